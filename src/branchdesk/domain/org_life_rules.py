"""组织生活会: how far each stage is, what stands against closing it, what is put right."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from branchdesk.domain.basis import PROGRAM_DEFAULT, Basis, Severity
from branchdesk.domain.follow_ups import Agreed, MatterSource
from branchdesk.domain.ids import FollowUpId, MemberId
from branchdesk.domain.org_life import (
    COMMITTEE,
    MemberPart,
    OrgLife,
    ProblemSource,
    Rectification,
    Stage,
    StageWork,
)
from branchdesk.domain.org_life_terms import STAGES
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.records import Person, Record
from branchdesk.domain.roll import Roll, has_committee, members_on
from branchdesk.domain.text import clean_line

ORG_LIFE_BASIS = Basis("《中国共产党支部工作条例（试行）》第十七条")

_NUMBERING = re.compile(r"^\s*(?:[(（]?\d{1,2}[)）.、．]|[一二三四五六七八九十]{1,3}、|[-•·])\s*")
_SAYS = re.compile(r"^(?P<who>[^:：]{1,30})[:：]\s*(?P<what>.+)$")
_NAMED = 4
"""So many names stand in a sentence about several members."""
_STILL_OPEN = (Stage.STUDY, Stage.OPINIONS, Stage.PROBLEMS)
"""What comes before the meeting."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something one person (or unit) said."""

    by: str
    """Empty where nobody is named."""
    what: str


def lines_in(text: str) -> tuple[str, ...]:
    """Return the lines of a list as typed or pasted, without numbering and empty ones."""
    found = (clean_line(_NUMBERING.sub("", line)) for line in text.splitlines())
    return tuple(line for line in found if line)


def remarks_in(text: str) -> tuple[Remark, ...]:
    """Return who said what, one a line: ``郭敏：布置多、检查少``."""
    remarks = []
    for line in lines_in(text):
        found = _SAYS.match(line)
        remarks.append(Remark(found["who"].strip(), found["what"]) if found else Remark("", line))
    return tuple(remarks)


def with_everybody(dossier: OrgLife, *, roll: Roll, day: date) -> OrgLife:
    """Return the dossier with a line for everybody who is a member on ``day``.

    In the order of the register; whoever left keeps their line as long as something stands in it.
    """
    known = {part.member: part for part in dossier.members}
    there = [
        replace(known.pop(member.id), name=member.name)
        if member.id in known
        else MemberPart(member.id, member.name)
        for member in members_on(roll, day)
    ]
    kept = [part for part in known.values() if part != MemberPart(part.member, part.name)]
    return replace(dossier, members=(*there, *kept))


def judging_day(dossier: OrgLife, meetings: Sequence[Record], today: date) -> date:
    """Return the day on which it is judged who takes part: the meeting's, else today."""
    days = [record.held_on for record in meetings if record.id in dossier.meetings]
    return max(days) if days else min(today, date(dossier.belongs_year + 1, 3, 31))


def absent_from(meetings: Iterable[Record]) -> frozenset[MemberId]:
    """Return who was due at a linked sitting and came to none of them."""
    due: set[MemberId] = set()
    came: set[MemberId] = set()
    for record in meetings:
        for line in record.attendance:
            due.add(line.member)
            if line.presence.counts_as_present:
                came.add(line.member)
    return frozenset(due - came)


def is_criticised(part: MemberPart) -> bool:
    """Tell whether a member was criticised, or handed in a written statement.

    Whoever is absent hands in an outline that is read out instead (domain page 2.5).
    """
    return bool(lines_in(part.criticism)) or bool(part.statement.strip())


def is_begun(dossier: OrgLife) -> bool:
    """Tell whether anything was entered yet."""
    blank = OrgLife(dossier.id, dossier.belongs_year)
    bare = tuple(MemberPart(part.member, part.name) for part in dossier.members)
    return dossier != replace(blank, members=dossier.members) or dossier.members != bare


def shows_something(work: StageWork) -> bool:
    """Tell whether a stage has a record or a file linked."""
    return bool(work.records or work.attachments)


def is_shown(dossier: OrgLife, stage: Stage) -> bool:
    """Tell whether the books hold a record of a stage: linked, or kept in the dossier itself."""
    work = dossier.of_stage(stage)
    match stage:
        case Stage.STUDY:
            return shows_something(work)
        case Stage.OPINIONS:
            return bool(dossier.talks and lines_in(dossier.opinions)) or shows_something(work)
        case Stage.PROBLEMS:
            listed = any(lines_in(part.problems) for part in dossier.members)
            return listed or shows_something(work)
        case Stage.MEETING:
            return bool(dossier.meetings)
        case Stage.RECTIFICATION:
            return bool(dossier.rectifications)


def check(
    dossier: OrgLife, *, roll: Roll, meetings: Sequence[Record], today: date
) -> tuple[Problem, ...]:
    """Return everything that stands against closing stage ④, the gate of 第十七条 first.

    ``meetings`` are the finalised records linked; fields are paths in the dossier.
    """
    day = judging_day(dossier, meetings, today)
    return (
        *_unread(dossier),
        *_gate(dossier, meetings),
        *_before(dossier, has_committee(roll, day)),
        *_meeting(dossier, meetings),
    )


def stage_of(field: str) -> Stage:
    """Return the stage in which a field stands."""
    head, _, rest = field.partition(".")
    match head:
        case "study" | "opinions" | "talks":
            return Stage.STUDY if head == "study" else Stage.OPINIONS
        case "problems" | "committee_problems":
            return Stage.PROBLEMS
        case "members":
            return Stage.PROBLEMS if rest.endswith("problems") else Stage.MEETING
        case "rectifications" | "rectification":
            return Stage.RECTIFICATION
        case _:
            return Stage.MEETING


