"""The materials of 组织生活会 and 民主评议, and the values that forms F06 and F12 print.

The list is this program's own (本程序默认), put together from notices; nothing in it is demanded,
and photographs are never asked for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from branchdesk.domain import org_life_rules as rules
from branchdesk.domain import reviewing
from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import RecordId
from branchdesk.domain.org_life import OrgLife, Stage
from branchdesk.domain.org_life_terms import SOURCES
from branchdesk.domain.records import Record
from branchdesk.domain.review import Review, ReviewStepKind

MATERIALS = (
    "方案、向上级请示与批复",
    "学习计划及记录",
    "征求意见记录汇总",
    "谈心谈话记录",
    "支委会查摆问题清单、对照检查材料",
    "党员个人查摆清单、发言提纲",
    "签到表",
    "组织生活会记录",
    "书记述职、工作报告",
    "党员自评表",
    "测评票（封存）",
    "测评汇总表",
    "支委会评定会议记录",
    "评定反馈（本人签字）",
    "支部及党员整改清单",
    "情况报告（报机关党委）",
    "整改落实、销号材料",
)
"""Number 1 to 17, in the order in which they arise."""


class Where(StrEnum):
    """What a proof opens."""

    STAGE = "stage"
    RECORD = "record"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Proof:
    """What the books hold of one of the materials."""

    text: str
    """What is there, in a few words."""
    where: Where
    stage: Stage | None = None
    record: RecordId | None = None


class MaterialState(StrEnum):
    """How one of the materials stands."""

    PROVED = "proved"
    """The books hold it."""
    BY_HAND = "by_hand"
    """Somebody said that it is there."""
    NOT_APPLICABLE = "not_applicable"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Material:
    """One line of the checklist."""

    number: int
    title: str
    state: MaterialState
    proof: Proof | None = None
    note: str = ""


def checklist(dossier: OrgLife, facts: Facts, meetings: Sequence[Record]) -> tuple[Material, ...]:
    """Return the whole checklist; what the books prove needs no tick by hand."""
    proofs = dict(_proofs(dossier, facts.review, meetings))
    return tuple(
        _material(dossier, number, title, proofs.get(number))
        for number, title in enumerate(MATERIALS, start=1)
    )


def _material(dossier: OrgLife, number: int, title: str, proof: Proof | None) -> Material:
    tick = dossier.tick(number)
    if proof is not None:
        state = MaterialState.PROVED
    elif tick.not_applicable and tick.note.strip():
        state = MaterialState.NOT_APPLICABLE
    elif tick.done or tick.attachments:
        state = MaterialState.BY_HAND
    else:
        state = MaterialState.MISSING
    return Material(number, title, state, proof, tick.note)


def _proofs(
    dossier: OrgLife, review: Review | None, meetings: Sequence[Record]
) -> Iterator[tuple[int, Proof]]:
    study = dossier.of_stage(Stage.STUDY)
    if rules.shows_something(study):
        yield 2, _of_stage(Stage.STUDY, f"{len(study.records) + len(study.attachments)}份")
    if opinions := rules.lines_in(dossier.opinions):
        yield 3, _of_stage(Stage.OPINIONS, f"{len(opinions)}条")
    if dossier.talks:
        yield 4, _of_stage(Stage.OPINIONS, f"{dossier.talks}人次")
    if lines := rules.lines_in(dossier.committee_problems):
        yield 5, _of_stage(Stage.PROBLEMS, f"{len(lines)}条")
    handed_in = sum(bool(rules.lines_in(part.problems)) for part in dossier.members)
    if handed_in and handed_in == len(dossier.members):
        yield 6, _of_stage(Stage.PROBLEMS, f"{handed_in}份")
    for record in meetings[:1]:
        if record.attendance:
            yield 7, Proof(f"实到{record.present}人", Where.RECORD, record=record.id)
        yield 8, Proof(record.held_on.isoformat(), Where.RECORD, record=record.id)
    yield from _of_review(review)
    lines_to_close = dossier.rectifications
    if lines_to_close:
        yield 15, _of_stage(Stage.RECTIFICATION, f"{len(lines_to_close)}条")
        if all(line.closed_on for line in lines_to_close):
            yield 17, _of_stage(Stage.RECTIFICATION, "全部销号")


def _of_review(review: Review | None) -> Iterator[tuple[int, Proof]]:
    if review is None:
        return
    there = [line for line in review.members if line.participates]
    if there and all(line.self_review_on for line in there):
        yield 10, Proof(f"{len(there)}份", Where.REVIEW)
    if review.ballots.valid:
        yield 11, Proof(f"有效{review.ballots.valid}张", Where.REVIEW)
    if review.finalised_at is not None:
        yield 12, Proof("已定稿", Where.REVIEW)
    rating = review.step(ReviewStepKind.ORGANIZATION_RATING)
    for record in rating.record_ids[:1]:
        yield 13, Proof(str(rating.held_on or ""), Where.RECORD, record=RecordId(record))
    rated = reviewing.rated(review)
    if rated and all(line.feedback_on for line in rated):
        yield 14, Proof(f"{len(rated)}人", Where.REVIEW)


def _of_stage(stage: Stage, text: str) -> Proof:
    return Proof(text, Where.STAGE, stage=stage)


# What is printed


@dataclass(frozen=True, slots=True)
class MemberLine:
    """One member in the minutes of the meeting (F06 逐人)."""

    name: str
    self_criticism: str
    criticism: tuple[rules.Remark, ...]
    pledge: str
    statement: str
    """书面发言, where the member was absent."""
    read_by: str


@dataclass(frozen=True, slots=True)
class RectificationLine:
    """One line of 问题整改清单 (F12)."""

    number: int
    target: str
    problem: str
    source: str
    measures: str
    owner: str
    due: date | None
    progress: str
    closed_on: date | None
    confirmed_by: str


@dataclass(frozen=True, slots=True)
class OrgLifeForms:
    """What F06 and F12 print of a year, and the checklist; the members' own lists are internal."""

    year: int
    theme: str
    records: tuple[RecordId, ...]
    """The minutes of the sitting, which are printed as every record is."""
    studied: tuple[RecordId, ...]
    study_note: str
    talks: int
    opinions: int
    """How many, not which."""
    sent_by: str
    committee_problems: tuple[str, ...]
    members: tuple[MemberLine, ...]
    comment: str
    conclusion: str
    rectifications: tuple[RectificationLine, ...]
    materials: tuple[Material, ...]
    overrides: tuple[str, ...]
    """Reasons for which a stage was closed without its record."""


