"""Every form of a record is for fingers, eyes and ears, at every size."""

from dataclasses import replace

import pytest
from form_checks import everything_owed
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from record_books import committee_draft
from record_pages import begin, keep, open_record

from branchdesk.domain.drafts import AgendaDraft, VoteDraft
from branchdesk.domain.ids import GroupId
from branchdesk.domain.records import RecordKind


@pytest.mark.parametrize("kind", RecordKind)
def test_every_form_is_for_fingers_eyes_and_ears(page, books, kind, qtbot):
    item = AgendaDraft(title="t", vote=VoteDraft())
    group = GroupId("g1") if kind is RecordKind.GROUP_MEETING else None
    keep(books, committee_draft(kind=kind, group=group, agenda=(item, replace(item))))
    editing = open_record(page, "r1")
    editing.editor.agenda.cards[0].add_follow_up()
    qtbot.waitUntil(lambda: editing.editor.attendance.ui.sheet.maximumHeight() < 10_000)

    qtbot.waitUntil(lambda: everything_owed(page) == {})


@pytest.mark.parametrize("kind", RecordKind)
def test_every_label_of_a_field_leads_to_it(page, kind):
    begin(page, kind, group=GroupId("g1") if kind is RecordKind.GROUP_MEETING else None)
    fields = page.editing.editor.fields()
    buddies = {
        label.buddy()
        for label in page.editing.editor.findChildren(QWidget)
        if hasattr(label, "buddy") and label.text()
    }

    led_to = {
        path
        for path, widget in fields.items()
        if isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox)
        and (widget in buddies or path.endswith(".kind"))
    }

    texts = {
        path
        for path, widget in fields.items()
        if isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox)
    }
    assert texts - led_to == set()


def test_in_a_narrow_window_the_sheet_follows_the_head_and_nothing_is_cut_off(page, qtbot):
    begin(page)

    page.resize(700, 690)

    editor = page.editing.editor
    qtbot.waitUntil(lambda: editor.narrow)
    places = [editor.ui.head_place, editor.attendance, editor.ui.agenda_place]
    qtbot.waitUntil(lambda: 0 <= places[0].y() < places[1].y() < places[2].y())
    qtbot.waitUntil(lambda: everything_owed(page) == {})
