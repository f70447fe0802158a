"""The ledgers and their figures, as the office uses them."""

from dataclasses import replace
from datetime import date

import pytest
from branch_year import make_branch
from form_checks import everything_owed
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QLineEdit
from talk_values import SECRET, talk

from branchdesk.desktop.pages.ledgers.page import LedgersPage
from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledgers import Privacy, Task
from branchdesk.domain.records import RecordKind
from branchdesk.usecases.sittings import Sitting


@pytest.fixture
def desk(tmp_path):
    made = make_branch(tmp_path / "branch")
    yield made
    made.workspace.close()


@pytest.fixture
def page(qtbot, desk, shell):
    made = LedgersPage(desk, shell)
    qtbot.addWidget(made)
    made.resize(1140, 680)
    made.refresh(2026)
    made.show()
    return made


def begin(page, kind, **typed):
    page.open_place(Place(PageKey.LEDGERS, action=Action.NEW, values=(("kind", kind),)))
    for key, text in typed.items():
        widget = page.form.values[key]
        if hasattr(widget, "setPlainText"):
            widget.setPlainText(text)
        else:
            widget.setText(text)


def everything_in(tree):
    return tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)


def shown_here(desk):
    return [kind for kind in desk.ledgers.kinds if kind.privacy is not Privacy.PRIVATE]


def listed(page, column=1):
    model = page.view.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def figure(page, metric):
    page.open_place(Place(PageKey.LEDGERS, field="figures"))
    model = page.figures.model
    row = model.row_of(metric)
    page.figures.table.selectRow(row)
    return model.index(row, 1).data()


def take(qtbot, page, step):
    qtbot.mouseClick(page.view.steps.buttons[step], Qt.MouseButton.LeftButton)


def save(page):
    page.primary_action().trigger()


def service(page, project):
    begin(page, "volunteer_service", project=project, people="张志远、李娜")
    save(page)


def wish(page):
    begin(page, "micro_wish")
    for field in page.form.kind.fields:
        if field.required:
            page.form.values[field.key].setText("一盏台灯")
    page.form.on.setText("2026-05-04")
    save(page)


def test_a_volunteer_service_counts_once_in_the_figure(page):
    before = figure(page, "volunteer.count")
    service(page, "清扫社区")

    save(page)

    assert before == "0次"
    assert listed(page) == ["清扫社区"]
    assert figure(page, "volunteer.count") == "1次"
    assert figure(page, "volunteer.person_times") == "2人次"


def test_a_figure_leads_to_the_entries_behind_it(page):
    service(page, "清扫社区")
    page.open_place(Place(PageKey.LEDGERS, values=(("kind", "visit"),)))
    figure(page, "volunteer.count")

    behind = page.figures.behind
    behind.itemClicked.emit(behind.item(0))

    assert behind.count() == 1
    assert page.tabs.currentWidget() is page.view
    assert page.form.values["project"].text() == "清扫社区"


def test_a_registration_of_last_year_still_counts_and_opens_from_its_figure(page, desk):
    begin(page, "double_report_registration", people="张志远、李娜", community="东街社区")
    page.form.on.setText("2025-03-04")
    save(page)
    page.open_place(Place(PageKey.LEDGERS, values=(("kind", "visit"),)))

    counted = figure(page, "double_report.registered")
    behind = page.figures.behind
    shown = [behind.item(row).text() for row in range(behind.count())]
    behind.itemClicked.emit(behind.item(0))
    opened = page.form.values["people"].text(), page.form.on.text()
    page.form.values["ended_on"].setText("2025-12-31")
    save(page)

    assert counted == "2名"
    assert len(shown) == 1
    assert "东街社区" in shown[0]
    assert opened == ("张志远、李娜", "2025-03-04")
    assert figure(page, "double_report.registered") == "0名"


def test_tasks_are_typed_into_cells_and_come_back(page, desk):
    begin(page, "vanguard_team", name="防汛突击队", task="值守")
    table = page.form.values["tasks"]
    table.setCurrentIndex(table.rows.index(0, 0))
    table.edit(table.currentIndex())
    [cell] = table.findChildren(QLineEdit, "task_cell")
    cell.insert("排班")
    open_cell = page.has_unsaved_changes, page.form.draft().values["tasks"]
    save(page)
    entry = page.form.draft().id
    begin(page, "visit")
    page.open_place(Place(PageKey.LEDGERS, item=entry, field="values.tasks"))

    with desk.work() as work:
        assert work.ledgers.get(entry).values["tasks"] == (Task("排班"),)
    assert open_cell == (True, "排班")
    assert page.form.values["tasks"].text() == "排班"
    assert not page.has_unsaved_changes


