"""Every value a person may see has a sentence, in Chinese too, and every gap leads somewhere."""

import re
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication

from branchdesk.desktop import leads
from branchdesk.desktop.pages.packets_plan import Section
from branchdesk.desktop.pages.packets_words import section_name
from branchdesk.desktop.pages.stars.leads import place_for
from branchdesk.desktop.places import Action, PageKey
from branchdesk.domain.board import ToDo
from branchdesk.domain.cycle_words import CellState, Condition
from branchdesk.domain.dates import Period
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.records import RecordKind
from branchdesk.domain.standard import Missing, MissingKind
from branchdesk.packet.findings import Finding as PacketFinding
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.packets import Verdict, VerdictCode
from branchdesk.usecases.upkeep import Finding, FindingKind
from branchdesk.wording.board import basis_line, detail_of, reason_for
from branchdesk.wording.catalogue import chinese, english
from branchdesk.wording.findings import sentence_for_finding
from branchdesk.wording.missing import sentence_for_missing
from branchdesk.wording.problems import sentence_for
from branchdesk.wording.todos import second_of, title_of
from branchdesk.wording.troubles import sentence_for_trouble
from branchdesk.wording.verdict_findings import sentence_for_code, word_for_verdict
from branchdesk.wording.verdicts import sentence_for_verdict
from branchdesk.wording.words import word_for

VALUES = ("甲", "乙", "丙", "丁")


def phrases(translate, tmp_path):
    """Return the sentence for everything that a person may see, by what it is for."""
    file = tmp_path / "a.pdf"
    return {
        **{k: sentence_for_missing(Missing(k, VALUES), translate) for k in MissingKind},
        **{r: sentence_for(Problem("", r, values=VALUES), translate) for r in Rule},
        **{t: sentence_for_trouble(Failed(t, *VALUES), translate) for t in Trouble},
        **{f"state {s}": word_for(s, translate) for s in CellState},
        **{f"reason {c}": reason_for(c, translate) for c in Condition if c is not Condition.NONE},
        **{
            f"verdict {c}": sentence_for_verdict(Verdict(file, c, signer="甲"), translate)
            for c in VerdictCode
        },
        **{f"word {c}": word_for_verdict(c, translate) for c in VerdictCode},
        **{f"in a packet {f}": sentence_for_code(f, translate) for f in PacketFinding},
        **{
            f"in the books {k}": sentence_for_finding(Finding(k, "甲"), translate)
            for k in FindingKind
        },
    }


def test_everything_has_a_chinese_sentence_with_its_values_filled_in(tmp_path):
    in_english, in_chinese = phrases(english, tmp_path), phrases(chinese, tmp_path)

    untranslated = {what for what, text in in_chinese.items() if text == in_english[what]}
    unfilled = {what for what, text in in_chinese.items() if re.search(r"\{\d\}", text)}

    assert untranslated == set()
    assert unfilled == set()


def test_every_finding_of_a_packet_has_a_sentence_and_no_code_is_shown():
    assert all(sentence_for_code(found, english) != found for found in PacketFinding)


def test_every_section_of_a_packet_has_a_name(qapp):
    assert all(section_name(section) for section in Section)


@pytest.mark.parametrize("kind", list(MissingKind))
def test_every_gap_of_every_item_leads_somewhere(desk, kind):
    view = desk.year_view(2026)

    places = {
        place_for(Missing(kind, VALUES, open_now=True), item, rule, view).page
        for item in view.stars.items
        if (rule := desk.standard.item(item.code)) is not None
    }

    assert places <= set(PageKey)
    assert places


def test_a_month_is_made_up_in_chinese_word_order(desk):
    [overdue] = [todo for todo in desk.year_view(2026).todos if todo.kind == "overdue"]

    assert title_of(overdue, chinese) == "补记8月党小组会（第二小组）"
    assert second_of(overdue, chinese) == "已逾期 50 天 · 点此补记 · 应到 11 人"


def test_a_general_meeting_says_in_chinese_how_many_must_come(desk):
    [meeting] = [
        todo
        for todo in desk.year_view(2026).todos
        if todo.kind == "due" and todo.title == "支部党员大会"
    ]

    assert second_of(meeting, chinese) == (
        "12月31日前 · 还有 72 天 · 应到 23 人，11 名有表决权的到会方可表决"
    )


@pytest.mark.parametrize(
    ("todo", "title", "page"),
    [
        (
            ToDo("term", "换届提醒", due_on=date(2027, 5, 10), days=-200),
            "准备支委会换届",
            "growth",
        ),
        (ToDo("vacancy", "宣传委员", due_on=date(2026, 9, 1)), "补选空缺职务：宣传委员", "growth"),
        (
            ToDo("recruitment", "上级党委审批", values=("罗一鸣", "17"), item="c1"),
            "发展党员：罗一鸣，第17步 上级党委审批",
            "growth",
        ),
        (
            ToDo("conversion", "吕方", due_on=date(2027, 3, 1), days=-30),
            "讨论吕方同志转正",
            "members",
        ),
        (
            ToDo("packet", "", due_on=date(2027, 1, 10), values=("2026",)),
            "制作并报送 2026 年度材料包",
            "packets",
        ),
        (ToDo("follow_up", "修订制度", values=("李娜",)), "落实议定事项：修订制度", "packets"),
    ],
)
def test_lines_without_a_record_have_a_title_and_a_place(todo, title, page):
    assert title_of(todo, chinese) == title
    assert leads.for_todo(todo, year=2026).page == page


def test_a_new_record_carries_kind_group_and_days():
    period = Period(date(2026, 8, 1), date(2026, 8, 31))

    place = leads.new_record(RecordKind.GROUP_MEETING, group="g1", period=period)

    assert place.action is Action.NEW
    assert dict(place.values) == {
        "kind": "group_meeting",
        "group": "g1",
        "first": "2026-08-01",
        "last": "2026-08-31",
    }


def test_a_cell_that_wants_two_says_how_many_are_there(desk):
    cell = desk.year_view(2026).board.rows[0].cells[3]

    assert detail_of(replace(cell, minimum=2, done=1), english) == "due by 31/12 · 1 of 2 held"


def test_a_default_of_the_program_is_never_shown_as_a_regulation(desk):
    rules = [desk.profile.basis_of("no such limit")]

    assert [basis_line(basis, chinese) for basis in rules] == ["本程序默认"]


def test_the_window_speaks_through_qt(qapp):
    assert QCoreApplication.translate("todos", "Make up: {0}") == "Make up: {0}"
