"""扫描件归档 in words: what became of the pages, and why one waits for a person."""

from branchdesk.domain.scanning import Doubt
from branchdesk.usecases.scans import Filed, ScanReport
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled


def sentence_for_doubt(doubt: Doubt, translate: Translate) -> str:
    """Return why a page did not file itself."""
    match doubt:
        case Doubt.NO_CODE:
            return translate("scans", "no code was found on this page")
        case Doubt.DAMAGED_CODE:
            return translate("scans", "the code is damaged; it is not guessed")
        case Doubt.NEWER_CODE:
            return translate("scans", "printed by a newer version of the program")
        case Doubt.OTHER_BRANCH:
            return translate("scans", "printed by another branch, or by another workspace")
        case Doubt.UNKNOWN:
            return translate("scans", "printed here, but the books know no such record")
        case Doubt.REMOVED:
            return translate("scans", "its record lies in the recycle bin")
        case Doubt.NO_MINUTES:
            return translate("scans", "the election names no minutes yet")
        case Doubt.SEVERAL:
            return translate("scans", "codes of several papers are on this page")
        case Doubt.NOT_READABLE:
            return translate("scans", "the page is too large or too damaged to be looked at")


def sentence_for_report(report: ScanReport, translate: Translate) -> str:
    """Return what became of everything that was handed in."""
    parts = [
        filled(
            translate("scans", "{0} pages looked at: {1} filed"),
            (str(report.pages), str(report.filed_pages)),
        )
    ]
    if report.loose:
        pattern = translate("scans", "{0} wait below for you")
        parts.append(filled(pattern, (str(len(report.loose)),)))
    if report.blank:
        pattern = translate("scans", "{0} empty back sides left out")
        parts.append(filled(pattern, (str(report.blank),)))
    if report.refused:
        pattern = translate("scans", "{0} files not taken")
        parts.append(filled(pattern, (str(len(report.refused)),)))
    return translate("scans", "; ").join(parts)


def words_for_pages(filed: Filed, translate: Translate) -> str:
    """Return which pages of a paper were filed, and which are still missing."""
    if filed.already:
        return translate("scans", "this scan was filed before; nothing was changed")
    numbers = translate("scans", ", ").join(str(page) for page in filed.pages)
    text = filled(translate("scans", "page {0} filed"), (numbers,))
    if filed.missing:
        missing = translate("scans", ", ").join(str(page) for page in filed.missing)
        text += translate("scans", "; ") + filled(
            translate("scans", "page {0} not scanned yet"), (missing,)
        )
    return text
