"""Single forms on paper: what stands on F14 and F15, gathered from the books.

Nothing is filled in that the books do not say: what is not known yet is left as a line to write on.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from branchdesk.domain.branch import Branch
from branchdesk.domain.counting import verdict_on
from branchdesk.domain.elections import Election
from branchdesk.domain.paper_codes import Paper, PaperForm, PaperOf
from branchdesk.domain.people import PartyPost
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.records import AgendaKind, FinalRecord, Vote
from branchdesk.domain.recruitment import Ballots, MembershipVote, RecruitmentCase, RecruitmentRules
from branchdesk.domain.recruitment_standing import Finals, item_about
from branchdesk.domain.terms import POSTS
from branchdesk.domain.terms_of_office import election_item
from branchdesk.usecases.ports import UnitOfWork
from branchdesk.usecases.printed_books import PrintedBooks, PrintedEntry, PrintedRecord
from branchdesk.usecases.printed_points import PrintedPoints
from branchdesk.usecases.printed_review import PrintedReview, ReviewBallot
from branchdesk.usecases.printed_stars import PrintedStars


@dataclass(frozen=True, slots=True)
class VoteSummary:
    """F14: 接收（转正）预备党员表决票汇总表 of one person."""

    branch: str
    subject: str
    """接收预备党员, 预备党员转正 …"""
    name: str
    on: date
    due: int
    present: int
    in_favour: int
    against: int
    abstained: int
    written: int
    """Written opinions in favour lodged before the meeting"""
    passed: bool
    needed: int
    ballots: Ballots | None = None
    paper: Paper | None = None
    """What it belongs to in the books, once it is scanned"""

    @property
    def title(self) -> str:
        """What it is called."""
        return f"{self.subject}表决票汇总表"


@dataclass(frozen=True, slots=True)
class BallotPaper:
    """F15 选票: names and boxes, no line for who votes."""

    branch: str
    election: str
    body: str
    """支部委员会委员, or 党支部书记"""
    seats: int
    candidates: tuple[str, ...]

    @property
    def title(self) -> str:
        """What it is called."""
        return f"{self.body}选票"


@dataclass(frozen=True, slots=True)
class CountingSheet:
    """F15 计票单: filled in from the minutes once they are final, empty before that."""

    branch: str
    election: str
    body: str
    seats: int
    candidates: tuple[tuple[str, int | None], ...]
    """Name and votes, None while they are not counted"""
    on: date | None = None
    due: int | None = None
    present: int | None = None
    ballots: Ballots | None = None
    scrutineers: tuple[str, ...] = ()
    tellers: tuple[str, ...] = ()
    paper: Paper | None = None
    """What it belongs to in the books, once it is scanned"""

    @property
    def title(self) -> str:
        """What it is called."""
        return f"{self.body}选举计票单"


@dataclass(frozen=True, slots=True)
class ElectionReport:
    """F15 选举结果报告 to the superior body."""

    branch: str
    superior: str
    election: str
    on: date
    due: int
    present: int
    seats: int
    counts: tuple[tuple[str, int], ...]
    elected: tuple[str, ...]
    posts: tuple[tuple[str, str], ...] = ()
    """(name, post)"""
    committee_on: date | None = None
    """The day of the committee's first meeting"""
    reply: str = ""
    """Number of the superior's reply to the request"""
    ballots: Ballots | None = None
    paper: Paper | None = None
    """What it belongs to in the books, once it is scanned"""

    @property
    def title(self) -> str:
        """What it is called."""
        return "选举结果报告"


PrintedForm = (
    VoteSummary
    | BallotPaper
    | CountingSheet
    | ElectionReport
    | PrintedBooks
    | PrintedStars
    | PrintedPoints
    | PrintedReview
)


def paper_of(form: PrintedForm) -> Paper | None:
    """Return what a form belongs to in the books when it comes back from the scanner.

    None: an election's ballot leads to nobody and nothing, and a whole ledger belongs to no single
    entry. A review's ballot says which list it is, the same on all copies.
    """
    match form:
        case PrintedRecord():
            return Paper(PaperOf.RECORD, form.final.record.id, PaperForm.MINUTES)
        case PrintedEntry():
            return Paper(PaperOf.ENTRY, form.entry.id, PaperForm.ENTRY)
        case VoteSummary() | CountingSheet() | ElectionReport() | ReviewBallot():
            return form.paper
        case _:
            return None


class PrintForm(Protocol):
    """Writes one form as a PDF file."""

    def __call__(self, target: Path, form: PrintedForm) -> None:
        """Write the file whole or not at all.

        Raises:
            Failed: TARGET_…, DISK_FULL, CHARACTERS_WITHOUT_FONT, FONT_MISSING.
        """
        ...


_SUBJECTS = {
    AgendaKind.RECRUITMENT: "接收预备党员",
    AgendaKind.CONVERSION: "预备党员转正",
    AgendaKind.EXTENSION: "延长预备期",
    AgendaKind.CANCELLATION: "取消预备党员资格",
}


def vote_summary(
    case: RecruitmentCase, vote: MembershipVote, *, rules: RecruitmentRules, work: UnitOfWork
) -> VoteSummary:
    """Return F14 for the vote on a person.

    Raises:
        Rejected: If no finalised minutes hold that vote.
    """
    step = rules.vote_step(vote)
    record = case.taken(step.number).record if step is not None else None
    with work:
        branch = work.branch.get()
        final = work.records.final(record) if record is not None else None
    finals = {final.record.id: final} if final is not None else {}
    found = vote_summary_in(case, vote, rules=rules, branch=branch.name, finals=finals)
    if found is None:
        raise Rejected(Problem("", Rule.RECORD_NOT_FINAL))
    return found


