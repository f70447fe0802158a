from dataclasses import replace
from datetime import date

import pytest
from branch_year import record_of
from form_checks import everything_owed
from packet_room import FINGERPRINT, FakePacketRoom
from PySide6.QtCore import Qt
from talk_values import talk

from branchdesk.desktop.pages.packets_page import PacketsPage
from branchdesk.desktop.pages.packets_plan import Section, plan_packet
from branchdesk.desktop.pages.packets_presenter import PacketsPresenter, in_fours
from branchdesk.desktop.places import PageKey, Place
from branchdesk.domain.ledgers import EntryId, LedgerEntry
from branchdesk.domain.plans import Duty, Plan, plan_id
from branchdesk.domain.records import RecordKind, Version
from branchdesk.usecases.errors import Failed, Trouble

PASSPHRASE = "correct horse 42"


@pytest.fixture
def room(desk):
    desk.packets = FakePacketRoom()
    return desk.packets


@pytest.fixture
def page(desk, room, shell, show, tmp_path):
    made = show(PacketsPage(desk, shell))
    made.ui.export_card.set_target(tmp_path / "材料包.pdf")
    return made


@pytest.fixture
def card(page):
    return page.ui.export_card.ui


def make(page, qtbot, shell, passphrase=PASSPHRASE):
    page.ui.export_card.ui.passphrase.setText(passphrase)
    qtbot.mouseClick(page.ui.export_card.ui.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not shell.jobs.busy)


def test_the_plan_counts_what_will_be_in_the_packet(desk):
    plan = plan_packet(desk.year_view(2026))

    counted = {planned.section: planned.records for planned in plan.sections}
    assert counted[Section.COMMITTEE_MEETINGS] == 9
    assert plan.records == 41
    assert {Section.REVIEW, Section.PLAN, Section.ORG_LIFE} <= set(plan.left_out)
    assert 60 < plan.pages < 140


def test_the_plan_names_what_the_other_pages_keep_with_its_count(desk):
    assert Section.PLAN in plan_packet(desk.year_view(2026)).left_out
    talked = talk("张志远", "孙丽", date(2026, 5, 6), roll=desk.year_view(2026).facts.roll)
    duties = (Duty("a", "编印手册"), Duty("b", "建立台账"))
    with desk.work() as work:
        work.dossiers.save(Plan(plan_id(2026), 2026, duties=duties))
        work.ledgers.save(talked, title="孙丽")
        work.commit()
    desk.changed()

    plan = plan_packet(desk.year_view(2026), reports=1)

    found = {planned.section: planned for planned in plan.sections}
    assert found[Section.PLAN].items == 2
    assert found[Section.TALKS].ledgers == (("谈心谈话", 1),)
    assert found[Section.SUMMARY].items == 1
    assert [one.section for one in plan.sections] == [s for s in Section if s in found]


def test_the_page_says_how_much_of_each_there_is(desk, room, shell, show):
    with desk.work() as work:
        work.dossiers.save(Plan(plan_id(2026), 2026, duties=(Duty("a", "编印手册"),)))
        work.commit()
    desk.changed()

    page = show(PacketsPage(desk, shell))

    lines = {line.title: line.second for line in page.ui.sections.lines.lines}
    assert lines["Annual plan and responsibility list"] == "1 duties"


def test_drafts_and_what_is_overdue_are_said_plainly_and_lead_there(page, qtbot, gone_to):
    titles = [line.title for line in page.ui.notices.lines.lines]
    assert titles[0].startswith("Not finalised, will not be in it: 20/10")
    assert titles[1] == "1 obligations are overdue"

    page.ui.notices.setFocus()
    page.ui.notices.stand_on(0)
    qtbot.keyClick(page.ui.notices, Qt.Key.Key_Return)

    assert gone_to[0].page is PageKey.RECORDS


