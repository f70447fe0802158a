"""What a star item still lacks, in a few words."""

from branchdesk.domain.standard import Missing, MissingKind
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled


def sentence_for_missing(missing: Missing, translate: Translate) -> str:
    """Return what is missing; values beyond the placeholders are joined into the first."""
    pattern = _pattern(missing.kind, translate)
    if "{1}" in pattern:
        return filled(pattern, missing.values)
    return filled(pattern, ("、".join(missing.values),))


def _pattern(kind: MissingKind, translate: Translate) -> str:
    match kind:
        case MissingKind.NO_RECORD_IN_MONTH:
            return translate("missing", "Missing: {0}")
        case MissingKind.NO_RECORD_IN_QUARTER:
            return translate("missing", "Missing: {0}")
        case MissingKind.NO_RECORD_IN_HALF_YEAR:
            return translate("missing", "Missing: {0}")
        case MissingKind.NO_RECORD_IN_YEAR:
            return translate("missing", "Nothing recorded this year yet: {0}")
        case MissingKind.QUORUM_FAILED:
            return translate("missing", "Does not count, too few were present: {0}")
        case MissingKind.WITHOUT_FIRST_TOPIC:
            return translate("missing", "Not begun with a First Topic: {0}")
        case MissingKind.SECRETARY_HAS_NOT_LECTURED:
            return translate("missing", "The secretary has not lectured yet this year")
        case MissingKind.MEMBERS_BELOW:
            return translate("missing", "Below the mark: {0}")
        case MissingKind.LATE_RECORDS:
            return translate("missing", "Finalised late: {0}")
        case MissingKind.STEP_MISSING:
            return translate("missing", "Step missing: {0}")
        case MissingKind.OVERDUE:
            return translate("missing", "Overdue: {0}")
        case MissingKind.ENTER_BY_HAND:
            return translate("missing", "To be scored by hand, with a note and evidence")
        case MissingKind.RATE_BELOW:
            return translate("missing", "{0}, the mark is {1}")
        case MissingKind.INCOMPLETE_RECORDS:
            return translate("missing", "Incomplete records: {0}")
        case MissingKind.SEAT_MISSING:
            return translate("missing", "Seat or duty not filled: {0}")
        case MissingKind.MORE_NEEDED:
            return translate("missing", "{0} more needed")
        case MissingKind.NO_ENTRY:
            return translate("missing", "Nothing in the ledger yet: {0}")
        case MissingKind.NOT_REGISTERED:
            return translate("missing", "Not registered with a community yet: {0}")
        case MissingKind.NOT_CLOSED:
            return translate("missing", "{0} entries not finished yet")
        case MissingKind.PLAN_PART_MISSING:
            return translate("missing", "Missing in the plan of the year: {0}")
        case MissingKind.DUES_UNPAID:
            return translate("missing", "Dues not paid in full or in time: {0}")
        case MissingKind.POINTS_NOT_PUBLISHED:
            return translate("missing", "Points not published to the end yet: {0}")
