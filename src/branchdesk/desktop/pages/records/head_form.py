"""The head of a record and the fields that only its kind has, one form for each kind."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from branchdesk.desktop.forms.record_committee_meeting import Ui_RecordCommitteeMeeting
from branchdesk.desktop.forms.record_general_meeting import Ui_RecordGeneralMeeting
from branchdesk.desktop.forms.record_group_meeting import Ui_RecordGroupMeeting
from branchdesk.desktop.forms.record_party_lecture import Ui_RecordPartyLecture
from branchdesk.desktop.forms.record_theme_party_day import Ui_RecordThemePartyDay
from branchdesk.desktop.pages.records.choices import choices_of
from branchdesk.desktop.pages.records.fields import (
    chosen_in,
    offer,
    person_in,
    show_choice,
    show_person,
    show_text,
    text_in,
    watch,
)
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.desktop.widgets.person_edit import PersonEdit
from branchdesk.desktop.widgets.text_boxes import AutoGrowTextEdit
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.ids import GroupId, MemberId
from branchdesk.domain.kinds import KIND_FIELDS
from branchdesk.domain.people import PartyGroup
from branchdesk.domain.records import RecordKind

_LINES = ("day", "starts", "ends", "belongs_year", "title", "place", "guests")
_ORDER = ("day", "starts", "ends", "group", "title", "place")
_PEOPLE = ("chair", "recorder")
_TALL = ("outline", "discussion", "flow")
"""Boxes in which the minutes of their kind stand."""


class HeadForm(QObject):
    """Shows the head of a draft and hands it back."""

    changed = Signal()

    def __init__(self, kind: RecordKind, place: QWidget) -> None:
        super().__init__(place)
        self._kind = kind
        self._showing = False
        self.widget = QWidget(place)
        _draw(kind, self.widget)
        self.fields: Mapping[str, QWidget] = self._find_fields()
        self.tail = self.widget.findChild(QFrame, "tail")
        """The card that stands below the agenda, where the kind has one."""
        for key in ("lecturer_role", "form", "integration_kind"):
            field = self.widget.findChild(QComboBox, key)
            if field is not None:
                offer(field, choices_of(key))
        for name in _TALL:
            box = self.fields.get(f"details.{name}")
            if isinstance(box, AutoGrowTextEdit):
                box.set_lines(5, 30)
        watch(self.fields.values(), self._tell)

    def add_to_heading(self, widget: QWidget) -> None:
        """Put something beside the heading."""
        line = self.widget.findChild(QHBoxLayout, "head_line")
        if line is not None:
            line.addWidget(widget)

    def set_people(self, people: Sequence[Person], groups: Sequence[PartyGroup]) -> None:
        """Say who can be picked."""
        for field in self.fields.values():
            if isinstance(field, PersonEdit):
                field.set_people(people)
        group = self.fields.get("group")
        if isinstance(group, QComboBox):
            offer(group, [("", ""), *((g.id, g.name) for g in groups)])

    def set_today(self, today: date) -> None:
        """Say which day it is."""
        for field in self.fields.values():
            if isinstance(field, DayEdit):
                field.set_today(today)

    def show(self, draft: RecordDraft) -> None:
        """Show the head of a draft."""
        self._showing = True
        for name in _LINES:
            show_text(self._line(name), getattr(draft, name))
        for name in _PEOPLE:
            show_person(self._person(name), getattr(draft, name))
        group = self.fields.get("group")
        if isinstance(group, QComboBox):
            show_choice(group, draft.group or "")
        for own in KIND_FIELDS[self._kind]:
            self._show_detail(own.key, draft.details.get(own.key, ""))
        self._showing = False

    def read(self, draft: RecordDraft) -> RecordDraft:
        """Return the draft with the head as it stands here."""
        group = self.fields.get("group")
        if isinstance(group, QComboBox):
            draft = replace(draft, group=GroupId(chosen_in(group)) if chosen_in(group) else None)
        details = dict(draft.details)
        for own in KIND_FIELDS[self._kind]:
            text = self._detail(own.key)
            if text or own.key in details:
                details[own.key] = text
        return replace(
            draft,
            day=text_in(self._line("day")),
            starts=text_in(self._line("starts")),
            ends=text_in(self._line("ends")),
            belongs_year=text_in(self._line("belongs_year")),
            title=text_in(self._line("title")),
            place=text_in(self._line("place")),
            guests=text_in(self._line("guests")),
            chair=person_in(self._person("chair")),
            recorder=person_in(self._person("recorder")),
            details=details,
        )

    def lecturer(self) -> tuple[str, MemberId | None] | None:
        """Return the lecturer's name and member, None where the kind has none or no role yet."""
        field, role = self.fields.get("details.lecturer"), self.fields.get("details.lecturer_role")
        if not isinstance(field, PersonEdit) or not isinstance(role, QComboBox):
            return None
        found = field.person_id()
        return field.name(), MemberId(found) if found else None

    def show_lecturer_role(self, role: str) -> None:
        """Choose 主讲人身份 unless something is chosen already."""
        field = self.fields.get("details.lecturer_role")
        if isinstance(field, QComboBox) and role and not chosen_in(field):
            show_choice(field, role)

    def show_hours(self, hours: str) -> None:
        """Show how many study hours the times make, quietly, where none are typed."""
        field = self.fields.get("details.hours")
        if isinstance(field, QLineEdit):
            field.setPlaceholderText(hours)

    def _find_fields(self) -> dict[str, QWidget]:
        names = {name: name for name in (*_ORDER, *_PEOPLE, "belongs_year", "guests")}
        names |= {f"details.{own.key}": own.key for own in KIND_FIELDS[self._kind]}
        there = {path: self.widget.findChild(QWidget, name) for path, name in names.items()}
        return {path: field for path, field in there.items() if field is not None}

    def _line(self, name: str) -> QLineEdit:
        field = self.fields[name]
        assert isinstance(field, QLineEdit)  # noqa: S101 - said by the form
        return field

    def _person(self, name: str) -> PersonEdit:
        field = self.fields[name]
        assert isinstance(field, PersonEdit)  # noqa: S101 - said by the form
        return field

    def _show_detail(self, key: str, text: str) -> None:
        field = self.fields[f"details.{key}"]
        if isinstance(field, QComboBox):
            show_choice(field, text)
        elif isinstance(field, PersonEdit):
            field.set_person(text)
        elif isinstance(field, QLineEdit | QPlainTextEdit):
            show_text(field, text)

    def _detail(self, key: str) -> str:
        field = self.fields[f"details.{key}"]
        if isinstance(field, QComboBox):
            return chosen_in(field)
        if isinstance(field, QLineEdit | QPlainTextEdit):
            return text_in(field)
        return ""

    @Slot()
    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()


def _draw(kind: RecordKind, widget: QWidget) -> None:
    """Put the form of a kind into a widget; its fields are found by their names."""
    match kind:
        case RecordKind.GENERAL_MEETING:
            Ui_RecordGeneralMeeting().setupUi(widget)
        case RecordKind.COMMITTEE_MEETING:
            Ui_RecordCommitteeMeeting().setupUi(widget)
        case RecordKind.GROUP_MEETING:
            Ui_RecordGroupMeeting().setupUi(widget)
        case RecordKind.PARTY_LECTURE:
            Ui_RecordPartyLecture().setupUi(widget)
        case RecordKind.THEME_PARTY_DAY:
            Ui_RecordThemePartyDay().setupUi(widget)
