"""What is typed and linked in stages ① to ④; each shows the dossier and hands it back."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QMenu, QVBoxLayout, QWidget

from branchdesk.desktop.pages.org_life.boxes import button, label, labelled, line_box, text_box
from branchdesk.desktop.pages.org_life.members_part import MembersPart
from branchdesk.desktop.pages.org_life.presenter import OrgLifePresenter, with_unread
from branchdesk.desktop.pages.org_life.record_choice import RecordChoice
from branchdesk.desktop.pages.records.fields import TextField, show_text, text_in, watch
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.words import word_for
from branchdesk.domain import org_life_rules as rules
from branchdesk.domain.org_life import OrgLife, Stage
from branchdesk.domain.text import to_ascii_digits
from branchdesk.wording.filling import filled

if TYPE_CHECKING:
    from branchdesk.domain.ids import GroupId
    from branchdesk.domain.records import RecordKind


class StageView(QWidget):
    """One stage; a subclass shows what is typed in it."""

    edited = Signal()
    record_toggled = Signal(str)
    record_opened = Signal(str)

    stage: Stage

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"stage_{self.stage.value}")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(current_look().length(Space.M))
        self.boxes: dict[str, TextField] = {}
        self.filling = False

    def add_choice(self, heading: str) -> RecordChoice:
        """Add the list of records that may show the stage."""
        choice = RecordChoice(f"records_{self.stage.value}", heading)
        choice.toggled.connect(self.record_toggled)
        choice.opened.connect(self.record_opened)
        self.column.addWidget(choice)
        return choice

    def add_box(self, path: str, text: str, box: TextField, *, hint: str = "") -> None:
        """Add a text of the dossier itself."""
        self.boxes[path] = box
        labelled(self.column, text, box, hint=hint)

    def listen(self) -> None:
        """Tell from now on whenever something is typed."""
        watch(self.boxes.values(), self._tell)

    def show_dossier(self, presenter: OrgLifePresenter) -> None:
        """Show everything of the stage."""
        locked = presenter.locked(self.stage)
        self.filling = True
        for path, box in self.boxes.items():
            show_text(box, str(getattr(presenter.dossier, path)))
            box.setReadOnly(locked)
        self.show_more(presenter, locked=locked)
        self.filling = False

    def show_more(self, presenter: OrgLifePresenter, *, locked: bool) -> None:
        """Show what is no simple text."""

    def into(self, dossier: OrgLife) -> OrgLife:
        """Return the dossier with what stands here."""
        texts = {path: text_in(box) for path, box in self.boxes.items()}
        return _with_texts(dossier, texts)

    def fields(self) -> dict[str, QWidget]:
        """Return the widget of every field, in reading order."""
        return dict(self.boxes)

    def go_to(self, field: str) -> bool:
        """Put the cursor into something that is no plain field; return whether that was it."""
        del field
        return False

    @Slot()
    def _tell(self) -> None:
        if not self.filling:
            self.edited.emit()


class StudyView(StageView):
    """①: which records show the study."""

    stage = Stage.STUDY

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = self.add_choice(
            self.tr("Which records show the study? Press one to link it, again to take it out.")
        )

    def show_more(self, presenter: OrgLifePresenter, *, locked: bool) -> None:
        """Show what was studied in the year."""
        _show_choice(self.choice, presenter, self.stage, locked=locked)

    def fields(self) -> dict[str, QWidget]:
        """Return the list under the stage's name."""
        return {self.stage.value: self.choice.list}


