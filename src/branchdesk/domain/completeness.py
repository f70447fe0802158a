"""Whether a record may be closed: what is missing or unlawful in it, each with its basis.

Hard are the rules a superior text makes (应当, 必须, 不得) and what cannot be true. What has no
superior basis is a warning marked 本程序默认 and never blocks; photographs are never asked for.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from branchdesk.domain.basis import PROGRAM_DEFAULT, Basis, Severity, Source
from branchdesk.domain.branch import Branch
from branchdesk.domain.completeness_votes import (
    discussed_first,
    unsaid,
    vote_problems,
)
from branchdesk.domain.counting import begins_with_first_topic, committee_due, committee_sat
from branchdesk.domain.cycle_words import Subject
from branchdesk.domain.kinds import KIND_FIELDS
from branchdesk.domain.people import PartyPost
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.profile import Profile
from branchdesk.domain.records import (
    AgendaItem,
    FinalRecord,
    Override,
    Presence,
    Record,
    RecordKind,
    VoteKind,
)
from branchdesk.domain.remembering import remembered
from branchdesk.domain.roll import Roll, committee_on, full_members_on, holders_on
from branchdesk.domain.voting import COMMITTEE_QUORUM_BASIS, quorum

THEME_BASIS = Basis("《中国共产党支部工作条例（试行）》第十六条")
CHAIR_BASIS = Basis("《中国共产党支部工作条例（试行）》第十二条至第十四条")
COMMITTEE_BASIS = Basis("《中国共产党支部工作条例（试行）》第二十条")
GROUP_BASIS = Basis("《中国共产党支部工作条例（试行）》第十三条")
FOUNDED = date(1921, 7, 1)

_IMPOSSIBLE = frozenset(
    {
        Rule.END_BEFORE_START,
        Rule.IN_THE_FUTURE,
        Rule.BEFORE_1921,
        Rule.VOTES_EXCEED_PRESENT,
    }
)
_MEETINGS = (RecordKind.GENERAL_MEETING, RecordKind.COMMITTEE_MEETING, RecordKind.GROUP_MEETING)
_FIELD_BASIS = {"lecturer": THEME_BASIS, "outline": THEME_BASIS}
"""Superior basis of the kinds' own required fields; the others are 本程序默认."""


def may_be_overridden(problem: Problem) -> bool:
    """Tell whether a hard rule can be set aside in writing; what cannot be true never can."""
    return problem.rule not in _IMPOSSIBLE


def may_finalise(problems: Sequence[Problem], overrides: Sequence[Override]) -> bool:
    """Tell whether every hard problem was set aside with a written reason, or there is none."""
    set_aside = {(line.rule, line.field) for line in overrides if line.reason.strip()}
    return all(
        may_be_overridden(problem) and (problem.rule.value, problem.field) in set_aside
        for problem in problems
        if problem.severity is Severity.HARD
    )


def check(
    record: Record,
    *,
    branch: Branch,
    roll: Roll,
    profile: Profile,
    finalised_on: date,
    earlier: Sequence[FinalRecord] = (),
    late_reason: str = "",
) -> tuple[Problem, ...]:
    """Return everything that stands against closing a record on ``finalised_on``.

    Fields are paths in the draft (``agenda.1.vote``, ``exceptions.<member id>``). ``earlier`` are
    the year's other records, in which the committee may have discussed a matter first.
    """
    del branch  # every branch of this version is held to the same form
    judged = _Judge(record, roll, profile, finalised_on, earlier)
    return (
        *judged.time(late_reason),
        *_head(record),
        *judged.sitting(),
        *judged.chair(),
        *_attendance(record),
        *_minutes(record),
        *judged.agenda(),
        *_details(record),
    )


@remembered(4_096)
def lacking(record: Record) -> tuple[Problem, ...]:
    """Return only what is not filled in, whatever the law of the branch and of the day says."""
    return (*_head(record), *_attendance(record), *_minutes(record), *_details(record))


