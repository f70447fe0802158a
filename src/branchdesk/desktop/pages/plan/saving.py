"""Files of the plan: what is written where, in jobs."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Slot

from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Job, Shell
from branchdesk.domain.plan_report import PlanReport
from branchdesk.domain.themes import Theme
from branchdesk.usecases.desk import PlanFiles
from branchdesk.usecases.errors import Failed
from branchdesk.wording.filling import filled

ENDING = ".bdtheme"
_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


class PlanSaving(QObject):
    """Asks where a file goes and writes it off the window's thread."""

    def __init__(self, files: PlanFiles, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._shell = shell

    def report(self, report: PlanReport, name: Path) -> None:
        """Write the 报备表 where the person wants it."""
        target = self._ask_target(name, self.tr("Excel workbook (*.xlsx)"))
        if target is not None:
            self._write(_WriteReport(self._files, target, report))

    def theme(self, theme: Theme) -> None:
        """Write a theme as a file."""
        months = "".join(f"{month}月" for month in theme.months)
        name = Path(f"{theme.year}年{months}主题{ENDING}")
        target = self._ask_target(name, self.tr("Monthly theme (*.bdtheme)"))
        if target is not None:
            self._write(_WriteTheme(self._files, target, theme))

    def _ask_target(self, name: Path, filters: str) -> Path | None:
        folder = QStandardPaths.writableLocation(_DOCUMENTS)
        target = self._shell.prompts.choose_save_file(
            self.tr("Save as"), suggested=Path(folder) / name, filters=filters
        )
        if target is None or target.suffix:
            return target
        return target.with_name(target.name + name.suffix)

    def _write(self, work: "_WriteReport | _WriteTheme") -> None:
        job = self._shell.job(work)
        job.succeeded.connect(self._say_written)
        job.failed.connect(self._say_not_written)
        self._shell.jobs.start(job)

    @Slot(object)
    def _say_written(self, path: Path) -> None:
        self._shell.notices.say(filled(self.tr("Saved: {0}"), (str(path),)))

    @Slot(object)
    def _say_not_written(self, error: Exception) -> None:
        if not isinstance(error, Failed):
            raise error
        self._shell.prompts.tell(sentence_for_trouble(error), detail=error.detail)


@dataclass(frozen=True, slots=True)
class ReadTheme:
    """Reads the file of a theme; runs in a job."""

    files: PlanFiles
    path: Path

    def __call__(self, _job: Job) -> Theme:
        return self.files.read_theme(self.path)


@dataclass(frozen=True, slots=True)
class _WriteTheme:
    """Writes a theme; runs in a job."""

    files: PlanFiles
    path: Path
    theme: Theme

    def __call__(self, _job: Job) -> Path:
        self.files.write_theme(self.path, self.theme)
        return self.path


@dataclass(frozen=True, slots=True)
class _WriteReport:
    """Writes the 报备表; runs in a job."""

    files: PlanFiles
    path: Path
    report: PlanReport

    def __call__(self, _job: Job) -> Path:
        self.files.write_report(self.path, self.report)
        return self.path
