"""套用本单位 Word 表, from the three pages on which it is offered."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMenu
from record_books import committee_draft, member_id, open_books
from word_forms import form, text_of

from branchdesk.desktop import leads
from branchdesk.desktop.pages.ledgers.page import LedgersPage
from branchdesk.desktop.pages.members.page import MembersPage
from branchdesk.desktop.pages.records.page import RecordsPage
from branchdesk.desktop.places import PageKey, Place
from branchdesk.usecases import ledgers


@pytest.fixture
def books(tmp_path):
    """Return an open workspace with members in it."""
    opened = open_books(tmp_path / "ws")
    yield opened
    opened.desk.workspace.close()


@pytest.fixture
def said(shell):
    """Collect what the window says in passing."""
    sentences = []
    shell.notices.said.connect(lambda sentence, _: sentences.append(sentence))
    return sentences


@pytest.fixture
def shown(qtbot, books, shell):
    """Return the maker of shown pages."""

    def make(kind, place):
        page = kind(books.desk, shell)
        qtbot.addWidget(page)
        page.refresh(2026)
        page.show()
        page.open_place(place)
        return page

    return make


def button(page):
    [found] = [a for a in page.secondary_actions() if a.objectName() == "word_form"]
    return found


def wish(books, **values):
    kind = books.desk.ledgers.kind("micro_wish")
    blank = ledgers.begin_entry(kind, today=books.clock.today())
    stated = {**blank.values, "content": "一盏台灯", "community": "东街社区", **values}
    return ledgers.save_entry(
        replace(blank, on="2026-04-02", values=stated),
        kind=kind,
        today=books.clock.today(),
        now=books.clock.now(),
        work=books.desk.work(),
    )


def test_a_finalised_record_goes_into_the_form_and_the_form_is_remembered(
    shown, books, prompts, qtbot, tmp_path, said
):
    final = books.finalised(committee_draft())
    page = shown(RecordsPage, leads.record(final.record.id))
    template = form(
        tmp_path / "支委会表.docx", "{{ 支部名称 }}第{{ 次数 }}次：{{ 会议名称 }} {{ 主持人 }}"
    )
    prompts.will_answer((template,), tmp_path / "out.docx")

    button(page).trigger()
    qtbot.waitUntil(lambda: bool(said))

    assert text_of(tmp_path / "out.docx").strip() == (
        "中共样例市机关第一支部委员会第1次：十月支委会 张志远"
    )
    [kept] = books.desk.papers.templates("committee_meeting")
    assert kept.name == "支委会表.docx"

    prompts.will_answer(tmp_path / "again.docx")
    button(page).trigger()
    assert page.findChild(QMenu, "word_forms").isVisible()
    page.findChild(QMenu, "word_forms").actions()[0].trigger()
    page.findChild(QMenu, "word_forms").close()
    qtbot.waitUntil((tmp_path / "again.docx").exists)


def test_a_draft_offers_no_form(shown, books):
    page = shown(RecordsPage, Place(PageKey.RECORDS))
    page.begin_new()

    assert [a.objectName() for a in page.secondary_actions()].count("word_form") == 0


def test_a_member_goes_into_the_form(shown, books, prompts, qtbot, tmp_path, said):
    page = shown(MembersPage, leads.member(member_id("张志远")))
    template = form(tmp_path / "党员表.docx", "{{ 姓名 }}，{{ 党内职务 }}，{{ 党员类别 }}")
    prompts.will_answer((template,), tmp_path / "out.docx")

    button(page).trigger()
    qtbot.waitUntil(lambda: bool(said))

    assert text_of(tmp_path / "out.docx").strip() == "张志远，支部书记，正式党员"


@pytest.mark.parametrize(("answer", "wisher"), [(False, ""), (True, "王大爷")])
def test_what_tells_who_it_is_about_is_written_only_after_asking(
    shown, books, prompts, qtbot, tmp_path, said, answer, wisher
):
    entry = wish(books, wisher="王大爷")
    page = shown(LedgersPage, Place(PageKey.LEDGERS, item=entry.id))
    template = form(tmp_path / "办理单.docx", "{{ 心愿内容 }}|{{ 心愿人 }}|{{ 进度 }}")
    prompts.will_answer((template,), answer, tmp_path / "out.docx")

    button(page).trigger()
    qtbot.waitUntil(lambda: bool(said))

    assert text_of(tmp_path / "out.docx").strip() == f"一盏台灯|{wisher}|征集"


def test_nobody_is_asked_where_there_is_nothing_to_withhold(
    shown, books, prompts, qtbot, tmp_path, said
):
    page = shown(LedgersPage, Place(PageKey.LEDGERS, item=wish(books).id))
    template = form(tmp_path / "办理单.docx", "{{ 心愿内容 }}")
    prompts.will_answer((template,), tmp_path / "out.docx")

    button(page).trigger()
    qtbot.waitUntil(lambda: bool(said))

    assert len(prompts.asked) == 2


def test_unknown_fields_are_named_and_nothing_is_written_or_remembered(
    shown, books, prompts, qtbot, tmp_path
):
    page = shown(LedgersPage, Place(PageKey.LEDGERS, item=wish(books).id))
    template = form(tmp_path / "办理单.docx", "{{ 心愿 }}{{ 社区 }}{{ 会议名称 }}")
    prompts.will_answer((template,), tmp_path / "out.docx")

    button(page).trigger()
    qtbot.waitUntil(lambda: bool(prompts.told))

    assert "心愿、会议名称" in prompts.told[0]
    assert not (tmp_path / "out.docx").exists()
    assert books.desk.papers.templates("micro_wish") == ()


def test_a_remembered_form_can_be_taken_out_of_the_list(shown, books, tmp_path, said):
    template = form(tmp_path / "办理单.docx", "{{ 社区 }}")
    books.desk.papers.remember(template, "micro_wish")
    page = shown(LedgersPage, Place(PageKey.LEDGERS, item=wish(books).id))

    button(page).trigger()
    page.findChild(QMenu, "word_forms").findChild(QMenu, "forget_forms").actions()[0].trigger()
    page.findChild(QMenu, "word_forms").close()

    assert books.desk.papers.templates("micro_wish") == ()
    assert template.exists()
    assert "办理单" in said[-1]
