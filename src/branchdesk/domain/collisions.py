"""What cannot well have been at the same time: people in two places, one room twice. Pure.

Only said to who writes the minutes; nothing here is kept, printed or held against anybody.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from branchdesk.domain.ids import MemberId
from branchdesk.domain.records import Attachment, Presence, Record

_ANYWHERE = ("线上", "网上", "网络", "视频", "腾讯会议", "钉钉", "各自")
"""A place with such a word holds any number of sittings."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Another sitting at the same time, and what the two share that they cannot."""

    other: Record
    people: tuple[str, ...] = ()
    """Names, in the order of the sign-in sheet"""
    same_place: bool = False


@dataclass(frozen=True, slots=True)
class OtherDay:
    """A picture that was not taken on the day of the sitting."""

    file: Attachment
    taken_on: date


def overlap(one: Record, other: Record) -> bool:
    """Tell whether two sittings had any minute in common; one after the other is no clash."""
    return one.starts_at < other.ends_at and other.starts_at < one.ends_at


def clashes(record: Record, others: Iterable[Record]) -> tuple[Clash, ...]:
    """Return the sittings that clash with a record, in order of time.

    Duties of one sitting share everything; whoever came late or left early may have been at both.
    """
    found = [
        clash
        for other in others
        if other.sitting != record.sitting and overlap(record, other)
        for clash in [Clash(other, _at_both(record, other), _same_place(record.place, other.place))]
        if clash.people or clash.same_place
    ]
    return tuple(sorted(found, key=lambda clash: (clash.other.starts_at, clash.other.id)))


def taken_on_other_days(
    record: Record, taken: Iterable[tuple[Attachment, date | None]]
) -> tuple[OtherDay, ...]:
    """Return the pictures whose camera says another day; what says nothing is left alone."""
    return tuple(
        OtherDay(file, day) for file, day in taken if day is not None and day != record.held_on
    )


def _at_both(one: Record, other: Record) -> tuple[str, ...]:
    names = dict(_people(one))
    return tuple(names[member] for member in dict(_people(other)) if member in names)


def _people(record: Record) -> Iterator[tuple[MemberId, str]]:
    """Yield who was there from beginning to end."""
    partly = {Presence.LATE, Presence.LEFT_EARLY}
    not_all = {line.member for line in record.attendance if line.presence in partly}
    for line in record.attendance:
        if line.presence is Presence.PRESENT:
            yield line.member, line.name
    speakers = [item.speaker for item in record.agenda if item.speaker is not None]
    for person in (record.chair, record.recorder, *speakers):
        if person.member is not None and person.member not in not_all:
            yield person.member, person.name


def _same_place(one: str, other: str) -> bool:
    place = "".join(one.split()).casefold()
    if not place or any(word in place for word in _ANYWHERE):
        return False
    return place == "".join(other.split()).casefold()
