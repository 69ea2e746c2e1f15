"""Gives Python's own import back after Qt's binding has put another one in its place.

The binding looks through the source of every module that is imported later, for a switch
(``from __feature__ import …``) that this app does not use. Reading those texts again takes a sixth
of the time of all imports, and ``linecache`` keeps every one of them in memory.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401  puts its own import in place


def use_plain_imports() -> None:
    """From here on, importing is what it was before Qt; a second call does nothing."""
    usual = getattr(builtins, "__orig_import__", None)  # where PySide6 6.11 keeps it
    if usual is not None:
        builtins.__import__ = usual
