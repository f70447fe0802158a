"""The sample's story as it is written in seeds/sample, read into plain values."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from branchdesk.domain.records import AgendaKind, RecordKind, VoteMethod
from branchdesk.sample.calendar import dated, days_later, workday

_RECORD_FILES = ("committee", "general", "groups", "lectures", "party_days")


@dataclass(frozen=True, slots=True)
class ToldFollowUp:
    """An agreed matter."""

    what: str
    owner: str
    due: date
    done: date | None = None
    result: str = ""


@dataclass(frozen=True, slots=True)
class ToldSettlement:
    """A matter agreed before, taken up again."""

    what: str
    result: str
    new_due: date | None = None
    done: date | None = None


@dataclass(frozen=True, slots=True)
class ToldVote:
    """A vote as it was counted."""

    method: VoteMethod
    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None
    written_in_favour: int = 0
    seats: int = 0
    """Of an election, as the candidates with their votes"""
    candidates: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ToldItem:
    """An item of the minutes."""

    kind: AgendaKind
    title: str
    speaker: str
    discussion: str
    decision: str
    for_general_meeting: bool
    vote: ToldVote | None
    follow_ups: tuple[ToldFollowUp, ...]
    settled: tuple[ToldSettlement, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """What a later version of a record changes, and why."""

    on: date
    reason: str
    leave: Mapping[str, str] = field(default_factory=dict)
    done: Mapping[str, tuple[date, str]] = field(default_factory=dict)
    """By the agreed matter: when it was done, with what result."""


@dataclass(frozen=True, slots=True)
class ToldRecord:
    """A sitting as it happened, and when its record was closed."""

    key: str
    kind: RecordKind
    day: date
    starts: str
    ends: str
    title: str
    place: str
    chair: str
    recorder: str
    guests: str
    group: str
    sitting_of: str
    """Key of the record whose sitting it shares."""
    leave: Mapping[str, str]
    late: Mapping[str, str]
    agenda: tuple[ToldItem, ...]
    details: Mapping[str, str]
    photos: tuple[tuple[str, str], ...]
    """(file name, caption)"""
    closed: date | None
    """None: still a draft."""
    late_reason: str
    overrides: Mapping[str, str]
    """Written reasons by the rule set aside."""
    correction: Correction | None


def read(folder: Path, name: str, *, year: int) -> dict[str, Any]:
    """Return a file of the story with its years and days filled in."""
    text = (folder / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(dated(text, year))


def records(folder: Path, *, year: int) -> list[ToldRecord]:
    """Return every sitting of the year, in order of time."""
    told = [
        _record(raw, year)
        for name in _RECORD_FILES
        for raw in read(folder, name, year=year)["records"]
    ]
    return sorted(told, key=lambda record: (record.day, record.starts, record.key))


def photos_in(raw: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return the photographs of an entry: file name and caption."""
    return tuple(_split(text) for text in raw.get("photos", ()))


def _split(text: str) -> tuple[str, str]:
    name, _, caption = text.partition("|")
    return name, caption


def _record(raw: Mapping[str, Any], year: int) -> ToldRecord:
    day = workday(year, raw["day"])
    return ToldRecord(
        key=raw["key"],
        kind=RecordKind(raw["kind"]),
        day=day,
        starts=raw["starts"],
        ends=raw["ends"],
        title=raw["title"],
        place=raw["place"],
        chair=raw["chair"],
        recorder=raw["recorder"],
        guests=raw.get("guests", ""),
        group=raw.get("group", ""),
        sitting_of=raw.get("sitting_of", ""),
        leave=raw.get("leave", {}),
        late=raw.get("late", {}),
        agenda=tuple(_item(item, day) for item in raw.get("agenda", ())),
        details={key: text.strip() for key, text in raw.get("details", {}).items()},
        photos=photos_in(raw),
        closed=None if raw.get("draft") else days_later(day, raw["close_after"]),
        late_reason=raw.get("late_reason", ""),
        overrides=raw.get("override", {}),
        correction=_correction(raw["amend"], day) if "amend" in raw else None,
    )


def _item(raw: Mapping[str, Any], day: date) -> ToldItem:
    return ToldItem(
        kind=AgendaKind(raw["kind"]),
        title=raw["title"],
        speaker=raw.get("speaker", ""),
        discussion=raw.get("discussion", "").strip(),
        decision=raw.get("decision", "").strip(),
        for_general_meeting=raw.get("for_general_meeting", False),
        vote=_vote(raw["vote"]) if "vote" in raw else None,
        follow_ups=tuple(_follow_ups(raw.get("follow_ups", ()), day)),
        settled=tuple(_settled(raw.get("settled", ()), day)),
    )


def _vote(raw: Mapping[str, Any]) -> ToldVote:
    return ToldVote(**{**raw, "method": VoteMethod(raw["method"])})


def _follow_ups(lines: list[Mapping[str, str]], day: date) -> Iterator[ToldFollowUp]:
    for line in lines:
        yield ToldFollowUp(
            what=line["what"],
            owner=line["owner"],
            due=days_later(day, int(line["due"])),
            done=days_later(day, int(line["done"])) if "done" in line else None,
            result=line.get("result", ""),
        )


def _settled(lines: list[Mapping[str, str]], day: date) -> Iterator[ToldSettlement]:
    for line in lines:
        yield ToldSettlement(
            what=line["what"],
            result=line["result"],
            new_due=days_later(day, int(line["new_due"])) if "new_due" in line else None,
            done=days_later(day, int(line["done"])) if "done" in line else None,
        )


def _correction(raw: Mapping[str, Any], day: date) -> Correction:
    return Correction(
        on=days_later(day, raw["after"]),
        reason=raw["reason"],
        leave=raw.get("leave", {}),
        done={
            what: (days_later(day, int(after)), result)
            for what, (after, result) in raw.get("done", {}).items()
        },
    )
