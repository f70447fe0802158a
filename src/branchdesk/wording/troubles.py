"""Expected trouble in a sentence: what happened, what was kept, what to do."""

from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled


def sentence_for_trouble(failure: Failed, translate: Translate) -> str:
    """Return the sentence for a failure, its names and numbers filled in."""
    return filled(_pattern(failure.trouble, translate), failure.values)


def _pattern(trouble: Trouble, translate: Translate) -> str:
    match trouble:
        case Trouble.NOT_A_WORKSPACE:
            return translate(
                "troubles",
                "This folder holds no BranchDesk workspace: {0}. Nothing was changed.",
            )
        case Trouble.WORKSPACE_EXISTS:
            return translate(
                "troubles",
                "There is a workspace in this folder already: {0}. Open it, or choose another folder.",
            )
        case Trouble.FOLDER_NOT_EMPTY:
            return translate(
                "troubles",
                "The folder is not empty: {0}. Choose an empty or new one.",
            )
        case Trouble.IN_USE:
            return translate(
                "troubles",
                "The workspace is open already: {0}. Close it there first; nothing was changed.",
            )
        case Trouble.NEWER_THAN_PROGRAM:
            return translate(
                "troubles",
                "The workspace was written by a newer version of the program. Nothing was changed; install the newer version.",
            )
        case Trouble.DATABASE_DAMAGED:
            return translate(
                "troubles",
                "The data file is damaged or is not one of this program: {0}. Restore the latest backup; nothing was changed.",
            )
        case Trouble.DATABASE_MOVED:
            return translate(
                "troubles",
                "The data file was moved, replaced or deleted while it was open. What you typed is kept; open the workspace again.",
            )
        case Trouble.READ_ONLY:
            return translate(
                "troubles",
                "The workspace can only be read here: {0}. Nothing was saved.",
            )
        case Trouble.DISK_FULL:
            return translate(
                "troubles",
                "The disk is full; nothing was saved. What you typed is still here. Free some space and try again.",
            )
        case Trouble.NETWORK_SHARE:
            return translate(
                "troubles",
                "The folder lies on a network share, where data can be damaged: {0}. Choose a folder on this computer.",
            )
        case Trouble.NAME_TOO_LONG:
            return translate(
                "troubles",
                "The path is too long: {0}. Choose a shorter one.",
            )
        case Trouble.UPGRADE_FAILED:
            return translate(
                "troubles",
                "The data could not be brought to this version. The file is as it was; a copy lies in the backups folder.",
            )
        case Trouble.BUSY:
            return translate(
                "troubles",
                "The data file is busy in another program. Nothing was saved; try again in a moment.",
            )
        case Trouble.FILE_NOT_FOUND:
            return translate(
                "troubles",
                "There is no such file: {0}.",
            )
        case Trouble.FILE_EMPTY:
            return translate(
                "troubles",
                "The file is empty: {0}. It was not taken over.",
            )
        case Trouble.FILE_TOO_LARGE:
            return translate(
                "troubles",
                "The file is too large: {0}. It was not taken over.",
            )
        case Trouble.FILE_UNREADABLE:
            return translate(
                "troubles",
                "The file cannot be read: {0}. Nothing was changed.",
            )
        case Trouble.FILE_VANISHED:
            return translate(
                "troubles",
                "The file disappeared while it was read: {0}. Nothing was taken over; plug the drive in and try again.",
            )
        case Trouble.PICTURE_TOO_LARGE:
            return translate(
                "troubles",
                "The picture has too many pixels: {0}. It was not taken over; save it smaller first.",
            )
        case Trouble.NOT_A_FILE:
            return translate(
                "troubles",
                "This is not a file: {0}.",
            )
        case Trouble.NOT_XLSX:
            return translate(
                "troubles",
                "This is not an Excel workbook (.xlsx): {0}. Nothing was imported.",
            )
        case Trouble.OLD_XLS:
            return translate(
                "troubles",
                "This is an old .xls workbook: {0}. Open it in Excel or WPS, save it as .xlsx and import that.",
            )
        case Trouble.ENCRYPTED_XLSX:
            return translate(
                "troubles",
                "The workbook is protected with a password: {0}. Remove the password and import again.",
            )
        case Trouble.XLSX_TOO_LARGE:
            return translate(
                "troubles",
                "The workbook unpacks to far more than a roster holds: {0}. Nothing was imported; copy the table to a new workbook.",
            )
        case Trouble.XLSX_TOO_MANY_ROWS:
            return translate(
                "troubles",
                "The table has too many rows: {0}. Nothing was imported; copy the filled rows to a new workbook.",
            )
        case Trouble.XLSX_DAMAGED:
            return translate(
                "troubles",
                "The workbook is damaged: {0}. Nothing was imported.",
            )
        case Trouble.NOT_DOCX:
            return translate(
                "troubles",
                "This is not a Word file (.docx): {0}. Nothing was written.",
            )
        case Trouble.OLD_DOC:
            return translate(
                "troubles",
                "This form is an old Word file (.doc): {0}. Open it in Word or WPS, save it as .docx and choose that; nothing was written.",
            )
        case Trouble.ENCRYPTED_DOCX:
            return translate(
                "troubles",
                "This Word form is protected by a password: {0}. Save a copy without one; nothing was written.",
            )
        case Trouble.DOCX_MACROS:
            return translate(
                "troubles",
                "This Word form contains macros: {0}. Save it as a plain .docx without macros; nothing was written.",
            )
        case Trouble.DOCX_TOO_LARGE:
            return translate(
                "troubles",
                "The Word form unpacks to far more than a form holds: {0}. Nothing was written.",
            )
        case Trouble.DOCX_DAMAGED:
            return translate(
                "troubles",
                "The Word form is damaged: {0}. Nothing was written.",
            )
        case Trouble.TEMPLATE_UNKNOWN_FIELDS:
            return translate(
                "troubles",
                "The form {0} asks for fields that the program does not know here: {1}. Nothing was written; the list of fields stands in docs/word-forms.md.",
            )
        case Trouble.TEMPLATE_NOT_ALLOWED:
            return translate(
                "troubles",
                "The form {0} uses something that is not allowed in forms: {1}. Nothing was written.",
            )
        case Trouble.TEMPLATE_MISWRITTEN:
            return translate(
                "troubles",
                "The form {0} has a field that is not written correctly: {1}. Nothing was written; check its braces.",
            )
        case Trouble.FILLING_STOPPED:
            return translate(
                "troubles",
                "Filling the form took too long or too much memory and was stopped: {0}. Nothing was written.",
            )
        case Trouble.NO_HEADER_ROW:
            return translate(
                "troubles",
                "No row with the heading 姓名 was found: {0}. Nothing was imported.",
            )
        case Trouble.READING_TOOK_TOO_LONG:
            return translate(
                "troubles",
                "Reading took too long and was stopped: {0}. Nothing was changed.",
            )
        case Trouble.NOT_A_THEME:
            return translate(
                "troubles",
                "This is no monthly theme (.bdtheme): {0}. Nothing was taken over; ask the committee for the file again.",
            )
        case Trouble.THEME_OF_OTHER_VERSION:
            return translate(
                "troubles",
                "The monthly theme {0} is of a version that is not known here: {1}. Nothing was taken over; install the newest version of the program.",
            )
        case Trouble.NOT_A_STANDARD:
            return translate(
                "troubles",
                "This is no star standard (.bdstandard): {0}. Nothing was taken over; the rules in force are as they were. Ask the committee for the file again.",
            )
        case Trouble.STANDARD_OF_OTHER_VERSION:
            return translate(
                "troubles",
                "The star standard {0} is of a version that is not known here: {1}. Nothing was taken over; install the newest version of the program.",
            )
        case Trouble.STANDARD_SIGNATURE_WRONG:
            return translate(
                "troubles",
                "The signature of {0} is wrong: the file was changed after it was signed. Nothing was taken over; the rules in force are as they were. Ask the committee for the file again.",
            )
        case Trouble.WRONG_PASSPHRASE:
            return translate(
                "troubles",
                "The passphrase is wrong. Nothing was exported.",
            )
        case Trouble.PASSPHRASE_TOO_SHORT:
            return translate(
                "troubles",
                "The passphrase needs at least {0} characters.",
            )
        case Trouble.KEY_DAMAGED:
            return translate(
                "troubles",
                "The key file is damaged: {0}. Restore it from a backup, or make a new key.",
            )
        case Trouble.TARGET_OPEN_ELSEWHERE:
            return translate(
                "troubles",
                "The file is open in another program: {0}. Close it there and export again; the old file is as it was.",
            )
        case Trouble.TARGET_FOLDER_MISSING:
            return translate(
                "troubles",
                "The folder does not exist: {0}. Nothing was written.",
            )
        case Trouble.TARGET_NOT_WRITABLE:
            return translate(
                "troubles",
                "This place cannot be written to: {0}. Nothing was written.",
            )
        case Trouble.CHARACTERS_WITHOUT_FONT:
            return translate(
                "troubles",
                "No font on this computer has these characters: {0}. Nothing was signed.",
            )
        case Trouble.NOTHING_TO_EXPORT:
            return translate(
                "troubles",
                "There is nothing to export for this year yet.",
            )
        case Trouble.EVIDENCE_MISSING:
            return translate(
                "troubles",
                "Evidence files are missing: {0}. Restore them from a backup, or take them off the record.",
            )
        case Trouble.SELF_CHECK_FAILED:
            return translate(
                "troubles",
                "The finished packet did not pass its own check and was thrown away; the old file is as it was.",
            )
        case Trouble.SEED_DAMAGED:
            return translate(
                "troubles",
                "A rules file cannot be read: {0}.",
            )
        case Trouble.FONT_MISSING:
            return translate(
                "troubles",
                "A font that ships with the program is missing or damaged: {0}. Install the program again.",
            )
        case Trouble.TARGET_EXISTS:
            return translate(
                "troubles",
                "There is something of this name already: {0}. Choose another name; nothing was written.",
            )
        case Trouble.NO_OPEN_EXPORT:
            return translate(
                "troubles",
                "This is no open export of this program: {0}. Nothing was read in.",
            )
        case Trouble.OPEN_EXPORT_DAMAGED:
            return translate(
                "troubles",
                "The export is incomplete, damaged or was changed: {0}. Nothing was read in; have it exported again.",
            )
        case Trouble.EXPORT_NEWER:
            return translate(
                "troubles",
                "The file was written by a newer version of the program: {0}. Nothing was read in; install the newer version.",
            )
        case Trouble.UNPACKS_TOO_LARGE:
            return translate(
                "troubles",
                "The file unpacks to far more than an export holds: {0}. Nothing was read in.",
            )
        case Trouble.NO_HANDOVER_FILE:
            return translate(
                "troubles",
                "This is no handover file of this program: {0}. Nothing was received.",
            )
        case Trouble.HANDOVER_DAMAGED:
            return translate(
                "troubles",
                "The handover file is incomplete, damaged or was changed: {0}. Nothing was received; have it made again.",
            )
        case Trouble.NOT_A_SCAN:
            return translate(
                "troubles",
                "This is neither a PDF nor a picture: {0}. It was not taken; it lies where it was.",
            )
        case Trouble.SCAN_ENCRYPTED:
            return translate(
                "troubles",
                "The PDF is locked with a password: {0}. It was not taken; save it without the password, or scan the paper again.",
            )
        case Trouble.SCAN_DAMAGED:
            return translate(
                "troubles",
                "The file is damaged and cannot be shown: {0}. It was not taken and lies where it was; scan the paper again.",
            )
        case Trouble.SCAN_TOO_LONG:
            return translate(
                "troubles",
                "The file has {1} pages: {0}. At most {2} are taken from one file, so none was; split it and hand in the parts.",
            )
        case Trouble.SCAN_IS_A_PACKET:
            return translate(
                "troubles",
                "This PDF carries files inside, as a packet does; it is no scan: {0}. It was not taken; a packet is checked under “Check a packet”.",
            )
        case Trouble.SCAN_TOOK_TOO_LONG:
            return translate(
                "troubles",
                "The file needs more memory or time than is safe: {0}. It was not taken and lies where it was; scan the paper again at 200 to 300 dpi.",
            )
        case Trouble.TOO_MANY_SCANS:
            return translate(
                "troubles",
                "There are more than {0} files. Nothing was taken; hand them in in parts.",
            )
        case Trouble.NOT_A_COUNT | Trouble.COUNT_OF_NEWER_PROGRAM | Trouble.COUNT_CHANGED:
            # Only here: a start does not know what ballots are.
            from branchdesk.wording.tellers import pattern_for_file

            return pattern_for_file(trouble, translate)
        case Trouble.SCAN_IS_A_BALLOT:
            return translate(
                "troubles",
                "There are ballots in this file: {0}. Ballots are never filed, so nothing of it was taken; they are counted under “Democratic review”, “Count by two”, “Read scans”.",
            )
        case Trouble.SCAN_WITH_BALLOTS:
            return translate(
                "troubles",
                "Pages without a readable code came in together with ballots: {0}. They may be ballots, so they were not taken; hand in what is none by itself.",
            )
        case Trouble.SAME_SCAN_TWICE:
            return translate(
                "troubles",
                "This file was read before, or is the same as another: {0}. Its ballots were not taken a second time.",
            )
        case Trouble.TOO_MANY_BALLOTS:
            return translate(
                "troubles",
                "There are more than {0} pages. Nothing was taken; read the pile in parts.",
            )
        case Trouble.BALLOT_OF_SEVERAL_PAGES:
            return translate(
                "troubles",
                "These ballots have several pages each: {0}. Which pages belong together cannot be told without a mark, so nothing was taken; count them by hand.",
            )
        case Trouble.NO_BALLOT_FOUND:
            return translate(
                "troubles",
                "No page was found in what was chosen. Nothing was taken.",
            )
        case Trouble.HANDOVER_PASSPHRASE:
            return translate(
                "troubles",
                "The passphrase does not open this handover file. Nothing was received; ask the one who handed over.",
            )
