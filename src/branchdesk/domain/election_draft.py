"""What stands in the form of an election, and the election it describes."""

from dataclasses import dataclass, replace
from datetime import date

from branchdesk.domain.dossier_reading import (
    Reading,
    names_of,
    shown_ballots,
    shown_count,
    shown_day,
)
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.elections import (
    Assigned,
    Election,
    ElectionKind,
    Paper,
    Postponement,
)
from branchdesk.domain.ids import MemberId, RecordId
from branchdesk.domain.people import PartyPost
from branchdesk.domain.problems import Rule
from branchdesk.domain.records import Attachment, Exclusion
from branchdesk.domain.roll import Roll
from branchdesk.domain.text import clean_line

PAPERS = ("request", "reply", "rules", "report", "approval", "postponement")
"""The papers of an election, by their fields"""


@dataclass(frozen=True, slots=True)
class PaperDraft:
    """A paper, exactly as typed."""

    on: str = ""
    number: str = ""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOutDraft:
    """A voter proposed to be left out of 应到会."""

    member: MemberId
    reason: int = 4
    consent: str = ""


@dataclass(frozen=True, slots=True)
class ElectionDraft:
    """An election's form. Compared with ``==`` to know whether anything is unsaved."""

    id: DossierId
    title: str = ""
    year: str = ""
    kind: ElectionKind = ElectionKind.TERM
    seats: str = ""
    postponed_until: str = ""
    candidates: str = ""
    scrutineers: str = ""
    tellers: str = ""
    left_out: tuple[LeftOutDraft, ...] = ()
    meeting: RecordId | None = None
    ballots: tuple[str, str, str] = ("", "", "")
    first_meeting: RecordId | None = None
    posts: tuple[tuple[str, PartyPost], ...] = ()
    """(name, post) of everybody elected"""
    papers: tuple[PaperDraft, ...] = tuple(PaperDraft() for _ in PAPERS)

    def paper(self, name: str) -> PaperDraft:
        """Return one of the papers."""
        return self.papers[PAPERS.index(name)]

    def with_paper(self, name: str, paper: PaperDraft) -> "ElectionDraft":
        """Return the form with another paper of this name."""
        place = PAPERS.index(name)
        return replace(self, papers=(*self.papers[:place], paper, *self.papers[place + 1 :]))


def to_draft(election: Election) -> ElectionDraft:
    """Return the form of an election."""
    put_off = election.postponement
    papers = (
        *(election.request, election.reply, election.rules, election.report, election.approval),
        put_off.approval if put_off else Paper(),
    )
    return ElectionDraft(
        id=election.id,
        title=election.title,
        year=str(election.belongs_year),
        kind=election.kind,
        seats=shown_count(election.seats),
        postponed_until=shown_day(put_off.until if put_off else None),
        candidates=names_of(election.candidates),
        scrutineers=names_of(election.scrutineers),
        tellers=names_of(election.tellers),
        left_out=tuple(
            LeftOutDraft(one.member, one.reason, one.consent) for one in election.left_out
        ),
        meeting=election.meeting,
        ballots=shown_ballots(election.ballots),
        first_meeting=election.first_meeting,
        posts=tuple((one.person.name, one.post) for one in election.posts),
        papers=tuple(
            PaperDraft(shown_day(paper.on), paper.number, paper.attachments) for paper in papers
        ),
    )


def to_election(
    draft: ElectionDraft, *, keep: Election | None, roll: Roll, today: date
) -> Election:
    """Return the election that a form describes.

    Raises:
        Rejected: With every field that cannot be read.
    """
    read = Reading(roll=roll, today=today)
    title = read.required("title", draft.title)
    year = read.count("year", draft.year) or today.year
    papers = {
        name: Paper(read.day(f"{name}.on", paper.on), clean_line(paper.number), paper.attachments)
        for name, paper in zip(PAPERS, draft.papers, strict=True)
    }
    until = read.day("postponed_until", draft.postponed_until, ahead=True)
    put_off = papers["postponement"]
    if until is None and put_off != Paper() and not draft.postponed_until.strip():
        read.refuse("postponed_until", Rule.REQUIRED)
    posts = []
    for name, post in draft.posts:
        [person, *_] = read.people(name) or (None,)
        if person is not None:
            posts.append(Assigned(person, post))
    election = Election(
        id=draft.id,
        belongs_year=year,
        title=title,
        kind=draft.kind,
        seats=read.count("seats", draft.seats),
        request=papers["request"],
        reply=papers["reply"],
        postponement=Postponement(until, put_off) if until is not None else None,
        candidates=read.people(draft.candidates),
        rules=papers["rules"],
        scrutineers=read.people(draft.scrutineers),
        tellers=read.people(draft.tellers),
        left_out=tuple(
            Exclusion(one.member, one.reason, clean_line(one.consent)) for one in draft.left_out
        ),
        meeting=draft.meeting,
        ballots=read.ballots("ballots", draft.ballots),
        first_meeting=draft.first_meeting,
        posts=tuple(posts),
        report=papers["report"],
        approval=papers["approval"],
        handed_over_on=keep.handed_over_on if keep is not None else None,
    )
    read.done()
    return election
