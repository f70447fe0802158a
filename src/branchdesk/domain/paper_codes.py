"""The code on a printed paper: whose it is, what it belongs to, which page of how many.

It is a short text that a QR code carries.  It names nobody: a branch stands there as a random
mark, a record as a fingerprint of its id.  Its last letters are a checksum over everything before.
"""

import base64
import hashlib
from dataclasses import dataclass
from enum import StrEnum

PREFIX = "BD"
VERSION = "1"
_MARK, _KEY, _COUNT, _CHECK = 8, 16, 2, 5
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
LENGTH = len(PREFIX) + len(VERSION) + _MARK + 1 + 1 + _KEY + 2 * _COUNT + _CHECK
MOST_PAGES = len(_LETTERS) ** _COUNT - 1


class PaperOf(StrEnum):
    """What a printed paper belongs to."""

    RECORD = "R"
    ENTRY = "L"
    """A line of a ledger"""
    ELECTION = "E"
    BALLOT = "B"
    """All ballots of one list: the code is the same on every one of them, and is never filed."""


class PaperForm(StrEnum):
    """What is printed on it."""

    MINUTES = "M"
    """Minutes with their sign-in sheet"""
    ENTRY = "L"
    COUNTING = "C"
    """计票单"""
    VOTES = "V"
    """表决票汇总表"""
    REPORT = "P"
    """选举结果报告"""
    BALLOT = "B"
    """民主测评票"""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a form that goes on paper belongs to in the books."""

    of: PaperOf
    item: str
    """Id of the record, entry or election; of ballots, what `ballot_papers` says of their list"""
    form: PaperForm


@dataclass(frozen=True, slots=True)
class PaperCode:
    """What the code of one printed page says."""

    mark: str
    """Of the workspace that printed it."""
    of: PaperOf
    form: PaperForm
    key: str
    """Fingerprint of the id; `key_of`"""
    page: int
    pages: int

    @property
    def text(self) -> str:
        """What the QR code carries."""
        body = (
            f"{PREFIX}{VERSION}{self.mark}{self.of}{self.form}{self.key}"
            f"{_counted(self.page)}{_counted(self.pages)}"
        )
        return body + _check(body)


class Misread(StrEnum):
    """Why a text is no code of a page."""

    FOREIGN = "foreign"
    """Some other QR code: a web address, an invoice."""
    NEWER = "newer"
    """Printed by a later version of the program."""
    DAMAGED = "damaged"
    """Begins as ours, but the checksum or a letter does not hold."""


def code_for(paper: Paper, *, mark: str, page: int, pages: int) -> PaperCode:
    """Return the code of a page (counted from 1) of a paper."""
    most = min(pages, MOST_PAGES)
    return PaperCode(mark, paper.of, paper.form, key_of(paper.item), min(page, most), most)


def key_of(item: str) -> str:
    """Return the fingerprint of an id: 80 bits, so that two never meet."""
    return _letters(hashlib.sha256(item.encode("utf-8")).digest())[:_KEY]


def mark_from(random: bytes) -> str:
    """Return the mark of a workspace from random bytes (five or more)."""
    return _letters(random)[:_MARK]


def read_code(text: str) -> PaperCode | Misread:
    """Return what the text of a QR code says."""
    if not text.startswith(PREFIX) or not text.isascii():
        return Misread.FOREIGN
    version = text[len(PREFIX) : len(PREFIX) + 1]
    if len(text) != LENGTH or any(letter not in _LETTERS for letter in text[3:]):
        is_newer = version.isdigit() and version > VERSION and len(text) >= LENGTH
        return Misread.NEWER if is_newer else Misread.FOREIGN
    if version != VERSION:
        return Misread.NEWER if version.isdigit() and version > VERSION else Misread.FOREIGN
    body, check = text[:-_CHECK], text[-_CHECK:]
    if _check(body) != check:
        return Misread.DAMAGED
    return _read(body)


def _read(body: str) -> PaperCode | Misread:
    rest = body[len(PREFIX) + len(VERSION) :]
    mark, of, form = rest[:_MARK], rest[_MARK], rest[_MARK + 1]
    key, counts = rest[_MARK + 2 : -2 * _COUNT], rest[-2 * _COUNT :]
    page, pages = _number(counts[:_COUNT]), _number(counts[_COUNT:])
    if not 1 <= page <= pages:
        return Misread.DAMAGED
    try:
        return PaperCode(mark, PaperOf(of), PaperForm(form), key, page, pages)
    except ValueError:
        # The checksum holds: a kind of paper that this program does not know yet.
        return Misread.NEWER


def _counted(number: int) -> str:
    high, low = divmod(number, len(_LETTERS))
    return _LETTERS[high] + _LETTERS[low]


def _number(letters: str) -> int:
    return _LETTERS.index(letters[0]) * len(_LETTERS) + _LETTERS.index(letters[1])


def _check(body: str) -> str:
    return _letters(hashlib.sha256(f"paper:{body}".encode("ascii")).digest())[:_CHECK]


def _letters(content: bytes) -> str:
    return base64.b32encode(content).decode("ascii").rstrip("=")
