"""A case of 发展党员 judged on a day: every step's state, the next deadline, what is irregular.

Nothing is stored: days come from what was typed and from the minutes, verdicts from the votes.
"""

from collections.abc import Iterator
from datetime import date

from branchdesk.domain.basis import PROGRAM_DEFAULT, Basis, Severity
from branchdesk.domain.counting import verdict_on
from branchdesk.domain.dates import add_months
from branchdesk.domain.ids import RecordId
from branchdesk.domain.people import MemberStatus
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.profile import Limits
from branchdesk.domain.records import AgendaItem, AgendaKind
from branchdesk.domain.recruitment import (
    MembershipVote,
    RecruitmentCase,
    RecruitmentRules,
    Step,
    StepTaken,
    Timing,
)
from branchdesk.domain.recruitment_people import people_problems
from branchdesk.domain.recruitment_standing import (
    SET_ASIDE,
    Act,
    CaseStanding,
    Finals,
    StepStanding,
    StepState,
    item_about,
)
from branchdesk.domain.roll import Roll
from branchdesk.domain.voting import VoteVerdict


def judge(
    case: RecruitmentCase,
    rules: RecruitmentRules,
    *,
    limits: Limits,
    roll: Roll,
    finals: Finals,
    today: date,
) -> CaseStanding:
    """Judge every step of a case as of ``today``; ``finals`` are the minutes it links to."""
    return _Judge(case, rules, limits, roll, finals, today).standing()


