"""What was done in the books, one sentence for each line of the journal."""

from typing import TYPE_CHECKING

from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled

if TYPE_CHECKING:
    from branchdesk.usecases.lines import JournalLine


def sentence_for_change(line: "JournalLine", translate: Translate) -> str:
    """Return what was done, with the title or name of what it was done to."""
    match line.action:
        case "removed":
            pattern = translate("history", "{0} “{1}” put into the recycle bin")
        case "restored":
            pattern = translate("history", "{0} “{1}” taken out of the recycle bin")
        case "finalised":
            pattern = translate("history", "{0} “{1}” finalised")
        case "imported":
            pattern = translate("history", "{0} “{1}” imported")
        case "discarded":
            pattern = translate("history", "{0} “{1}”: unfinalised changes dropped")
        case "filed":
            pattern = translate("history", "{0} “{1}” filed")
        case "undone":
            pattern = translate("history", "{0} “{1}”: change taken back")
        case _:
            pattern = translate("history", "{0} “{1}” saved")
    if not line.label:
        pattern = pattern.replace("“{1}”", "").replace("  ", " ")
    return filled(pattern, (_entity(line.entity, translate), line.label)).strip()


def _entity(entity: str, translate: Translate) -> str:
    match entity:
        case "record":
            return translate("history", "Record")
        case "member":
            return translate("history", "Member")
        case "group":
            return translate("history", "Party group")
        case "branch":
            return translate("history", "Branch")
        case "review":
            return translate("history", "Democratic review")
        case "stars":
            return translate("history", "Star rating")
        case "ledger":
            return translate("history", "Ledger entry")
        case "filing":
            return translate("history", "Scanned papers of")
        case "dossier":
            return translate("history", "Working papers")
        case _:
            return translate("history", "Entry")