class _Judge:
    """Looks at one record, part by part, in the order of its form."""

    def __init__(
        self,
        record: Record,
        roll: Roll,
        profile: Profile,
        finalised_on: date,
        earlier: Sequence[FinalRecord],
    ) -> None:
        self._record = record
        self._roll = roll
        self._profile = profile
        self._finalised_on = finalised_on
        self._earlier = earlier
        self._day = record.held_on

    def time(self, late_reason: str) -> Iterator[Problem]:
        """Yield what is wrong with when it was held and when it was written."""
        record, day = self._record, self._day
        if day > self._finalised_on:
            yield Problem("day", Rule.IN_THE_FUTURE, values=(day.isoformat(),))
        if day < FOUNDED:
            yield Problem("day", Rule.BEFORE_1921, values=(day.isoformat(),))
        if record.ends_at <= record.starts_at:
            yield Problem("ends", Rule.END_BEFORE_START)
        # A meeting early in the year may still be one of the year before (domain page 0.3).
        earliest = day.year - 1 if day.month <= 3 else day.year
        if not earliest <= record.belongs_year <= day.year:
            yield Problem(
                "belongs_year",
                Rule.YEAR_UNLIKELY,
                Severity.SOFT,
                PROGRAM_DEFAULT,
                (str(record.belongs_year), day.isoformat()),
            )
        days = (self._finalised_on - day).days
        if days > self._profile.limits.late_entry_days and not late_reason.strip():
            yield Problem(
                "late_reason",
                Rule.LATE_WITHOUT_REASON,
                self._profile.severity_of("late_entry_days"),
                self._profile.basis_of("late_entry_days"),
                (str(days),),
            )

    def sitting(self) -> Iterator[Problem]:
        """Yield why such a sitting cannot take place in this branch, or could not that day."""
        record, limits = self._record, self._profile.limits
        if record.kind is RecordKind.COMMITTEE_MEETING:
            full = len(full_members_on(self._roll, self._day))
            seated = committee_on(self._roll, self._day)
            if not committee_due(self._roll, limits, self._day) or not seated:
                yield Problem(
                    "kind",
                    Rule.NO_COMMITTEE,
                    basis=COMMITTEE_BASIS,
                    values=(str(full), str(limits.committee_from)),
                )
            elif not committee_sat(record):
                yield Problem(
                    "attendance",
                    Rule.QUORUM_NOT_MET,
                    basis=COMMITTEE_QUORUM_BASIS,
                    values=(
                        str(record.present),
                        str(record.due),
                        str(quorum(VoteKind.COMMITTEE, record.due)),
                    ),
                )
        elif record.kind is RecordKind.GROUP_MEETING:
            group = self._roll.group(record.group)
            if group is None or not group.exists_on(self._day):
                yield Problem("group", Rule.NO_GROUPS, basis=GROUP_BASIS)

    def chair(self) -> Iterator[Problem]:
        """Yield that somebody chaired who usually does not (第十二条至第十四条)."""
        record = self._record
        if not record.chair.name or record.kind not in _MEETINGS or self._chair_is_entitled():
            return
        yield Problem(
            "chair",
            Rule.CHAIR_NOT_ENTITLED,
            Severity.SOFT,
            CHAIR_BASIS,
            (record.chair.name,),
        )

    def _chair_is_entitled(self) -> bool:
        """Tell whether the chair is the secretary, a delegate in their absence, the group's leader.

        Where the register knows nobody with the post, nothing is held against anybody.
        """
        record = self._record
        if record.kind is RecordKind.GROUP_MEETING:
            entitled = [
                leader
                for leader in holders_on(self._roll, PartyPost.GROUP_LEADER, self._day)
                if leader.group_on(self._day) == record.group
            ]
            return not entitled or record.chair.member in {leader.id for leader in entitled}
        secretaries = {m.id for m in holders_on(self._roll, PartyPost.SECRETARY, self._day)}
        if not secretaries or record.chair.member in secretaries:
            return True
        there = {line.member for line in record.attendance if line.presence.counts_as_present}
        delegates = {member.id for member in committee_on(self._roll, self._day)}
        return not secretaries & there and record.chair.member in delegates

    def agenda(self) -> Iterator[Problem]:
        """Yield what is unlawful or unusual in the agenda and its votes."""
        record = self._record
        yield from self._first_topic()
        for index, item in enumerate(record.agenda):
            yield from vote_problems(record, item, f"agenda.{index}", self._profile.limits)
        if committee_due(self._roll, self._profile.limits, self._day):
            yield from discussed_first(record, self._earlier)

    def _first_topic(self) -> Iterator[Problem]:
        """Yield that the agenda does not begin with 第一议题, as strictly as the profile says."""
        obligation = self._profile.obligation(Subject.FIRST_TOPIC)
        meeting = self._record.kind in _MEETINGS[:2]
        if obligation and meeting and not begins_with_first_topic(self._record):
            yield Problem(
                "agenda.0.kind",
                Rule.FIRST_TOPIC_MISSING,
                obligation.severity,
                obligation.basis,
            )


