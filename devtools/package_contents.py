"""What belongs into the frozen app, and what must not be in it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path, PurePath

# Imported by name at run time, where PyInstaller does not see it.
WANTED_HIDDEN = [
    "ordermanager_desktop.services.gateways.otter",
    "ordermanager_desktop.services.sandbox.server",
    "ordermanager_desktop.practice",
    "ordermanager_desktop.tour.player",
    "ordermanager_desktop.self_check.command",
    "uvicorn.loops.asyncio",
    "uvicorn.protocols.http.h11_impl",
    "uvicorn.lifespan.off",
    "keyring.backends.Windows",
    "keyring.backends.macOS",
    "keyring.backends.SecretService",
    "keyring.backends.fail",
]
UNWANTED_MODULES = [
    *("tkinter", "turtle", "idlelib", "lib2to3", "pydoc_data", "ensurepip", "test"),
    *("IPython", "numpy", "PIL", "pytest", "hypothesis", "mypy", "setuptools", "pip", "rich"),
    *("h2", "socksio", "brotli", "zstandard", "trio", "websockets", "wsproto", "httptools"),
    *("uvloop", "watchfiles", "yaml", "dotenv", "pydantic.v1", "pydantic.mypy"),
]
# Qt modules that are under the GPL alone, and the on-screen keyboard that hides in Essentials.
GPL_ONLY = re.compile(
    r"(Charts|DataVis|Graphs|NetworkAuth|HttpServer|VirtualKeyboard|Quick3D|virtualkeyboard)",
    re.IGNORECASE,
)
_LANGUAGES = ("es", "fr")
_UNWANTED = re.compile(
    r"""
    # Qt Quick, QML and the like; the app is made of widgets
    Qt6?(Quick|Qml|Designer|Help|Sql|UiTools|Concurrent|OpenGLWidgets|Test(?!s?\.))(?!.*QtTest)
    | plugins/(qmltooling|sqldrivers|designer|egldeviceintegrations|generic|wayland|xcbglinteg)
    | plugins/platforms/libq(eglfs|linuxfb|minimalegl|vkkhrdisplay|vnc|wayland)
    | plugins/platformthemes/libqgtk3
    | plugins/platforminputcontexts/.*virtualkeyboard
    | plugins/imageformats/.*q(pdf|tga|tiff|wbmp|webp|icns|jpeg|gif)
    | libQt6(Wayland|EglFS|EglFs|OpenGL|VirtualKeyboard|Pdf|WlShell)
    # Qt's network carries one message between two copies of the app, never TLS
    | plugins/tls/ | plugins/networkinformation/libqconnman
    | _codecs_(cn|hk|iso2022|jp|kr|tw)\.
    | resources/translations/.*\.ts$
    """,
    re.VERBOSE,
)
# Libraries of the Linux desktop that Qt asks the system for, as every Linux package of Qt does, and
# what they bring in turn; README.md names the packages. Ours would be older than the system's.
_OF_LINUX = re.compile(
    r"""^lib(
      gtk-3|gdk-3|gdk_pixbuf|cairo|pango|atk|atspi|epoxy|rsvg|harfbuzz|fribidi|thai|datrie|graphite
    | cups|gnutls|avahi|krb5|k5crypto|gssapi|com_err|keyutils|idn2|unistring|tasn1|p11-kit|hogweed
    | nettle|gmp|gcrypt|gpg-error|systemd|cap|lz4|zstd|dbus-1|blkid|mount|selinux|pcre2
    | glib-2|gio-2|gobject-2|gmodule-2|gthread-2|fontconfig|freetype|png16|brotli|pixman|jpeg
    | X|xcb|xkbcommon|bsd|md|stdc\+\+|gcc_s
    )[^/]*\.so""",
    re.VERBOSE,
)
_QT_WORDS = re.compile(r"translations/(qt\w*?)_(\w+)\.qm$")


def is_wanted(name: str) -> bool:
    """Whether a file of the analysis belongs into the app; the name is its place in the bundle."""
    place = PurePath(name).as_posix()
    if words := _QT_WORDS.search(place):
        return words[1] == "qtbase" and words[2] in _LANGUAGES
    if sys.platform == "linux" and _OF_LINUX.match(place):
        return False
    return not (_UNWANTED.search(place) or GPL_ONLY.search(place))


def forbidden(paths: Iterable[Path]) -> list[Path]:
    """What must not be shipped: parts under the GPL, and other people's environments."""
    return [path for path in paths if GPL_ONLY.search(path.name)]
