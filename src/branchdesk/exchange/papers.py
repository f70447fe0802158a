"""Satisfies `branchdesk.usecases.papers.PaperRoom` with files of one workspace."""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from branchdesk.domain.report import ReportRules, WrittenReport
    from branchdesk.domain.word_fields import FieldValue, WordField
    from branchdesk.usecases.charts_of_year import ChartsOfYear, ReportPicture

TEMPLATES = "templates"
"""The folder in a workspace that holds the unit's own forms, in one folder for each kind."""


class FilePapers:
    """Writes papers; keeps the unit's own forms beside the books."""

    def __init__(
        self,
        folder: Path,
        *,
        report_rules: "Callable[[], ReportRules]",
        draw: "Callable[[ChartsOfYear], Sequence[ReportPicture]] | None" = None,
    ) -> None:
        self._folder = folder
        self._draw = draw
        self._read_rules = report_rules
        self._rules: ReportRules | None = None

    def report_rules(self) -> "ReportRules":
        """Return the year-end papers in force; read once."""
        if self._rules is None:
            self._rules = self._read_rules()
        return self._rules

    def write_report(
        self, target: Path, report: "WrittenReport", *, charts: "ChartsOfYear | None" = None
    ) -> None:
        """Write a year-end paper as a Word file, with charts at its end."""
        from branchdesk.exchange.report_docx import write_report

        drawn = self._draw(charts) if charts is not None and self._draw is not None else ()
        write_report(target, report, pictures=drawn)

    def write_figures(self, target: Path, report: "WrittenReport") -> None:
        """Write the figures of a paper as a workbook."""
        from branchdesk.exchange.report_xlsx import write_figures

        write_figures(target, report)

    def templates(self, kind: str) -> Sequence[Path]:
        """Return the forms remembered for a kind, by name."""
        folder = self._folder / TEMPLATES / kind
        return tuple(sorted(folder.glob("*.docx"))) if folder.is_dir() else ()

    def remember(self, template: Path, kind: str) -> None:
        """Keep a copy of a form for a kind; one of the same name is replaced."""
        from branchdesk.exchange.docx_guard import preflight, readable
        from branchdesk.exchange.saving import put_whole

        preflight(template)
        folder = self._folder / TEMPLATES / kind
        with contextlib.suppress(OSError):
            # Where it cannot be made, writing into it says why.
            folder.mkdir(parents=True, exist_ok=True)
        target = folder / template.name
        if not (target.exists() and target.samefile(template)):
            put_whole(readable(template), target)

    def forget(self, template: Path) -> None:
        """Delete a remembered copy; nothing outside the folder of forms is touched."""
        if (self._folder / TEMPLATES) in template.parents:
            template.unlink(missing_ok=True)

    def fill(
        self,
        template: Path,
        *,
        fields: "Sequence[WordField]",
        values: "Mapping[str, FieldValue]",
        target: Path,
    ) -> None:
        """Fill a form and put it in place."""
        from branchdesk.exchange.word_form import fill_form

        fill_form(template, fields=fields, values=values, target=target)
