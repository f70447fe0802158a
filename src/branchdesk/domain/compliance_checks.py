"""The rules of the compliance report that are not obligations of the board, one function each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from branchdesk.domain import measures_organisation as organisation
from branchdesk.domain import reviewing
from branchdesk.domain.basis import Severity
from branchdesk.domain.compliance_lines import ComplianceState, Finding
from branchdesk.domain.counting import (
    as_of,
    committee_due,
    committee_sat,
    has_item,
    lacks_quorum,
    month_and_day_in,
    of_kinds,
)
from branchdesk.domain.dates import add_months
from branchdesk.domain.facts import Facts
from branchdesk.domain.measures_keeping import is_timely
from branchdesk.domain.measuring import ids, percent
from branchdesk.domain.people import Member, MemberStatus, PartyPost
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.profile import Limits, Profile
from branchdesk.domain.records import (
    AgendaKind,
    FinalRecord,
    RecordKind,
    VoteKind,
    VoteMethod,
)
from branchdesk.domain.roll import committee_on, full_members_on, holders_on, members_on
from branchdesk.domain.standard import Missing
from branchdesk.domain.terms import POSTS, day_name
from branchdesk.domain.voting import kind_for

_OK = ComplianceState.OK
_MISSING = ComplianceState.MISSING
_NOT_APPLICABLE = Finding(ComplianceState.NOT_APPLICABLE)
_SECRET = (VoteKind.RECRUITMENT, VoteKind.ELECTION)
_EDUCATION = (
    AgendaKind.FIRST_TOPIC,
    AgendaKind.STUDY,
    AgendaKind.IDEOLOGY,
    AgendaKind.WARNING_EDUCATION,
    AgendaKind.CRITICISM,
)
"""政治学习和教育、党性锻炼 (第十六条); 批评和自我批评 is what group meetings are for (第十三条)."""


@dataclass(frozen=True, slots=True)
class Year:
    """What a check looks at: one year of one branch."""

    facts: Facts
    profile: Profile
    today: date

    @property
    def day(self) -> date:
        """The day on which the year's standing is judged."""
        return as_of(self.facts.year, self.today)

    @property
    def limits(self) -> Limits:
        """The profile's numbers."""
        return self.profile.limits


def _enough_full_members(year: Year) -> Finding:
    full, least = len(full_members_on(year.facts.roll, year.day)), year.limits.min_branch
    return Finding(_OK if full >= least else _MISSING, f"≥{least}", str(full))


def _not_too_many(year: Year) -> Finding:
    everybody, most = len(members_on(year.facts.roll, year.day)), year.limits.max_branch
    return Finding(_OK if everybody <= most else _MISSING, f"≤{most}", str(everybody))


def _committee(year: Year) -> Finding:
    if not committee_due(year.facts.roll, year.limits, year.day):
        return _NOT_APPLICABLE
    return _committee_finding(year)


def _no_committee(year: Year) -> Finding:
    if committee_due(year.facts.roll, year.limits, year.day):
        return _NOT_APPLICABLE
    finding = _committee_finding(year)
    secretary = holders_on(year.facts.roll, PartyPost.SECRETARY, year.day)
    if finding.state is _OK and not secretary:
        return Finding(_MISSING, values=(POSTS[PartyPost.SECRETARY],))
    return finding


def _committee_finding(year: Year) -> Finding:
    faults = tuple(organisation.committee_faults(year.facts.roll, year.limits, year.day))
    seated = len(committee_on(year.facts.roll, year.day))
    return Finding(
        _MISSING if faults else _OK,
        f"{year.limits.committee_min}~{year.limits.committee_max}",
        str(seated),
        _texts(faults),
    )


def _texts(faults: Iterable[Missing]) -> tuple[str, ...]:
    return tuple("，".join(fault.values) for fault in faults)


def _term(year: Year) -> Finding:
    ends = organisation.term_end(year.facts, year.limits, year.day)
    if ends is None:
        return Finding(ComplianceState.OPEN)
    state = _OK if year.day <= ends else _MISSING
    return Finding(state, f"{ends.year}年{day_name(ends)}前")


def _seats(year: Year) -> Finding:
    vacant = organisation.vacant_too_long(year.facts, year.limits, year.day)
    state = _MISSING if vacant else _OK
    return Finding(
        state, f"≤{year.limits.vacancy_days}天", values=tuple(POSTS[post] for post in vacant)
    )


