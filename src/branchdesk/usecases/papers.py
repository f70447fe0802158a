"""Word files and tables that leave the branch: what pages and commands ask for, and the port."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from branchdesk.domain.report import ReportRules, WrittenReport
from branchdesk.domain.word_fields import FieldValue, WordField
from branchdesk.usecases.charts_of_year import ChartsOfYear


class PaperRoom(Protocol):
    """Everything about papers that needs Word files, workbooks or the folder of templates."""

    def report_rules(self) -> ReportRules:
        """Return the year-end papers in force in the workspace.

        Raises:
            Failed: SEED_DAMAGED, naming the file, the line and the key.
        """
        ...

    def write_report(
        self, target: Path, report: WrittenReport, *, charts: ChartsOfYear | None = None
    ) -> None:
        """Write a year-end paper as a Word file, whole or not at all; call it in a job.

        ``charts``: what is drawn on the last pages, each with its sentence; None: nothing.

        Raises:
            Failed: FILE_UNREADABLE if a chart cannot be drawn, TARGET_FOLDER_MISSING,
                TARGET_OPEN_ELSEWHERE, TARGET_NOT_WRITABLE, DISK_FULL.
        """
        ...

    def write_figures(self, target: Path, report: WrittenReport) -> None:
        """Write the figures that a paper speaks of as a workbook.

        Raises:
            Failed: As `write_report`.
        """
        ...

    def templates(self, kind: str) -> Sequence[Path]:
        """Return the unit's own Word forms remembered for a kind, by name."""
        ...

    def remember(self, template: Path, kind: str) -> None:
        """Keep a copy of a form for a kind; one of the same name is replaced.

        Raises:
            Failed: If it is no Word form, or cannot be copied.
        """
        ...

    def forget(self, template: Path) -> None:
        """Delete a remembered copy; the file it was copied from is not touched."""
        ...

    def fill(
        self,
        template: Path,
        *,
        fields: Sequence[WordField],
        values: Mapping[str, FieldValue],
        target: Path,
    ) -> None:
        """Fill a unit's own Word form; nothing is written unless all of it is. Call it in a job.

        Raises:
            Failed: With what the template is instead, the fields in it that nobody knows, what in
                it is not allowed, or why the target cannot be written.
        """
        ...
