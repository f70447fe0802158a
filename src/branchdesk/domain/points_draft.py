"""The forms of 党员积分: text exactly as typed, and what it means."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from branchdesk.domain.dossier_reading import Reading
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.drafts import PersonDraft
from branchdesk.domain.ids import MemberId, RecordId
from branchdesk.domain.points import (
    PointsEntry,
    PointsItem,
    PointsPart,
    PointsRule,
    PointsRules,
)
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.recording import person_of
from branchdesk.domain.records import Attachment, Person
from branchdesk.domain.roll import Roll, is_member
from branchdesk.domain.text import clean_line, clean_text, to_ascii_digits

_NUMBER = re.compile(r"[-−+＋－]?\d{1,3}(\.\d{1,2})?")


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """An entry by hand in the form."""

    member: str = ""
    code: str = ""
    on: str = ""
    choice: str = ""
    points: str = ""
    matter: str = ""
    reason: str = ""
    proposer: str = ""
    approver: str = ""
    decided_in: str = ""
    attachments: tuple[Attachment, ...] = ()

    def to_entry(
        self,
        *,
        id: DossierId,
        year: int,
        rules: PointsRules,
        roll: Roll,
        today: date,
        now: datetime,
    ) -> PointsEntry:
        """Return the entry this draft describes; ``now`` is UTC.

        Raises:
            Rejected: With every problem found.
        """
        read = Reading(roll=roll, today=today)
        member = roll.member(MemberId(self.member)) if self.member else None
        if member is None:
            read.refuse("member", Rule.REQUIRED)
        rule = rules.rule(self.code)
        if rule is None or not rule.by_hand:
            read.refuse("code", Rule.REQUIRED)
        on = _day(read, self.on, year)
        if member is not None and on is not None and not is_member(member, on):
            read.refuse("member", Rule.UNKNOWN_PERSON, member.name)
        points = _points(self, rule, read) if rule is not None else None
        reason = read.required("reason", clean_text(self.reason))
        proposer, approver = _two_names(
            self.proposer, self.approver, read, roll, on or today, about=self.member
        )
        if rule is not None and rule.needs_decision and not self.decided_in:
            read.refuse("decided_in", Rule.RECORD_NOT_LINKED)
        elif not self.attachments and not self.decided_in:
            read.refuse("attachments", Rule.PROOF_MISSING)
        read.done()
        assert member is not None and on is not None  # noqa: S101, PT018 - else it was refused
        return PointsEntry(
            id=id,
            year=year,
            on=on,
            member=member.id,
            name=member.name,
            code=self.code,
            points=points or Decimal(0),
            proposer=proposer,
            approver=approver,
            reason=reason,
            matter=clean_line(self.matter),
            choice=self.choice,
            decided_in=RecordId(self.decided_in) if self.decided_in else None,
            attachments=self.attachments,
            written_at=now,
        )


@dataclass(frozen=True, slots=True)
class ReversalDraft:
    """The form of a reversal: what is taken back is not changed, only countered."""

    reason: str = ""
    proposer: str = ""
    approver: str = ""

    def to_entry(
        self,
        item: PointsItem,
        *,
        id: DossierId,
        year: int,
        roll: Roll,
        today: date,
        now: datetime,
    ) -> PointsEntry:
        """Return the entry that takes ``item`` back; ``now`` is UTC.

        Raises:
            Rejected: With every problem found.
        """
        read = Reading(roll=roll, today=today)
        reason = read.required("reason", clean_text(self.reason))
        proposer, approver = _two_names(
            self.proposer, self.approver, read, roll, today, about=item.member
        )
        member = roll.member(item.member)
        read.done()
        return PointsEntry(
            id=id,
            year=year,
            # Never before what it takes back; a year that is over is put right on its last day.
            on=max(item.on, min(today, date(year, 12, 31))),
            member=item.member,
            name=member.name if member is not None else "",
            code=item.code,
            points=-item.points,
            proposer=proposer,
            approver=approver,
            reason=reason,
            reverses=item.key,
            written_at=now,
        )


def _day(read: Reading, text: str, year: int) -> date | None:
    read.required("on", text)
    on = read.day("on", text)
    if on is not None and on.year != year:
        first, last = date(year, 1, 1).isoformat(), date(year, 12, 31).isoformat()
        read.refuse("on", Rule.OUT_OF_RANGE, on.isoformat(), first, last)
    return on


def _points(draft: EntryDraft, rule: PointsRule, read: Reading) -> Decimal | None:
    """Return the points: of the level chosen, as the rule says, or as typed within its range."""
    if rule.choices:
        found = rule.level(draft.choice)
        if found is None:
            read.refuse("choice", Rule.REQUIRED)
        return found
    if rule.least is None or rule.most is None:
        return rule.points
    typed = to_ascii_digits(draft.points).strip()
    if not typed:
        read.refuse("points", Rule.REQUIRED)
        return None
    if not _NUMBER.fullmatch(typed):
        read.refuse("points", Rule.NOT_A_NUMBER, draft.points.strip())
        return None
    number = Decimal(re.sub(r"[−－]", "-", typed).lstrip("+＋"))
    if rule.part is PointsPart.PENALTY and number > 0:
        number = -number
    if not rule.least <= number <= rule.most:
        read.refuse("points", Rule.OUT_OF_RANGE, typed, f"{rule.least:f}", f"{rule.most:f}")
    return number


def _two_names(
    proposer: str, approver: str, read: Reading, roll: Roll, day: date, *, about: str
) -> tuple[Person, Person]:
    """Return who proposes and who approves: two people, and nobody approves their own points."""
    names = (read.required("proposer", proposer), read.required("approver", approver))
    one, other = (person_of(PersonDraft(name), roll=roll, day=day) for name in names)
    if all(names) and (one.name == other.name or (other.member and other.member == about)):
        read.refuse("approver", Rule.TWO_NAMES)
    return one, other


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """The form of a quarter's publication."""

    quarter: int
    starts_on: str = ""
    ends_on: str = ""
    place: str = ""
    approved_in: str = ""

    def read(
        self, rules: PointsRules, *, roll: Roll, today: date
    ) -> tuple[date, date, str, RecordId]:
        """Return first day, last day, place, and the minutes in which it was agreed.

        Raises:
            Rejected: With every problem found; it hangs for at least the rules' days.
        """
        read = Reading(roll=roll, today=today)
        read.required("starts_on", self.starts_on)
        read.required("ends_on", self.ends_on)
        starts = read.day("starts_on", self.starts_on, ahead=True)
        ends = read.day("ends_on", self.ends_on, ahead=True)
        if starts is not None and ends is not None:
            if ends < starts:
                read.refuse("ends_on", Rule.END_BEFORE_START)
            elif (ends - starts).days + 1 < rules.publicity_days:
                read.refuse("ends_on", Rule.PUBLISHED_TOO_SHORT, str(rules.publicity_days))
        if not self.approved_in:
            read.refuse("approved_in", Rule.RECORD_NOT_LINKED)
        read.done()
        assert starts is not None and ends is not None  # noqa: S101, PT018 - else it was refused
        return starts, ends, clean_line(self.place), RecordId(self.approved_in)


@dataclass(frozen=True, slots=True)
class ObjectionDraft:
    """The form of an objection, or of the answer to one."""

    on: str = ""
    by: str = ""
    what: str = ""

    def read(self, *, roll: Roll, today: date) -> tuple[date, str, str]:
        """Return the day, who, and what.

        Raises:
            Rejected: With every problem found.
        """
        read = Reading(roll=roll, today=today)
        read.required("on", self.on)
        on = read.day("on", self.on)
        by = read.required("by", self.by)
        what = read.required("what", clean_text(self.what))
        read.done()
        assert on is not None  # noqa: S101 - else it was refused
        return on, by, what


def refuse_unless(text: str, field: str) -> str:
    """Return a text that must not be empty.

    Raises:
        Rejected: If it is.
    """
    line = clean_text(text).strip()
    if not line:
        raise Rejected(Problem(field, Rule.REQUIRED))
    return line
