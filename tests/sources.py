"""The package's sources as syntax trees, for the tests of habits that a type checker cannot see."""

import ast
import gc
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "ordermanager_desktop"

Offence = Callable[[ast.AST], bool]


@cache
def modules(folder: str = "") -> list[Path]:
    """Every module of the package, or of one folder."""
    found = sorted((PACKAGE / folder).rglob("*.py"))
    assert found, f"no module in {folder}"
    return found


def tree(module: Path) -> ast.Module:
    """What a module says."""
    return _trees()[module]


@cache
def _trees() -> dict[Path, ast.Module]:
    gc.collect()
    found = {each: ast.parse(each.read_text(encoding="utf-8"), str(each)) for each in modules()}
    gc.freeze()  # else every later test's collection looks through them
    return found


def name(module: Path) -> str:
    """The module's dotted name."""
    parts = module.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def offences(is_offence: Offence, *, allowed: frozenset[str] = frozenset()) -> list[str]:
    """Where the sources do what they must not, as “module:line code”."""
    return [
        f"{name(module)}:{getattr(node, 'lineno', 0)} {ast.unparse(node)}"
        for module in modules()
        if name(module) not in allowed
        for node in ast.walk(tree(module))
        if is_offence(node)
    ]


def imports(folder: str = "") -> Iterator[tuple[Path, str, int]]:
    """Every import as (module, dotted target, line); a `from` import counts once per name."""
    for module in modules(folder):
        for node in ast.walk(tree(module)):
            if isinstance(node, ast.Import):
                yield from ((module, alias.name, node.lineno) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                base = _absolute(module, node)
                yield from ((module, f"{base}.{alias.name}", node.lineno) for alias in node.names)


def _absolute(module: Path, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = name(module) if module.name == "__init__.py" else name(module).rpartition(".")[0]
    parts = package.split(".")[: len(package.split(".")) - node.level + 1]
    return ".".join([*parts, *([node.module] if node.module else [])])