def test_a_task_that_cannot_be_read_is_marked_and_nothing_is_lost(page):
    begin(page, "vanguard_team", name="防汛突击队", task="值守")
    table = page.form.values["tasks"]
    table.rows.setData(table.rows.index(0, 0), "排班")
    table.rows.setData(table.rows.index(0, 2), "月底")

    save(page)

    assert page.has_unsaved_changes
    assert table.property("problem") == "hard"
    assert table.text() == "排班｜｜月底"


def test_a_wish_goes_through_its_steps(qtbot, page):
    wish(page)
    first = set(page.view.steps.buttons)
    page.view.steps.on.setText("2026-06-01")
    take(qtbot, page, "claimed")
    page.view.steps.on.setText("2026-07-01")
    take(qtbot, page, "done")

    status = page.view.model.columnCount() - 1
    assert first == {"claimed"}
    assert listed(page, status) == [page.form.kind.step_of("done").title]
    assert "done" not in page.view.steps.buttons


def test_a_step_before_the_one_it_follows_is_refused_at_its_day(qtbot, page):
    wish(page)
    page.view.steps.on.setText("2026-05-01")

    take(qtbot, page, "claimed")

    assert page.view.steps.on.property("problem") == "hard"
    assert page.view.steps.on.text() == "2026-05-01"
    assert set(page.view.steps.buttons) == {"claimed"}


def test_the_last_step_can_be_taken_back(qtbot, page):
    wish(page)
    take(qtbot, page, "claimed")

    qtbot.mouseClick(page.view.steps._back, Qt.MouseButton.LeftButton)

    assert set(page.view.steps.buttons) == {"claimed"}


def test_half_typed_text_survives_a_refused_save_and_the_field_is_marked(page):
    begin(page, "volunteer_service")
    other = next(f.key for f in page.form.kind.fields if f.shape == "number")
    page.form.values[other].setText("很多")

    kept = page.commit()

    marked = {p.field for p in page.view.problems.problems}
    assert not kept
    assert page.form.values[other].text() == "很多"
    assert page.form.values[other].property("problem") == "hard"
    assert {"values.project", f"values.{other}"} <= marked
    assert page.has_unsaved_changes


def test_another_ledger_is_not_opened_over_a_form_that_is_refused(page):
    begin(page, "volunteer_service")
    page.form.on.setText("某一天")

    page.view.kinds.chosen.emit("visit")

    assert page.form.kind.key == "volunteer_service"
    assert page.form.on.text() == "某一天"


def test_every_ledger_shows_a_form_with_its_fields_and_keeps_what_it_begins_with(page, desk):
    for kind in shown_here(desk):
        begin(page, kind.key)

        assert page.form.kind == kind
        assert set(page.form.values) == {field.key for field in kind.fields}
        assert not page.has_unsaved_changes, kind.key
        assert page.subtitle() == kind.title


def test_every_form_owes_nothing_to_fingers_eyes_and_ears(page, desk):
    owed = {}
    for kind in shown_here(desk):
        begin(page, kind.key)
        owed |= {f"{kind.key} {what}": who for what, who in everything_owed(page).items()}

    assert owed == {}


def test_each_required_field_shows_its_basis(page, desk):
    begin(page, "volunteer_service")

    kind = page.form.kind
    shown = [label.text() for label in page.form.findChildren(QLabel)]
    notes = [text for text in shown if text.startswith("Required") and kind.basis.text in text]
    assert len(notes) == 1 + sum(field.required for field in kind.fields)


def test_a_removed_entry_comes_back_from_the_recycle_bin(page, prompts):
    service(page, "清扫社区")
    page.secondary_actions()[0].trigger()
    gone = listed(page)
    page.view.shown.setCurrentIndex(1)
    in_bin = listed(page)

    prompts.will_answer(True)
    page.view.table.selectRow(0)

    assert gone == []
    assert in_bin == ["清扫社区"]
    assert listed(page) == ["清扫社区"]
    assert figure(page, "volunteer.count") == "1次"


