"""What can be found in the books, and how words find it: exact pieces of text, newest first."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypedDict, Unpack

from branchdesk.domain.dates import Period


class Found(StrEnum):
    """The groups of a search's results, in the order they are shown."""

    MEMBER = "member"
    RECORD = "record"
    DECISION = "decision"
    FOLLOW_UP = "follow_up"
    LEDGER = "ledger"
    DOSSIER = "dossier"
    REVIEW = "review"
    STAR_NOTE = "star_note"
    FILE = "file"


DRAFT, AMENDING, FINAL, LATE, OPEN, DONE = "草稿", "修改中", "定稿", "补录", "未办结", "办结"
STATUSES = (DRAFT, AMENDING, FINAL, LATE, OPEN, DONE)
"""The words of ``状态:``; a ledger adds the titles of its steps."""

_WIDE = {
    **{wide: wide - 0xFEE0 for wide in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B))},
    **{wide: wide - 0xFEE0 for wide in range(0xFF41, 0xFF5B)},
    # The one letter whose small form is longer than itself.
    0x130: "i",
}


_ANY_WIDE = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u0130]")


def folded(text: str) -> str:
    """Return ``text`` without the difference of case and width; every character keeps its place."""
    # Translating looks every character up; most texts have none of these.
    return (text.translate(_WIDE) if _ANY_WIDE.search(text) else text).lower()


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One thing that can be found, and where it stands."""

    group: Found
    kind: str
    """Record kind, key of a ledger or name of a kind of dossier."""
    item: str
    """Id of what is to be opened: a record, a member, an entry, a dossier, a year, a code."""
    text: str
    """What is searched, line by line; nothing private stands in it."""
    title: str = ""
    of: str = ""
    """What it belongs to, for example the title of the meeting of a decision."""
    field: str = ""
    """Dotted path of the field to open."""
    on: date | None = None
    year: int | None = None
    statuses: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    """Who is named in it."""
    keys: tuple[str, ...] = ()
    """Of a member: full pinyin and initials."""
    owner: Found | None = None
    """Of a file: what it is attached to."""
    plain: str = ""
    """`text`, folded; filled in by `entry`."""


class More(TypedDict, total=False):
    """The fields of an `Entry` that most entries do without."""

    title: str
    of: str
    field: str
    on: date | None
    year: int | None
    statuses: tuple[str, ...]
    people: tuple[str, ...]
    keys: tuple[str, ...]
    owner: Found | None


def entry(group: Found, kind: str, item: str, text: str, **more: Unpack[More]) -> Entry:
    """Return an entry with its folded text; most texts are their own and take no more room."""
    plain = folded(text)
    return Entry(group, kind, item, text, plain=text if plain == text else plain, **more)


@dataclass(frozen=True, slots=True)
class Category:
    """What one word of ``类别:`` stands for."""

    word: str
    group: Found
    kind: str = ""
    """Empty: every kind of the group."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; empty parts ask for nothing."""

    words: tuple[str, ...] = ()
    """Folded; each must be there."""
    categories: tuple[Category, ...] = ()
    """Any of them."""
    periods: tuple[Period, ...] = ()
    """Any of them."""
    statuses: frozenset[str] = frozenset()
    """Any of them."""
    people: tuple[str, ...] = ()
    """Folded names, parts of names, pinyin or initials; each must be named."""

    @property
    def asks_nothing(self) -> bool:
        """Whether nothing was typed that could find anything."""
        return not (self.words or self.categories or self.periods or self.statuses or self.people)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of what was found, with the places of the words in it."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    """(first character, length), in order, without overlap."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One result."""

    entry: Entry
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class GroupOfHits:
    """The results of one group, newest first."""

    group: Found
    hits: tuple[Hit, ...]
    more: bool
    """Whether there are more than those."""


def names_meant(people: Iterable[Entry], typed: str) -> frozenset[str]:
    """Return the names of the members that a folded name, part, pinyin or initials mean."""
    return frozenset(
        one.title
        for one in people
        if typed in folded(one.title) or any(key.startswith(typed) for key in one.keys)
    )


def marks_of(one: Entry) -> tuple[object, ...]:
    """Return what an entry can be told apart by at a glance: category, statuses, year."""
    year = one.on.year if one.on is not None else one.year
    return one.group, (one.group, one.kind), *one.statuses, year


