"""A vote while it is typed: what was counted so far, and what follows from it."""

import re
from dataclasses import dataclass

from branchdesk.desktop.pages.records.sheet import Sheet
from branchdesk.domain.drafts import VoteDraft
from branchdesk.domain.records import Candidate, Vote, VoteKind
from branchdesk.domain.text import clean_line, to_ascii_digits
from branchdesk.domain.voting import VoteVerdict, decide


@dataclass(frozen=True, slots=True)
class Count:
    """What the counting sheet says now."""

    verdict: VoteVerdict
    begun: bool
    """Whether any number was typed; before, there is only what the vote needs."""
    together: int
    """Votes counted: in favour, against, abstained."""
    readable: bool = True
    """False while something typed is no number."""
    written: int = 0
    """Written opinions in favour, where they count."""


def count_of(vote: VoteDraft, sheet: Sheet) -> Count:
    """Judge a vote as typed, with 应到 and 实到 from the sign-in sheet."""
    excluded = {line.member for line in vote.excluded}
    voters = [line for line in sheet.lines if line.votes and line.member not in excluded]
    texts = [vote.in_favour, vote.against, vote.abstained, vote.written_in_favour, vote.seats]
    texts += [line.in_favour for line in vote.candidates]
    election = vote.kind is VoteKind.ELECTION
    shown = [line.in_favour for line in vote.candidates] if election else texts[:3]
    in_favour, against, abstained, written, seats = (_number(text) or 0 for text in texts[:5])
    counted = Vote(
        kind=vote.kind,
        method=vote.method,
        due=len(voters),
        present=sum(line.here for line in voters),
        in_favour=in_favour,
        against=against,
        abstained=abstained,
        written_in_favour=written if vote.kind is VoteKind.RECRUITMENT else 0,
        seats=seats,
        candidates=tuple(
            Candidate(clean_line(line.name), _number(line.in_favour) or 0)
            for line in vote.candidates
            if line.name.strip()
        ),
    )
    return Count(
        verdict=decide(counted),
        begun=any(text.strip() for text in shown),
        together=in_favour + against + abstained,
        readable=all(_number(text) is not None for text in texts),
        written=counted.written_in_favour,
    )


def _number(text: str) -> int | None:
    typed = to_ascii_digits(text).strip()
    if not typed:
        return 0
    return int(typed) if re.fullmatch(r"\d{1,4}", typed) else None
