"""The verdict of a vote in one sentence, its numbers in it."""

from branchdesk.domain.records import VoteKind
from branchdesk.domain.voting import VoteVerdict
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled


def sentence_for_vote(
    verdict: VoteVerdict, translate: Translate, *, begun: bool = True, written: int = 0
) -> str:
    """Return what a vote came to, or, before anything is counted, what it needs."""
    numbers = (
        str(verdict.counted - written),
        str(verdict.due),
        str(verdict.needed),
        str(verdict.present),
        str(verdict.quorum),
        str(written),
    )
    if verdict.due == 0:
        return translate("votes", "Nobody with a vote is due.")
    if not verdict.quorum_met:
        return filled(_no_quorum(verdict.kind, translate), numbers)
    if verdict.kind is VoteKind.ELECTION:
        return _election(verdict, translate, begun=begun)
    if not verdict.can_pass:
        return filled(
            translate(
                "votes",
                "Cannot pass: {3} present voters, all in favour, are fewer than the {2} needed.",
            ),
            numbers,
        )
    if not begun:
        return filled(_needs(verdict.kind, translate), numbers)
    return filled(_result(verdict, translate, written=written), numbers)


def vote_in_short(verdict: VoteVerdict, translate: Translate, *, begun: bool = True) -> str:
    """Return in a few words what a vote came to, for narrow places."""
    numbers = (
        str(verdict.counted),
        str(verdict.due),
        str(verdict.needed),
        str(verdict.present),
        str(verdict.quorum),
    )
    if not verdict.quorum_met:
        pattern = translate("votes", "No quorum: {3} of {1}, {4} needed")
    elif not begun or not verdict.can_pass:
        pattern = translate("votes", "{2} needed")
    elif verdict.kind is VoteKind.ELECTION:
        names = translate("votes", ", ").join(verdict.tied or verdict.elected)
        if verdict.tied:
            return filled(translate("votes", "Tie: {0}"), (names,))
        pattern = (
            translate("votes", "Elected: {0}") if names else translate("votes", "Nobody elected")
        )
        return filled(pattern, (names,))
    elif verdict.passed:
        pattern = translate("votes", "Passed: {0} of {1}, {2} needed")
    else:
        pattern = translate("votes", "Not passed: {0} of {1}, {2} needed")
    return filled(pattern, numbers)


def _no_quorum(kind: VoteKind, translate: Translate) -> str:
    match kind:
        case VoteKind.COMMITTEE:
            return translate(
                "votes", "No quorum: {3} of {1} committee members present, {4} are needed."
            )
        case VoteKind.ELECTION:
            return translate(
                "votes", "No quorum: {3} of {1} voters present, {4} (four fifths) are needed."
            )
        case VoteKind.RECRUITMENT:
            return translate(
                "votes", "No quorum: {3} of {1} voters present, {4} (over half) are needed."
            )
        case VoteKind.GENERAL:
            return translate(
                "votes", "No quorum: {3} of {1} voters present, {4} (half) are needed."
            )


def _needs(kind: VoteKind, translate: Translate) -> str:
    if kind is VoteKind.COMMITTEE:
        return translate("votes", "{2} in favour pass it: over half of the {1} members due.")
    return translate("votes", "{2} in favour pass it: over half of the {1} voters due.")


def _result(verdict: VoteVerdict, translate: Translate, *, written: int) -> str:
    committee = verdict.kind is VoteKind.COMMITTEE
    if verdict.passed and written:
        return translate(
            "votes",
            "Passed: {0} in favour and {5} in writing, over half of the {1} voters due ({2} needed).",
        )
    if verdict.passed and committee:
        return translate(
            "votes",
            "Passed: {0} in favour, over half of the {1} committee members due ({2} needed).",
        )
    if verdict.passed:
        return translate(
            "votes", "Passed: {0} in favour, over half of the {1} voters due ({2} needed)."
        )
    if written:
        return translate(
            "votes",
            "Not passed: {0} in favour and {5} in writing, not over half of the {1} voters due ({2} needed).",
        )
    if committee:
        return translate(
            "votes",
            "Not passed: {0} in favour, not over half of the {1} committee members due ({2} needed).",
        )
    return translate(
        "votes", "Not passed: {0} in favour, not over half of the {1} voters due ({2} needed)."
    )


def _election(verdict: VoteVerdict, translate: Translate, *, begun: bool) -> str:
    needed, present = str(verdict.needed), str(verdict.present)
    if not begun:
        return filled(
            translate("votes", "Elected with {0} votes: over half of the {1} voters present."),
            (needed, present),
        )
    elected = translate("votes", ", ").join(verdict.elected)
    tied = translate("votes", ", ").join(verdict.tied)
    if tied and elected:
        pattern = translate("votes", "Elected: {2}. A tie, to be voted on again: {3}.")
    elif tied:
        pattern = translate("votes", "A tie, to be voted on again: {3}.")
    elif elected:
        pattern = translate(
            "votes", "Elected: {2} (over half of the {1} voters present, {0} needed)."
        )
    else:
        pattern = translate(
            "votes", "Nobody elected: {0} votes are needed, over half of the {1} voters present."
        )
    return filled(pattern, (needed, present, elected, tied))
