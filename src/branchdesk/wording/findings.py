"""What an examination of the workspace found, in a sentence."""

from branchdesk.usecases.upkeep import Finding, FindingKind
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled


def sentence_for_finding(finding: Finding, translate: Translate) -> str:
    """Return the sentence for one finding."""
    return filled(_pattern(finding.kind, translate), (finding.subject,))


def _pattern(kind: FindingKind, translate: Translate) -> str:
    match kind:
        case FindingKind.DATABASE_DAMAGED:
            return translate("findings", "The database is damaged: {0}")
        case FindingKind.DANGLING_REFERENCE:
            return translate("findings", "Something refers to what is no longer there: {0}")
        case FindingKind.RECORD_CHANGED:
            return translate("findings", "A finalised record is not as it was closed: {0}")
        case FindingKind.CHAIN_BROKEN:
            return translate("findings", "The chain of versions is broken at: {0}")
        case FindingKind.EVIDENCE_MISSING:
            return translate("findings", "An evidence file is missing: {0}")
        case FindingKind.EVIDENCE_CHANGED:
            return translate("findings", "An evidence file has changed: {0}")
        case FindingKind.EVIDENCE_UNKNOWN:
            return translate("findings", "A file in the evidence folder belongs to no record: {0}")