def _unread(dossier: OrgLife) -> Iterator[Problem]:
    for field, text in dossier.unread:
        rule = Rule.NOT_A_NUMBER if field == "talks" else Rule.NOT_A_DATE
        yield Problem(field, rule, values=(text,))


def _gate(dossier: OrgLife, meetings: Sequence[Record]) -> Iterator[Problem]:
    """Yield the stages before the meeting that nothing shows."""
    for stage in _STILL_OPEN:
        if not is_shown(dossier, stage):
            yield Problem(
                stage.value, Rule.STAGE_NOT_SHOWN, basis=ORG_LIFE_BASIS, values=(STAGES[stage],)
            )
    if not any(record.id in dossier.meetings for record in meetings):
        yield Problem(
            "meeting",
            Rule.STAGE_NOT_SHOWN,
            basis=ORG_LIFE_BASIS,
            values=(STAGES[Stage.MEETING],),
        )


def _before(dossier: OrgLife, committee: bool) -> Iterator[Problem]:
    """Yield what the lists before the meeting lack; the two lists apart are practice, not law."""
    papers = shows_something(dossier.of_stage(Stage.PROBLEMS))
    if committee and not lines_in(dossier.committee_problems) and not papers:
        yield _soft("committee_problems", Rule.LIST_MISSING, COMMITTEE)
    if not papers:
        lacking = [part for part in dossier.members if not lines_in(part.problems)]
        yield from _of_members(lacking, "problems", Rule.LIST_MISSING)


def _meeting(dossier: OrgLife, meetings: Sequence[Record]) -> Iterator[Problem]:
    """Yield what the minutes of the meeting lack."""
    if not dossier.theme.strip():
        yield Problem("theme", Rule.REQUIRED, Severity.SOFT, ORG_LIFE_BASIS)
    absent = absent_from(meetings)
    silent = [p for p in dossier.members if p.member in absent and not p.statement.strip()]
    spared = [p for p in dossier.members if p.member not in absent and not lines_in(p.criticism)]
    yield from _of_members(silent, "statement", Rule.STATEMENT_MISSING)
    yield from _of_members(spared, "criticism", Rule.CRITICISM_MISSING)
    if not dossier.conclusion.strip():
        yield Problem("conclusion", Rule.REQUIRED, Severity.SOFT, ORG_LIFE_BASIS)


def _of_members(parts: Sequence[MemberPart], field: str, rule: Rule) -> Iterator[Problem]:
    """Yield one problem for all of them, leading to the first."""
    if parts:
        names = "、".join(part.name for part in parts[:_NAMED])
        rest = f"等{len(parts)}人" if len(parts) > _NAMED else ""
        yield _soft(f"members.{parts[0].member}.{field}", rule, names + rest)


def _soft(field: str, rule: Rule, name: str) -> Problem:
    return Problem(field, rule, Severity.SOFT, PROGRAM_DEFAULT, (name,))


# 整改


def taken_over(
    dossier: OrgLife, source: ProblemSource, *, new_id: Callable[[], FollowUpId]
) -> tuple[Rectification, ...]:
    """Return 整改清单 with everything from one source in it, each problem once.

    Lines that are there stay as they are, in their order; nothing has to be typed again.
    """
    known = {(line.target, line.source, line.named) for line in dossier.rectifications}
    lines = list(dossier.rectifications)
    for target, member, what in _named(dossier, source):
        if (target, source, what) in known:
            continue
        known.add((target, source, what))
        lines.append(
            Rectification(
                id=new_id(),
                target=target,
                member=member,
                problem=what,
                named=what,
                source=source,
                owner="" if member is None else target,
            )
        )
    return tuple(lines)


def not_taken_over(dossier: OrgLife, source: ProblemSource) -> int:
    """Return how many problems from one source are not in 整改清单 yet."""
    known = {(line.target, line.named) for line in dossier.rectifications if line.source is source}
    return len({(target, what) for target, _, what in _named(dossier, source)} - known)


def _named(dossier: OrgLife, source: ProblemSource) -> Iterator[tuple[str, MemberId | None, str]]:
    """Yield whose problem, and which, in the order of the lists; opinions concern the committee."""
    match source:
        case ProblemSource.SELF:
            for line in lines_in(dossier.committee_problems):
                yield COMMITTEE, None, line
            for part in dossier.members:
                for line in lines_in(part.problems):
                    yield part.name, part.member, line
        case ProblemSource.CRITICISM:
            for part in dossier.members:
                for remark in remarks_in(part.criticism):
                    yield part.name, part.member, remark.what
        case ProblemSource.OPINION:
            for remark in remarks_in(dossier.opinions):
                yield COMMITTEE, None, remark.what


def closed_in_time(line: Rectification) -> bool:
    """Tell whether a problem was put right by its day."""
    return line.closed_on is not None and (line.due is None or line.closed_on <= line.due)


def matters_in(dossier: OrgLife) -> Iterator[Agreed]:
    """Yield what is to be put right, for the register of agreed matters."""
    closed = dossier.finalised_at
    for place, line in enumerate(dossier.rectifications):
        yield Agreed(
            id=line.id,
            what=line.problem if not line.measures else f"{line.problem}：{line.measures}",
            owner=Person(line.owner or line.target, line.member),
            on=closed.date() if closed else date(dossier.belongs_year, 12, 31),
            year=dossier.belongs_year,
            title=dossier.title,
            due=line.due,
            done_on=line.closed_on,
            result=line.progress,
            source=MatterSource.ORG_LIFE,
            item=dossier.id,
            field=f"rectifications.{line.id}.progress",
            place=place,
        )
