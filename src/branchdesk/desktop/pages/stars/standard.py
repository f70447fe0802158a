"""The editor of the standard as a part of the page: typed, put in force, handed out, taken over."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.jobs import Job
from branchdesk.desktop.keys import commit_pending_input
from branchdesk.desktop.pages.records.fields import lock
from branchdesk.desktop.pages.stars.standard_presenter import StandardPresenter
from branchdesk.desktop.pages.stars.standard_view import StandardView
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.problem_list import field_for, mark_problems
from branchdesk.domain.datafile import DataFileError
from branchdesk.domain.problems import Rejected
from branchdesk.domain.standard import Standard
from branchdesk.usecases import standards
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.packets import PASSPHRASE_LENGTH
from branchdesk.usecases.standards import ENDING, SignedStandard
from branchdesk.wording.datafile import sentence_for_fault
from branchdesk.wording.days import local_moment
from branchdesk.wording.filling import filled

_WHOLE = (
    *("title", "basis", "total", "bonus_cap", "vetoed_stars", "gate"),
    *("publicity_days", "peer_percent", "bands", "quotas", "vetoes", "adjustments"),
)


class StandardPart(QObject):
    """Follows the view."""

    changed = Signal()
    """Another standard is in force."""

    def __init__(self, view: StandardView, desk: Desk, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self.view = view
        self._desk = desk
        self._shell = shell
        self._presenter = StandardPresenter(desk)
        self._row = 0
        self._filling = False
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.table.selectionModel().currentRowChanged.connect(self._look_at)
        view.item_form.edited.connect(self._take_item)
        view.whole_form.edited.connect(self._take_whole)
        for box in view.switches():
            box.toggled.connect(self._take_whole)
        view.add.clicked.connect(self._add)
        view.remove.clicked.connect(self._remove)
        view.keep.clicked.connect(self._keep_pressed)
        view.drop.clicked.connect(self._drop)
        view.hand_out.clicked.connect(self._hand_out)
        view.take.clicked.connect(self._take_over)
        view.shipped.clicked.connect(self._back_to_shipped)
        view.problems.wanted.connect(self._lead)

    def refresh(self) -> None:
        """Show the standard in force, or the edition in hand."""
        self._presenter.refresh()
        self._show()

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether an edition is in hand that is not in force."""
        return self._presenter.has_unsaved_changes

    def commit(self) -> bool:
        """Leaving the page never puts an edition in force: that is asked, and the edition stays."""
        return True

    # What is shown

    def _show(self) -> None:
        presenter, view = self._presenter, self.view
        self._filling = True
        view.intro.setText(self._intro())
        view.model.show(presenter.draft.items)
        self._row = min(self._row, max(len(presenter.draft.items) - 1, 0))
        if presenter.draft.items:
            view.table.selectRow(self._row)
        self._show_item()
        draft = presenter.draft
        texts = {key: str(getattr(draft, key)) for key in _WHOLE}
        view.whole_form.show_texts({**texts, "categories": presenter.categories_text()})
        view.without_overrides.setChecked(draft.gate_without_overrides)
        view.one_step_up.setChecked(draft.one_step_up)
        view.new_unrated.setChecked(draft.new_branch_unrated)
        self._filling = False
        for form in (view.item_form, view.whole_form):
            lock(form, locked=presenter.read_only)
        for part in (*view.switches(), view.add, view.remove, view.take):
            part.setEnabled(not presenter.read_only)
        self._say_trouble("")
        self._judge()

    def _intro(self) -> str:
        presenter = self._presenter
        standard, book = presenter.standard, presenter.book
        name = filled(self.tr("{0}, version {1}"), (standard.title, str(standard.version)))
        if book is None:
            return filled(self.tr("In force: {0} – it came with the program."), (name,))
        if book.signer:
            return filled(
                self.tr("In force: {0} – taken over from {1}, fingerprint {2}."),
                (name, book.signer, _short(book.fingerprint)),
            )
        return filled(self.tr("In force: {0} – edited here."), (name,))

    def _show_item(self) -> None:
        items = self._presenter.draft.items
        self.view.item_form.setEnabled(bool(items))
        if items:
            item = items[self._row]
            fields = self.view.item_form.fields
            self.view.item_form.show_texts({key: str(getattr(item, key)) for key in fields})

    @Slot()
    def _judge(self) -> None:
        presenter, view = self._presenter, self.view
        parts = []
        for category, together, right in presenter.sums():
            mark = "✓" if right else "✗"
            counted = "?" if together is None else f"{together:f}"
            parts.append(f"{mark} {category.code} {counted}/{category.points}")
        view.sums.setText("   ".join(parts))
        problems = presenter.problems()
        mark_problems(self._fields(), problems)
        view.problems.show_problems(problems, names=view.item_form.names | view.whole_form.names)
        view.problems.setVisible(bool(problems))
        editing = presenter.has_unsaved_changes and not presenter.read_only
        view.keep.setEnabled(editing)
        view.drop.setVisible(editing)
        view.hand_out.setEnabled(not editing)
        view.shipped.setVisible(presenter.book is not None and not presenter.read_only)

    def _fields(self) -> dict[str, QWidget]:
        items = self._presenter.draft.items
        code = items[self._row].code if items else ""
        form = self.view.item_form.fields
        found: dict[str, QWidget] = {f"items.{code}.{key}": field for key, field in form.items()}
        return {**self.view.whole_form.fields, **found}

    def _say_trouble(self, sentence: str) -> None:
        self.view.trouble.setText(sentence)
        self.view.trouble.setVisible(bool(sentence))

    # What the person does

    @Slot(QModelIndex, QModelIndex)
    def _look_at(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        if not self._filling and current.isValid():
            self._row = current.row()
            self._show_item()
            self._judge()

    @Slot()
    def _take_item(self) -> None:
        items = self._presenter.draft.items
        if self._filling or not items:
            return
        texts: dict[str, Any] = dict(self.view.item_form.texts())
        self._presenter.change_item(self._row, replace(items[self._row], **texts))
        self.view.model.show(self._presenter.draft.items)
        self._judge()

    @Slot()
    def _take_whole(self) -> None:
        if self._filling:
            return
        view, texts = self.view, self.view.whole_form.texts()
        self._presenter.change_categories(texts.pop("categories"))
        self._presenter.change(
            **texts,
            gate_without_overrides=view.without_overrides.isChecked(),
            one_step_up=view.one_step_up.isChecked(),
            new_branch_unrated=view.new_unrated.isChecked(),
        )
        self._judge()

    @Slot()
    def _add(self) -> None:
        self._row = self._presenter.add_item(self._row)
        self._show()
        self.view.item_form.fields["title"].setFocus()

    @Slot()
    def _remove(self) -> None:
        self._presenter.remove_item(self._row)
        self._show()

    @Slot()
    def _drop(self) -> None:
        if self._shell.prompts.confirm(
            self.tr("Forget what was changed in the standard?"), yes=self.tr("Forget it")
        ):
            self._presenter.drop()
            self._show()

    @Slot(str)
    def _lead(self, path: str) -> None:
        if path.startswith("items."):
            code = path.split(".")[1]
            codes = [item.code for item in self._presenter.draft.items]
            self.view.parts.setCurrentIndex(0)
            if code in codes:
                self.view.table.selectRow(codes.index(code))
        else:
            self.view.parts.setCurrentIndex(1)
        field = field_for(self._fields(), path)
        if field is not None:
            field.setFocus()

    @Slot()
    def _keep_pressed(self) -> None:
        commit_pending_input()
        try:
            kept = self._presenter.keep()
        except Rejected:
            self._judge()
            if problems := self._presenter.problems():
                self._lead(problems[0].field)
            return
        except DataFileError as error:
            self._say_refused(error)
            return
        self._in_force(kept)

    def _say_refused(self, error: DataFileError) -> None:
        what = sentence_for_fault(error, QCoreApplication.translate)
        kept = self.tr("Nothing was taken over; the rules in force are as they were.")
        self._say_trouble(f"{what} {kept}")

    def _in_force(self, standard: Standard) -> None:
        name = filled(self.tr("{0}, version {1}"), (standard.title, str(standard.version)))
        self._show()
        said = filled(self.tr("In force now: {0}."), (name,))
        self._shell.notices.say(said, undo=self._take_back)
        self.changed.emit()

    def _take_back(self) -> None:
        self._desk.undo()
        self.refresh()
        self.changed.emit()

    @Slot()
    def _back_to_shipped(self) -> None:
        question = self.tr("Let the standard that came with the program hold again?")
        if self._shell.prompts.confirm(question, yes=self.tr("Let it hold")):
            self._presenter.back_to_shipped()
            self._in_force(self._presenter.standard)

    @Slot()
    def _hand_out(self) -> None:
        standard = self._presenter.standard
        name = f"{standard.title}_第{standard.version}版{ENDING}"
        target = self._shell.prompts.choose_save_file(
            self.tr("Hand out the standard"),
            suggested=Path.home() / name,
            filters=self.tr("Star standards (*.bdstandard)"),
        )
        if target is None:
            return
        fresh = not self._presenter.has_key
        passphrase = self._shell.prompts.ask_passphrase(
            self.tr("Passphrase of the branch’s signing key"),
            yes=self.tr("Sign"),
            repeat=fresh,
            shortest=PASSPHRASE_LENGTH if fresh else 1,
        )
        if passphrase is None:
            return
        work = _HandOut(
            self._desk,
            standard,
            target,
            passphrase,
            self._presenter.branch_name(),
            self._desk.clock.now(),
        )
        job = self._shell.job(work, title=self.tr("Signing the standard"))
        job.succeeded.connect(self._handed_out)
        job.failed.connect(self._explain)
        self._shell.jobs.start(job)

    @Slot(object)
    def _handed_out(self, found: tuple[Path, str]) -> None:
        target, fingerprint = found
        pattern = self.tr("Written and signed: {0}. Fingerprint to be told with it: {1}")
        self._shell.prompts.tell(filled(pattern, (target.name, _grouped(fingerprint))))

    @Slot()
    def _take_over(self) -> None:
        files = self._shell.prompts.choose_open_files(
            self.tr("Take over a standard"), filters=self.tr("Star standards (*.bdstandard)")
        )
        if not files:
            return
        try:
            signed = self._presenter.read(files[0])
        except Failed as failure:
            self._explain(failure)
            return
        if not self._shell.prompts.confirm(self._said_of(signed), yes=self.tr("Put it in force")):
            return
        try:
            taken = self._presenter.take_over(signed)
        except DataFileError as error:
            self._say_refused(error)
            return
        self._in_force(taken)
        if not signed.known and self._shell.prompts.confirm(
            filled(self.tr("Shall {0} be known here from now on?"), (signed.signer,)),
            yes=self.tr("The fingerprint is the same: know it"),
            no=self.tr("Not yet"),
        ):
            self._presenter.trust(signed)

    def _said_of(self, signed: SignedStandard) -> str:
        when = local_moment(signed.signed_at, QCoreApplication.translate)
        values = (signed.signer, when, _grouped(signed.fingerprint))
        if signed.known:
            pattern = self.tr(
                "The signature is right. Signed by {0}, who is known here, on {1}. "
                "Fingerprint: {2}. Put this standard in force?"
            )
        else:
            pattern = self.tr(
                "The signature is right, but {0} is not known here yet (signed on {1}). Compare "
                "this fingerprint with the committee first: {2}. Put this standard in force?"
            )
        return filled(pattern, values)

    @Slot(object)
    def _explain(self, error: Exception) -> None:
        if not isinstance(error, Failed):
            raise error
        self._shell.prompts.tell(sentence_for_trouble(error), detail=error.detail)


@dataclass(frozen=True, slots=True)
class _HandOut:
    """Signs and writes; opening the key takes a second."""

    desk: Desk
    standard: Standard
    target: Path
    passphrase: str
    branch: str
    now: datetime

    def __call__(self, job: Job) -> tuple[Path, str]:
        job.step(0, 1)
        fingerprint = standards.hand_out(
            self.standard,
            target=self.target,
            passphrase=self.passphrase,
            branch=self.branch,
            room=self.desk.packets,
            now=self.now,
        )
        return self.target, fingerprint


def _grouped(fingerprint: str) -> str:
    return " ".join(fingerprint[place : place + 4] for place in range(0, len(fingerprint), 4))


def _short(fingerprint: str) -> str:
    return _grouped(fingerprint[:16])
