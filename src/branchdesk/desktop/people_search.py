"""Finding people by what is typed: name, full pinyin, initials."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can be picked."""

    id: str
    name: str
    keys: str = ""
    """Full pinyin and initials, all readings, separated by blanks: ``zhangzhiyuan zzy``."""
    note: str = ""
    """Shown beside the name, for example the party group or 预备."""


def find_people(people: Sequence[Person], typed: str) -> tuple[Person, ...]:
    """Return who is meant, the likeliest first: nobody for nothing typed.

    A name that begins so comes before a reading that begins so, and that before a name with it
    somewhere; within each the order of the register stays.
    """
    wanted = "".join(typed.split()).casefold()
    if not wanted:
        return ()
    ranked = ((_rank(person, wanted), person) for person in people)
    found = sorted(
        ((rank, place, person) for place, (rank, person) in enumerate(ranked) if rank is not None),
        key=lambda entry: entry[:2],
    )
    return tuple(person for _rank, _place, person in found)


def _rank(person: Person, wanted: str) -> int | None:
    name = person.name.casefold()
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    readings = person.keys.casefold().split()
    if wanted in readings:
        return 2
    if any(reading.startswith(wanted) for reading in readings):
        return 3
    return 4 if wanted in name else None