class OpinionsView(StageView):
    """②: how many talks there were, and what was said when opinions were asked for."""

    stage = Stage.OPINIONS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.talks = line_box("talks")
        self.talks.setMaximumWidth(current_look().ems(8))
        labelled(
            self.column, self.tr("Heart-to-heart talks before the meeting (times)"), self.talks
        )
        self.counted = label("")
        self.add_box(
            "opinions",
            self.tr("Opinions collected, one a line: from whom, a colon, what"),
            text_box("opinions", lines=6, most=24),
            hint=self.tr("Riverside community: come and listen on the spot more often"),
        )
        self.column.addWidget(self.counted)
        self.choice = self.add_choice(
            self.tr("Records that show talks or opinions, where there are any")
        )
        watch((self.talks,), self._tell)
        self.listen()

    def show_more(self, presenter: OrgLifePresenter, *, locked: bool) -> None:
        """Show the number of talks, and how many opinions there are."""
        dossier = presenter.dossier
        typed = dict(dossier.unread).get("talks")
        show_text(self.talks, typed or (str(dossier.talks) if dossier.talks else ""))
        self.talks.setReadOnly(locked)
        remarks = rules.remarks_in(dossier.opinions)
        sources = len({remark.by for remark in remarks if remark.by})
        pattern = self.tr("{0} opinions from {1} sources")
        self.counted.setText(filled(pattern, (str(len(remarks)), str(sources))))
        _show_choice(self.choice, presenter, self.stage, locked=locked)

    def into(self, dossier: OrgLife) -> OrgLife:
        """Return the dossier with the number as well."""
        typed = to_ascii_digits(self.talks.text()).strip()
        read = not typed or (typed.isdecimal() and len(typed) < 5)
        dossier = with_unread(super().into(dossier), {"talks": "" if read else self.talks.text()})
        return replace(dossier, talks=int(typed) if typed and read else 0)

    def fields(self) -> dict[str, QWidget]:
        """Return the boxes."""
        return {"talks": self.talks, "opinions": self.boxes["opinions"]}


class ProblemsView(StageView):
    """③: the committee's list, and one of every member."""

    stage = Stage.PROBLEMS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_box(
            "committee_problems",
            self.tr("Problems of the branch committee, one a line"),
            text_box("committee_problems", lines=4),
        )
        self.members = MembersPart(
            [
                (
                    "problems",
                    self.tr("This member's problems, one a line (internal, not in the packet)"),
                    text_box("member_problems", lines=6, most=24),
                    "",
                )
            ]
        )
        self.column.addWidget(self.members)
        self.members.edited.connect(self._tell)
        self.listen()

    def show_more(self, presenter: OrgLifePresenter, *, locked: bool) -> None:
        """Show who has handed in a list."""
        parts = presenter.dossier.members
        done = {part.member for part in parts if rules.lines_in(part.problems)}
        self.members.show_parts(parts, done=done, absent=(), locked=locked)

    def into(self, dossier: OrgLife) -> OrgLife:
        """Return the dossier with the member's list."""
        dossier = super().into(dossier)
        return replace(dossier, members=self.members.into(dossier.members))

    def fields(self) -> dict[str, QWidget]:
        """Return the committee's box, and the list of the members."""
        return {**self.boxes, "problems": self.members.names, "members": self.members.names}

    def go_to(self, field: str) -> bool:
        """Go to a member's list."""
        return _go_to_member(self.members, field)


