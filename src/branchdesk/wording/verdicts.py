"""What checking a file showed, the plain sentence first."""

from branchdesk.usecases.packets import Verdict, VerdictCode
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled


def sentence_for_verdict(verdict: Verdict, translate: Translate) -> str:
    """Return the one sentence a person needs about a checked file."""
    match verdict.code:
        case VerdictCode.VALID if verdict.signer_known:
            pattern = translate(
                "verdicts", "Intact: unchanged since it was signed. Signer: {0} (known)."
            )
        case VerdictCode.VALID:
            pattern = translate(
                "verdicts",
                "Intact: unchanged since it was signed. Signer: {0} (not known on this computer; compare the fingerprint).",
            )
        case VerdictCode.TAMPERED:
            pattern = translate(
                "verdicts",
                "Changed: the file is no longer what was signed. Do not use it; ask for it again.",
            )
        case VerdictCode.UNSIGNED:
            pattern = translate(
                "verdicts", "Unsigned: nobody has signed this file, so nothing vouches for it."
            )
        case VerdictCode.REJECTED:
            pattern = translate("verdicts", "Unreadable: this is not a packet that can be checked.")
    return filled(pattern, (verdict.signer,))
