"""Text as it may enter the books: normalised, without invisible characters."""

import unicodedata

_KEPT_CONTROLS = frozenset("\n\t")
_DIGITS = str.maketrans(
    "０１２３４５６７８９．／－：",
    "0123456789./-:",
)


def clean_text(text: str) -> str:
    """Return ``text`` in NFC, without control, format and surrogate characters.

    Line breaks and tabs stay; so does the variation of rare names, which NFC leaves alone.
    """
    normal = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if normal.replace("\n", "").replace("\t", "").isprintable():
        # As good as always, and told at once: nothing of what is dropped can be printed.
        return normal
    return "".join(
        character
        for character in normal
        if character in _KEPT_CONTROLS or unicodedata.category(character) not in ("Cc", "Cf", "Cs")
    )


def clean_line(text: str) -> str:
    """Return cleaned text on one line, without blanks at its ends."""
    return " ".join(clean_text(text).split())


def to_ascii_digits(text: str) -> str:
    """Return ``text`` with full-width digits and separators as plain ones."""
    return text.translate(_DIGITS)
