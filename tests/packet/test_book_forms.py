"""What stands in the books, printed: minutes, a line of a ledger, a whole ledger."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pypdfium2
import pytest
from record_books import committee_draft, open_books

from branchdesk.app import rules_of
from branchdesk.domain.ledgers import EntryId, LedgerEntry, Quantity, Shape, StepTaken, Task
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.records import Person
from branchdesk.packet.flow import Pages
from branchdesk.packet.fonts import FontBook
from branchdesk.packet.growth_forms import pages_of, write_form
from branchdesk.packet.kit import Kit
from branchdesk.usecases.printed_books import printed_entry, printed_ledger, printed_record

LEDGERS = rules_of().ledgers
NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def kit():
    return Kit(FontBook())


@pytest.fixture
def books(tmp_path):
    opened = open_books(tmp_path / "branch")
    yield opened
    opened.desk.workspace.close()


def filled(kind):
    """An entry with every field filled in, long texts long."""
    values = {}
    for field in kind.fields:
        match field.shape:
            case Shape.NUMBER | Shape.HOURS | Shape.AMOUNT:
                values[field.key] = Quantity(Decimal(3))
            case Shape.PERSON | Shape.PEOPLE:
                values[field.key] = (Person("李样一"), Person("王样二"))[
                    : 1 + (field.shape is Shape.PEOPLE)
                ]
            case Shape.DATE:
                values[field.key] = "2026-03-05"
            case Shape.TASKS:
                tasks = (Task(f"第{n}项", "李样一", date(2026, 6, n)) for n in range(1, 29))
                values[field.key] = tuple(tasks)
            case Shape.TEXT:
                values[field.key] = "按计划逐项落实，情况已向群众反馈。" * 12
            case _:
                values[field.key] = f"{field.label}内容"
    steps = tuple(StepTaken(step.key, date(2026, 3, 5)) for step in kind.steps)
    return LedgerEntry(EntryId(f"e-{kind.key}"), kind.key, date(2026, 3, 5), 2026, values, steps)


def text_of(path):
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return "".join(pages).replace("\r\n", "")


@pytest.mark.parametrize("kind", LEDGERS.kinds, ids=lambda kind: kind.key)
def test_a_line_and_a_list_of_every_ledger_can_be_printed(kind, books, kit):
    with books.desk.work() as work:
        work.ledgers.save(filled(kind), title="x")
        work.commit()
    one = printed_entry(EntryId(f"e-{kind.key}"), kind=kind, work=books.desk.work())
    all_of_it = printed_ledger(kind, 2026, work=books.desk.work())

    for form in (one, all_of_it):
        pages = Pages()
        pages.fill(pages_of(form)(kit))
        assert pages.count >= 1


def test_a_line_is_printed_with_its_unit_its_steps_and_without_what_tells_who(books, tmp_path):
    kind = LEDGERS.kind("micro_wish")
    with books.desk.work() as work:
        work.ledgers.save(filled(kind), title="x")
        work.commit()
    form = printed_entry(EntryId("e-micro_wish"), kind=kind, work=books.desk.work())

    write_form(tmp_path / "wish.pdf", form, made_at=NOW)

    text = text_of(tmp_path / "wish.pdf")
    assert kind.step_of("claimed").title + " 2026年3月5日" in text
    assert "联系方式内容" not in text
    assert "涉及个人情况的栏目按规定未印出" in text


def test_every_task_of_a_line_is_printed_with_its_day(books, tmp_path):
    kind = LEDGERS.kind("vanguard_team")
    with books.desk.work() as work:
        work.ledgers.save(filled(kind), title="x")
        work.commit()
    form = printed_entry(EntryId("e-vanguard_team"), kind=kind, work=books.desk.work())

    write_form(tmp_path / "team.pdf", form, made_at=NOW)

    text = text_of(tmp_path / "team.pdf")
    assert "1．第1项（李样一，2026-06-01前）" in text
    assert "28．第28项（李样一，2026-06-28前）" in text


def test_minutes_are_printed_once_they_are_final(books, tmp_path):
    draft = committee_draft("r1")
    with pytest.raises(Rejected) as caught:
        printed_record(draft.id, work=books.desk.work())
    books.finalised(draft, late_reason="出差未能及时整理")

    form = printed_record(draft.id, work=books.desk.work())
    write_form(tmp_path / "minutes.pdf", form, made_at=NOW)

    assert caught.value.problems[0].rule is Rule.RECORD_NOT_FINAL
    text = text_of(tmp_path / "minutes.pdf")
    assert "第1次支委会记录" in text
    assert draft.place in text
