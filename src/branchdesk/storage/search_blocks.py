"""Entries in their order, in blocks that know which characters stand in them.

A word is looked for only in blocks that have all its characters, so that a rare word is found, or
found nowhere, without looking through everything.  Blocks never change: a new list of them takes
the place of the old one, and whoever is looking meanwhile goes on with what was there.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from branchdesk.domain.finding import Entry, Found, Sieve, marks_of

_MOST = 64

Order = tuple[bool, int, str, str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Some entries that follow one another."""

    entries: Sequence[Entry]
    texts: Sequence[str]
    """Their folded texts, which lie closer together than the entries do."""
    characters: str
    """Every character of the texts, once."""
    last: Entry
    ids: frozenset[int]
    """Identities of the entries, to find those that went."""

    marks: frozenset[object]
    """Statuses, years and categories of the entries."""

    def may_hold(self, sieve: Sieve) -> bool:
        """Tell whether anything in it could pass; a look at it may still find nothing."""
        if any(self.marks.isdisjoint(wanted) for wanted in sieve.marks):
            return False
        # Members are found by how their names sound as well.
        return self.last.group is Found.MEMBER or all(
            character in self.characters for character in sieve.characters
        )


def newest_first(one: Entry) -> Order:
    """Return the place of an entry: what has no day yet is being written, and comes first."""
    last = date(one.year, 12, 31) if one.year is not None else None
    day = one.on or last
    title = one.title if one.group is Found.MEMBER else ""
    return day is not None, -day.toordinal() if day else 0, title, one.item, one.field


def arranged(entries: Collection[Entry]) -> list[Block]:
    """Return entries in blocks."""
    return list(_cut(sorted(entries, key=newest_first)))


def rearranged(
    blocks: Sequence[Block], *, gone: frozenset[int], new: Sequence[Entry]
) -> list[Block]:
    """Return the blocks without the entries that went, and with new ones in their places."""
    joining: dict[int, list[Entry]] = {}
    ends = [newest_first(block.last) for block in blocks]
    for one in new:
        place = min(bisect_left(ends, newest_first(one)), max(len(blocks) - 1, 0))
        joining.setdefault(place, []).append(one)
    if not blocks:
        return arranged(new)
    made: list[Block] = []
    for place, block in enumerate(blocks):
        if place not in joining and block.ids.isdisjoint(gone):
            made.append(block)
            continue
        kept = [one for one in block.entries if id(one) not in gone]
        made += arranged(kept + joining.get(place, []))
    return made


def _cut(entries: Sequence[Entry]) -> Iterator[Block]:
    for start in range(0, len(entries), _MOST):
        some = entries[start : start + _MOST]
        texts = [one.plain for one in some]
        yield Block(
            entries=some,
            texts=texts,
            characters="".join(set().union(*texts)),
            last=some[-1],
            ids=frozenset(map(id, some)),
            marks=frozenset(mark for one in some for mark in marks_of(one)),
        )
