"""Keeps resources/translations in step with the program's sentences.

translations.py update     collect new sentences from src/ and ui/ into the .ts files
translations.py release    compile the .ts files into the .qm files that the program loads
translations.py check      say what `update` and `release` would change, and what is untranslated
"""

import shutil
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from qt_tools import ROOT, report, run_tool

FOLDER = ROOT / "resources" / "translations"
_SOURCE = ROOT / "src" / "branchdesk"
_COMPILED_FORMS = _SOURCE / "desktop" / "forms"


def sources() -> list[Path]:
    """Return every file with sentences in it; forms speak through their .ui."""
    modules = (p for p in _SOURCE.rglob("*.py") if not p.is_relative_to(_COMPILED_FORMS))
    return sorted([*modules, *(ROOT / "ui").glob("*.ui")])


def translation_files() -> list[Path]:
    """Return the .ts files, one for each language."""
    return sorted(FOLDER.glob("*.ts"))


def update(translation: Path) -> None:
    """Add the sentences that are new and drop those that are gone."""
    # No line numbers: they would change with every edit and hide what was translated.
    options = ["-locations", "none", "-no-obsolete", "-source-language", "en_GB"]
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "sources.lst"
        listing.write_text("\n".join(str(path) for path in sources()), encoding="utf-8")
        run_tool("lupdate", *options, f"@{listing}", "-ts", translation)


def release(translation: Path, compiled: Path) -> None:
    """Compile one language; unfinished sentences stay out of it."""
    run_tool("lrelease", "-silent", "-nounfinished", translation, "-qm", compiled)


def unfinished(translation: Path) -> list[str]:
    """Return each sentence that has no finished translation, as "context: sentence"."""
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in _root(translation).iter("context")
        for message in context.iter("message")
        if not _is_finished(message)
    ]


def stale() -> list[Path]:
    """Return the .ts and .qm files that `update` and `release` would change."""
    return list(_stale())


def _stale() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        for translation in translation_files():
            fresh = Path(folder) / translation.name
            shutil.copy(translation, fresh)
            update(fresh)
            if fresh.read_bytes() != translation.read_bytes():
                yield translation
            compiled = translation.with_suffix(".qm")
            release(translation, fresh.with_suffix(".qm"))
            if not compiled.is_file() or not _same(compiled, fresh.with_suffix(".qm")):
                yield compiled


def _same(one: Path, other: Path) -> bool:
    return one.read_bytes() == other.read_bytes()


def _root(translation: Path) -> ET.Element:
    return ET.parse(translation).getroot()  # noqa: S314 - our own file, from our own repository


def _is_finished(message: ET.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type"):
        return False
    forms = translation.findall("numerusform") or [translation]
    return all((form.text or "").strip() for form in forms)


def _check() -> int:
    missing = [sentence for file in translation_files() for sentence in unfinished(file)]
    for sentence in missing:
        print(f"not translated: {sentence}", file=sys.stderr)
    return report(stale(), remedy="make translations") or (1 if missing else 0)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["update"]:
            for file in translation_files():
                update(file)
        case ["release"]:
            for file in translation_files():
                release(file, file.with_suffix(".qm"))
        case ["check"]:
            sys.exit(_check())
        case _:
            sys.exit(__doc__)