class _Judge:
    """One case on one day."""

    def __init__(
        self,
        case: RecruitmentCase,
        rules: RecruitmentRules,
        limits: Limits,
        roll: Roll,
        finals: Finals,
        today: date,
    ) -> None:
        self._case = case
        self._rules = rules
        self._limits = limits
        self._roll = roll
        self._finals = finals
        self._today = today
        self._days = {step.number: self._day_of(step) for step in rules.steps}

    def standing(self) -> CaseStanding:
        steps = tuple(self._standing_of(step) for step in self._rules.steps)
        open_now = [
            one for one in steps if not one.done and one.state in (StepState.NEXT, StepState.LATE)
        ]
        timed = [
            one
            for one in steps
            if one.due_on is not None and one.state is not StepState.NOT_APPLICABLE
            if not one.done and (self._ready(one.step) or _ends_probation(one.step))
        ]
        return CaseStanding(
            steps,
            next(iter(open_now), None),
            min(timed, key=lambda one: one.due_on or date.max, default=None),
            self._probation_ends(),
            self._act(),
        )

    # Days

    def _day_of(self, step: Step) -> date | None:
        taken = self._case.taken(step.number)
        day = taken.on
        if taken.record is not None:
            day = self._day_in_minutes(step, taken.record)
        return day if day is not None and day <= self._today else None

    def _day_in_minutes(self, step: Step, record_id: RecordId) -> date | None:
        final = self._finals.get(record_id)
        if final is None:
            return None
        if step.vote is not None:
            item, verdict = self._vote(step)
            if item is None or verdict is None or not verdict.passed:
                return None
            if item.kind is AgendaKind.EXTENSION:
                return None  # 预备期 goes on: the step is still to be taken
        return final.record.held_on

    def _vote(self, step: Step) -> tuple[AgendaItem | None, VoteVerdict | None]:
        taken = self._case.taken(step.number)
        final = self._finals.get(taken.record) if taken.record is not None else None
        if final is None or step.vote is None:
            return None, None
        item = item_about(final.record, self._case.name, step.vote)
        return item, verdict_on(final.record, item) if item is not None else None

    def _probation_ends(self) -> date | None:
        if self._case.extensions:
            return self._case.extensions[-1].until
        step = self._rules.vote_step(MembershipVote.RECRUITMENT)
        admitted = self._days.get(step.number) if step is not None else None
        if admitted is None and self._case.member is not None:
            member = self._roll.member(self._case.member)
            joined = member.joined if member is not None else None
            admitted = joined.latest if joined is not None and joined.day else None
        return add_months(admitted, self._limits.probation_months) if admitted else None

    def _act(self) -> Act | None:
        if self._case.end is not None:
            return None
        for vote in MembershipVote:
            step = self._rules.vote_step(vote)
            item, verdict = self._vote(step) if step is not None else (None, None)
            if item is None or verdict is None or not verdict.passed:
                continue
            if vote is MembershipVote.RECRUITMENT:
                if self._case.member is None:
                    return Act.ADMIT
                continue
            if self._case.member is None or self._case.converted_on is not None:
                continue
            act = _ACTS[item.kind]
            # Somebody wrote it into the register already.
            return None if act is Act.CONVERT and self._is_full() else act
        return None

    def _is_full(self) -> bool:
        member = self._roll.member(self._case.member) if self._case.member is not None else None
        return member is not None and member.status_on(self._today) is MemberStatus.FULL

    # States

    def _standing_of(self, step: Step) -> StepStanding:
        on = self._days[step.number]
        verdict = self._vote(step)[1]
        if on is None and (step.number < self._case.begins_with or self._case.end is not None):
            return StepStanding(step, StepState.NOT_APPLICABLE)
        problems = tuple(self._problems(step, on))
        due_on = self._due_on(step)
        if on is not None:
            state = StepState.DONE
            if any(p.rule in _IRREGULAR for p in problems if p.severity is not Severity.HINT):
                state = StepState.IRREGULAR
            elif any(p.rule is Rule.STEP_TOO_LATE for p in problems):
                state = StepState.LATE
            return StepStanding(step, state, on, due_on, problems, verdict)
        state = StepState.COMING
        if any(p.rule is Rule.STEP_SKIPPED for p in problems):
            state = StepState.IRREGULAR
        elif any(p.rule is Rule.STEP_OVERDUE for p in problems):
            state = StepState.LATE
        elif self._ready(step):
            state = StepState.NEXT
        return StepStanding(step, state, None, due_on, problems, verdict)

    def _ready(self, step: Step) -> bool:
        return all(
            self._days[number] is not None or number < self._case.begins_with
            for number in step.after
        )

    def _due_on(self, step: Step) -> date | None:
        """Return the latest day of a step; of an examination, the next one's."""
        days = [
            add_months(begins, timing.latest_months)
            for timing in step.timing
            if timing.latest_months and (begins := self._days.get(timing.step)) is not None
        ]
        if _ends_probation(step) and (ends := self._probation_ends()):
            # The application may come early; the vote is due when probation ends.
            days = [max(ends, *days)] if days else [ends]
        if step.every_months and self._days[step.number] is None:
            begins = max(
                (day for number in step.after if (day := self._days.get(number)) is not None),
                default=None,
            )
            seen = [day for day in self._case.taken(step.number).days if day <= self._today]
            last = max((*seen, *((begins,) if begins else ())), default=None)
            if last is not None and self._ready(step):
                days.append(add_months(last, step.every_months))
        return min(days, default=None)

    # Problems

    def _problems(self, step: Step, on: date | None) -> Iterator[Problem]:
        taken = self._case.taken(step.number)
        if on is None:
            yield from self._open_problems(step)
            return
        yield from self._order(step, on)
        for timing in step.timing:
            yield from self._timing(step, timing, on)
        if _ends_probation(step):
            yield from self._conversion(step, on)
        yield from self._examinations(step, taken, on)
        yield from people_problems(self._case, step, on=on, rules=self._rules, roll=self._roll)
        if step.vote is not None:
            yield from self._vote_problems(step, taken)

    def _problem(
        self,
        step: Step,
        rule: Rule,
        *values: str,
        severity: Severity = Severity.HARD,
        basis: Basis | None = None,
    ) -> Problem:
        return Problem(f"steps.{step.number}", rule, severity, basis or step.basis, values)

    def _open_problems(self, step: Step) -> Iterator[Problem]:
        taken = self._case.taken(step.number)
        if step.vote is not None and taken.record is not None:
            yield from self._vote_problems(step, taken)
        elif taken.record is not None and taken.record not in self._finals:
            yield self._problem(step, Rule.RECORD_NOT_FINAL, severity=Severity.HINT)
        if any(
            step.number in later.after and self._days[later.number] is not None
            for later in self._rules.steps
        ):
            # What lacks here may only lack in the books: an amber line, no point of the stars.
            yield self._problem(
                step, Rule.STEP_SKIPPED, severity=Severity.SOFT, basis=PROGRAM_DEFAULT
            )
            return
        due_on = self._due_on(step)
        # Probation ends whether or not the application was handed in.
        owed = self._ready(step) or _ends_probation(step)
        if due_on is not None and owed and self._today > due_on:
            yield self._problem(
                step, Rule.STEP_OVERDUE, step.title, due_on.isoformat(), severity=self._how(step)
            )

    def _how(self, step: Step) -> Severity:
        """Return how much an open step weighs that is past its latest day."""
        if _ends_probation(step):
            return Severity.HARD
        timings = [timing for timing in step.timing if timing.latest_months]
        for timing in timings:
            begins = self._days.get(timing.step)
            months = timing.special_months or timing.latest_months
            if begins is not None and self._today > add_months(begins, months):
                return timing.severity
        return Severity.SOFT

    def _order(self, step: Step, on: date) -> Iterator[Problem]:
        for number in step.after:
            earlier, day = self._rules.step(number), self._days.get(number)
            if earlier is not None and day is not None and on < day:
                yield self._problem(step, Rule.STEP_BEFORE_ANOTHER, str(number), earlier.title)

    def _timing(self, step: Step, timing: Timing, on: date) -> Iterator[Problem]:
        begins = self._days.get(timing.step)
        if begins is None:
            return
        if timing.earliest_months:
            earliest = add_months(begins, timing.earliest_months)
            if on < earliest:
                yield self._problem(
                    step,
                    Rule.STEP_TOO_EARLY,
                    timing.text,
                    earliest.isoformat(),
                    severity=timing.severity,
                )
        if _ends_probation(step) or not timing.latest_months:
            return
        latest = add_months(begins, timing.latest_months)
        if on > latest:
            special = add_months(begins, timing.special_months) if timing.special_months else latest
            severity = Severity.SOFT if on <= special < date.max and special > latest else None
            yield self._problem(
                step,
                Rule.STEP_TOO_LATE,
                timing.text,
                latest.isoformat(),
                severity=severity or timing.severity,
            )

    def _conversion(self, step: Step, on: date) -> Iterator[Problem]:
        """Yield that 转正 was voted on before, or long after, probation ended."""
        ends = self._probation_ends()
        if ends is None:
            return
        if on < add_months(ends, -1):
            yield self._problem(
                step,
                Rule.STEP_TOO_EARLY,
                "预备期满前后讨论",
                add_months(ends, -1).isoformat(),
                severity=Severity.SOFT,
                basis=PROGRAM_DEFAULT,
            )
        elif on > add_months(ends, 1):
            yield self._problem(
                step,
                Rule.STEP_TOO_LATE,
                "预备期满及时讨论",
                add_months(ends, 1).isoformat(),
                severity=Severity.SOFT,
                basis=PROGRAM_DEFAULT,
            )

    def _examinations(self, step: Step, taken: StepTaken, on: date) -> Iterator[Problem]:
        if not step.every_months:
            return
        begins = max(
            (day for number in step.after if (day := self._days.get(number)) is not None),
            default=None,
        )
        if begins is None:
            return
        last = begins
        for day in (*sorted(one for one in taken.days if begins <= one <= on), on):
            due = add_months(last, step.every_months)
            if day > add_months(due, 1):
                yield self._problem(
                    step,
                    Rule.STEP_TOO_LATE,
                    f"每{step.every_months}个月考察一次",
                    due.isoformat(),
                    severity=Severity.SOFT,
                )
                return
            last = day

    def _vote_problems(self, step: Step, taken: StepTaken) -> Iterator[Problem]:
        if taken.record is None:
            yield self._problem(
                step, Rule.RECORD_NOT_LINKED, severity=Severity.SOFT, basis=PROGRAM_DEFAULT
            )
            return
        final = self._finals.get(taken.record)
        if final is None:
            yield self._problem(step, Rule.RECORD_NOT_FINAL, severity=Severity.HINT)
            return
        item, verdict = self._vote(step)
        if item is None or verdict is None:
            yield self._problem(
                step, Rule.ITEM_NOT_IN_RECORD, self._case.name, severity=Severity.SOFT
            )
            return
        reasons = [o.reason for o in final.version.overrides if o.rule in SET_ASIDE]
        if reasons:
            yield self._problem(step, Rule.VOTE_AGAINST_RULE, "；".join(reasons))
        if not verdict.passed:
            yield self._problem(
                step,
                Rule.VOTE_NOT_PASSED,
                str(verdict.counted),
                str(verdict.needed),
                severity=Severity.SOFT,
                basis=verdict.pass_basis,
            )


def _ends_probation(step: Step) -> bool:
    return step.vote is MembershipVote.CONVERSION


_ACTS = {
    AgendaKind.CONVERSION: Act.CONVERT,
    AgendaKind.EXTENSION: Act.EXTEND,
    AgendaKind.CANCELLATION: Act.CANCEL,
}
_IRREGULAR = frozenset(
    {
        *(Rule.STEP_TOO_EARLY, Rule.STEP_BEFORE_ANOTHER, Rule.VOTE_AGAINST_RULE, Rule.TOO_YOUNG),
        *(Rule.NEEDS_FULL_MEMBERS, Rule.NOT_A_FULL_MEMBER, Rule.TRAINING_TOO_SHORT),
        Rule.POST_REQUIRED,
    }
)