def forms_of(facts: Facts) -> OrgLifeForms | None:
    """Return what is printed of a year's 组织生活会; None as long as it is not closed."""
    dossier = facts.org_life
    if dossier is None or dossier.finalised_at is None:
        return None
    meetings = [final.record for final in facts.records if final.record.id in dossier.meetings]
    study = dossier.of_stage(Stage.STUDY)
    return OrgLifeForms(
        year=dossier.belongs_year,
        theme=dossier.theme,
        records=tuple(record.id for record in meetings),
        studied=study.records,
        study_note=study.note,
        talks=dossier.talks,
        opinions=len(rules.lines_in(dossier.opinions)),
        sent_by=dossier.sent_by,
        committee_problems=rules.lines_in(dossier.committee_problems),
        members=tuple(
            MemberLine(
                part.name,
                part.self_criticism,
                rules.remarks_in(part.criticism),
                part.pledge,
                part.statement,
                part.read_by,
            )
            for part in dossier.members
        ),
        comment=dossier.comment,
        conclusion=dossier.conclusion,
        rectifications=tuple(_lines(dossier)),
        materials=checklist(dossier, facts, meetings),
        overrides=tuple(line.reason for line in dossier.overrides),
    )


def _lines(dossier: OrgLife) -> Iterator[RectificationLine]:
    for number, line in enumerate(dossier.rectifications, start=1):
        yield RectificationLine(
            number=number,
            target=line.target,
            problem=line.problem,
            source=SOURCES[line.source],
            measures=line.measures,
            owner=line.owner,
            due=line.due,
            progress=line.progress,
            closed_on=line.closed_on,
            confirmed_by=line.confirmed_by,
        )
