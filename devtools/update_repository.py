"""Keeps the repository of releases: python -m devtools.update_repository init | publish.

    init REPOSITORY KEYS          make four keys and the first root of trust, once and offline
    publish REPOSITORY KEYS [FILE …]  sign these archives in, and the state anew

REPOSITORY holds metadata/ and targets/, to be served as they are; KEYS holds the private keys, one
PEM file for each role, locked by the passphrase in ORDERMANAGER_KEY_PASSPHRASE. The root's and the
targets' keys stay on a disk that lies in a drawer.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner  # type: ignore[attr-defined]
from tuf.api.metadata import (  # type: ignore[attr-defined]  # it re-exports them by name
    Metadata,
    MetaFile,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)

LIVES_FOR: Final = {
    "root": timedelta(days=365),
    "targets": timedelta(days=180),
    "snapshot": timedelta(days=30),
    "timestamp": timedelta(days=14),
}


def init(repository: Path, keys: Path, passphrase: bytes) -> None:
    """Make the keys and an empty repository.

    Raises:
        FileExistsError: If there are keys already; they are never overwritten.
    """
    keys.mkdir(mode=0o700)
    (repository / "metadata").mkdir(parents=True)
    (repository / "targets").mkdir()
    root = Root(expires=_end("root"), consistent_snapshot=True)
    for role in LIVES_FOR:
        key = Ed25519PrivateKey.generate()
        pem = key.private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase)
        )
        (keys / f"{role}.pem").write_bytes(pem)
        root.add_key(CryptoSigner(key).public_key, role)
    signed = Metadata(root)
    signed.sign(_signer(keys, "root", passphrase))
    _write(repository, "1.root.json", signed)
    _publish_state(
        repository, keys, passphrase, Targets(expires=_end("targets")), snapshot=1, timestamp=1
    )


def publish(repository: Path, keys: Path, passphrase: bytes, archives: list[Path]) -> None:
    """Add archives; what was published before stays.

    Raises:
        FileExistsError: If an archive of that name was published already.
    """
    timestamp = _read(repository, "timestamp.json").signed
    snapshot = _read(repository, f"{timestamp.snapshot_meta.version}.snapshot.json").signed
    version = snapshot.meta["targets.json"].version
    targets = _read(repository, f"{version}.targets.json").signed
    for archive in archives:
        if archive.name in targets.targets:
            raise FileExistsError(f"{archive.name} was published already; raise the version")
        target = TargetFile.from_file(archive.name, str(archive), ["sha256"])
        targets.targets[archive.name] = target
        place = repository / "targets" / f"{target.hashes['sha256']}.{archive.name}"
        place.write_bytes(archive.read_bytes())
    targets.version += 1
    targets.expires = _end("targets")
    _publish_state(
        repository,
        keys,
        passphrase,
        targets,
        snapshot=snapshot.version + 1,
        timestamp=timestamp.version + 1,
    )


def _publish_state(
    repository: Path,
    keys: Path,
    passphrase: bytes,
    targets: Targets,
    *,
    snapshot: int,
    timestamp: int,
) -> None:
    """The timestamp goes last: until then clients see the state before."""
    state = Snapshot(version=snapshot, expires=_end("snapshot"))
    state.meta["targets.json"] = MetaFile(targets.version)
    moment = Timestamp(version=timestamp, expires=_end("timestamp"))
    moment.snapshot_meta = MetaFile(snapshot)
    for name, role, signed in (
        (f"{targets.version}.targets.json", "targets", targets),
        (f"{snapshot}.snapshot.json", "snapshot", state),
        ("timestamp.json", "timestamp", moment),
    ):
        metadata: Metadata[Any] = Metadata(signed)
        metadata.sign(_signer(keys, role, passphrase))
        _write(repository, name, metadata)


def _signer(keys: Path, role: str, passphrase: bytes) -> CryptoSigner:
    key = load_pem_private_key((keys / f"{role}.pem").read_bytes(), passphrase)
    assert isinstance(key, Ed25519PrivateKey)
    return CryptoSigner(key)


def _read(repository: Path, name: str) -> Metadata[Any]:
    return Metadata.from_bytes((repository / "metadata" / name).read_bytes())


def _write(repository: Path, name: str, metadata: Metadata[Any]) -> None:
    path = repository / "metadata" / name
    fresh = path.with_suffix(".new")
    fresh.write_bytes(metadata.to_bytes())
    fresh.replace(path)


def _end(role: str) -> datetime:
    return (datetime.now(UTC) + LIVES_FOR[role]).replace(microsecond=0)


def main(arguments: list[str]) -> int:
    """The command line."""
    passphrase = os.environ.get("ORDERMANAGER_KEY_PASSPHRASE", "").encode()
    match arguments:
        case ["init", repository, keys] if passphrase:
            init(Path(repository), Path(keys), passphrase)
        case ["publish", repository, keys, *archives] if passphrase:
            publish(Path(repository), Path(keys), passphrase, [Path(each) for each in archives])
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