def test_a_file_that_is_gone_is_named(desk, shell, show, room, tmp_path, qtbot):
    photo = tmp_path / "合影.txt"
    photo.write_text("x", encoding="utf-8")
    day = desk.clock.today()
    record = record_of(desk, RecordKind.THEME_PARTY_DAY, day)
    with desk.work() as work:
        stored = work.evidence.add(photo, now=desk.clock.now())
        work.records.finalise(
            replace(record, attachments=(stored.attachment,)),
            Version(number=1, finalised_at=desk.clock.now(), finalised_on=day),
        )
        work.commit()
    stored.path.unlink()
    desk.changed()

    page = show(PacketsPage(desk, shell))

    qtbot.waitUntil(lambda: "合影.txt" in page.ui.notices.lines.lines[0].title)


def test_a_gone_file_of_a_ledger_is_named_too_unless_it_stays_in_the_branch(
    desk, shell, show, room, tmp_path, qtbot
):
    names = {"清扫照片.txt": "volunteer_service", "谈话记录.txt": "heart_talk"}
    for number, (name, kind) in enumerate(names.items()):
        paper = tmp_path / name
        paper.write_text(name, encoding="utf-8")
        with desk.work() as work:
            stored = work.evidence.add(paper, now=desk.clock.now())
            entry = LedgerEntry(
                EntryId(f"e{number}"),
                kind,
                desk.clock.today(),
                desk.clock.today().year,
                attachments=(stored.attachment,),
            )
            work.ledgers.save(entry, title=name)
            work.commit()
        stored.path.unlink()
    desk.changed()

    page = show(PacketsPage(desk, shell))

    qtbot.waitUntil(lambda: "清扫照片.txt" in page.ui.notices.lines.lines[0].title)
    assert not any("谈话记录.txt" in line.title for line in page.ui.notices.lines.lines)


def test_the_file_name_says_branch_year_and_edition(desk, room, tmp_path):
    presenter = PacketsPresenter(desk, year=2026, folder=tmp_path)

    assert presenter.default_target().name == "机关第一党支部_2026年_年度材料包_第1版.pdf"


def test_a_packet_is_made_shown_and_counted(page, card, desk, qtbot, shell, tmp_path):
    make(page, qtbot, shell)

    assert (tmp_path / "材料包.pdf").is_file()
    assert card.result.isVisible()
    assert card.result_size.text() == "7 pages · 1 KB"
    assert card.fingerprint.text() == in_fours(FINGERPRINT)
    assert card.passphrase.text() == ""
    assert [packet.year for packet in desk.year_view(2026).facts.packets] == [2026]


def test_fingerprints_are_read_out_in_groups_of_four():
    assert in_fours("0123456789ab") == "0123 4567 89AB"


def test_the_first_time_the_key_is_explained_and_the_passphrase_asked_twice(
    page, card, desk, room, qtbot, shell, tmp_path
):
    desk.packets = FakePacketRoom(key=False)
    page.refresh(2026)
    page.ui.export_card.set_target(tmp_path / "材料包.pdf")
    assert "Nobody can recover it" in card.first_use.text()

    make(page, qtbot, shell, passphrase="short")
    assert "At least 12 characters" in card.problem.text()
    assert "not the same" in card.problem.text()

    card.again.setText(PASSPHRASE)
    make(page, qtbot, shell)
    assert card.result.isVisible()


def test_a_wrong_passphrase_is_asked_again_with_the_fingers_on_it(
    page, card, room, qtbot, shell, tmp_path
):
    room.failure = Failed(Trouble.WRONG_PASSPHRASE)

    make(page, qtbot, shell)

    assert card.form.isVisible()
    assert "passphrase" in card.problem.text()
    assert card.passphrase.hasFocus()
    assert not (tmp_path / "材料包.pdf").exists()


@pytest.mark.parametrize(
    ("trouble", "values"),
    [
        (Trouble.TARGET_OPEN_ELSEWHERE, ("材料包.pdf",)),
        (Trouble.TARGET_FOLDER_MISSING, ("/nowhere",)),
        (Trouble.DISK_FULL, ()),
        (Trouble.CHARACTERS_WITHOUT_FONT, ("𬭎", "党员名册")),
    ],
)
def test_trouble_is_a_sentence_and_what_was_typed_stays(
    page, card, room, qtbot, shell, trouble, values, tmp_path
):
    room.failure = Failed(trouble, *values)

    make(page, qtbot, shell)

    assert card.form.isVisible()
    assert card.problem.text()
    assert all(value in card.problem.text() for value in values[:1])
    assert card.target.text() == str(tmp_path / "材料包.pdf")
    assert card.make.isEnabled()