def vote_summary_in(
    case: RecruitmentCase,
    vote: MembershipVote,
    *,
    rules: RecruitmentRules,
    branch: str,
    finals: Finals,
) -> VoteSummary | None:
    """Return F14 for the vote on a person, None if none of these minutes holds it."""
    step = rules.vote_step(vote)
    taken = case.taken(step.number) if step is not None else None
    final = finals.get(taken.record) if taken is not None and taken.record is not None else None
    if final is None or taken is None:
        return None
    return _summary(case.name, vote, final, taken.ballots, branch=branch)


def extension_summaries_in(
    case: RecruitmentCase, *, branch: str, finals: Finals
) -> tuple[VoteSummary, ...]:
    """Return F14 for each vote that let probation go on, as far as these minutes hold it.

    They stand apart from the step, which is taken anew when the extension ends.
    """
    found = (
        _summary(case.name, MembershipVote.CONVERSION, final, one.ballots, branch=branch)
        for one in case.extensions
        if (final := finals.get(one.record)) is not None
    )
    return tuple(summary for summary in found if summary is not None)


def _summary(
    name: str, vote: MembershipVote, final: FinalRecord, ballots: Ballots | None, *, branch: str
) -> VoteSummary | None:
    item = item_about(final.record, name, vote)
    if item is None or item.vote is None:
        return None
    verdict = verdict_on(final.record, item)
    counted = item.vote
    return VoteSummary(
        branch=branch,
        subject=_SUBJECTS[item.kind],
        name=name,
        on=final.record.held_on,
        due=counted.due,
        present=counted.present,
        in_favour=counted.in_favour,
        against=counted.against,
        abstained=counted.abstained,
        written=counted.written_in_favour,
        passed=verdict is not None and verdict.passed,
        needed=verdict.needed if verdict is not None else 0,
        ballots=ballots,
        paper=Paper(PaperOf.RECORD, final.record.id, PaperForm.VOTES),
    )


def ballot_paper(election: Election, *, work: UnitOfWork) -> BallotPaper:
    """Return the ballot.

    Raises:
        Rejected: If there are no candidates yet.
    """
    if not election.candidates:
        raise Rejected(Problem("candidates", Rule.REQUIRED))
    with work:
        branch = work.branch.get()
    return BallotPaper(
        branch.name,
        election.title,
        body_of(election),
        election.seats,
        tuple(person.name for person in election.candidates),
    )


def counting_sheet(election: Election, *, work: UnitOfWork) -> CountingSheet:
    """Return the counting sheet, with the numbers of the minutes once they are final.

    Raises:
        Rejected: If there are no candidates yet.
    """
    if not election.candidates:
        raise Rejected(Problem("candidates", Rule.REQUIRED))
    with work:
        branch = work.branch.get()
        final = _minutes(election, work)
    vote = _vote(final)
    counts = {one.name: one.in_favour for one in vote.candidates} if vote is not None else {}
    names = tuple(person.name for person in election.candidates)
    names = (*names, *(name for name in counts if name not in names))
    return CountingSheet(
        branch=branch.name,
        election=election.title,
        body=body_of(election),
        seats=election.seats,
        candidates=tuple((name, counts.get(name)) for name in names),
        on=final.record.held_on if final is not None else None,
        due=vote.due if vote is not None else None,
        present=vote.present if vote is not None else None,
        ballots=election.ballots,
        scrutineers=tuple(person.name for person in election.scrutineers),
        tellers=tuple(person.name for person in election.tellers),
        paper=Paper(PaperOf.ELECTION, election.id, PaperForm.COUNTING),
    )


def election_report(election: Election, *, work: UnitOfWork) -> ElectionReport:
    """Return the report of the result.

    Raises:
        Rejected: If no finalised minutes hold the vote.
    """
    with work:
        branch = work.branch.get()
        found = [work.records.final(record) for record in election.records]
    finals = {final.record.id: final for final in found if final is not None}
    report = election_report_in(election, branch=branch, finals=finals)
    if report is None:
        raise Rejected(Problem("meeting", Rule.RECORD_NOT_FINAL))
    return report


def election_report_in(
    election: Election, *, branch: Branch, finals: Finals
) -> ElectionReport | None:
    """Return the report of the result, None if none of these minutes holds the vote."""
    final = finals.get(election.meeting) if election.meeting is not None else None
    first = election.first_meeting
    committee = finals.get(first) if first is not None else None
    vote = _vote(final)
    item = election_item(final.record) if final is not None else None
    verdict = verdict_on(final.record, item) if final is not None and item is not None else None
    if final is None or vote is None or verdict is None:
        return None
    order = {post: place for place, post in enumerate(PartyPost)}
    return ElectionReport(
        branch=branch.name,
        superior=branch.superior,
        election=election.title,
        on=final.record.held_on,
        due=vote.due,
        present=vote.present,
        seats=vote.seats,
        counts=tuple((one.name, one.in_favour) for one in vote.candidates),
        elected=verdict.elected,
        posts=tuple(
            (one.person.name, POSTS[one.post])
            for one in sorted(election.posts, key=lambda one: order[one.post])
        ),
        committee_on=committee.record.held_on if committee is not None else None,
        reply=election.reply.number,
        ballots=election.ballots,
        paper=Paper(PaperOf.ELECTION, election.id, PaperForm.REPORT),
    )


def body_of(election: Election) -> str:
    """Return what is elected: the committee, or the secretary where there is none."""
    return "支部委员会委员" if election.seats > 1 else "党支部书记"


def _minutes(election: Election, work: UnitOfWork) -> FinalRecord | None:
    return work.records.final(election.meeting) if election.meeting is not None else None


def _vote(final: FinalRecord | None) -> Vote | None:
    item = election_item(final.record) if final is not None else None
    return item.vote if item is not None else None
