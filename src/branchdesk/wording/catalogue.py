"""Translations without Qt: the shipped .ts file read as what it is, a table of sentences."""

from collections.abc import Callable
from functools import cache

from branchdesk import paths

Translate = Callable[[str, str], str]
"""Called with (context, English sentence); returns the sentence in the person's language."""


def english(context: str, sentence: str) -> str:
    """Return the sentence as it stands in the source."""
    del context
    return sentence


def chinese(context: str, sentence: str) -> str:
    """Return the sentence in simplified Chinese; the source sentence where none is known."""
    return _table().get((context, sentence), sentence)


@cache
def _table() -> dict[tuple[str, str], str]:
    # Only the command line reads it: the window has Qt's translator.
    from defusedxml import ElementTree

    file = paths.resources() / "translations" / "branchdesk_zh_CN.ts"
    root = ElementTree.fromstring(file.read_text(encoding="utf-8"))
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): text
        for context in root.iter("context")
        for message in context.iter("message")
        if (text := message.findtext("translation"))
    }