def _required(field: str, basis: Basis) -> Problem:
    """Return the problem of an empty field: hard only where a superior text asks for it."""
    hard = basis.source is Source.REGULATION
    return Problem(field, Rule.REQUIRED, Severity.HARD if hard else Severity.SOFT, basis)


def _item(item: AgendaItem, path: str) -> Iterator[Problem]:
    """Yield what an item of the minutes lacks apart from its vote."""
    if not item.title:
        yield _required(f"{path}.title", PROGRAM_DEFAULT)
    if not (item.vote or item.discussion or item.decision or item.settled):
        yield Problem(
            f"{path}.discussion",
            Rule.NO_DISCUSSION,
            Severity.SOFT,
            PROGRAM_DEFAULT,
            (item.title,),
        )


def _head(record: Record) -> Iterator[Problem]:
    """Yield what the head of the form lacks."""
    topical = record.kind in (RecordKind.PARTY_LECTURE, RecordKind.THEME_PARTY_DAY)
    if not record.title:
        yield _required("title", THEME_BASIS if topical else PROGRAM_DEFAULT)
    if not record.place:
        yield _required("place", PROGRAM_DEFAULT)
    if not record.chair.name and record.kind is not RecordKind.PARTY_LECTURE:
        yield _required("chair", CHAIR_BASIS if record.kind in _MEETINGS else PROGRAM_DEFAULT)
    if not record.recorder.name:
        yield _required("recorder", PROGRAM_DEFAULT)


def _attendance(record: Record) -> Iterator[Problem]:
    """Yield what the sign-in sheet lacks."""
    if not record.attendance and record.kind is not RecordKind.COMMITTEE_MEETING:
        yield _required("attendance", PROGRAM_DEFAULT)
    for line in record.attendance:
        if line.presence is Presence.LEAVE and not line.reason:
            yield Problem(
                f"exceptions.{line.member}",
                Rule.ABSENCE_WITHOUT_REASON,
                Severity.SOFT,
                PROGRAM_DEFAULT,
                (line.name,),
            )


def _minutes(record: Record) -> Iterator[Problem]:
    """Yield what the minutes lack, item by item."""
    if not record.agenda:
        if record.kind is not RecordKind.PARTY_LECTURE:
            yield Problem("agenda", Rule.NO_AGENDA, basis=THEME_BASIS)
    elif not any(item.discussion or item.decision or item.settled for item in record.agenda):
        yield Problem(
            "agenda.0.discussion",
            Rule.NO_DISCUSSION,
            basis=THEME_BASIS,
            values=(record.agenda[0].title,),
        )
    for index, item in enumerate(record.agenda):
        yield from _item(item, f"agenda.{index}")
        yield from unsaid(record, item, f"agenda.{index}")


def _details(record: Record) -> Iterator[Problem]:
    """Yield what the fields of this kind only lack."""
    for own in KIND_FIELDS[record.kind]:
        if own.required and not record.details.get(own.key, "").strip():
            yield _required(f"details.{own.key}", _FIELD_BASIS.get(own.key, PROGRAM_DEFAULT))
