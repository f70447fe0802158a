"""What the search says: the names of its groups, and hints about filters."""

from branchdesk.domain.finding import Found
from branchdesk.domain.search_query import Doubt, Hint
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled


def group_name(group: Found, translate: Translate) -> str:
    """Return the heading of a group of results."""
    match group:
        case Found.MEMBER:
            return translate("search", "Members")
        case Found.RECORD:
            return translate("search", "Minutes")
        case Found.DECISION:
            return translate("search", "Decisions")
        case Found.FOLLOW_UP:
            return translate("search", "Follow-ups")
        case Found.LEDGER:
            return translate("search", "Ledgers")
        case Found.DOSSIER:
            return translate("search", "Dossiers")
        case Found.REVIEW:
            return translate("search", "Member review")
        case Found.STAR_NOTE:
            return translate("search", "Star rating notes")
        case Found.FILE:
            return translate("search", "Files")


def more_of(name: str, translate: Translate) -> str:
    """Return what leads to the whole of a group."""
    return filled(translate("search", "More of “{0}”…"), (name,))


def too_many(translate: Translate) -> str:
    """Return what is said where even a whole group is cut."""
    return translate("search", "There is more. Another word makes it fewer.")


def review_of(year: int, translate: Translate) -> str:
    """Return what the review of a year is called."""
    return filled(translate("search", "Member review of {0}"), (str(year),))


def sentence_for_hint(hint: Hint, translate: Translate) -> str:
    """Return the gentle sentence for a filter that was set aside."""
    instead = "、".join(hint.instead)
    return filled(_pattern(hint.doubt, translate), (hint.value, instead))


def _pattern(doubt: Doubt, translate: Translate) -> str:
    match doubt:
        case Doubt.CATEGORY:
            return translate("search", "There is no category “{0}”. There are for example: {1}.")
        case Doubt.PERIOD:
            return translate(
                "search", "“{0}” is no date. Write 2026, 2026-03, 2026-03-05 or 2026-03至2026-05."
            )
        case Doubt.STATUS:
            return translate("search", "There is no state “{0}”. There are for example: {1}.")
        case Doubt.PERSON:
            return translate("search", "Nobody in the register is called or sounds like “{0}”.")
        case Doubt.EMPTY:
            return translate("search", "Something is to follow after “{0}:”.")
