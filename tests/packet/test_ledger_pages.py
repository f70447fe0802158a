"""The ledgers in a packet: printed, carried as data, and nothing private among them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pikepdf
import pypdfium2
import pytest
from packet.sample_year import year_file

from branchdesk.app import rules_of
from branchdesk.domain.figures import totals
from branchdesk.domain.handing_out import handed_out
from branchdesk.domain.ledgers import (
    EntryId,
    LedgerEntry,
    Privacy,
    Qualifier,
    Quantity,
    StepTaken,
    Task,
)
from branchdesk.domain.records import Person
from branchdesk.packet.build import build_packet
from branchdesk.packet.manifest import FILE_NAME, read
from branchdesk.packet.sign import Seal

LEDGERS = rules_of().ledgers


def entry(kind, day=1, **values):
    steps = LEDGERS.kind(kind).steps
    return LedgerEntry(
        id=EntryId(f"{kind}-{day}"),
        kind=kind,
        on=date(2026, 3, day),
        belongs_year=2026,
        values=values,
        steps=(StepTaken(steps[0].key, date(2026, 3, day), "内部备注勿外传"),) if steps else (),
    )


KEPT = (
    entry(
        "volunteer_service",
        project="清扫云河社区街道",
        people=(Person("李样一"), Person("王样二")),
        hours=Quantity(Decimal("2.5")),
    ),
    entry("suggestion", 2, topic="增设路灯", number=Quantity(Decimal(50), Qualifier.AND_MORE)),
    entry("micro_wish", 3, content="一盏台灯", wisher="许愿人某某", contact="电话勿外传"),
    entry(
        "vanguard_team",
        5,
        name="防汛突击队",
        task="包片值守",
        tasks=(Task("夜间巡查河道", "李样一", date(2026, 6, 30), date(2026, 6, 28)), Task("总结")),
    ),
    entry("visit", 4, people=(Person("老人某某"),), help="病情勿外传"),
)


@pytest.fixture
def made(tmp_path, key):
    year = replace(
        year_file(tmp_path, months=1, paragraphs=1, photo_count=1),
        ledgers=LEDGERS,
        entries=tuple(handed_out(one, LEDGERS.kind(one.kind)) for one in KEPT),
        figures=totals(LEDGERS, entries=KEPT),
    )
    path = tmp_path / "packet.pdf"
    receipt = build_packet(year, target=path, seal=Seal(key), progress=lambda done, total: None)
    return path, receipt


def text_of(path):
    with pypdfium2.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def test_ledgers_are_printed_with_their_figures_and_rules(made):
    path, receipt = made
    text = text_of(path).replace("\r\n", "")

    assert "清扫云河社区街道" in text
    assert "50余" in text
    rule = next(f.rule for f in totals(LEDGERS, entries=KEPT) if f.metric == "volunteer.count")
    assert rule in text
    assert "作用发挥" not in receipt.omitted_sections
    assert "统计数字" not in receipt.omitted_sections
    assert "党费台账" in receipt.omitted_sections


def test_the_same_entries_and_figures_are_carried_as_data(made):
    path, _receipt = made
    with pikepdf.open(path) as pdf:
        manifest = read(pdf.attachments[FILE_NAME].get_file().read_bytes())

    kinds = {ledger.kind: ledger for ledger in manifest.ledgers}
    assert kinds["volunteer_service"].entries[0].values["people"] == "李样一、王样二"
    figures = {figure.metric: figure for figure in manifest.figures}
    assert (figures["volunteer.count"].value, figures["volunteer.count"].unit) == ("1", "次")
    assert figures["suggestion.count"].qualifier == "余"
    assert figures["volunteer.count"].entries == ("volunteer_service-1",)


def test_tasks_are_printed_in_a_table_and_carried_part_by_part(made):
    path, _receipt = made
    with pikepdf.open(path) as pdf:
        manifest = read(pdf.attachments[FILE_NAME].get_file().read_bytes())

    text = text_of(path).replace("\r\n", "")
    assert "防汛突击队：任务清单" in text
    assert "夜间巡查河道" in text
    [one] = next(x for x in manifest.ledgers if x.kind == "vanguard_team").entries
    first, second = one.tasks["tasks"]
    assert (first.item, first.owner) == ("夜间巡查河道", "李样一")
    assert (first.due, first.done) == (date(2026, 6, 30), date(2026, 6, 28))
    assert (second.item, second.due) == ("总结", None)
    assert one.values["tasks"] == "夜间巡查河道｜李样一｜2026-06-30｜2026-06-28\n总结"


@pytest.mark.parametrize(
    "secret", ["许愿人某某", "电话勿外传", "老人某某", "病情勿外传", "内部备注勿外传"]
)
def test_nothing_that_tells_who_is_helped_leaves_the_branch(made, secret):
    path, _receipt = made
    with pikepdf.open(path) as pdf:
        carried = pdf.attachments[FILE_NAME].get_file().read_bytes().decode()

    assert secret not in text_of(path)
    assert secret not in carried


@pytest.mark.parametrize("kind", LEDGERS.kinds, ids=lambda kind: kind.key)
def test_of_every_ledger_only_what_may_leave_is_handed_out(kind):
    filled = LedgerEntry(
        EntryId("x"), kind.key, date(2026, 3, 1), 2026, {f.key: f.label for f in kind.fields}
    )

    left = handed_out(filled, kind).values

    assert not [f.key for f in kind.fields if f.privacy is not Privacy.OPEN and f.key in left]
    if kind.privacy is Privacy.PRIVATE:
        assert all(kind.field_of(key).shape.value in ("person", "people") for key in left)
