"""表决情况 in words: how was voted, what was counted, what the formula says of it."""

from collections.abc import Iterator, Mapping

from branchdesk.domain.ids import MemberId
from branchdesk.domain.records import Record, Vote, VoteKind
from branchdesk.domain.voting import decide
from branchdesk.packet import words
from branchdesk.packet.kit import PROSE, Kit
from branchdesk.packet.table import Laid

_WHO = {VoteKind.COMMITTEE: "委员"}


def vote_lines(vote: Vote, record: Record, kit: Kit, width: float) -> Iterator[Laid]:
    """Yield the lines that report a vote."""
    names = {line.member: line.name for line in record.attendance}
    for text in vote_sentences(vote, names):
        yield from kit.lay(text, PROSE, width)


def vote_sentences(vote: Vote, names: Mapping[MemberId, str]) -> Iterator[str]:
    """Yield what is printed about a vote; ``names`` are those on the sign-in sheet."""
    verdict = decide(vote)
    who = _WHO.get(vote.kind, "有表决权的党员")
    counted = f"应到会{who}{vote.due}人，实到会{vote.present}人"
    if vote.kind is VoteKind.ELECTION:
        yield f"表决情况（{words.METHODS[vote.method]}）：{counted}。"
        yield "得票：" + "；".join(f"{one.name}{one.in_favour}票" for one in vote.candidates) + "。"
    else:
        written = (
            f"（另有书面意见同意{vote.written_in_favour}人）" if vote.written_in_favour else ""
        )
        yield (
            f"表决情况（{words.METHODS[vote.method]}）：{counted}；赞成{vote.in_favour}人{written}，"
            f"反对{vote.against}人，弃权{vote.abstained}人。"
        )
    if vote.excluded:
        yield "未计入应到会人数：" + "；".join(
            f"{names.get(one.member, one.member)}（{one.consent}）" for one in vote.excluded
        )
    if not verdict.quorum_met:
        yield f"到会人数不足{verdict.quorum}人，表决无效。"
    elif vote.kind is VoteKind.ELECTION:
        if verdict.elected:
            yield f"当选：{'、'.join(verdict.elected)}（须得{verdict.needed}票以上）。"
        if verdict.tied:
            yield f"票数相等，须就{'、'.join(verdict.tied)}重新投票。"
        if not verdict.elected and not verdict.tied:
            yield f"无人达到当选所需的{verdict.needed}票。"
    elif verdict.passed:
        yield f"结果：通过（须{verdict.needed}人以上赞成）。"
    else:
        yield f"结果：未通过（须{verdict.needed}人以上赞成）。"
