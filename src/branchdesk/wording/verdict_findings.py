"""What is wrong with a checked file, in a sentence for each code of `Verdict.findings`."""

from branchdesk.usecases.packets import VerdictCode
from branchdesk.wording.catalogue import Translate


def sentence_for_code(code: str, translate: Translate) -> str:
    """Return what a finding means; the code itself where it is one of a newer program."""
    match code:
        case "no_such_file":
            sentence = translate("verdicts", "The file is not there any more.")
        case "not_a_pdf":
            sentence = translate("verdicts", "The file is no PDF.")
        case "too_large":
            sentence = translate("verdicts", "The file is larger than any packet can be.")
        case "damaged":
            sentence = translate("verdicts", "The file is damaged and cannot be read.")
        case "over_limits":
            sentence = translate("verdicts", "The file has more parts than any packet can have.")
        case "encrypted":
            sentence = translate("verdicts", "The file is locked with a password.")
        case "forbidden_content":
            sentence = translate("verdicts", "There is something in it that a packet never holds.")
        case "not_a_packet":
            sentence = translate("verdicts", "It is a PDF, but not a packet of this program.")
        case "signature_malformed":
            sentence = translate("verdicts", "The signature cannot be read.")
        case "check_stopped":
            sentence = translate("verdicts", "Checking took too long and was stopped.")
        case "unsigned":
            sentence = translate("verdicts", "There is no signature in it.")
        case "added_after_signing":
            sentence = translate("verdicts", "Something was added after signing.")
        case "content_changed":
            sentence = translate("verdicts", "The content was changed after signing.")
        case "signature_wrong":
            sentence = translate("verdicts", "The signature does not belong to this content.")
        case "more_than_one_signature":
            sentence = translate("verdicts", "It carries more signatures than a packet has.")
        case "not_final":
            sentence = translate("verdicts", "Its signature allows changes; a packet's does not.")
        case "embedded_file_differs":
            sentence = translate("verdicts", "A file inside is not the one that was signed for.")
        case "data_disagrees":
            sentence = translate("verdicts", "The data inside disagree with what is signed.")
        case "signer_differs":
            sentence = translate("verdicts", "The data name another signer than the signature.")
        case _:
            sentence = code
    return sentence


def word_for_verdict(code: VerdictCode, translate: Translate) -> str:
    """Return a verdict in one word."""
    match code:
        case VerdictCode.VALID:
            return translate("verdicts", "Intact")
        case VerdictCode.TAMPERED:
            return translate("verdicts", "Changed")
        case VerdictCode.UNSIGNED:
            return translate("verdicts", "Unsigned")
        case VerdictCode.REJECTED:
            return translate("verdicts", "Unreadable")
