"""套用本单位 Word 表: what is open on a page goes into a Word form of the unit's own."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QStandardPaths, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from branchdesk.desktop.page import Page
from branchdesk.desktop.sentences import sentence_for, sentence_for_trouble
from branchdesk.desktop.shell import Job
from branchdesk.domain.problems import Rejected
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.wording.filling import filled

if TYPE_CHECKING:
    from collections.abc import Callable

    from branchdesk.usecases.word_forms import About
    from branchdesk.wording.form_filling import FormFilling

_NOT_IN_A_NAME = '<>:"/\\|?*'
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class _Wanted:
    about: "About"
    kind: str


class WordForms(QObject):
    """The button of a page, and the way from there to the filled form."""

    def __init__(self, desk: Desk, page: Page, about: "Callable[[], About | None]") -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._about = about
        self._wanted: _Wanted | None = None
        self.action = QAction(self.tr("Word form…"), self)
        self.action.setObjectName("word_form")
        self.action.setToolTip(self.tr("Fill your unit's own Word form with this"))
        self.action.triggered.connect(self.begin)
        self.menu = QMenu(page)
        self.menu.setObjectName("word_forms")
        self.menu.setAccessibleName(self.tr("Your unit's own Word forms"))
        self.menu.triggered.connect(self._take)

    @Slot()
    def begin(self) -> None:
        """Offer the forms remembered for this kind, or ask for one."""
        if not self._page.commit():
            return
        try:
            about = self._about()
        except Rejected as refusal:
            self._page.shell.notices.say(sentence_for(refusal.problems[0]))
            return
        if about is None:
            self._page.shell.notices.say(self.tr("Save it first, then fill a form with it."))
            return
        from branchdesk.wording.form_filling import filling

        kind = filling(about, today=self._desk.clock.today()).kind
        self._wanted = _Wanted(about, kind)
        remembered = self._desk.papers.templates(kind)
        if not remembered:
            self._choose()
            return
        self.menu.clear()
        for template in remembered:
            self.menu.addAction(template.stem).setData(("fill", str(template)))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Another form…")).setData(("choose", ""))
        if not self._desk.workspace.read_only:
            gone = self.menu.addMenu(self.tr("Take out of this list"))
            gone.setObjectName("forget_forms")
            for template in remembered:
                gone.addAction(template.stem).setData(("forget", str(template)))
        corner = self._page.mapToGlobal(self._page.rect().topRight())
        self.menu.popup(corner - QPoint(self.menu.sizeHint().width(), 0))

    @Slot(QAction)
    def _take(self, chosen: QAction) -> None:
        what, name = chosen.data()
        match what:
            case "choose":
                self._choose()
            case "forget":
                self._desk.papers.forget(Path(name))
                said = self.tr("Taken out of the list: {0}. Your own file is untouched.")
                self._page.shell.notices.say(filled(said, (Path(name).stem,)))
            case _:
                self._fill(Path(name))

    def _choose(self) -> None:
        picked = self._page.shell.prompts.choose_open_files(
            self.tr("Which Word form"), filters=self.tr("Word form (*.docx)")
        )
        if picked:
            self._fill(picked[0])

    def _fill(self, template: Path) -> None:
        wanted, today = self._wanted, self._desk.clock.today()
        if wanted is None:
            return
        from branchdesk.wording.form_filling import filling

        about = filling(wanted.about, today=today)
        whole = filling(wanted.about, today=today, restricted=True)
        if about.values != whole.values and self._may_tell_all(about.withheld):
            about = whole
        name = "".join(sign for sign in about.title if sign not in _NOT_IN_A_NAME)
        suggested = _documents() / f"{name[:_LONGEST_NAME]}_{template.stem}.docx"
        shell = self._page.shell
        target = shell.prompts.choose_save_file(
            self.tr("Where to put it"), suggested=suggested, filters=self.tr("Word file (*.docx)")
        )
        if target is None:
            return
        if target.suffix.lower() != ".docx":
            target = target.with_name(f"{target.name}.docx")
        job = shell.job(partial(self._write, about, template, target), title=target.name)
        job.succeeded.connect(self._tell_done)
        job.failed.connect(self._tell_failed)
        shell.jobs.start(job)

    def _may_tell_all(self, withheld: tuple[str, ...]) -> bool:
        question = filled(
            self.tr(
                "{0} are not handed out as a rule, because they tell who it is about. Write them "
                "into the form all the same?"
            ),
            ("、".join(withheld),),
        )
        return self._page.shell.prompts.confirm(
            question, yes=self.tr("Write them"), no=self.tr("Leave them empty")
        )

    def _write(self, about: "FormFilling", template: Path, target: Path, job: Job) -> Path:
        job.step(0, 1)
        papers = self._desk.papers
        papers.fill(template, fields=about.fields, values=about.values, target=target)
        if not self._desk.workspace.read_only:
            papers.remember(template, about.kind)
        job.step(1, 1)
        return target

    @Slot(object)
    def _tell_done(self, target: Path) -> None:
        self._page.shell.notices.say(filled(self.tr("Written: {0}"), (str(target),)))

    @Slot(object)
    def _tell_failed(self, error: Exception) -> None:
        if not isinstance(error, Failed):
            raise error
        self._page.shell.prompts.tell(sentence_for_trouble(error), detail=error.detail)


def _documents() -> Path:
    location = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(location))
