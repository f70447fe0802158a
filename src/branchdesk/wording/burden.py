"""减负 in words: what each use is called, how it is counted, what asked for something."""

from branchdesk.domain.burden import Demand, DemandKind, Use
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled


def use_name(use: Use, translate: Translate) -> str:
    """Return what a use is called."""
    match use:
        case Use.FORM:
            return translate("burden", "Record forms (F01 to F05)")
        case Use.SIGN_IN:
            return translate("burden", "Sign-in sheets (F08)")
        case Use.BOARD:
            return translate("burden", "Year cycle")
        case Use.STUDY_HOURS:
            return translate("burden", "Study hours")
        case Use.STARS:
            return translate("burden", "Star rating")
        case Use.COMPLIANCE:
            return translate("burden", "Compliance report")
        case Use.FIGURES:
            return translate("burden", "Counted figures")
        case Use.LEDGERS:
            return translate("burden", "Ledgers")
        case Use.PACKETS:
            return translate("burden", "Packets")


def use_rule(use: Use, translate: Translate) -> str:
    """Return how a use is counted."""
    match use:
        case Use.FORM:
            return translate("burden", "each finalised record makes one form")
        case Use.SIGN_IN:
            return translate("burden", "each record with attendance makes one sheet")
        case Use.BOARD:
            return translate("burden", "each time a record meets an obligation in a period")
        case Use.STUDY_HOURS:
            return translate("burden", "each record with time of study and somebody present")
        case Use.STARS:
            return translate("burden", "each time a record is the evidence of an item")
        case Use.COMPLIANCE:
            return translate("burden", "each time a line of the report rests on a record")
        case Use.FIGURES:
            return translate("burden", "each time a figure rests on a record or an entry")
        case Use.LEDGERS:
            return translate("burden", "each entry taken over from a record of the same sitting")
        case Use.PACKETS:
            return translate("burden", "each record in each packet made of the year")


def demand_name(demand: Demand, translate: Translate) -> str:
    """Return what was asked for."""
    match demand.kind:
        case DemandKind.RECORD_FIELD:
            return filled(
                translate("burden", "Record form: {0}"), (_field(demand.title, translate),)
            )
        case DemandKind.LEDGER_FIELD:
            return f"{demand.within}：{demand.title}"
        case DemandKind.STAR_ITEM:
            return filled(translate("burden", "Star item {0}"), (demand.title,))
        case DemandKind.OBLIGATION:
            return demand.title


def _field(path: str, translate: Translate) -> str:
    match path:
        case "title":
            return translate("burden", "name of the meeting")
        case "place":
            return translate("burden", "place")
        case "chair":
            return translate("burden", "chair")
        case "recorder":
            return translate("burden", "recorder")
        case "attendance":
            return translate("burden", "attendance")
        case "details.lecturer_role":
            return translate("burden", "who the lecturer is")
        case _:
            return path
