"""The page of fields is what the program knows, and every field is filled by something."""

from dataclasses import replace
from datetime import date

import pytest
from domain_values import final, record, roll_of
from ledger_values import LEDGERS, entry
from paper_docs import DOC, document

from branchdesk.domain.branch import Branch
from branchdesk.domain.ledgers import Privacy, Task
from branchdesk.domain.records import RecordKind
from branchdesk.domain.word_fields import (
    MEMBER_FIELDS,
    RECORD_FIELDS,
    entry_fields,
    field_name,
    name_of,
)
from branchdesk.wording.form_values import entry_values, member_values, record_values

ROLL, BRANCH, TODAY = roll_of(9), Branch("中共样例市机关支部"), date(2026, 3, 5)


def test_the_page_of_fields_is_as_the_program_would_write_it():
    assert DOC.read_text(encoding="utf-8") == document(LEDGERS)


def kept(values, fields):
    """Compare names, and those of the rows where there are some."""
    assert set(values) == {field.name for field in fields}
    for field in fields:
        rows = values[field.name]
        assert isinstance(rows, list) == bool(field.parts)
        if field.parts and rows:
            assert set(rows[0]) == {part.name for part in field.parts}


@pytest.mark.parametrize("kind", RecordKind)
def test_a_record_fills_exactly_the_fields_of_records(kind):
    made = final(record(kind, date(2025, 3, 1), absent=1))

    values = record_values(made, branch=BRANCH, roll=ROLL, number_in_year=2, today=TODAY)

    kept(values, RECORD_FIELDS)
    assert values["次数"] == "2"
    assert values["填表日期"] == "2026年3月5日"
    assert len(values["签到"]) == made.record.due


def test_a_member_fills_exactly_the_fields_of_members():
    kept(member_values(ROLL.members[0], branch=BRANCH, roll=ROLL, today=TODAY), MEMBER_FIELDS)


@pytest.mark.parametrize("kind", LEDGERS.kinds, ids=lambda kind: kind.key)
def test_an_entry_fills_exactly_the_fields_of_its_ledger(kind):
    made = replace(entry("visit", occasion="春节"), kind=kind.key, values={})

    values = entry_values(made, kind, branch=BRANCH, roll=ROLL, today=TODAY, restricted=True)

    kept(values, entry_fields(kind))
    names = [field.name for field in entry_fields(kind)]
    assert len(set(names)) == len(names)
    assert all(name.isidentifier() for name in names)


def test_tasks_are_one_text_and_a_row_each():
    team = LEDGERS.kind("vanguard_team")
    tasks = (Task("排班", "苏静", date(2025, 6, 30), date(2025, 6, 28)), Task("巡查"))
    made = replace(entry("visit", occasion="春节"), kind=team.key, values={"tasks": tasks})

    values = entry_values(made, team, branch=BRANCH, roll=ROLL, today=TODAY, restricted=False)

    assert values["任务清单"] == "1．排班（苏静，2025-06-30前，2025-06-28完成）\n2．巡查"
    assert [list(row.values()) for row in values["任务清单_逐项"]] == [
        ["1", "排班", "苏静", "2025-06-30", "2025-06-28"],
        ["2", "巡查", "", "", ""],
    ]


def test_what_tells_who_it_is_about_stays_empty_and_what_is_private_is_not_there():
    visit = LEDGERS.kind("visit")
    made = entry("visit", occasion="春节", people="甲、乙", cost="300")

    open_ones = entry_values(made, visit, branch=BRANCH, roll=ROLL, today=TODAY, restricted=False)
    everything = entry_values(made, visit, branch=BRANCH, roll=ROLL, today=TODAY, restricted=True)

    assert (open_ones["走访对象"], everything["走访对象"]) == ("", "甲、乙")
    first, *rest = visit.fields
    private = replace(visit, fields=(replace(first, privacy=Privacy.PRIVATE), *rest))
    assert first.label not in {field.name for field in entry_fields(private)}
    assert first.label not in entry_values(
        made, private, branch=BRANCH, roll=ROLL, today=TODAY, restricted=True
    )


@pytest.mark.parametrize(
    ("label", "name"), [("受益人数（人）", "受益人数人"), ("3年内", "_3年内"), ("a b", "ab")]
)
def test_any_label_becomes_a_name_that_a_template_can_use(label, name):
    assert name_of(label) == name
    assert name.isidentifier()


def test_a_ledger_field_named_like_one_that_is_there_already_gets_a_name_of_its_own():
    kind = LEDGERS.kind("visit")
    doubled = replace(kind, fields=(replace(kind.fields[0], label="日期"), *kind.fields[1:]))

    assert field_name(doubled, doubled.fields[0].key) == "日期_登记"