class MeetingView(StageView):
    """④: the record of the sitting, what was said of everybody, and the conclusion."""

    stage = Stage.MEETING
    begin_wanted = Signal(object, object)
    """`RecordKind`, group or None"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = self.add_choice(
            self.tr("The minutes of the sitting: press the record to link it")
        )
        self.begin = button("begin_meeting", self.tr("Begin a new record"))
        self._menu = QMenu(self)
        self._kinds: dict[QAction, tuple[RecordKind, GroupId | None]] = {}
        self.begin.setMenu(self._menu)
        self.choice.head.addWidget(self.begin)
        self._add_pair()
        self.members = MembersPart(
            [
                (
                    "self_criticism",
                    self.tr("Self-criticism, in short"),
                    _small("self_criticism"),
                    "",
                ),
                (
                    "criticism",
                    self.tr("Criticism received, one a line: by whom, a colon, what"),
                    _small("criticism"),
                    self.tr("Guo Min: gives much work out and rarely checks on it"),
                ),
                ("pledge", self.tr("Response"), line_box("pledge"), ""),
                ("statement", self.tr("Written statement (absent)"), _small("statement"), ""),
                ("read_by", self.tr("Read out by"), line_box("read_by"), ""),
            ],
            only_absent=("statement", "read_by"),
        )
        self.column.addWidget(self.members)
        self.add_box("comment", self.tr("Comment of the superior body"), _small("comment"))
        self.add_box(
            "conclusion",
            self.tr("Summary and what is to be put right"),
            _small("conclusion"),
        )
        self.members.edited.connect(self._tell)
        self.listen()

    def show_more(self, presenter: OrgLifePresenter, *, locked: bool) -> None:
        """Show the records, the forms in which it may be held, and the members."""
        _show_choice(self.choice, presenter, self.stage, locked=locked)
        self._menu.clear()
        self._kinds.clear()
        for kind, group, name in presenter.meeting_kinds():
            word = word_for(kind)
            action = QAction(f"{word} · {name}" if name else word, self)
            action.triggered.connect(self._choose_kind)
            self._menu.addAction(action)
            self._kinds[action] = (kind, group)
        self.begin.setVisible(not locked)
        parts = presenter.dossier.members
        done = {part.member for part in parts if rules.is_criticised(part)}
        self.members.show_parts(parts, done=done, absent=presenter.absent(), locked=locked)

    def into(self, dossier: OrgLife) -> OrgLife:
        """Return the dossier with what was said of the member."""
        dossier = super().into(dossier)
        return replace(dossier, members=self.members.into(dossier.members))

    def fields(self) -> dict[str, QWidget]:
        """Return the boxes, the records first."""
        boxes = dict(self.boxes)
        tail = {path: boxes.pop(path) for path in ("comment", "conclusion")}
        first = self.begin if self.choice.list.isHidden() else self.choice.list
        return {"meeting": first, **boxes, "members": self.members.names, **tail}

    def go_to(self, field: str) -> bool:
        """Go to a member."""
        return _go_to_member(self.members, field)

    def _add_pair(self) -> None:
        look = current_look()
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.length(Space.M))
        grid.setVerticalSpacing(look.length(Space.XS))
        for column, (path, text) in enumerate(
            (("theme", self.tr("Theme")), ("sent_by", self.tr("Sent by the superior body")))
        ):
            box = line_box(path)
            made = label(text, "strong")
            made.setBuddy(box)
            box.setAccessibleName(text)
            grid.addWidget(made, 0, column)
            grid.addWidget(box, 1, column)
            grid.setColumnStretch(column, 2 - column)
            self.boxes[path] = box
        self.column.addLayout(grid)

    @Slot()
    def _choose_kind(self) -> None:
        chosen = self.sender()
        if isinstance(chosen, QAction):
            self.begin_wanted.emit(*self._kinds[chosen])


def _small(name: str) -> TextField:
    return text_box(name, lines=2, most=10)


def _with_texts(dossier: OrgLife, texts: dict[str, str]) -> OrgLife:
    for path, text in texts.items():
        match path:
            case "opinions":
                dossier = replace(dossier, opinions=text)
            case "committee_problems":
                dossier = replace(dossier, committee_problems=text)
            case "theme":
                dossier = replace(dossier, theme=text)
            case "sent_by":
                dossier = replace(dossier, sent_by=text)
            case "comment":
                dossier = replace(dossier, comment=text)
            case "conclusion":
                dossier = replace(dossier, conclusion=text)
    return dossier


def _show_choice(
    choice: RecordChoice, presenter: OrgLifePresenter, stage: Stage, *, locked: bool
) -> None:
    found = presenter.candidates(stage)
    choice.show_records(found, linked=presenter.linked(stage), locked=locked)


def _go_to_member(members: MembersPart, field: str) -> bool:
    parts = field.split(".")
    if parts[0] != "members" or len(parts) < 3:
        return False
    members.go_to(parts[1], parts[2])
    return True
