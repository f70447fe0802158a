"""Counted figures: those of the report come back exactly, with unit and qualifier."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from domain_values import final, item, record, roll_of
from hypothesis import given
from hypothesis import strategies as st
from ledger_values import LEDGERS, entry, kind
from report_year import REPORT, many, year_of_the_report

from branchdesk.domain.dates import Period
from branchdesk.domain.figures import FigureTotal, totals
from branchdesk.domain.ledgers import LedgerEntry, Qualifier, Quantity
from branchdesk.domain.records import AgendaKind, FinalRecord, Person, RecordKind

ROLL = roll_of(9)


def counted(
    entries: Sequence[LedgerEntry] = (),
    records: Sequence[FinalRecord] = (),
    period: Period | None = None,
) -> dict[str, FigureTotal]:
    found = totals(LEDGERS, entries=entries, records=records, period=period)
    return {figure.metric: figure for figure in found}


def test_the_report_is_given_back_figure_by_figure() -> None:
    found = counted(year_of_the_report())

    assert {metric: found[metric].text for metric in REPORT} == REPORT


def test_every_figure_names_its_rule_and_the_entries_it_rests_on() -> None:
    entries = year_of_the_report()
    found = counted(entries)

    assert all(figure.rule and figure.unit for figure in found.values())
    wishes = {one.id for one in entries if one.kind == "micro_wish" and len(one.steps) >= 3}
    assert set(found["micro_wish.resolved"].entries) == wishes


def test_person_times_and_persons_are_told_apart() -> None:
    found = counted(many(3, "volunteer_service", project="服务", people="甲、乙"))

    assert found["volunteer.count"].text == "3次"
    assert found["volunteer.person_times"].text == "6人次"
    assert found["volunteer.persons"].text == "2名"


def test_warning_education_in_a_meeting_counts_once_with_its_linked_entry() -> None:
    agenda = (item(AgendaKind.WARNING_EDUCATION), item(AgendaKind.WARNING_EDUCATION))
    meeting = record(day=date(2025, 3, 12), agenda=agenda)
    same_sitting = record(
        RecordKind.PARTY_LECTURE, date(2025, 3, 12), sitting=meeting.sitting, agenda=agenda
    )
    outside, linked, lectured = many(3, "warning_education", theme="参观")

    found = counted(
        [
            outside,
            replace(linked, record=meeting.id),
            replace(lectured, record=same_sitting.id),
        ],
        [final(meeting), final(same_sitting)],
    )["warning_education.count"]

    assert found.text == "2次"
    assert found.entries == (outside.id,)
    assert found.records == (meeting.id,)


def test_minutes_count_as_what_they_are() -> None:
    lecture = record(RecordKind.PARTY_LECTURE, date(2025, 3, 1))
    service = record(
        RecordKind.THEME_PARTY_DAY,
        date(2025, 4, 1),
        absent=2,
        details={"form": "volunteer_service"},
    )
    found = counted(records=[final(lecture), final(service)])

    assert found["party_lecture.count"].records == (lecture.id,)
    assert found["party_lecture.secretary"].value == 1
    assert found["volunteer.count"].value == 1
    assert found["volunteer.person_times"].value == service.present
    assert found["theme_party_day.count"].value == 1


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("20", "30"), "50条"),
        (("20余", "30"), "50余条"),
        (("20余", "超30", "5"), "超55条"),
    ],
)
def test_a_sum_is_as_inexact_as_its_least_exact_part(parts: tuple[str, ...], expected: str) -> None:
    entries = [entry("suggestion", topic="座谈", number=part, name=part) for part in parts]

    assert counted(entries)["suggestion.count"].text == expected


days = st.dates(min_value=date(2025, 1, 1), max_value=date(2025, 12, 31))
quantities = st.builds(Quantity, st.integers(0, 10**6).map(Decimal), st.sampled_from(Qualifier))
people = st.lists(
    st.sampled_from([Person("甲"), Person("乙"), Person("丙")]), max_size=3, unique=True
).map(tuple)


@given(
    lines=st.lists(st.tuples(days, quantities, people), max_size=12),
    minutes=st.lists(days, max_size=4, unique=True),
    cut=days,
)
def test_the_parts_of_a_period_add_up_to_the_whole(
    lines: list[tuple[date, Quantity, tuple[Person, ...]]], minutes: list[date], cut: date
) -> None:
    entries = [
        replace(
            entry(key, name=f"{key} {number}", **{kind(key).title_field: "甲"}, **more),
            on=day,
            values={field: number_of if field == "number" else named},
        )
        for number, (day, number_of, named) in enumerate(lines)
        for key, field, more in (
            ("suggestion", "number", {"number": "1"}),
            ("volunteer_service", "people", {"people": "甲"}),
        )
    ]
    records = [
        final(record(RecordKind.THEME_PARTY_DAY, day, details={"form": "volunteer_service"}))
        for day in minutes
    ]
    first = Period(date(2025, 1, 1), cut)
    second = Period(cut + timedelta(days=1), date(2025, 12, 31))

    whole = counted(entries, records)
    halves = [counted(entries, records, period) for period in (first, second)]

    for metric in ("suggestion.count", "volunteer.count", "volunteer.person_times"):
        assert whole[metric].value == sum(half[metric].value for half in halves)
        assert len(whole[metric].entries) == sum(len(half[metric].entries) for half in halves)
    inexact = {half["suggestion.count"].qualifier for half in halves} - {Qualifier.EXACT}
    assert (whole["suggestion.count"].qualifier is Qualifier.EXACT) == (not inexact)


def talks(sort: str, count: int) -> list:
    return many(count, "heart_talk", talker="甲", partner="干部#", sort=sort)


def test_talks_registered_one_by_one_give_the_report_its_figure() -> None:
    found = counted([*talks("新任职", 10), *talks("青年干部", 4), *talks("经常谈心", 30)])

    assert found["heart_talk.new_post_and_youth"].text == "14人次"
    assert len(found["heart_talk.new_post_and_youth"].entries) == 14
    assert found["heart_talk.count"].text == "44次"


def test_a_talk_told_in_both_ledgers_is_counted_once() -> None:
    both = [*many(1, "talk_count", sort="新任职", number="10"), *talks("新任职", 3)]
    shared = [*both, *talks("青年干部", 4)]

    assert counted(both)["heart_talk.new_post_and_youth"].text == "10人次"
    assert counted(shared)["heart_talk.new_post_and_youth"].text == "14人次"
