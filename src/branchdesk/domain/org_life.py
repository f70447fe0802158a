"""组织生活会 of one year: five stages, from the study before it to the last problem put right.

支部工作条例第十七条 gives the stages.  The dossier keeps what no minutes hold: what was collected
beforehand, the lists of problems, what was said of every member, and how each problem was put
right.  The sitting itself is a record of its own, linked here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.ids import FollowUpId, MemberId, RecordId
from branchdesk.domain.records import Attachment, Override

COMMITTEE = "支委会"
"""The target of what the committee puts right."""


class Stage(StrEnum):
    """The five stages, in their order."""

    STUDY = "study"
    """①学习"""
    OPINIONS = "opinions"
    """②谈心谈话、征求意见"""
    PROBLEMS = "problems"
    """③查摆问题"""
    MEETING = "meeting"
    """④开会批评与自我批评"""
    RECTIFICATION = "rectification"
    """⑤整改清单、销号"""


class ProblemSource(StrEnum):
    """Where a problem to be put right was named (F12 来源)."""

    SELF = "self"
    """自查"""
    CRITICISM = "criticism"
    """批评"""
    OPINION = "opinion"
    """征求意见"""


@dataclass(frozen=True, slots=True)
class StageWork:
    """What shows that a stage was gone through, besides what is typed in the dossier itself."""

    stage: Stage
    records: tuple[RecordId, ...] = ()
    note: str = ""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class MemberPart:
    """One member: their list of problems before the meeting, and what was said in it."""

    member: MemberId
    name: str
    problems: str = ""
    """One problem a line, as typed."""
    self_criticism: str = ""
    """自我批评要点"""
    criticism: str = ""
    """受到的批评, one a line: who, a colon, what."""
    pledge: str = ""
    """表态"""
    statement: str = ""
    """书面发言 of somebody absent"""
    read_by: str = ""
    """Who read it out."""


@dataclass(frozen=True, slots=True)
class Rectification:
    """One line of 整改清单 (F12)."""

    id: FollowUpId
    target: str
    """支委会, or the member's name."""
    problem: str
    source: ProblemSource = ProblemSource.SELF
    member: MemberId | None = None
    named: str = ""
    """The problem as its list named it; it is not taken over from there twice."""
    measures: str = ""
    owner: str = ""
    due: date | None = None
    progress: str = ""
    closed_on: date | None = None
    """销号日期"""
    confirmed_by: str = ""
    """确认人"""


@dataclass(frozen=True, slots=True)
class MaterialTick:
    """What a person says of one line of the materials checklist."""

    number: int
    done: bool = False
    not_applicable: bool = False
    note: str = ""
    """Where it lies, or why it does not apply."""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class OrgLife:
    """The whole of one year's 组织生活会.

    In the books the members' lines lie beside it, each as an `OrgLifeMember`: what is typed about
    one member writes that line anew, and not everybody's.
    """

    KIND: ClassVar[str] = "org_life"

    id: DossierId
    belongs_year: int
    theme: str = ""
    work: tuple[StageWork, ...] = ()
    talks: int = 0
    """谈心谈话人次 before the meeting"""
    opinions: str = ""
    """One a line: from whom, a colon, what."""
    committee_problems: str = ""
    """支委会查摆问题, one a line."""
    members: tuple[MemberPart, ...] = ()
    meetings: tuple[RecordId, ...] = ()
    """The records of the sitting in which it took place."""
    sent_by: str = ""
    """上级派员"""
    comment: str = ""
    """上级点评"""
    conclusion: str = ""
    """总结与整改方向"""
    rectifications: tuple[Rectification, ...] = ()
    materials: tuple[MaterialTick, ...] = ()
    finalised_at: datetime | None = None
    """When stages ① to ④ were closed, UTC."""
    overrides: tuple[Override, ...] = ()
    """Rules set aside in writing when it was closed."""
    unread: tuple[tuple[str, str], ...] = ()
    """What was typed and means nothing yet (half a date), by its field; no keystroke is lost."""

    @property
    def title(self) -> str:
        """What it is called."""
        return f"{self.belongs_year}年度组织生活会"

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """Every file it names."""
        return (
            *(file for work in self.work for file in work.attachments),
            *(file for tick in self.materials for file in tick.attachments),
        )

    def of_stage(self, stage: Stage) -> StageWork:
        """Return what shows a stage, nothing yet if nothing was entered."""
        return next((work for work in self.work if work.stage is stage), StageWork(stage))

    def tick(self, number: int) -> MaterialTick:
        """Return what was said by hand of a line of the checklist."""
        blank = MaterialTick(number)
        return next((tick for tick in self.materials if tick.number == number), blank)


@dataclass(frozen=True, slots=True)
class OrgLifeMember:
    """One member's line as it lies in the books."""

    KIND: ClassVar[str] = "org_life_member"

    id: DossierId
    belongs_year: int
    part: MemberPart
    attachments: tuple[Attachment, ...] = ()

    @property
    def title(self) -> str:
        """Whose line it is."""
        return f"{self.belongs_year}年度组织生活会 {self.part.name}"


def org_life_id(year: int) -> DossierId:
    """Return the id of a year's dossier: there is one a year."""
    return DossierId(f"org_life-{year}")


def apart(dossier: OrgLife) -> tuple[OrgLife, tuple[OrgLifeMember, ...]]:
    """Return the dossier as it lies in the books: without the members' lines, and those."""
    year = dossier.belongs_year
    lines = tuple(
        OrgLifeMember(DossierId(f"{dossier.id}-{part.member}"), year, part)
        for part in dossier.members
    )
    return replace(dossier, members=()), lines


def together(
    dossier: OrgLife, lines: Iterable[OrgLifeMember], order: Sequence[MemberId]
) -> OrgLife:
    """Return the dossier with the members' lines, in the order of the register."""
    place = {member: number for number, member in enumerate(order)}
    parts = sorted((line.part for line in lines), key=lambda p: place.get(p.member, len(place)))
    return replace(dossier, members=tuple(parts))
