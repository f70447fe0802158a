"""How much two minutes say the same, in per cent of their words. Pure.

Compared is what was said and decided: runs of four characters of the text without punctuation.
Headings, the titles of items and what the committee gave out are no words of the minutes' own.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.ids import RecordId
from branchdesk.domain.themes import Theme

RUN = 4
"""Characters of a shingle."""
OWN_WORDS = ("outline", "opinions", "discussion")
"""Fields of single kinds that hold what was said; the course of a day is much the same each time"""

Shingles = frozenset[int]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What minutes say in words of their own, and what stands above it."""

    said: tuple[str, ...]
    headings: tuple[str, ...] = ()

    @property
    def length(self) -> int:
        """How many characters were said, punctuation left out."""
        return sum(len(normalised(part)) for part in self.said)


@dataclass(frozen=True, slots=True)
class Alike:
    """Earlier minutes of the same kind that say much the same."""

    record: RecordId
    title: str
    held_on: date | None
    percent: int


def normalised(text: str) -> str:
    """Return the letters, characters and digits of a text, as one run, in one shape."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def shingles_of(texts: Iterable[str]) -> Shingles:
    """Return every run of four characters within each of the texts, as numbers."""
    found: set[int] = set()
    for text in texts:
        run = normalised(text)
        # Numbers instead of strings: ten years of them fit into a few megabytes.
        found.update(hash(run[start : start + RUN]) for start in range(len(run) - RUN + 1))
    return frozenset(found)


def own_shingles(spoken: Spoken) -> Shingles:
    """Return the shingles of what was said that do not stand in the headings."""
    return shingles_of(spoken.said) - shingles_of(spoken.headings)


def likeness(one: Shingles, other: Shingles) -> int:
    """Return how much of the two is in both, 0 to 100; the same whichever comes first.

    100 only where nothing differs; 0 where one of them says nothing.
    """
    return percent_of(len(one & other), len(one), len(other))


def percent_of(common: int, one: int, other: int) -> int:
    """Return the share that ``common`` has in two sets of these sizes, cut off, never rounded."""
    return 200 * common // (one + other) if one and other else 0


def spoken_in(draft: RecordDraft) -> Spoken:
    """Return what a form says in words of its own."""
    said = [text for item in draft.agenda for text in (item.discussion, item.decision)]
    said += [draft.details.get(key, "") for key in OWN_WORDS]
    return Spoken(
        tuple(text for text in said if text.strip()),
        (draft.title, *(item.title for item in draft.agenda)),
    )


def given_out(themes: Iterable[Theme]) -> Shingles:
    """Return the shingles of what the committee gave out: no branch wrote these words itself."""
    return shingles_of(
        text
        for theme in themes
        for text in (
            theme.title,
            theme.notes,
            *(item.text for item in theme.study),
            *(item.title for item in theme.study),
            *(item.title for item in theme.agenda),
        )
    )


def most_alike(found: Iterable[Alike], *, least: int, most: int = 3) -> tuple[Alike, ...]:
    """Return those that reach the limit, the likest first; whatever order they come in."""
    reached = [one for one in found if one.percent >= least]
    reached.sort(key=lambda one: (-one.percent, -_ordinal(one.held_on), one.record))
    return tuple(reached[:most])


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else 0