def _secretary_party_age(year: Year) -> Finding:
    years = year.limits.secretary_party_age_years
    secretaries = holders_on(year.facts.roll, PartyPost.SECRETARY, year.day)
    known = [member for member in secretaries if member.full_on]
    if not known:
        return _NOT_APPLICABLE
    young = tuple(
        member.name
        for member in known
        if member.full_on and add_months(member.full_on.earliest, 12 * years) > year.day
    )
    return Finding(_MISSING if young else _OK, f"≥{years}年", values=young)


def _quorums(year: Year) -> Finding:
    """Judge every vote, and every committee meeting, by who was there."""
    failed, judged = [], 0
    for final in year.facts.records:
        record = final.record
        met = [not lacks_quorum(record, item) for item in record.agenda if item.vote]
        if record.kind is RecordKind.COMMITTEE_MEETING:
            met.append(committee_sat(record))
        judged += len(met)
        if not all(met):
            failed.append(final)
    return _records_finding(judged, failed)


def _secret_ballots(year: Year) -> Finding:
    failed, judged = [], 0
    for final in year.facts.records:
        open_ballots = [
            item.vote.method is not VoteMethod.SECRET_BALLOT
            for item in final.record.agenda
            if item.vote and kind_for(final.record.kind, item.kind) in _SECRET
        ]
        judged += len(open_ballots)
        if any(open_ballots):
            failed.append(final)
    return _records_finding(judged, failed)


def _records_finding(judged: int, failed: list[FinalRecord]) -> Finding:
    if not judged:
        return _NOT_APPLICABLE
    return Finding(_MISSING if failed else _OK, values=_named(failed), records=ids(failed))


def _named(records: Iterable[FinalRecord]) -> tuple[str, ...]:
    return tuple(f"{day_name(f.record.held_on)}{f.record.title}" for f in records)


def _themes(year: Year) -> Finding:
    """Judge that each sitting has a theme, and general and group meetings some education."""
    everything = of_kinds(year.facts, set(RecordKind) - {RecordKind.COMMITTEE_MEETING})
    if not everything:
        return _NOT_APPLICABLE
    studying = (RecordKind.GENERAL_MEETING, RecordKind.GROUP_MEETING)
    lacking = [
        final
        for final in everything
        if not final.record.title
        or (final.record.kind in studying and not has_item(final.record, *_EDUCATION))
    ]
    return Finding(
        _MISSING if lacking else _OK,
        str(len(everything)),
        str(len(everything) - len(lacking)),
        _named(lacking),
        ids(lacking),
    )


def _timely(year: Year) -> Finding:
    records = of_kinds(year.facts, RecordKind)
    if not records:
        return _NOT_APPLICABLE
    late = [final for final in records if not is_timely(final, year.limits)]
    return Finding(
        ComplianceState.LATE if late else _OK,
        str(len(records)),
        str(len(records) - len(late)),
        _named(late),
        ids(late),
    )


def _review_rule(*rules: Rule, field: str = "") -> Callable[[Year], Finding]:
    """Return the check that the year's review breaks none of these rules."""

    def judged(year: Year) -> Finding:
        review = year.facts.review
        if review is None or not reviewing.is_begun(review):
            return _NOT_APPLICABLE
        broken = [
            problem
            for problem in reviewing.check_review(
                review, roll=year.facts.roll, profile=year.profile, day=year.today
            )
            if problem.rule in rules
            and problem.field.endswith(field)
            and problem.severity is not Severity.SOFT
        ]
        return Finding(_unless_open(year) if broken else _OK, values=_first_values(broken))

    return judged


def _first_values(problems: Iterable[Problem]) -> tuple[str, ...]:
    return tuple(problem.values[0] for problem in problems if problem.values)


def _unless_open(year: Year) -> ComplianceState:
    """Return missing, or open while the review is not closed and may still be completed."""
    due = month_and_day_in(year.facts.year + 1, year.limits.review_due)
    review = year.facts.review
    closed = review is not None and review.finalised_at is not None
    return ComplianceState.OPEN if year.today <= due and not closed else _MISSING


