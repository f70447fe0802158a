"""The form of an entry of points by hand: two names, and something that shows it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from branchdesk.desktop.evidence_keeper import EvidenceKeeper
from branchdesk.desktop.pages.points.forms import PointsForm, offer_minutes, text_box
from branchdesk.desktop.pages.records.fields import chosen_in, may_shrink, show_choice
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.desktop.widgets.person_edit import PersonEdit
from branchdesk.domain.people import Member
from branchdesk.domain.points import PointsPart, PointsRule
from branchdesk.domain.points_draft import EntryDraft
from branchdesk.domain.points_notes import plain
from branchdesk.domain.records import Attachment
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.lines import RecordLine
from branchdesk.wording.member_points import rule_text


class EntryForm(PointsForm):
    """Shows a draft and hands it back exactly as it stands there."""

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__("entry_form", self.tr("Enter"), parent)
        self._rules: tuple[PointsRule, ...] = ()
        self._files: tuple[Attachment, ...] = ()
        self._clean = EntryDraft()
        self._begun = 0
        self.member, self.code, self.choice = QComboBox(), QComboBox(), QComboBox()
        self.points, self.matter, self.on = QLineEdit(), QLineEdit(), DayEdit()
        self.reason = text_box()
        self.proposer, self.approver = PersonEdit(), PersonEdit()
        self.decided_in = QComboBox()
        self.files = EvidenceStrip()
        self._lay_out()
        self._keeper = EvidenceKeeper(
            self.files, desk, shell, owner=self._owner, hand_on=self._take
        )
        self.files.remove_wanted.connect(self._drop)
        self.files.caption_edited.connect(self._caption)
        self.code.currentIndexChanged.connect(self._show_rule)

    def begin(
        self,
        rules: Sequence[PointsRule],
        members: Sequence[Member],
        *,
        chosen: str,
        people: Sequence[Person],
        lines: Sequence[RecordLine],
        today: date,
    ) -> None:
        """Show an empty form for a member."""
        self._rules = tuple(rules)
        self._begun += 1
        self.set_heading(self.tr("Enter points"))
        self.code.clear()
        for rule in rules:
            self.code.addItem(f"{rule.code} {rule.title}", rule.code)
        self.member.clear()
        for member in members:
            self.member.addItem(member.name, member.id)
        if chosen and self.member.findData(chosen) >= 0:
            show_choice(self.member, chosen)
        offer_minutes(self.decided_in, lines, self.tr("Not linked"))
        self.decided_in.setCurrentIndex(0)
        for field in (self.proposer, self.approver):
            field.set_people(people)
            field.clear()
        for line in (self.points, self.matter):
            line.clear()
        self.reason.clear()
        self.on.setText(today.isoformat())
        self._show_files(())
        self._show_rule()
        self.mark(())
        self._clean = self.draft()

    @property
    def differs(self) -> bool:
        """Whether something was typed."""
        return self.draft() != self._clean

    def draft(self) -> EntryDraft:
        """Return exactly what stands in the form."""
        rule = self._rule()
        return EntryDraft(
            member=chosen_in(self.member),
            code=chosen_in(self.code),
            on=self.on.text(),
            choice=chosen_in(self.choice) if rule is not None and rule.choices else "",
            points=self.points.text(),
            matter=self.matter.text(),
            reason=self.reason.toPlainText(),
            proposer=self.proposer.text(),
            approver=self.approver.text(),
            decided_in=chosen_in(self.decided_in),
            attachments=self._files,
        )

    def _lay_out(self) -> None:
        for field in (self.member, self.code, self.choice, self.decided_in):
            may_shrink(field, letters=8)
        self.add_beside(("member", self.tr("Member"), self.member), ("on", self.tr("Day"), self.on))
        self.add("code", self.tr("Rule"), self.code)
        self._choice = self.add("choice", self.tr("Level"), self.choice)
        self._points = self.add("points", self.tr("Points"), self.points)
        self._matter = self.add("matter", self.tr("Matter"), self.matter)
        self.matter.setPlaceholderText(self.tr("The same words for the same matter"))
        self.add("reason", self.tr("What for"), self.reason)
        self.add_beside(
            ("proposer", self.tr("Proposed by"), self.proposer),
            ("approver", self.tr("Approved by"), self.approver),
        )
        self.add("decided_in", self.tr("Minutes in which it was agreed"), self.decided_in)
        self.add("attachments", self.tr("What shows it"), self.files)
        self.finish()

    def _rule(self) -> PointsRule | None:
        code = chosen_in(self.code)
        return next((rule for rule in self._rules if rule.code == code), None)

    @Slot()
    def _show_rule(self) -> None:
        rule = self._rule()
        ranged = rule is not None and rule.least is not None
        self._choice.setVisible(bool(rule and rule.choices))
        self._points.setVisible(ranged)
        self._matter.setVisible(bool(rule and rule.highest_per_matter))
        self.choice.clear()
        if rule is None:
            return
        for one in rule.choices:
            self.choice.addItem(f"{one.title} {plain(one.points)}", one.title)
        if rule.least is not None and rule.most is not None:
            self.points.setPlaceholderText(f"{plain(rule.least)}—{plain(rule.most)}")
        said = rule_text(rule, QCoreApplication.translate)
        if rule.part is PointsPart.PENALTY:
            said += "\n" + self.tr("What is entered stays; a mistake is taken back by an entry.")
        self.explain(said)

    # What shows it

    def _owner(self) -> str:
        return str(self._begun)

    def _take(self, owner: str, files: Sequence[Attachment]) -> None:
        if owner == self._owner():
            known = {file.evidence for file in self._files}
            self._show_files((*self._files, *(f for f in files if f.evidence not in known)))

    def _show_files(self, files: tuple[Attachment, ...]) -> None:
        self._files = files
        self.files.show_files(files)

    @Slot(str)
    def _drop(self, evidence: str) -> None:
        self._show_files(tuple(file for file in self._files if file.evidence != evidence))

    @Slot(str, str)
    def _caption(self, evidence: str, caption: str) -> None:
        self._show_files(
            tuple(
                replace(file, caption=caption) if file.evidence == evidence else file
                for file in self._files
            )
        )
