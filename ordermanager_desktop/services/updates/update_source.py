"""Asks the repository of releases, and believes only what its keys have signed (TUF).

What The Update Framework guards against, and the tests play on a local server: another key, an
older version sold as new (rollback), an old state shown for ever (freeze), a mix of states, a
download that was changed, cut or never ends. Source: theupdateframework.github.io, specification
1.0.33.
"""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import truststore
import urllib3
from tuf.api.exceptions import (
    DownloadError,
    DownloadHTTPError,
    ExpiredMetadataError,
    RepositoryError,
    SlowRetrievalError,
)
from tuf.ngclient.fetcher import FetcherInterface
from tuf.ngclient.updater import Updater

from ordermanager_desktop.services.gateways.addresses import checked_base_url, is_plain_loopback
from ordermanager_desktop.services.private_files import make_private_folder
from ordermanager_desktop.services.updates.release import Release, Version, newest
from ordermanager_desktop.services.updates.update_fault import UpdateFault, UpdateRefused

_logger = logging.getLogger(__name__)

_STEP_S: Final = 20.0
_LONGEST_S: Final = 1800.0  # a slow line may take half an hour for 60 MB
_CHUNK_BYTES: Final = 65_536
_ROOM_FACTOR: Final = 4  # the archive, its files, the version that runs, and one more


class UpdateSource:
    """The repository of releases. Every method blocks: call it in a thread of its owner.

    Args:
        url: Where the repository lies: ``metadata/`` and ``targets/`` below it.
        root: The root of trust that came with this app (TUF's ``root.json``).
        folder: Keeps what was seen last, so that nobody can show something older.

    Raises:
        ConnectionMisconfigured: If the address is neither https nor of this computer.
    """

    def __init__(self, url: str, root: bytes, folder: Path) -> None:
        self._url = checked_base_url(url).rstrip("/")
        self._root = root
        self._folder = folder
        self._updater: Updater | None = None

    def newer_than(self, running: Version, system: str) -> Release | None:
        """The newest release for this system, if it is newer than what runs.

        Raises:
            UpdateRefused: If the repository can't be asked, or can't be believed.
        """
        make_private_folder(self._folder)
        try:
            self._updater = self._new_updater()
            self._updater.refresh()
            return newest(_targets(self._updater), system, running)
        except Exception as error:
            raise _refusal(error) from error

    def download(self, release: Release) -> Path:
        """Its archive, proved byte by byte.

        Raises:
            UpdateRefused: If it did not come, or is not what was signed.
        """
        assert self._updater is not None, "newer_than comes first"
        try:
            target = self._updater.get_targetinfo(release.target)
            if target is None:
                raise UpdateRefused(UpdateFault.NOT_GENUINE)
            if shutil.disk_usage(self._folder).free < _ROOM_FACTOR * target.length:
                raise UpdateRefused(UpdateFault.NO_ROOM)
            path = self._folder / release.target
            kept = self._updater.find_cached_target(target, str(path))
            return Path(kept or self._updater.download_target(target, str(path)))
        except UpdateRefused:
            raise
        except Exception as error:
            raise _refusal(error) from error

    def _new_updater(self) -> Updater:
        metadata = self._folder / "metadata"
        make_private_folder(metadata)
        return Updater(
            str(metadata),
            f"{self._url}/metadata/",
            str(self._folder),
            f"{self._url}/targets/",
            fetcher=_Fetcher(self._url),
            bootstrap=self._root,
        )


def _targets(updater: Updater) -> list[str]:
    # The names alone decide what is offered; each is proved again when it is fetched.
    signed = updater._trusted_set.targets
    return list(signed.targets)


def _refusal(error: Exception) -> UpdateRefused:
    _logger.warning("no update: %s: %s", type(error).__name__, error)
    match error:
        case ExpiredMetadataError():
            return UpdateRefused(UpdateFault.OUT_OF_DATE)
        case DownloadHTTPError() | SlowRetrievalError():
            return UpdateRefused(UpdateFault.UNREACHABLE)
        case RepositoryError():
            return UpdateRefused(UpdateFault.NOT_GENUINE)
        case DownloadError():
            return UpdateRefused(UpdateFault.UNREACHABLE)
        case OSError():
            return UpdateRefused(UpdateFault.NO_ROOM)
        case _:
            return UpdateRefused(UpdateFault.NOT_GENUINE)


class _Fetcher(FetcherInterface):
    """Over the system's trust store, without redirects, and with an end."""

    def __init__(self, url: str) -> None:
        options: dict[str, Any] = {}
        if not is_plain_loopback(url):
            import ssl

            options["ssl_context"] = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self._pool = urllib3.PoolManager(num_pools=1, maxsize=1, **options)

    def _fetch(self, url: str) -> Iterator[bytes]:
        response = self._pool.request(
            "GET",
            url,
            preload_content=False,
            redirect=False,
            retries=False,
            timeout=urllib3.Timeout(connect=_STEP_S, read=_STEP_S),
        )
        if response.status != 200:
            response.close()
            raise DownloadHTTPError(f"HTTP {response.status}", response.status)
        return _chunks(response)


def _chunks(response: urllib3.BaseHTTPResponse) -> Iterator[bytes]:
    begun_s = time.monotonic()
    try:
        for chunk in response.stream(_CHUNK_BYTES):
            if time.monotonic() - begun_s > _LONGEST_S:
                raise SlowRetrievalError("it takes too long")
            yield chunk
    except urllib3.exceptions.HTTPError as error:
        raise DownloadError(type(error).__name__) from error
    finally:
        response.close()
