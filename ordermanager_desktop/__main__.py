"""The command line: the window, the tour, the connection check and the practice server."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ordermanager_desktop import __version__
from ordermanager_desktop.offscreen import use_offscreen_screen

_ON_STDOUT = Path("-")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is returned, never raised."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--put-in-place"]:
        return _put_in_place(given[1:])
    options = _parser().parse_args(given)
    match options.command:
        case "check":
            return _check(options)
        case "sandbox":
            return _sandbox(options)
        case _:
            return _window(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ordermanager-desktop",
        description="See every active delivery order in one list, and cancel one safely.",
    )
    parser.add_argument("--sandbox", action="store_true", help="practise on a server of our own")
    parser.add_argument("--scenario", metavar="NAME", help="what the practice server plays")
    parser.add_argument(
        "--language", choices=("en", "es", "fr"), help="default: as chosen last, else the system's"
    )
    themes = ("light", "dark", "contrast", "contrast-light", "system")
    parser.add_argument("--theme", choices=themes, help="default: as chosen last")
    parser.add_argument("--profile", metavar="NAME", default="", help="a set of data of its own")
    parser.add_argument(
        "--tour", metavar="DIR", type=Path, help="play the story by itself and write pictures"
    )
    parser.add_argument(
        "--self-check",
        nargs="?",
        const=_ON_STDOUT,
        metavar="FILE",
        type=Path,
        help="does this installation have all it needs? A report in JSON",
    )
    parser.add_argument("--version", action="version", version=f"Order Manager {__version__}")
    parser.add_argument("--size", metavar="WxH", type=_size, default=(1280, 800))
    parser.add_argument("--scale", metavar="PERCENT", type=int, default=100)
    parser.add_argument("--text", metavar="PERCENT", type=int, default=100)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    check = commands.add_parser("check", help="sign in, read the feed once and tell what came")
    check.add_argument("--json", action="store_true", help="for machines")
    sandbox = commands.add_parser("sandbox", help="run the practice server alone")
    sandbox.add_argument("--port", type=int, default=0)
    sandbox.add_argument("--scenario", default="lunch_rush", dest="sandbox_scenario")
    sandbox.add_argument("--seed", type=int, help="play the orders of another run again")
    return parser


def _put_in_place(given: list[str]) -> int:
    """How a version that was staged takes its place: PLACE SOURCE PROCESS; nobody types it."""
    from ordermanager_desktop.services.updates.installation import put_in_place

    place, source, process_id = given
    return put_in_place(Path(place), Path(source), int(process_id))


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise argparse.ArgumentTypeError("a size looks like 1280x800")
    return int(width), int(height)


def _check(options: argparse.Namespace) -> int:
    from ordermanager_desktop.connection_check import run_check

    return run_check(os.environ, as_json=options.json)


def _sandbox(options: argparse.Namespace) -> int:
    from ordermanager_desktop.services.sandbox.command import run_forever

    return run_forever(options.port, options.sandbox_scenario, seed=options.seed)


def _window(options: argparse.Namespace) -> int:
    if options.self_check:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # nobody looks at it
    if options.tour or options.self_check:
        use_offscreen_screen()
    if options.scale != 100:
        os.environ["QT_SCALE_FACTOR"] = str(options.scale / 100)
    if options.self_check:
        from ordermanager_desktop.self_check.command import run_self_check

        return run_self_check(None if options.self_check == _ON_STDOUT else options.self_check)
    from ordermanager_desktop.services.plain_imports import use_plain_imports

    use_plain_imports()
    from ordermanager_desktop.desktop import run_desktop

    return run_desktop(options)


if __name__ == "__main__":
    sys.exit(main())