def _review_steps(year: Year) -> Finding:
    review = year.facts.review
    if review is None or not reviewing.is_begun(review):
        return Finding(_unless_open(year))
    return _review_rule(Rule.STEP_WITHOUT_EVIDENCE, Rule.STEP_OUT_OF_ORDER)(year)


def _excellent(year: Year) -> Finding:
    review = year.facts.review
    if review is None or not reviewing.is_begun(review):
        return _NOT_APPLICABLE
    cap = reviewing.excellent_cap(review, roll=year.facts.roll, limits=year.limits, day=year.today)
    count = reviewing.excellent_count(review)
    if cap is None:
        return _NOT_APPLICABLE
    if count <= cap:
        return Finding(_OK, f"≤{cap}", str(count))
    reason = review.cap_override_reason.strip()
    state = ComplianceState.OVERRIDDEN if reason else _unless_open(year)
    return Finding(state, f"≤{cap}", str(count), (reason,) if reason else ())


def _participation(year: Year) -> Finding:
    review = year.facts.review
    if review is None or not reviewing.is_begun(review):
        return _NOT_APPLICABLE
    took_part = reviewing.participation(review)
    mark = year.limits.min_participation_percent
    return Finding(
        _OK if took_part.reaches(mark) else _unless_open(year),
        f"≥{mark}%",
        percent(took_part.taking_part, took_part.due),
    )


def _conversions(year: Year) -> Finding:
    probationary = [
        member
        for member in members_on(year.facts.roll, year.day)
        if member.status_on(year.day) is MemberStatus.PROBATIONARY
    ]
    overdue = organisation.overdue_conversions(year.facts, year.limits, year.day)
    if not probationary:
        return _NOT_APPLICABLE
    return Finding(_MISSING if overdue else _OK, values=tuple(m.name for m in overdue))


def _extensions(year: Year) -> Finding:
    """Judge extensions: once, and where they have ended, of six to twelve months."""
    limits = year.limits
    wrong, judged = [], 0
    for member in year.facts.roll.members:
        stretch = _probation_changes(member, year.day)
        if len(stretch) < 2:
            continue
        judged += 1
        times = len(stretch) - 1
        ended = _probation_ended(member, stretch[-1], year.day)
        least = add_months(stretch[-1], limits.extend_min_months)
        most = add_months(stretch[-1], limits.extend_max_months)
        too_short_or_long = ended is not None and not least <= ended <= most
        if times > limits.extend_times or too_short_or_long:
            wrong.append(member.name)
    if not judged:
        return _NOT_APPLICABLE
    return Finding(_MISSING if wrong else _OK, values=tuple(wrong))


def _probation_changes(member: Member, day: date) -> list[date]:
    """Return the days on which probation began and was extended, up to ``day``."""
    return sorted(
        change.on
        for change in member.statuses
        if change.status is MemberStatus.PROBATIONARY and change.on <= day
    )


def _probation_ended(member: Member, last: date, day: date) -> date | None:
    later = (change.on for change in member.statuses if last < change.on <= day)
    return min(later, default=None)


CHECKS: dict[str, Callable[[Year], Finding]] = {
    "R-ORG-01": _enough_full_members,
    "R-ORG-02": _not_too_many,
    "R-ORG-07": _committee,
    "R-ORG-08": _no_committee,
    "R-ORG-09": _term,
    "R-ORG-12": _seats,
    "R-ORG-14": _secretary_party_age,
    "R-VOTE-01": _quorums,
    "R-VOTE-02": _secret_ballots,
    "R-LIFE-02": _themes,
    "R-LIFE-08": _timely,
    "R-REV-01": _review_steps,
    "R-REV-02": _review_rule(Rule.BALLOTS_DO_NOT_ADD_UP, Rule.TALLY_EXCEEDS_BALLOTS),
    "R-REV-03": _review_rule(Rule.PROBATIONARY_RATED),
    "R-REV-04": _excellent,
    "R-REV-05": _review_rule(Rule.FEEDBACK_MISSING, Rule.GRADE_MISSING),
    "R-REV-06": _review_rule(Rule.GRADE_WITHOUT_REASON),
    "R-REV-07": _participation,
    "R-REV-09": _review_rule(Rule.REQUIRED, field="help_plan"),
    "R-PROB-01": _conversions,
    "R-PROB-02": _extensions,
}
"""Every check a profile may name, by its code."""