class Sieve:
    """Keeps of any entries those that a query asks for; made once for a query."""

    def __init__(self, query: Query, members: Sequence[Entry]) -> None:
        """Take the query, and the members whose names may be meant."""
        self._query = query
        self._wanted = {(category.group, category.kind) for category in query.categories}
        self.characters = frozenset(character for word in query.words for character in word)
        """Every one of them stands in what is found; members apart."""
        years = (y for p in query.periods for y in range(p.first.year, p.last.year + 1))
        asked: tuple[Iterable[object], ...] = (
            (c.group if not c.kind else (c.group, c.kind) for c in query.categories),
            query.statuses,
            years,
        )
        self.marks = tuple(wanted for marks in asked if (wanted := frozenset(marks)))
        """Of each of them, what is found has one; compare `marks_of`."""
        self._named = [(typed, names_meant(members, typed)) for typed in query.people]

    def sift(self, entries: Sequence[Entry], texts: Sequence[str]) -> Sequence[Entry]:
        """Return those of the entries that pass, in their order; all are of one group.

        ``texts`` are their folded texts, which lie closer together than the entries do.

        One condition after the other over all of them: that is many times as fast as all
        conditions over one entry after the other.
        """
        query, wanted = self._query, self._wanted
        narrowed = bool(wanted or query.statuses or query.periods)
        if wanted:
            entries = [
                one
                for one in entries
                if (one.group, one.kind) in wanted or (one.group, "") in wanted
            ]
        if query.statuses:
            entries = [one for one in entries if not query.statuses.isdisjoint(one.statuses)]
        if query.periods:
            entries = [one for one in entries if _falls_into(one, query.periods)]
        if query.words and entries:
            entries = _saying(query.words, entries, None if narrowed else texts)
        for typed, names in self._named:
            entries = [one for one in entries if _names(one, typed, names)]
        return entries


def _falls_into(one: Entry, periods: Sequence[Period]) -> bool:
    if one.on is not None:
        return any(one.on in period for period in periods)
    if one.year is None:
        return False
    # What belongs to a year as a whole is found by the year, not by one of its months.
    first, last = date(one.year, 1, 1), date(one.year, 12, 31)
    return any(period.first <= first and last <= period.last for period in periods)


def _names(one: Entry, typed: str, names: frozenset[str]) -> bool:
    return any(name in names or typed in folded(name) for name in one.people)


_SAMPLE = 16


def _saying(
    words: Sequence[str], entries: Sequence[Entry], texts: Sequence[str] | None
) -> Sequence[Entry]:
    if entries[0].group is Found.MEMBER:
        return [one for one in entries if all(_is_meant(one, word) for word in words)]
    # Looking for one character is many times as fast as looking for a word, and most texts do
    # without the rarest one.
    characters = {character for word in words if len(word) > 1 for character in word}
    sample = entries[:_SAMPLE]
    rarest = sorted(characters, key=lambda sign: sum(sign in one.plain for one in sample))
    first, *rest = (*rarest[:_DECISIVE], *words)
    if texts is None:
        texts = [one.plain for one in entries]
    entries = [one for one, text in zip(entries, texts, strict=True) if first in text]
    for needle in rest:
        entries = [one for one in entries if needle in one.plain]
    return entries


_DECISIVE = 3
"""So many characters are looked for before the words themselves."""


def _is_meant(member: Entry, word: str) -> bool:
    return word in member.plain or any(key.startswith(word) for key in member.keys)


_BEFORE, _SHOWN = 14, 64
"""Characters of a snippet before the first word, and altogether."""


def snippet_of(one: Entry, words: Sequence[str]) -> Snippet:
    """Return the piece of the line in which the first of the words stands."""
    found = [place for word in words if (place := one.plain.find(word)) >= 0]
    first = min(found, default=0)
    begin = one.text.rfind("\n", 0, first) + 1
    end = one.text.find("\n", first)
    line_end = len(one.text) if end < 0 else end
    start = begin if first - begin <= _BEFORE else first - _BEFORE
    stop = min(start + _SHOWN, line_end)
    piece = one.text[start:stop].replace("\t", " ")
    head = "…" if start > begin else ""
    tail = "…" if stop < line_end else ""
    marks = _marks(one.plain[start:stop], words)
    moved = tuple((place + len(head), length) for place, length in marks)
    return Snippet(f"{head}{piece}{tail}", moved)


def marks_in(text: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return where folded words stand in a text."""
    return _marks(folded(text), words)


def _marks(plain: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    spans = []
    for word in words:
        place = plain.find(word)
        while word and place >= 0:
            spans.append((place, place + len(word)))
            place = plain.find(word, place + len(word))
    joined: list[tuple[int, int]] = []
    for begin, end in sorted(spans):
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return tuple((begin, end - begin) for begin, end in joined)
