"""Filling in an outside platform's form: which of our values go there, in that form's order."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.ledger_reading import text_of
from branchdesk.domain.ledgers import LedgerEntry, LedgerKind, Privacy, Quantity, Shape, named_in
from branchdesk.domain.people import Member
from branchdesk.domain.records import Person, Record
from branchdesk.domain.roll import Roll
from branchdesk.domain.tasks import sentence_of, tasks_in
from branchdesk.domain.terms import POSTS, RECORD_KINDS

Fillable = str | date | FuzzyDate | tuple[str, ...] | None
PLACE = re.compile(r"\{([^{}]*)\}")
"""A place in a template, with the name of the value that goes there."""


class FillSource(StrEnum):
    """What a form is filled in from."""

    RECORD = "record"
    MEMBER = "member"
    LEDGER = "ledger"


@dataclass(frozen=True, slots=True)
class FillField:
    """One field of the other form."""

    label: str
    value: str
    """Text with names of our values in braces: ``{day} {place}``."""
    longest: int = 0
    """Characters the other form takes; 0: it does not say."""
    date_format: str = ""
    """Empty: as the profile says."""
    separator: str | None = None
    """Between several people or items; None: as the profile says."""


@dataclass(frozen=True, slots=True)
class FillProfile:
    """The fields of one form of an outside platform, in its order."""

    name: str
    source: FillSource
    fields: tuple[FillField, ...]
    kind: str = ""
    """Record kind or key of a ledger; empty: every kind."""
    note: str = ""
    """Where it comes from, for example 本程序默认."""
    date_format: str = "YYYY-MM-DD"
    separator: str = "、"

    def fits(self, source: FillSource, kind: str) -> bool:
        """Tell whether a form can be filled in from this."""
        return self.source is source and self.kind in ("", kind)


@dataclass(frozen=True, slots=True)
class FillFrom:
    """What a form is filled in from."""

    source: FillSource
    values: Mapping[str, Fillable]
    title: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class FillShelf:
    """The profiles there are, and what is wrong with the files that are none."""

    profiles: tuple[FillProfile, ...] = ()
    faults: tuple[str, ...] = ()

    def fitting(self, source: FillSource, kind: str) -> tuple[FillProfile, ...]:
        """Return the profiles for something, those for its very kind first."""
        found = [profile for profile in self.profiles if profile.fits(source, kind)]
        return tuple(sorted(found, key=lambda profile: not profile.kind))


@dataclass(frozen=True, slots=True)
class Filled:
    """One value ready to be copied."""

    label: str
    text: str
    longest: int = 0

    @property
    def excess(self) -> int:
        """How many characters it is too long."""
        return max(0, len(self.text) - self.longest) if self.longest else 0


def filled_in(profile: FillProfile, values: Mapping[str, Fillable]) -> tuple[Filled, ...]:
    """Return every field of a form with its value."""
    return tuple(
        Filled(field.label, _text(field, profile, values), field.longest)
        for field in profile.fields
    )


def _text(field: FillField, profile: FillProfile, values: Mapping[str, Fillable]) -> str:
    pattern = field.date_format or profile.date_format
    separator = profile.separator if field.separator is None else field.separator

    def put(place: re.Match[str]) -> str:
        value = values.get(place[1])
        if isinstance(value, tuple):
            return separator.join(value)
        return day_text(value, pattern) if isinstance(value, date) else str(value or "")

    return PLACE.sub(put, field.value).strip()


def day_text(day: date, pattern: str) -> str:
    """Return a day as a pattern of YYYY, MM, DD, M and D says."""
    parts = {"YYYY": f"{day.year:04}", "MM": f"{day.month:02}", "DD": f"{day.day:02}"}
    parts |= {"M": str(day.month), "D": str(day.day)}
    return re.sub("YYYY|MM|DD|M|D", lambda found: parts[found[0]], pattern)


RECORD_VALUES = (
    *("title", "kind", "day", "year", "starts", "ends", "place", "chair", "recorder", "group"),
    *("due", "present", "attendees", "absent", "guests"),
    *("agenda", "discussion", "decisions", "follow_ups"),
)
MEMBER_VALUES = (
    *("name", "gender", "ethnicity", "born", "id_number", "joined", "full_on", "unit_post"),
    *("education", "phone", "group", "posts"),
)


def values_of_record(record: Record, roll: Roll) -> dict[str, Fillable]:
    """Return what can be filled in from a finalised record."""
    group = roll.group(record.group)
    here = [line.name for line in record.attendance if line.presence.counts_as_present]
    away = [line for line in record.attendance if not line.presence.counts_as_present]
    return {
        "title": record.title,
        "kind": RECORD_KINDS[record.kind],
        "day": record.held_on,
        "year": str(record.belongs_year),
        "starts": f"{record.starts_at:%H:%M}",
        "ends": f"{record.ends_at:%H:%M}",
        "place": record.place,
        "chair": record.chair.name,
        "recorder": record.recorder.name,
        "group": group.name if group else "",
        "due": str(record.due),
        "present": str(record.present),
        "attendees": tuple(here),
        "absent": tuple(f"{one.name}（{one.reason}）" if one.reason else one.name for one in away),
        "guests": tuple(map(_named, record.guests)),
        "agenda": tuple(item.title for item in record.agenda),
        "discussion": tuple(item.discussion for item in record.agenda if item.discussion),
        "decisions": tuple(item.decision for item in record.agenda if item.decision),
        "follow_ups": tuple(
            f"{matter.what}（{matter.owner.name}）"
            for item in record.agenda
            for matter in item.follow_ups
        ),
    }


def values_of_member(member: Member, roll: Roll, *, today: date) -> dict[str, Fillable]:
    """Return what can be filled in from a member."""
    group = roll.group(member.group_on(today))
    return {
        "name": member.name,
        "gender": member.gender,
        "ethnicity": member.ethnicity,
        "born": _day(member.born),
        "id_number": member.id_number,
        "joined": _day(member.joined),
        "full_on": _day(member.full_on),
        "unit_post": member.unit_post,
        "education": member.education,
        "phone": member.phone,
        "group": group.name if group else "",
        "posts": tuple(POSTS[post] for post in member.posts_on(today)),
    }


def values_of_ledger(entry: LedgerEntry, kind: LedgerKind) -> dict[str, Fillable]:
    """Return what can be filled in from a line of a ledger; never a private field."""
    step = kind.step_of(entry.status)
    found: dict[str, Fillable] = {
        "day": entry.on,
        "year": str(entry.belongs_year),
        "status": step.title if step else "",
    }
    for field in kind.fields:
        value = entry.values.get(field.key)
        if value is None or field.privacy is Privacy.PRIVATE:
            continue
        if field.shape is Shape.TASKS:
            found[field.key] = tuple(map(sentence_of, tasks_in(value)))
        elif isinstance(value, str | Quantity):
            found[field.key] = text_of(value)
        else:
            found[field.key] = tuple(map(_named, named_in(value)))
    return found


def ledger_values(kind: LedgerKind) -> tuple[str, ...]:
    """Return the names that a profile for a ledger may use."""
    if kind.privacy is Privacy.PRIVATE:
        return ()
    fields = (field.key for field in kind.fields if field.privacy is not Privacy.PRIVATE)
    return ("day", "year", "status", *fields)


def _named(person: Person) -> str:
    return f"{person.name}（{person.role}）" if person.role else person.name


def _day(fuzzy: FuzzyDate | None) -> Fillable:
    """Return a date known to the day as one, so that it takes the form's own writing."""
    if fuzzy is None or not fuzzy.day:
        return fuzzy
    return fuzzy.earliest
