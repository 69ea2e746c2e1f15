"""Reads a reply's body, inflated, and never past its bound."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Callable

ACCEPTED_ENCODING = "gzip"
_GZIP_WINDOW = 16 + zlib.MAX_WBITS

_Inflater = Callable[[bytes, int], bytes]  # a chunk, and the most bytes it may become


class BodyRefused(Exception):
    """The body is longer than its bound, or encoded in a way we did not ask for."""


async def bounded_body(chunks: AsyncIterator[bytes], encoding: str, limit_bytes: int) -> bytes:
    """The whole body; a compressed one is inflated no further than the bound.

    Args:
        chunks: The body as it came over the wire.
        encoding: The Content-Encoding header, empty if there was none.
        limit_bytes: Most bytes after inflating.

    Raises:
        BodyRefused: Past the bound, an unknown encoding, or broken compression.
    """
    inflate = _inflater(encoding)
    body = bytearray()
    async for chunk in chunks:
        body += inflate(chunk, limit_bytes + 1 - len(body))
        if len(body) > limit_bytes:
            raise BodyRefused(f"longer than {limit_bytes} bytes")
    return bytes(body)


class _Gzip:
    def __init__(self) -> None:
        self._stream = zlib.decompressobj(_GZIP_WINDOW)

    def __call__(self, chunk: bytes, most_bytes: int) -> bytes:
        try:
            return self._stream.decompress(chunk, most_bytes)
        except zlib.error as error:
            raise BodyRefused("broken compression") from error


def _as_it_came(chunk: bytes, most_bytes: int) -> bytes:
    return chunk[:most_bytes]


def _inflater(encoding: str) -> _Inflater:
    match encoding.strip().lower():
        case "" | "identity":
            return _as_it_came
        case "gzip":
            return _Gzip()
        case other:
            raise BodyRefused(f"encoded as {other[:20]!a}")
