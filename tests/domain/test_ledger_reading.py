"""From a ledger's form to an entry and back."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ledger_strategies import ROLL, entries
from ledger_values import LEDGERS, TODAY, draft, entry, kind

from branchdesk.domain.basis import Severity
from branchdesk.domain.ledger_reading import examined, to_draft, to_entry
from branchdesk.domain.ledgers import (
    EntryId,
    LedgerDraft,
    LedgerKind,
    Qualifier,
    Quantity,
    StepTaken,
)
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.quantities import parse_quantity, quantity_text
from branchdesk.domain.records import Person
from branchdesk.domain.roll import Roll


@pytest.mark.parametrize(
    ("typed", "value", "qualifier"),
    [
        ("217", 217, Qualifier.EXACT),
        ("１，２００条", 1200, Qualifier.EXACT),
        ("50余条", 50, Qualifier.AND_MORE),
        ("30多", 30, Qualifier.AND_MORE),
        ("超1.36亿条", 136_000_000, Qualifier.OVER),
        ("超过1.36 亿", 136_000_000, Qualifier.OVER),
        ("3万余", 30_000, Qualifier.AND_MORE),
        ("3余万", 30_000, Qualifier.AND_MORE),
    ],
)
def test_numbers_are_read_as_reports_write_them(
    typed: str, value: int, qualifier: Qualifier
) -> None:
    assert parse_quantity(typed, unit="条") == Quantity(Decimal(value), qualifier)


@pytest.mark.parametrize(
    "typed", ["", "五十", "-3", "3人", "超50余", "1.5", "1e3", "9" * 30, "NaN", "3万亿", "12条3"]
)
def test_what_is_no_number_is_none(typed: str) -> None:
    assert parse_quantity(typed, unit="条") is None


def test_a_number_is_written_as_the_report_does() -> None:
    over = Quantity(Decimal(136_000_000), Qualifier.OVER)

    assert quantity_text(over, "次") == "超1.36亿次"
    assert quantity_text(Quantity(Decimal(50), Qualifier.AND_MORE), "条") == "50余条"
    assert quantity_text(Quantity(Decimal(217)), "次") == "217次"


def test_people_are_members_where_the_register_knows_them() -> None:
    made = entry(
        "volunteer_service", roll=ROLL, project="清扫", people="党员01、王某（社区），党员01"
    )

    assert made.values["people"] == (
        Person("党员01", ROLL.members[0].id),
        Person("王某", role="社区"),
    )


def test_every_field_that_cannot_be_read_is_named() -> None:
    typed = draft("volunteer_service", "31.31", people="()", span="3点", hours="多", project=" ")

    with pytest.raises(Rejected) as caught:
        to_entry(typed, kind=kind("volunteer_service"), roll=ROLL, today=TODAY)

    assert {(p.field, p.rule) for p in caught.value.problems} == {
        ("on", Rule.NOT_A_DATE),
        ("values.project", Rule.REQUIRED),
        ("values.people", Rule.UNKNOWN_PERSON),
        ("values.span", Rule.NOT_A_TIME),
        ("values.hours", Rule.NOT_A_NUMBER),
    }


def test_a_value_without_a_field_is_refused() -> None:
    with pytest.raises(Rejected) as caught:
        entry("volunteer_service", project="清扫", people="甲", mood="好")

    assert caught.value.problems[0].field == "values.mood"


@pytest.mark.parametrize(
    ("day", "rule"), [("1920-05-04", Rule.BEFORE_1921), ("2026-07-02", Rule.IN_THE_FUTURE)]
)
def test_an_unlikely_day_is_questioned_and_not_refused(day: str, rule: Rule) -> None:
    typed = draft("organ_study", day, theme="学习")

    seen = examined(typed, kind=kind("organ_study"), roll=ROLL, today=TODAY)

    assert seen.entry is not None
    assert [(p.rule, p.severity) for p in seen.problems] == [(rule, Severity.SOFT)]


def test_tomorrow_and_a_term_to_come_are_not_questioned() -> None:
    tomorrow = (TODAY + timedelta(days=1)).isoformat()
    typed = draft("micro_wish", tomorrow, content="一盏灯", community="东街", due="2026-12-31")

    assert examined(typed, kind=kind("micro_wish"), roll=ROLL, today=TODAY).problems == ()


def test_an_entry_begins_at_the_first_step() -> None:
    made = entry("micro_wish", content="一盏灯", community="东街")

    assert made.steps == (StepTaken("collected", date(2026, 5, 4)),)


@pytest.mark.parametrize(
    ("steps", "wrong"),
    [
        ([("claimed", 4)], "steps.0"),
        ([("collected", 4), ("done", 5)], "steps.1"),
        ([("collected", 4), ("claimed", 3)], "steps.1"),
        ([("collected", 4), ("claimed", 5), ("elsewhere", 6)], "steps.2"),
    ],
)
def test_steps_are_taken_only_in_an_allowed_order(steps: list[tuple[str, int]], wrong: str) -> None:
    taken = tuple(StepTaken(step, date(2026, 5, day)) for step, day in steps)
    typed = replace(draft("micro_wish", content="一盏灯", community="东街"), steps=taken)

    seen = examined(typed, kind=kind("micro_wish"), roll=ROLL, today=TODAY)

    assert [(p.field, p.rule) for p in seen.problems] == [(wrong, Rule.STEP_OUT_OF_ORDER)]


@pytest.mark.parametrize("of", LEDGERS.kinds, ids=lambda of: of.key)
@given(data=st.data())
def test_an_entry_of_any_ledger_is_the_same_after_its_form(
    of: LedgerKind, data: st.DataObject
) -> None:
    made = data.draw(entries(of))

    typed = to_draft(made, kind=of)

    assert to_entry(typed, kind=of, roll=ROLL, today=TODAY) == made


@given(typed=st.text(max_size=30))
def test_nothing_typed_makes_reading_fail_otherwise_than_with_problems(typed: str) -> None:
    for of in LEDGERS.kinds[:12]:
        form = LedgerDraft(
            EntryId("e"), of.key, on=typed, values={field.key: typed for field in of.fields}
        )
        seen = examined(form, kind=of, roll=Roll(), today=TODAY)
        assert seen.entry is not None or seen.problems