def test_cancelling_leaves_no_file_and_the_form_as_it_was(
    page, card, desk, room, qtbot, shell, tmp_path
):
    room.waits.clear()
    card.passphrase.setText(PASSPHRASE)
    qtbot.mouseClick(card.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.progress.value() == 500)

    qtbot.mouseClick(card.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not shell.jobs.busy)

    assert card.form.isVisible()
    assert list(tmp_path.glob("材料包*")) == []
    assert desk.year_view(2026).facts.packets == ()


def test_a_packet_is_made_without_a_mouse(page, card, qtbot, shell, tmp_path):
    card.passphrase.setFocus()
    qtbot.keyClicks(card.passphrase, PASSPHRASE)
    qtbot.keyClick(card.passphrase, Qt.Key.Key_Return)
    assert card.make.hasFocus()

    qtbot.keyClick(card.make, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not shell.jobs.busy)

    assert (tmp_path / "材料包.pdf").is_file()
    assert card.preview.hasFocus()


def test_the_window_stays_alive_and_shows_how_far_it_is(page, card, room, qtbot, shell):
    room.waits.clear()
    card.passphrase.setText(PASSPHRASE)
    qtbot.mouseClick(card.make, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "50 %" in card.running_text.text())
    assert card.cancel.hasFocus()

    room.waits.set()
    qtbot.waitUntil(lambda: not shell.jobs.busy)
    assert card.result.isVisible()


def test_a_file_that_is_there_is_only_replaced_if_wanted(
    page, room, prompts, qtbot, shell, tmp_path
):
    target = tmp_path / "材料包.pdf"
    target.write_text("the first edition", encoding="utf-8")
    prompts.will_answer(False)

    make(page, qtbot, shell)

    assert target.read_text(encoding="utf-8") == "the first edition"
    assert room.asked == []


def test_the_packet_is_looked_at_page_by_page_with_the_keys(page, card, room, qtbot, shell):
    make(page, qtbot, shell)
    qtbot.mouseClick(card.preview, Qt.MouseButton.LeftButton)
    preview = page.ui.preview.ui
    qtbot.waitUntil(lambda: preview.place.text() == "1 / 7")
    qtbot.waitUntil(lambda: not preview.picture.pixmap().isNull())

    qtbot.keyClick(preview.page_list, Qt.Key.Key_PageDown)
    assert preview.place.text() == "2 / 7"
    qtbot.keyClick(preview.page_list, Qt.Key.Key_End)
    assert preview.place.text() == "7 / 7"
    assert not preview.next.isEnabled()
    qtbot.waitUntil(lambda: preview.picture.accessibleName() == "Picture of page 7")

    qtbot.keyClick(preview.page_list, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: preview.zoom.text() == "50%")

    assert page.escape()
    assert page.ui.views.currentWidget() is page.ui.making
    qtbot.waitUntil(lambda: not shell.jobs.busy)


def test_another_page_can_ask_to_look_at_a_file(page, room, qtbot, shell, tmp_path):
    page.open_place(Place(PageKey.PACKETS, item=str(tmp_path / "other.pdf")))

    assert page.ui.preview.path == tmp_path / "other.pdf"
    qtbot.waitUntil(lambda: not shell.jobs.busy)


def test_a_packet_that_was_made_can_be_verified_at_once(page, card, qtbot, shell, gone_to):
    make(page, qtbot, shell)

    qtbot.mouseClick(card.verify, Qt.MouseButton.LeftButton)

    assert gone_to[0].page is PageKey.VERIFY
    assert gone_to[0].item.endswith("材料包.pdf")


def test_form_result_and_preview_owe_nothing_to_fingers_eyes_and_ears(page, card, qtbot, shell):
    assert everything_owed(page) == {}

    make(page, qtbot, shell)
    assert everything_owed(page) == {}

    qtbot.mouseClick(card.preview, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.ui.preview.ui.picture.pixmap().isNull())
    assert everything_owed(page) == {}
    qtbot.waitUntil(lambda: not shell.jobs.busy)
