"""The committee's themes on the page of the plan: looked at, taken over, written, sent on."""

from datetime import date

from form_checks import everything_owed
from plan_files import look_at, theme_file
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel

from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.domain.records import RecordKind
from branchdesk.domain.themes import Theme, theme_id
from branchdesk.usecases import themes


def test_a_theme_is_looked_at_before_it_is_taken_over(page, desk, qtbot, tmp_path, said):
    look_at(page, qtbot, theme_file(tmp_path))

    assert page.tabs.currentWidget() is page.themes
    assert "《宪法》总纲" in page.themes.text.text()
    assert themes.themes_of(2026, work=desk.work()) == []

    page.themes.take.click()

    [theme] = themes.themes_of(2026, work=desk.work())
    assert theme.title == "学习宪法<b>"
    assert "taken over" in said[-1]


def test_what_a_theme_says_is_never_read_as_a_page_of_the_web(page, qtbot, tmp_path):
    look_at(page, qtbot, theme_file(tmp_path, notes="<img src=x onerror=alert(1)>"))

    shown = [label for label in page.themes.findChildren(QLabel) if "<" in label.text()]
    assert shown
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in shown)


def test_the_same_theme_is_not_offered_twice_and_a_newer_one_says_that_it_replaces(
    page, qtbot, tmp_path, desk
):
    look_at(page, qtbot, theme_file(tmp_path))
    page.themes.take.click()

    look_at(page, qtbot, theme_file(tmp_path))
    assert page.themes.take.isHidden()
    page.themes.leave.click()

    look_at(page, qtbot, theme_file(tmp_path, issued_on="2026-10-20", title="新的一份"))
    assert "replaces" in page.themes.notice.text()
    page.themes.take.click()
    assert [theme.title for theme in themes.themes_of(2026, work=desk.work())] == ["新的一份"]


def test_a_bad_file_is_refused_with_every_place_named(page, qtbot, tmp_path, desk):
    look_at(page, qtbot, theme_file(tmp_path, months=[13], colour="red"))

    assert "months.0" in page.themes.text.text()
    assert "colour" in page.themes.text.text()
    assert page.themes.take.isHidden()
    assert themes.themes_of(2026, work=desk.work()) == []

    other = tmp_path / "表.bdtheme"
    other.write_bytes(b"PK\x03\x04")
    look_at(page, qtbot, other)
    assert "no monthly theme" in page.themes.text.text()


def test_a_file_dropped_onto_the_page_is_looked_at(page, qtbot, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(theme_file(tmp_path)))])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    page.dropEvent(event)
    qtbot.waitUntil(lambda: not page.shell.jobs.busy)

    assert page.themes.card.heading.text() == "学习宪法<b>"


def test_a_theme_that_is_written_here_can_be_sent_to_others(page, qtbot, tmp_path, prompts, desk):
    page.open_place(Place(PageKey.PLAN, field="themes", action=Action.NEW))
    form = page.themes.form
    assert form.fields["committee"].text() == "某某市人大常委会机关党委"
    form.fields["title"].setText("学习宪法")
    form.fields["study"].setPlainText("《宪法》总纲")
    page.themes.keep.click()
    [theme] = themes.themes_of(2026, work=desk.work())

    prompts.will_answer(tmp_path / "十月")
    page.themes.export.click()
    qtbot.waitUntil(lambda: not page.shell.jobs.busy)

    assert desk.plan_files.read_theme(tmp_path / "十月.bdtheme") == theme


def test_a_theme_half_written_is_not_lost(page, desk):
    page.open_place(Place(PageKey.PLAN, field="themes", action=Action.NEW))
    assert not page.has_unsaved_changes
    page.themes.form.fields["months"].setText("13")

    assert page.has_unsaved_changes
    assert not page.commit()
    assert page.themes.form.fields["months"].text() == "13"

    page.themes.form.fields["months"].setText("12")
    page.themes.form.fields["title"].setText("学习宪法")
    assert page.commit()
    assert [theme.months for theme in themes.themes_of(2026, work=desk.work())] == [(12,)]


def test_a_theme_put_away_comes_back_with_undo(page, desk, qtbot, tmp_path):
    look_at(page, qtbot, theme_file(tmp_path))
    page.themes.take.click()
    page.themes.remove.click()
    assert themes.themes_of(2026, work=desk.work()) == []

    page.undo()
    assert len(themes.themes_of(2026, work=desk.work())) == 1


def test_the_theme_of_the_month_stands_in_for_one_that_the_plan_lacks(begun, desk):
    theme = Theme(theme_id("党委", 2026, (12,)), "党委", 2026, (12,), "学习宪法", date(2026, 10, 1))
    themes.take_over(theme, work=desk.work())
    begun.refresh(2026)

    rows = begun._presenter.against()
    match = next(
        m
        for row in rows
        if row.kind is RecordKind.THEME_PARTY_DAY
        for m in row.matches
        if m.month == 12
    )
    assert begun._presenter.place(match).value("title") == "学习宪法"


def test_the_form_of_a_theme_can_be_reached_named_and_read(page):
    page.open_place(Place(PageKey.PLAN, field="themes", action=Action.NEW))

    assert everything_owed(page) == {}
