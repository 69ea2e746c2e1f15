"""Makes the MSI from a frozen folder, with msitools: python -m devtools.msi FOLDER OUT.msi."""

from __future__ import annotations

import subprocess
import sys
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import quoteattr

from devtools.package import app_version

TEMPLATE = Path(__file__).parents[1] / "packaging" / "windows" / "ordermanager.wxs.in"
_SPACE = uuid.UUID("b1a7c2d4-51f6-4f0e-9d52-4c7f0c1e8a33")  # of the components' lasting ids
_INDENT = 10


@dataclass(slots=True)
class _Listing:
    lines: list[str] = field(default_factory=list)
    components: list[str] = field(default_factory=list)


def source(folder: Path, version: str) -> str:
    """The whole document; a component for each file, whose id is the same in every version."""
    listing = _Listing()
    _list(folder, folder, listing, depth=0)
    references = [f'      <ComponentRef Id="{name}"/>' for name in listing.components]
    text = TEMPLATE.read_text(encoding="utf-8").replace("@VERSION@", version)
    text = text.replace("@FOLDERS@", "\n".join(listing.lines))
    return text.replace("@COMPONENTS@", "\n".join(references))


def _list(folder: Path, root: Path, listing: _Listing, *, depth: int) -> None:
    space = " " * (_INDENT + 2 * depth)
    for path in sorted(folder.iterdir()):
        name = _id(path.relative_to(root))
        if path.is_dir():
            listing.lines.append(
                f"{space}<Directory Id={quoteattr(f'd{name}')} Name={_text(path)}>"
            )
            _list(path, root, listing, depth=depth + 1)
            listing.lines.append(f"{space}</Directory>")
            continue
        place = path.relative_to(root).as_posix()
        guid = str(uuid.uuid5(_SPACE, place)).upper()
        listing.components.append(f"c{name}")
        listing.lines += [
            f'{space}<Component Id="c{name}" Guid="{guid}" Win64="yes">',
            f'{space}  <File Id="f{name}" Name={_text(path)} Source={quoteattr(place)} '
            'KeyPath="yes"/>',
            f"{space}</Component>",
        ]


def _id(relative: Path) -> str:
    return uuid.uuid5(_SPACE, f"id:{relative.as_posix()}").hex


def _text(path: Path) -> str:
    return quoteattr(path.name)


def build(folder: Path, msi: Path, version: str) -> None:
    """Write the package.

    Raises:
        subprocess.CalledProcessError: If wixl or msibuild refuses.
    """
    document = msi.with_suffix(".wxs")
    document.write_text(source(folder, version), encoding="utf-8")
    # Its sources are named relative to the folder in which it runs.
    command = ["wixl", "--arch", "x64", "--output", str(msi.resolve()), str(document.resolve())]
    subprocess.run(command, cwd=folder, check=True)
    for statement in _NAME_THE_SHORTCUT:
        subprocess.run(["msibuild", str(msi), "-q", statement], check=True)


# Source: learn.microsoft.com, "MsiShortcutProperty Table"; wixl knows no ShortcutProperty element.
_NAME_THE_SHORTCUT = (
    "CREATE TABLE `MsiShortcutProperty` (`MsiShortcutProperty` CHAR(72) NOT NULL, "
    "`Shortcut_` CHAR(72) NOT NULL, `PropertyKey` CHAR(255) NOT NULL, "
    "`PropVariantValue` CHAR(255) NOT NULL PRIMARY KEY `MsiShortcutProperty`)",
    "INSERT INTO `MsiShortcutProperty` (`MsiShortcutProperty`, `Shortcut_`, `PropertyKey`, "
    "`PropVariantValue`) VALUES ('AppId', 'StartMenuShortcut', 'System.AppUserModel.ID', "
    "'OrderManager.Desktop')",
)


def main(folder: str, output: str) -> None:
    """Build it for the version of this checkout."""
    build(Path(folder).resolve(), Path(output), app_version())


if __name__ == "__main__":
    main(*sys.argv[1:])
