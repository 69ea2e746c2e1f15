"""Collects the texts of the sources into translation catalogues and compiles them.

lupdate sees a plural only in `tr`, not in `translate(context, text, "", n)`, and then drops the
plural forms that a catalogue already has; so they are kept and put back here. The English
catalogue holds plurals alone.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

from devtools.environment import ROOT, listen_to, program, run

LANGUAGES = ("en", "es", "fr")
CATALOGUES = ROOT / "resources" / "translations"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


_Plurals = dict[tuple[str, str], ET.Element]


def update_catalogues(folder: Path = CATALOGUES) -> int:
    """Update and compile the catalogue of each language; the exit code of what went wrong."""
    folder.mkdir(parents=True, exist_ok=True)
    sources = sorted(map(str, (ROOT / "ordermanager_desktop").rglob("*.py")))
    paths = {language: folder / f"ordermanager_{language}.ts" for language in LANGUAGES}
    return next((code for each in LANGUAGES if (code := _update(each, paths[each], sources))), 0)


def _update(language: str, path: Path, sources: list[str]) -> int:
    known = _plurals(path)
    languages = ["-source-language", "en", "-target-language", language]
    options = ["-silent", "-no-obsolete", "-locations", "none", *languages]
    # Its output is of interest only if it fails: it always regrets the plural forms it drops.
    code, output = listen_to([program("pyside6-lupdate"), *options, *sources, "-ts", path])
    if code != 0:
        print(output)
        return code
    _restore_plurals(path, known, language)
    return run([program("pyside6-lrelease"), "-silent", path])


def _plurals(path: Path) -> _Plurals:
    if not path.exists():
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): translation
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
        if message.get("numerus") == "yes"
        and (translation := message.find("translation")) is not None
    }


def _restore_plurals(path: Path, known: _Plurals, language: str) -> None:
    root = ET.parse(path).getroot()
    for context in list(root.iter("context")):
        for message in list(context.iter("message")):
            source = message.findtext("source", "")
            if "%n" in source:
                forms = known.get((context.findtext("name", ""), source))
                _set_forms(message, forms if forms is not None else _new_forms(source, language))
            elif language == "en":
                context.remove(message)
        if context.find("message") is None:
            root.remove(context)
    ET.indent(root, "    ")
    text = _HEAD + ET.tostring(root, encoding="unicode") + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def _set_forms(message: ET.Element, translation: ET.Element) -> None:
    message.set("numerus", "yes")
    for former in message.findall("translation"):
        message.remove(former)
    message.append(translation)


def _new_forms(source: str, language: str) -> ET.Element:
    """The forms of a new text, to be finished by a person; English has a proposal."""
    translation = ET.Element("translation", type="unfinished")
    texts = ["", ""]  # Spanish and French have two forms as well
    if language == "en":
        texts = [source.replace("(s)", ""), source.replace("(s)", "s")]
    for text in texts:
        ET.SubElement(translation, "numerusform").text = text
    return translation
