"""Expected trouble with its own sentence: what happened, never a stack trace."""

from enum import StrEnum


class Trouble(StrEnum):
    """Every expected failure that has a sentence of its own."""

    NOT_A_WORKSPACE = "not_a_workspace"
    WORKSPACE_EXISTS = "workspace_exists"
    FOLDER_NOT_EMPTY = "folder_not_empty"
    IN_USE = "in_use"
    NEWER_THAN_PROGRAM = "newer_than_program"
    DATABASE_DAMAGED = "database_damaged"
    DATABASE_MOVED = "database_moved"
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    NETWORK_SHARE = "network_share"
    NAME_TOO_LONG = "name_too_long"
    UPGRADE_FAILED = "upgrade_failed"
    BUSY = "busy"
    FILE_NOT_FOUND = "file_not_found"
    FILE_EMPTY = "file_empty"
    FILE_TOO_LARGE = "file_too_large"
    FILE_UNREADABLE = "file_unreadable"
    FILE_VANISHED = "file_vanished"
    PICTURE_TOO_LARGE = "picture_too_large"
    NOT_A_FILE = "not_a_file"
    NOT_XLSX = "not_xlsx"
    OLD_XLS = "old_xls"
    ENCRYPTED_XLSX = "encrypted_xlsx"
    XLSX_TOO_LARGE = "xlsx_too_large"
    XLSX_TOO_MANY_ROWS = "xlsx_too_many_rows"
    XLSX_DAMAGED = "xlsx_damaged"
    NOT_DOCX = "not_docx"
    OLD_DOC = "old_doc"
    ENCRYPTED_DOCX = "encrypted_docx"
    DOCX_MACROS = "docx_macros"
    DOCX_TOO_LARGE = "docx_too_large"
    DOCX_DAMAGED = "docx_damaged"
    TEMPLATE_UNKNOWN_FIELDS = "template_unknown_fields"
    TEMPLATE_NOT_ALLOWED = "template_not_allowed"
    TEMPLATE_MISWRITTEN = "template_miswritten"
    FILLING_STOPPED = "filling_stopped"
    NO_HEADER_ROW = "no_header_row"
    READING_TOOK_TOO_LONG = "reading_took_too_long"
    NOT_A_THEME = "not_a_theme"
    THEME_OF_OTHER_VERSION = "theme_of_other_version"
    NOT_A_STANDARD = "not_a_standard"
    STANDARD_OF_OTHER_VERSION = "standard_of_other_version"
    STANDARD_SIGNATURE_WRONG = "standard_signature_wrong"
    WRONG_PASSPHRASE = "wrong_passphrase"  # noqa: S105 - a code
    PASSPHRASE_TOO_SHORT = "passphrase_too_short"  # noqa: S105 - a code
    KEY_DAMAGED = "key_damaged"
    TARGET_OPEN_ELSEWHERE = "target_open_elsewhere"
    TARGET_FOLDER_MISSING = "target_folder_missing"
    TARGET_NOT_WRITABLE = "target_not_writable"
    CHARACTERS_WITHOUT_FONT = "characters_without_font"
    NOTHING_TO_EXPORT = "nothing_to_export"
    EVIDENCE_MISSING = "evidence_missing"
    SELF_CHECK_FAILED = "self_check_failed"
    SEED_DAMAGED = "seed_damaged"
    FONT_MISSING = "font_missing"
    TARGET_EXISTS = "target_exists"
    NO_OPEN_EXPORT = "no_open_export"
    OPEN_EXPORT_DAMAGED = "open_export_damaged"
    EXPORT_NEWER = "export_newer"
    UNPACKS_TOO_LARGE = "unpacks_too_large"
    NO_HANDOVER_FILE = "no_handover_file"
    HANDOVER_DAMAGED = "handover_damaged"
    NOT_A_SCAN = "not_a_scan"
    SCAN_ENCRYPTED = "scan_encrypted"
    SCAN_DAMAGED = "scan_damaged"
    SCAN_TOO_LONG = "scan_too_long"
    SCAN_IS_A_PACKET = "scan_is_a_packet"
    SCAN_TOOK_TOO_LONG = "scan_took_too_long"
    TOO_MANY_SCANS = "too_many_scans"
    NOT_A_COUNT = "not_a_count"
    COUNT_OF_NEWER_PROGRAM = "count_of_newer_program"
    COUNT_CHANGED = "count_changed"
    SCAN_IS_A_BALLOT = "scan_is_a_ballot"
    SCAN_WITH_BALLOTS = "scan_with_ballots"
    SAME_SCAN_TWICE = "same_scan_twice"
    TOO_MANY_BALLOTS = "too_many_ballots"
    BALLOT_OF_SEVERAL_PAGES = "ballot_of_several_pages"
    NO_BALLOT_FOUND = "no_ballot_found"
    HANDOVER_PASSPHRASE = "handover_passphrase"  # noqa: S105 - a code


class Failed(Exception):
    """Something outside the program's power went wrong; what was kept is part of the sentence.

    Attributes:
        trouble: What happened.
        values: Names and numbers for the sentence (a path, who holds the lock …).
        detail: The system's own words, shown behind 「详细信息」.
    """

    def __init__(self, trouble: Trouble, *values: str, detail: str = "") -> None:
        self.trouble = trouble
        self.values = values
        self.detail = detail
        super().__init__(f"{trouble.value}: {', '.join(values)}")
