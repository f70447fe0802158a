"""What is wrong with a data file, in a sentence that says where."""

from branchdesk.domain.datafile import DataFileError, Fault
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled


def sentence_for_fault(error: DataFileError, translate: Translate) -> str:
    """Return what is wrong, with the key it stands under; no line: the text is not seen."""
    values = ", ".join(error.values)
    return filled(_pattern(error.fault, translate), (error.key, values))


def _pattern(fault: Fault, translate: Translate) -> str:
    match fault:
        case Fault.NOT_TOML:
            return translate("datafile", "The text cannot be read: {1}.")
        case Fault.UNKNOWN_KEY:
            return translate("datafile", "“{0}” is not known to this program.")
        case Fault.MISSING_KEY:
            return translate("datafile", "“{0}” is missing.")
        case Fault.WRONG_TYPE:
            return translate("datafile", "“{0}” is of the wrong kind: {1}.")
        case Fault.NOT_ALLOWED:
            return translate("datafile", "“{0}” cannot be this: {1}.")
        case Fault.DUPLICATE:
            return translate("datafile", "“{0}” stands there twice: {1}.")
        case Fault.DOES_NOT_ADD_UP:
            return translate("datafile", "“{0}” does not add up (declared, together): {1}.")
