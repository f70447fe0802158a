"""What checking a packet can find; the codes of `Verdict.findings`, gravest first."""

from enum import StrEnum

from branchdesk.usecases.packets import VerdictCode


class Finding(StrEnum):
    """One thing that is wrong with a file."""

    # The file cannot be judged.
    NO_SUCH_FILE = "no_such_file"
    NOT_A_PDF = "not_a_pdf"
    TOO_LARGE = "too_large"
    DAMAGED = "damaged"
    OVER_LIMITS = "over_limits"
    """It unpacks to too much, or has too many parts."""
    ENCRYPTED = "encrypted"
    FORBIDDEN_CONTENT = "forbidden_content"
    """Scripts, links to elsewhere, forms: nothing that a packet ever holds."""
    NOT_A_PACKET = "not_a_packet"
    SIGNATURE_MALFORMED = "signature_malformed"
    CHECK_STOPPED = "check_stopped"
    """Checking took too long or too much memory."""
    # The file can be judged, and is not as it was signed.
    UNSIGNED = "unsigned"
    ADDED_AFTER_SIGNING = "added_after_signing"
    CONTENT_CHANGED = "content_changed"
    SIGNATURE_WRONG = "signature_wrong"
    MORE_THAN_ONE_SIGNATURE = "more_than_one_signature"
    NOT_FINAL = "not_final"
    """The signature allows changes; a packet's does not."""
    # Intact, but what is inside does not fit together.
    EMBEDDED_FILE_DIFFERS = "embedded_file_differs"
    DATA_DISAGREES = "data_disagrees"
    SIGNER_DIFFERS = "signer_differs"
    """The data names another signer than the signature."""


UNREADABLE = frozenset(list(Finding)[: list(Finding).index(Finding.UNSIGNED)])


def verdict_code(findings: list[tuple[Finding, str]]) -> VerdictCode:
    """Return the one verdict that follows from what was found."""
    codes = {code for code, _detail in findings}
    if codes & UNREADABLE:
        return VerdictCode.REJECTED
    if Finding.UNSIGNED in codes:
        return VerdictCode.UNSIGNED
    return VerdictCode.TAMPERED if codes else VerdictCode.VALID
