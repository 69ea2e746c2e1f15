"""Asks Windows' mixer for the state of the default output, through COM alone.

IMMDeviceEnumerator, IMMDevice and IAudioEndpointVolume: Microsoft's reference of the Core Audio
APIs, read 2026-11. The numbers are the methods' places in their tables.
"""

from __future__ import annotations

import sys
import uuid
from typing import Final

_CLASS_ENUMERATOR: Final = "BCDE0395-E52F-467C-8E3D-C4579291692E"
_ENUMERATOR: Final = "A95664D2-9614-4F35-A746-DE8DB63617E6"
_ENDPOINT_VOLUME: Final = "5CDF2C82-841E-4546-9722-0CF74078229A"
_RELEASE, _GET_DEFAULT_ENDPOINT, _ACTIVATE = 2, 4, 3
_GET_MASTER_SCALAR, _GET_MUTE = 9, 15
_RENDER, _MULTIMEDIA = 0, 1
_ALL_CONTEXTS: Final = 23


def is_muted() -> bool | None:
    """True if the default output is muted or at zero; None if it can't be asked.

    Raises:
        OSError: Windows refused one of the calls.
    """
    if sys.platform != "win32":
        return None
    import ctypes

    def call(pointer: ctypes.c_void_p, place: int, *arguments: object) -> None:
        table = ctypes.cast(pointer, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
        kinds = [type(each) for each in arguments]
        method = ctypes.WINFUNCTYPE(ctypes.HRESULT, ctypes.c_void_p, *kinds)(table[place])
        method(pointer, *arguments)

    def name(text: str) -> ctypes.Array[ctypes.c_char]:
        return ctypes.create_string_buffer(uuid.UUID(text).bytes_le, 16)

    def release(pointer: ctypes.c_void_p) -> None:
        if pointer:
            table = ctypes.cast(pointer, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
            ctypes.WINFUNCTYPE(ctypes.c_ulong, ctypes.c_void_p)(table[_RELEASE])(pointer)

    def out(pointer: object) -> ctypes.c_void_p:
        return ctypes.cast(ctypes.pointer(pointer), ctypes.c_void_p)

    def of(buffer: ctypes.Array[ctypes.c_char]) -> ctypes.c_void_p:
        return ctypes.cast(buffer, ctypes.c_void_p)

    enumerator, device, volume = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
    muted, level = ctypes.c_int(0), ctypes.c_float(0.0)
    class_name, wanted, wanted_volume = map(
        name, (_CLASS_ENUMERATOR, _ENUMERATOR, _ENDPOINT_VOLUME)
    )
    nothing, contexts = ctypes.c_void_p(), ctypes.c_ulong(_ALL_CONTEXTS)
    ole = ctypes.OleDLL("ole32")
    try:
        ole.CoCreateInstance(of(class_name), nothing, contexts, of(wanted), out(enumerator))
        render, role = ctypes.c_int(_RENDER), ctypes.c_int(_MULTIMEDIA)
        call(enumerator, _GET_DEFAULT_ENDPOINT, render, role, out(device))
        call(device, _ACTIVATE, of(wanted_volume), contexts, nothing, out(volume))
        call(volume, _GET_MUTE, out(muted))
        call(volume, _GET_MASTER_SCALAR, out(level))
        return bool(muted.value) or level.value == 0.0
    finally:
        for each in (volume, device, enumerator):
            release(each)