def test_what_was_removed_is_taken_back_with_undo(page):
    service(page, "清扫社区")
    page.secondary_actions()[0].trigger()

    page.undo()

    assert listed(page) == ["清扫社区"]


def test_the_search_finds_what_an_entry_says(page):
    for project in ("清扫社区", "看望老人"):
        service(page, project)

    page.view.search.setText("老人")
    found = listed(page)
    page.escape()

    assert found == ["看望老人"]
    assert len(listed(page)) == 2


def test_the_count_of_the_year_stands_beside_its_ledger(page):
    service(page, "清扫社区")

    page.refresh(2026)
    this_year = page.view.kinds._items["volunteer_service"].text(1)
    page.refresh(2025)

    assert this_year == "1"
    assert page.view.kinds._items["volunteer_service"].text(1) == ""


def test_a_private_ledger_is_not_listed_and_its_entries_lead_to_their_own_page(page, desk, shell):
    with desk.work() as work:
        work.ledgers.save(
            talk("张志远", "李娜", date(2026, 5, 6), roll=work.people.roll(), issues=SECRET),
            title="李娜",
        )
        work.commit()
    desk.changed()
    gone = []
    shell.places.wanted.connect(gone.append)

    page.refresh(2026)
    begin(page, "heart_talk")
    counted = figure(page, "heart_talk.count")
    page.figures.behind.itemActivated.emit(page.figures.behind.item(0))

    assert page.form.kind.key != "heart_talk"
    assert "谈心谈话" not in {item.text(0) for item in everything_in(page.view.kinds)}
    assert counted == "1次"
    assert [place.page for place in gone] == [PageKey.TALKS]


def test_a_new_entry_can_begin_with_what_is_known_and_is_kept_only_on_demand(page, desk):
    known = (("kind", "medal50"), ("values.person", "李娜"), ("values.full_on", "1976-03-01"))
    page.open_place(Place(PageKey.LEDGERS, action=Action.NEW, values=known))

    assert page.form.values["person"].text() == "李娜"
    assert page.form.values["full_on"].text() == "1976-03-01"
    assert not page.has_unsaved_changes
    save(page)
    with desk.work() as work:
        [entry] = work.ledgers.entries(2026, kind="medal50")
    assert entry.values["person"][0].member


class Opened(QObject):
    """What would be opened with the system's program for it."""

    def __init__(self) -> None:
        super().__init__()
        self.urls = []

    @Slot(QUrl)
    def open(self, url) -> None:
        self.urls.append(url)


@pytest.fixture
def opened():
    system = Opened()
    QDesktopServices.setUrlHandler("file", system, "open")
    yield system
    QDesktopServices.unsetUrlHandler("file")


def test_a_paper_of_an_entry_is_opened_once_under_its_own_name_never_the_original(
    page, desk, tmp_path, opened, qtbot, shell
):
    paper = tmp_path / "感谢信.pdf"
    paper.write_bytes(b"%PDF-1.4 thanks")
    service(page, "清扫社区")
    strip = page.view.strip

    strip.files_offered.emit((paper,))
    qtbot.waitUntil(lambda: [file.name for file in page.form.files] == ["感谢信.pdf"])
    [file] = page.form.files
    strip.open_wanted.emit(file.evidence)

    qtbot.waitUntil(lambda: bool(opened.urls) and not shell.jobs.busy)
    assert [url.fileName() for url in opened.urls] == ["感谢信.pdf"]
    assert str(desk.workspace.folder / "evidence") not in opened.urls[0].toLocalFile()


def test_a_photo_of_the_sitting_is_opened_from_its_line(page, desk, tmp_path, opened, qtbot):
    photo = tmp_path / "现场照片.jpg"
    photo.write_bytes(b"not really a photo")
    with desk.work() as work:
        file = work.evidence.add(photo, now=desk.clock.now()).attachment
        work.commit()
    bar = page.view.sitting
    bar.show_sitting(
        Sitting(
            record=RecordId("r1"),
            kind=RecordKind.THEME_PARTY_DAY,
            title="义务植树",
            held_on=date(2026, 4, 15),
            attachments=(replace(file, caption="合影"),),
        )
    )

    qtbot.mouseClick(bar.files[0], Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: bool(opened.urls))
    assert opened.urls[0].fileName() == "现场照片.jpg"
