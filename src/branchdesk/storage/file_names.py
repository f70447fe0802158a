"""Names of files as they are shown and printed; never used to reach a file."""

import re
import unicodedata

_FORBIDDEN = re.compile(r'[<>:"|?*\x00]')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)
_MOST_BYTES = 180
_MOST_CHARACTERS = 60
_LONGEST_SUFFIX = 16
NAMELESS = "file"


def clean_name(name: str) -> str:
    """Return a name that every system can show and store; never empty, never a path.

    Folders in front are dropped, invisible and forbidden characters too; names that Windows keeps
    for devices get an underscore; what is too long is cut before its suffix.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    visible = "".join(
        character for character in last if unicodedata.category(character) not in ("Cc", "Cf", "Cs")
    )
    plain = _FORBIDDEN.sub("_", visible).strip().rstrip(". ")
    if not plain.strip(". "):
        return NAMELESS
    stem, suffix = _split(plain)
    if _RESERVED.fullmatch(stem.split(".")[0].rstrip(" ")):
        stem = f"_{stem}"
    while stem and (
        len(stem + suffix) > _MOST_CHARACTERS or len((stem + suffix).encode()) > _MOST_BYTES
    ):
        stem = stem[:-1].rstrip(". ")
    return (stem or NAMELESS) + suffix


def _split(name: str) -> tuple[str, str]:
    stem, dot, suffix = name.rpartition(".")
    if not stem or len(suffix) > _LONGEST_SUFFIX or not suffix.isascii():
        return name, ""
    return stem, dot + suffix
