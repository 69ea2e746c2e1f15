"""The installers' scripts, as far as they can be held against this system's tools."""

import plistlib
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import yaml

from devtools import msi
from ordermanager_desktop.services.app_identity import APP_ID

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A frozen app in small."""
    frozen = tmp_path / "ordermanager-desktop"
    (frozen / "_internal" / "resources").mkdir(parents=True)
    (frozen / "ordermanager-desktop.exe").write_bytes(b"MZ")
    (frozen / "_internal" / "python313.dll").write_bytes(b"MZ")
    (frozen / "_internal" / "resources" / "a & b.txt").write_text("x", encoding="utf-8")
    return frozen


def needs(*programs: str) -> pytest.MarkDecorator:
    missing = [program for program in programs if shutil.which(program) is None]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")


@needs("makensis")
def test_the_windows_installer_compiles(folder, tmp_path):
    icon = tmp_path / "app.ico"
    icon.write_bytes(_one_pixel_icon())
    setup = tmp_path / "order-manager-setup.exe"
    defines = {"VERSION": "1.2.3", "SOURCE": folder, "ICON": icon, "OUTPUT": setup}
    command = ["makensis", "-V2", "-WX", *(f"-D{key}={value}" for key, value in defines.items())]
    subprocess.run([*command, str(PACKAGING / "windows" / "installer.nsi")], check=True)
    assert setup.read_bytes()[:2] == b"MZ"


def test_the_windows_installer_asks_for_no_administrator_and_keeps_the_record():
    script = (PACKAGING / "windows" / "installer.nsi").read_text(encoding="utf-8")
    assert "RequestExecutionLevel user" in script
    assert "HKLM" not in script
    assert f'!define APP_ID "{APP_ID}"' in script
    deletes = [line for line in script.splitlines() if r"$LOCALAPPDATA\OrderManager" in line]
    assert deletes and all(line.startswith("    ") for line in deletes)  # only when asked
    assert "MB_DEFBUTTON2" in script


def test_the_msi_names_every_file_once_and_keeps_its_ids(folder):
    first = msi.source(folder, "1.2.3")
    document = ET.fromstring(first)
    names = [each.get("Source") for each in document.iter(f"{WIX}File")]
    assert sorted(names) == [
        "_internal/python313.dll",
        "_internal/resources/a & b.txt",
        "ordermanager-desktop.exe",
    ]
    ids = {each.get("Guid") for each in document.iter(f"{WIX}Component")}
    again = ET.fromstring(msi.source(folder, "2.0.0"))
    assert ids == {each.get("Guid") for each in again.iter(f"{WIX}Component")}
    referred = {each.get("Id") for each in document.iter(f"{WIX}ComponentRef")}
    assert referred == {each.get("Id") for each in document.iter(f"{WIX}Component")}


@needs("wixl", "msibuild", "msiinfo")
def test_the_msi_is_built_and_its_shortcut_carries_the_apps_id(folder, tmp_path):
    package = tmp_path / "order-manager.msi"
    msi.build(folder, package, "1.2.3")
    told = [
        subprocess.run(
            ["msiinfo", "export", str(package), table], capture_output=True, text=True, check=True
        ).stdout
        for table in ("Property", "File", "MsiShortcutProperty")
    ]
    assert "ProductVersion\t1.2.3" in told[0]
    assert told[1].count("\n") == 3 + 3  # three lines of heading, three files
    assert f"System.AppUserModel.ID\t{APP_ID}" in told[2]


def test_the_entitlements_are_few():
    path = PACKAGING / "macos" / "entitlements.plist"
    assert plistlib.loads(path.read_bytes()) == {"com.apple.security.network.client": True}


@needs("sh")
def test_the_signing_script_is_sound_and_stops_without_its_secrets(tmp_path):
    script = str(PACKAGING / "macos" / "sign_and_notarise.sh")
    subprocess.run(["sh", "-n", script], check=True)
    done = subprocess.run(
        ["sh", script, "app", "dmg"], env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True
    )
    assert done.returncode != 0
    assert "SIGNING_IDENTITY" in done.stderr


def test_the_release_pins_every_action_and_names_secrets_only():
    text = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
    uses = re.findall(r"uses: (\S+)(.*)", text)
    assert uses
    for action, comment in uses:
        assert re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", action), action
        assert re.search(r"# v\d", comment), action
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {"contents": "read"}
    assert {"test", "materials", "freeze", "msi", "draft"} <= set(workflow["jobs"])
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"]
    given = re.findall(
        r"^\s+[A-Z_]*(?:SECRET|PASSWORD|KEY|IDENTITY|P12)[A-Z_0-9]*: (.+)$", text, re.M
    )
    assert given and all(re.fullmatch(r"\$\{\{ secrets\.\w+ \}\}", value) for value in given)


def _one_pixel_icon() -> bytes:
    head = bytes([0, 0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 32, 0])
    pixel = (40).to_bytes(4, "little") + (1).to_bytes(4, "little") + (2).to_bytes(4, "little")
    pixel += bytes([1, 0, 32, 0]) + bytes(24) + b"\xff\x5b\x2d\xff" + bytes(4)
    return head + len(pixel).to_bytes(4, "little") + (22).to_bytes(4, "little") + pixel
