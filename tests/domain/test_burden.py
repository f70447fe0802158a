"""减负: every use is a real one, every demand has its basis, and nothing tells who did what."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from domain_values import PROFILE, STANDARD, YEAR, facts, final, record, whole_year
from ledger_values import LEDGERS, entry

from branchdesk.domain import compliance, cycle, figures, stars
from branchdesk.domain.basis import Basis, Source
from branchdesk.domain.burden import (
    Burden,
    Demand,
    DemandKind,
    Use,
    burden,
    without_superior_text,
)
from branchdesk.domain.cycle_words import CellState
from branchdesk.domain.facts import Facts, PacketFact
from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledgers import LedgerEntry
from branchdesk.domain.records import RecordKind

TODAY = date(YEAR, 12, 20)


def of(known: Facts, *entries: LedgerEntry, today: date = TODAY) -> Burden:
    return burden(
        known,
        board=cycle.board(known, PROFILE, today),
        stars=stars.score(known, STANDARD, PROFILE, today),
        compliance=compliance.report(known, PROFILE, today),
        figures=figures.totals(LEDGERS, entries=entries, records=known.records),
        entries=entries,
        ledgers=LEDGERS,
        standard=STANDARD,
        profile=PROFILE,
    )


def demand(found: Burden, title: str) -> Demand | None:
    return next((one for one in found.demands if title in one.title), None)


def test_an_empty_year_used_nothing_and_closed_nothing():
    found = of(facts())

    assert (found.entered, found.used, found.packets, found.delays) == (0, 0, 0, ())


def test_a_year_of_minutes_is_used_far_more_often_than_it_was_entered():
    found = of(facts(*whole_year()))

    assert found.entered == len(whole_year())
    assert found.used > 3 * found.entered


def test_each_use_follows_its_rule():
    known = facts(*whole_year())
    uses = dict(of(known).uses)
    board = cycle.board(known, PROFILE, TODAY)
    score = stars.score(known, STANDARD, PROFILE, TODAY)
    lines = compliance.report(known, PROFILE, TODAY)

    assert uses[Use.FORM] == len(known.records)
    assert uses[Use.SIGN_IN] == sum(bool(one.record.attendance) for one in known.records)
    assert uses[Use.BOARD] == sum(len(c.records) for row in board.rows for c in row.cells)
    assert uses[Use.STARS] == sum(len(set(item.evidence)) for item in score.items)
    assert uses[Use.COMPLIANCE] == sum(len(set(line.records)) for line in lines)
    assert 0 < uses[Use.STUDY_HOURS] <= len(known.records)


def test_a_packet_uses_what_was_finalised_by_its_day():
    records = whole_year()
    last = max(one.version.finalised_on for one in records)
    early = min(one.version.finalised_on for one in records)
    packets = (
        PacketFact(YEAR, last, "0" * 64),
        PacketFact(YEAR, early - timedelta(days=1), "1" * 64),
        PacketFact(YEAR - 1, last, "2" * 64),
    )

    found = of(facts(*records, packets=packets))

    assert found.packets == 2
    assert dict(found.uses)[Use.PACKETS] == len(records)


def test_an_entry_of_the_same_sitting_is_a_use_and_one_typed_alone_is_none():
    alone = entry("volunteer_service", project="清扫", people="王某")
    taken = replace(
        entry("volunteer_service", project="清扫", people="王某", name="b"), record=RecordId("r1")
    )

    found = of(facts(final(record())), alone, taken)

    assert found.entries == 2
    assert dict(found.uses)[Use.LEDGERS] == 1


@pytest.mark.parametrize(
    ("basis", "without"),
    [
        (Basis("条例"), False),
        (Basis("条例", verified=False), False),
        (Basis("机关党委的文件", Source.COMMITTEE), False),
        (Basis("地方做法", Source.COMMITTEE, verified=False), True),
        (Basis("本支部", Source.BRANCH), True),
        (Basis("本程序默认", Source.PROGRAM), True),
    ],
)
def test_only_what_no_superior_text_is_known_for_is_listed(basis, without):
    assert without_superior_text(basis) is without


def test_an_obligation_is_asked_once_in_every_period_that_began():
    known = facts()
    june = date(YEAR, 6, 15)
    board = cycle.board(known, PROFILE, june)

    lecture = demand(of(known, today=june), "党课")

    [row] = [row for row in board.rows if row.obligation.title == "党课"]
    begun = [c for c in row.cells if c.state not in (CellState.COMING, CellState.NOT_APPLICABLE)]
    assert lecture is not None
    assert lecture.kind is DemandKind.OBLIGATION
    assert lecture.times == len(begun) == 2
    assert demand(of(known, today=june), "支部党员大会") is None


def test_a_field_of_the_form_is_asked_once_for_each_record_that_has_it():
    lecture = final(record(kind=RecordKind.PARTY_LECTURE))
    meeting = final(record())

    found = of(facts(lecture, meeting))

    fields_asked = {d.title: d.times for d in found.demands if d.kind is DemandKind.RECORD_FIELD}
    assert fields_asked["place"] == 2
    assert fields_asked["details.lecturer_role"] == 1
    assert "details.lecturer" not in fields_asked


def test_required_fields_of_a_ledger_are_asked_once_for_each_entry():
    key = next(
        kind.key
        for kind in LEDGERS.kinds
        if without_superior_text(kind.basis) and kind.key == "organ_study"
    )
    entries = [entry(key, name=str(number), theme="学习") for number in range(3)]

    found = of(facts(), *entries)

    [asked] = [one for one in found.demands if one.kind is DemandKind.LEDGER_FIELD]
    assert (asked.title, asked.within, asked.times) == ("学习主题", "机关学习", 3)


def test_star_items_that_are_computed_ask_for_nothing():
    codes = {d.title.split()[0] for d in of(facts()).demands if d.kind is DemandKind.STAR_ITEM}

    assert codes
    assert "C1" not in codes


def test_days_to_closing_count_from_the_first_version():
    one = final(record())
    held = one.record.held_on
    slow = replace(
        one,
        record=replace(one.record, id=RecordId("slow")),
        version=replace(
            one.version,
            finalised_on=held + timedelta(days=90),
            first_finalised_on=held + timedelta(days=10),
            late_days=10,
        ),
    )
    quick = replace(one, version=replace(one.version, finalised_on=held, first_finalised_on=None))

    whole, of_kind = of(facts(quick, slow)).delays

    assert (whole.kind, whole.records, whole.median) == (None, 2, 5)
    assert (whole.longest, whole.same_day, whole.late) == (10, 1, 1)
    assert of_kind.kind is one.record.kind


def test_nothing_in_it_can_name_a_person():
    named = {field.name for field in fields(Burden)} | {field.name for field in fields(Demand)}

    assert not named & {"member", "members", "name", "person", "people"}
