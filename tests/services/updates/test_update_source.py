"""Only what the keys have signed, and nothing older: each attack on a real server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ordermanager_desktop.services.gateways.addresses import ConnectionMisconfigured
from ordermanager_desktop.services.updates.release import Version, newest, release_of
from ordermanager_desktop.services.updates.update_fault import UpdateFault, UpdateRefused
from ordermanager_desktop.services.updates.update_source import UpdateSource
from tests.services.updates.repository import Repository, Server, an_archive

SYSTEM = "linux-x86_64"
RUNNING = Version(1, 0, 0)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "published")


@pytest.fixture
def server(repository: Repository) -> Iterator[Server]:
    server = Server(repository.folder)
    yield server
    server.close()


@pytest.fixture
def source(repository: Repository, server: Server, tmp_path: Path) -> UpdateSource:
    return UpdateSource(server.url, repository.trusted, tmp_path / "updates")


def refusal(source: UpdateSource) -> UpdateFault:
    with pytest.raises(UpdateRefused) as told:
        source.newer_than(RUNNING, SYSTEM)
    return told.value.fault


def test_nothing_newer_is_nothing(source, repository):
    assert source.newer_than(RUNNING, SYSTEM) is None
    repository.release("1.0.0", an_archive("1.0.0"))
    repository.release("3.0.0", an_archive("3.0.0"), system="windows-x64")
    assert source.newer_than(RUNNING, SYSTEM) is None


def test_the_newest_is_found_and_its_bytes_are_proved(source, repository):
    repository.release("1.2.0", an_archive("1.2.0"))
    archive = an_archive("1.10.0")
    repository.release("1.10.0", archive)
    release = source.newer_than(RUNNING, SYSTEM)
    assert release is not None and str(release.version) == "1.10.0"
    assert source.download(release).read_bytes() == archive


def test_a_second_look_downloads_nothing_twice(source, repository, server):
    repository.release("1.2.0", an_archive("1.2.0"))
    release = source.newer_than(RUNNING, SYSTEM)
    source.download(release)
    source.download(release)
    assert len([path for path in server.asked if "/targets/" in path]) == 1


def test_another_key_is_refused(source, repository, tmp_path, server):
    forged = Repository(tmp_path / "forged")
    forged.release("9.9.9", an_archive("9.9.9"))
    server.folder = forged.folder
    assert refusal(source) is UpdateFault.NOT_GENUINE


def test_a_state_from_before_is_refused(source, repository, tmp_path, server):
    old = tmp_path / "old"
    shutil.copytree(repository.folder, old)
    repository.release("1.2.0", an_archive("1.2.0"))
    assert source.newer_than(RUNNING, SYSTEM) is not None
    server.folder = old
    assert refusal(source) is UpdateFault.NOT_GENUINE


def test_a_state_that_nobody_signs_any_more_is_refused(source, repository):
    repository.resign(timestamp=datetime.now(UTC).replace(microsecond=0) - timedelta(hours=1))
    assert refusal(source) is UpdateFault.OUT_OF_DATE


def test_a_changed_archive_is_refused(source, repository):
    archive = an_archive("1.2.0")
    name = repository.release("1.2.0", archive)
    repository.file_of(name).write_bytes(archive[:-1] + b"!")
    release = source.newer_than(RUNNING, SYSTEM)
    with pytest.raises(UpdateRefused) as told:
        source.download(release)
    assert told.value.fault is UpdateFault.NOT_GENUINE


def test_a_longer_archive_is_refused(source, repository):
    archive = an_archive("1.2.0")
    name = repository.release("1.2.0", archive)
    repository.file_of(name).write_bytes(archive + b"!" * 1000)
    release = source.newer_than(RUNNING, SYSTEM)
    with pytest.raises(UpdateRefused):
        source.download(release)


def test_a_download_that_breaks_off_is_refused_and_comes_whole_later(source, repository, server):
    archive = an_archive("1.2.0")
    repository.release("1.2.0", archive)
    release = source.newer_than(RUNNING, SYSTEM)
    server.cut_after = 100
    with pytest.raises(UpdateRefused) as told:
        source.download(release)
    assert told.value.fault in (UpdateFault.UNREACHABLE, UpdateFault.NOT_GENUINE)
    server.cut_after = None
    assert source.download(release).read_bytes() == archive


def test_a_mix_of_states_is_refused(source, repository):
    repository.release("1.2.0", an_archive("1.2.0"))
    newest_targets = repository.folder / "metadata" / f"{repository.targets.version}.targets.json"
    newest_targets.write_bytes((repository.folder / "metadata" / "1.targets.json").read_bytes())
    assert refusal(source) is UpdateFault.NOT_GENUINE


def test_nobody_there_is_told(source, server):
    server.close()
    try:
        assert refusal(source) is UpdateFault.UNREACHABLE
    finally:
        server.__init__(server.folder)  # for the fixture's end


def test_plain_http_to_elsewhere_is_never_asked(tmp_path, repository):
    with pytest.raises(ConnectionMisconfigured):
        UpdateSource("http://updates.example.com", repository.trusted, tmp_path)


@pytest.mark.parametrize(
    "name",
    [
        "ordermanager-linux-x86_64-1.2.tar.gz",
        "ordermanager-linux-x86_64-../../1.tar.gz",
        "ordermanager-linux-x86_64-01.2.3.tar.gz",
        "ordermanager-linux-x86_64-1.2.3.zip",
        "other-linux-x86_64-1.2.3.tar.gz",
    ],
)
def test_odd_names_are_no_release(name):
    assert release_of(name, SYSTEM) is None


def test_versions_are_compared_by_their_numbers():
    names = [f"ordermanager-{SYSTEM}-{version}.tar.gz" for version in ("1.9.0", "1.10.0", "0.1.0")]
    found = newest(names, SYSTEM, RUNNING)
    assert found is not None and str(found.version) == "1.10.0"
