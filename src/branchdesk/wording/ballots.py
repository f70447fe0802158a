"""Scanned ballots in words: why a sheet was not read, and what a person does about it."""

from branchdesk.domain.ballot_marks import Unusable
from branchdesk.wording.catalogue import Translate


def sentence_for_unusable(why: Unusable, translate: Translate) -> str:
    """Return why nothing was read off a sheet."""
    match why:
        case Unusable.NO_CODE:
            return translate(
                "ballots",
                "No code was found on this page. If it is a ballot, type what the paper says; if it is none, X leaves it out.",
            )
        case Unusable.NOT_SHOWN:
            return translate(
                "ballots",
                "This page cannot be shown. If it is a ballot, type what the paper says; if it is none, X leaves it out.",
            )
        case Unusable.NO_CORNERS:
            return translate(
                "ballots",
                "The black squares at the corners were not all found: torn, folded or cut off. Type what the ballot says.",
            )
        case Unusable.OTHER_BRANCH:
            return translate(
                "ballots",
                "This ballot was printed by another branch, or by another workspace; it is not counted here. Enter goes on.",
            )
        case Unusable.OTHER_LIST:
            return translate(
                "ballots",
                "This is a ballot of another year, or of another list of members; it is not counted here. Enter goes on.",
            )
        case Unusable.OTHER_PAPER:
            return translate(
                "ballots",
                "This is no ballot but another paper of this program; it is not counted. Enter goes on.",
            )
