"""What the release's own tool signs is what the app believes."""

from pathlib import Path

import pytest

from devtools.update_repository import init, main, publish
from ordermanager_desktop.services.updates.release import Version
from ordermanager_desktop.services.updates.update_source import UpdateSource
from tests.services.updates.repository import Server, an_archive

SYSTEM = "linux-x86_64"
PASSPHRASE = b"of a drawer"


def archive(folder: Path, version: str) -> Path:
    path = folder / f"ordermanager-{SYSTEM}-{version}.tar.gz"
    path.write_bytes(an_archive(version))
    return path


def test_two_releases_reach_an_app_that_knows_the_root(tmp_path):
    repository, keys = tmp_path / "repository", tmp_path / "keys"
    init(repository, keys, PASSPHRASE)
    server = Server(repository)
    root = (repository / "metadata" / "1.root.json").read_bytes()
    source = UpdateSource(server.url, root, tmp_path / "updates")
    try:
        assert source.newer_than(Version(1, 0, 0), SYSTEM) is None
        for version in ("1.1.0", "1.2.0"):
            publish(repository, keys, PASSPHRASE, [archive(tmp_path, version)])
            release = source.newer_than(Version(1, 0, 0), SYSTEM)
            assert release is not None and str(release.version) == version
            assert source.download(release).read_bytes() == an_archive(version)
    finally:
        server.close()


def test_nothing_is_overwritten(tmp_path):
    repository, keys = tmp_path / "repository", tmp_path / "keys"
    init(repository, keys, PASSPHRASE)
    publish(repository, keys, PASSPHRASE, [archive(tmp_path, "1.1.0")])
    with pytest.raises(FileExistsError, match="published already"):
        publish(repository, keys, PASSPHRASE, [archive(tmp_path, "1.1.0")])
    with pytest.raises(FileExistsError):
        init(repository, keys, PASSPHRASE)


def test_keys_are_locked(tmp_path):
    init(tmp_path / "repository", tmp_path / "keys", PASSPHRASE)
    assert b"ENCRYPTED" in (tmp_path / "keys" / "root.pem").read_bytes()
    with pytest.raises(ValueError, match=r"[Pp]ass|decrypt"):
        publish(tmp_path / "repository", tmp_path / "keys", b"another", [])


def test_without_a_passphrase_nothing_is_made(tmp_path, monkeypatch):
    monkeypatch.delenv("ORDERMANAGER_KEY_PASSPHRASE", raising=False)
    assert main(["init", str(tmp_path / "repository"), str(tmp_path / "keys")]) == 2
    assert not (tmp_path / "repository").exists()
