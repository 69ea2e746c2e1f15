"""A repository of releases with real keys, and a server that can cheat."""

from __future__ import annotations

import gzip
import io
import tarfile
import threading
from datetime import UTC, datetime, timedelta
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

ROLES = ("root", "timestamp", "snapshot", "targets")


def an_archive(version: str, *, exit_code: int = 0, name: str = "ordermanager-desktop") -> bytes:
    """A frozen app in small: its program says its version and checks itself."""
    program = f"""#!/bin/sh
case "$1" in
  --self-check) echo '{{}}' > "$2"; exit {exit_code};;
  *) echo {version};;
esac
"""
    data = io.BytesIO()
    with (
        gzip.GzipFile(fileobj=data, mode="wb", mtime=0) as zipped,  # the same at every second
        tarfile.open(fileobj=zipped, mode="w") as packed,
    ):
        for place, text, mode in (
            (f"{name}/ordermanager-desktop", program, 0o755),
            (f"{name}/_internal/resources/version.txt", version, 0o644),
        ):
            member = tarfile.TarInfo(place)
            member.size, member.mode = len(text), mode
            packed.addfile(member, io.BytesIO(text.encode()))
    return data.getvalue()


class Repository:
    """Publishes releases as whoever holds the keys would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.keys = {role: CryptoSigner.generate_ed25519() for role in ROLES}
        self.targets = Targets(expires=_in(days=30))
        self.snapshot = Snapshot(expires=_in(days=7))
        self.timestamp = Timestamp(expires=_in(days=1))
        self.root = Root(expires=_in(days=365), consistent_snapshot=True)
        for role, key in self.keys.items():
            self.root.add_key(key.public_key, role)
        (folder / "metadata").mkdir(parents=True)
        (folder / "targets").mkdir()
        self.trusted = self._write(Metadata(self.root), "root", "1.root.json")
        self._publish()

    def release(self, version: str, archive: bytes, *, system: str = "linux-x86_64") -> str:
        """Publish an archive; gives its name."""
        name = f"ordermanager-{system}-{version}.tar.gz"
        target = TargetFile.from_data(name, archive, ["sha256"])
        self.targets.targets[name] = target
        (self.folder / "targets" / f"{target.hashes['sha256']}.{name}").write_bytes(archive)
        self.targets.version += 1
        self._publish()
        return name

    def resign(self, **expires: datetime) -> None:
        """Sign the state anew, perhaps with another end of its life."""
        for role, moment in expires.items():
            getattr(self, role).expires = moment
        self.timestamp.version += 1
        self.snapshot.version += 1
        self._publish()

    def file_of(self, name: str) -> Path:
        """Where an archive lies."""
        digest = self.targets.targets[name].hashes["sha256"]
        return self.folder / "targets" / f"{digest}.{name}"

    def _publish(self) -> None:
        self._write(Metadata(self.targets), "targets", f"{self.targets.version}.targets.json")
        self.snapshot.meta["targets.json"] = MetaFile(self.targets.version)
        self.snapshot.version = max(self.snapshot.version, self.targets.version)
        self._write(Metadata(self.snapshot), "snapshot", f"{self.snapshot.version}.snapshot.json")
        self.timestamp.snapshot_meta = MetaFile(self.snapshot.version)
        self.timestamp.version = max(self.timestamp.version, self.snapshot.version)
        self._write(Metadata(self.timestamp), "timestamp", "timestamp.json")

    def _write(self, metadata: Metadata, role: str, name: str) -> bytes:
        metadata.sign(self.keys[role])
        data = metadata.to_bytes()
        (self.folder / "metadata" / name).write_bytes(data)
        return data


class Server:
    """Serves a folder on loopback; `cut_after` sends only so many bytes of an archive."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cut_after: int | None = None
        self.asked: list[str] = []
        server = self

        class Handler(SimpleHTTPRequestHandler):
            def __init__(self, *args: object) -> None:
                super().__init__(*args, directory=str(server.folder))  # type: ignore[arg-type]

            def log_message(self, *args: object) -> None:
                pass

            def do_GET(self) -> None:
                server.asked.append(self.path)
                if server.cut_after is None or "/targets/" not in self.path:
                    super().do_GET()
                    return
                data = (server.folder / self.path.lstrip("/")).read_bytes()
                self.send_response(200)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data[: server.cut_after])

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,))
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}"

    def close(self) -> None:
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()


def _in(**span: float) -> datetime:
    return (datetime.now(UTC) + timedelta(**span)).replace(microsecond=0)
