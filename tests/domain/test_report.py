"""The year-end report: figures come from the records, gaps are shown, what disagrees is marked."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from domain_values import item, record
from hypothesis import given
from hypothesis import strategies as st
from report_papers import BLANK, METRICS, PHRASES, RULES, TEXT, facts, pieces_of, text_of, written
from report_year import REPORT, year_of_the_report

from branchdesk.domain.branch import Branch
from branchdesk.domain.datafile import DataFileError, Fault
from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import FollowUpId
from branchdesk.domain.ledgers import Qualifier, Quantity
from branchdesk.domain.org_life import OrgLife, Rectification, org_life_id
from branchdesk.domain.plans import Duty, DutyState, Plan, plan_id
from branchdesk.domain.quantities import quantity_text
from branchdesk.domain.records import FollowUp, Person, RecordKind, Settlement
from branchdesk.domain.report import (
    MISSING,
    Mark,
    ReportKind,
    Slot,
    agrees,
    as_printed,
    parse_template,
)
from branchdesk.domain.report_facts import Fact, facts_of_year, known_keys
from branchdesk.domain.report_file import parse_report
from branchdesk.domain.roll import Roll


def test_the_paper_says_every_figure_of_the_report_as_it_stands_there():
    text = text_of(written(entries=year_of_the_report()))

    assert [phrase for phrase in PHRASES if phrase not in text] == []
    assert len(PHRASES) == len(REPORT)


@pytest.mark.parametrize("kind", ReportKind)
def test_what_no_record_shows_is_left_open_and_nothing_is_invented(kind):
    report = replace(BLANK, kind=kind)

    paper = written(report)

    assert {"volunteer.count", "general_meeting.count"} <= set(paper.marked(Mark.MISSING))
    digits = [p for p in pieces_of(paper) if any(sign.isdigit() for sign in p.text)]
    assert all(piece.fact.startswith("members.") for piece in digits)
    assert MISSING in text_of(paper)


def test_what_only_the_organ_keeps_stays_out_of_a_branch_paper_unless_somebody_wants_it():
    silent = written()
    wanted = written(BLANK.with_choice("discipline_meetings", written=True))

    assert "机关党组会议" not in text_of(silent)
    assert "机关党组会议" + MISSING in text_of(wanted)


def test_a_paragraph_can_be_left_out():
    assert "志愿服务" not in text_of(
        written(BLANK.with_choice("organisation_volunteer", written=False))
    )


def test_a_number_that_disagrees_with_the_records_is_marked_with_the_live_one_beside_it():
    report = BLANK.with_figure("volunteer.count", "220次", live="217次")

    paper = written(report, entries=year_of_the_report())

    [piece] = [p for p in pieces_of(paper) if p.fact == "volunteer.count"]
    assert (piece.text, piece.mark, piece.live) == ("220次", Mark.DIFFERS, "217次")
    assert paper.typed == report.typed


@pytest.mark.parametrize("typed", ["217", "217次", " ２１７ 次 "])
def test_a_number_that_agrees_is_not_marked(typed):
    report = BLANK.with_figure("volunteer.count", typed, live="")

    assert written(report, entries=year_of_the_report()).marked(Mark.DIFFERS) == ()


def test_a_number_for_which_there_is_no_record_is_marked_too():
    paper = written(BLANK.with_figure("volunteer.count", "12", live=""))

    assert paper.marked(Mark.DIFFERS) == ("volunteer.count",)
    assert "志愿服务12次" in text_of(paper)


def test_an_inexact_number_does_not_agree_with_an_exact_one():
    fact = Fact("x", "x", "50余条", "条", Quantity(Decimal(50), Qualifier.AND_MORE))

    assert agrees("50余", fact)
    assert not agrees("50条", fact)


def test_taking_the_typed_number_back_brings_the_live_one():
    report = BLANK.with_figure("volunteer.count", "9", live="217次")

    assert report.with_figure("volunteer.count", "", live="217次") == BLANK


def test_attendance_is_counted_over_the_year_and_never_rounded_up():
    meetings = [
        record(RecordKind.GENERAL_MEETING, date(2025, month, 3), absent=absent)
        for month, absent in ((3, 0), (6, 1), (9, 0))
    ]

    found = facts(records=meetings)

    due, present = sum(m.due for m in meetings), sum(m.present for m in meetings)
    assert found["general_meeting.attendance"].text == f"{present * 1000 // due / 10}%"
    assert found["general_meeting.attendance"].records == tuple(m.id for m in meetings)
    assert found["general_meeting.count"].text == "3次"
    assert found["party_lecture.attendance"].missing


def test_every_slot_of_the_shipped_papers_is_a_figure_or_a_fact():
    slots = {
        part.fact
        for form in RULES.forms
        for section in form.sections
        for paragraph in section.paragraphs
        for part in parse_template(paragraph.text)
        if isinstance(part, Slot)
    }

    assert slots >= set(REPORT)
    assert slots <= METRICS | known_keys()


@pytest.mark.parametrize(
    ("before", "after", "key", "fault"),
    [
        ("{volunteer.count}", "{volunteer.cuont}", "text", Fault.NOT_ALLOWED),
        ("{volunteer.count}", "{volunteer.count", "text", Fault.NOT_ALLOWED),
        ("{volunteer.count}", "{Volunteer!}", "text", Fault.NOT_ALLOWED),
        ('key = "organisation_award"', 'key = "organisation_medal"', "key", Fault.DUPLICATE),
        (
            'optional = true, text = "评选',
            'sometimes = true, text = "评选',
            "sometimes",
            Fault.UNKNOWN_KEY,
        ),
        ('kind = "duty"', 'kind = "summary"', "forms", Fault.MISSING_KEY),
    ],
)
def test_a_mistake_in_the_file_is_refused_with_its_key_and_line(before, after, key, fault):
    text = TEXT.replace(before, after, 1)
    line = next(n for n, line in enumerate(TEXT.splitlines(), 1) if before in line)

    with pytest.raises(DataFileError) as refusal:
        parse_report(text, known=METRICS | known_keys())

    assert refusal.value.fault is fault
    assert key in refusal.value.key
    if key not in ("forms",) and fault is not Fault.DUPLICATE:
        assert refusal.value.line == line
        assert not before.startswith("{v") or refusal.value.values[0] in after


texts = st.text(st.characters(blacklist_characters="{}", blacklist_categories=("Cs",)), max_size=20)
names = st.from_regex(r"[a-z][a-z_]{0,6}(\.[a-z][a-z_]{0,6})?", fullmatch=True)


@given(parts=st.lists(st.one_of(texts, st.builds(Slot, names, st.booleans())), max_size=8))
def test_a_template_is_taken_apart_into_exactly_what_was_put_together(parts):
    source = "".join(
        part if isinstance(part, str) else f"{{{part.fact}{':bare' if part.bare else ''}}}"
        for part in parts
    )

    taken = parse_template(source)

    assert (
        "".join(
            part if isinstance(part, str) else f"{{{part.fact}{':bare' if part.bare else ''}}}"
            for part in taken
        )
        == source
    )
    assert [p for p in taken if isinstance(p, Slot)] == [p for p in parts if isinstance(p, Slot)]


@given(source=st.text("{}:.ab 1", max_size=12))
def test_any_text_is_a_template_or_refused(source):
    left = re.sub(r"\{[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*(:bare)?\}", "", source)

    if "{" in left or "}" in left:
        with pytest.raises(ValueError, match=r"."):
            parse_template(source)
    else:
        assert not any("{" in part for part in parse_template(source) if isinstance(part, str))


quantities = st.builds(Quantity, st.integers(0, 10**9).map(Decimal), st.sampled_from(Qualifier))
units = st.sampled_from(["次", "件", "人次", "份", "条", "年度"])


@given(number=quantities, other=quantities, unit=units)
def test_what_is_typed_agrees_exactly_when_it_means_the_same(number, other, unit):
    fact = Fact("x", "x", quantity_text(number, unit), unit, number)

    assert agrees(quantity_text(number, unit), fact)
    assert agrees(quantity_text(number), fact)
    assert agrees(quantity_text(other, unit), fact) == (other == number)
    assert as_printed(quantity_text(other), fact) == quantity_text(other, unit)


def test_the_plan_and_what_is_to_be_put_right_are_facts_of_the_year():
    duties = (Duty("a", "编印手册", state=DutyState.DONE), Duty("b", "建立台账"))
    lines = (
        Rectification(FollowUpId("a"), "支委会", "谈话少", closed_on=date(2025, 12, 1)),
        Rectification(FollowUpId("b"), "支委会", "学习少"),
    )
    closed = datetime(2025, 11, 9, 1, tzinfo=UTC)
    books = Facts(
        2025,
        Branch("支部"),
        Roll(()),
        plan=Plan(plan_id(2025), 2025, duties=duties),
        org_life=OrgLife(org_life_id(2025), 2025, rectifications=lines, finalised_at=closed),
    )
    found = facts_of_year(books, (), None, today=date(2026, 1, 5))

    assert (found["plan.duties"].text, found["plan.duties_done"].text) == ("2项", "1项")
    assert (found["org_life.problems"].text, found["org_life.closed"].text) == ("2项", "1项")
    still_open = replace(books, org_life=replace(books.org_life, finalised_at=None))
    assert facts_of_year(still_open, (), None, today=date(2026, 1, 5))["org_life.problems"].missing


def test_a_matter_that_a_later_meeting_closed_counts_as_done():
    agreed = FollowUp(FollowUpId("m"), "购置党旗", Person("张"))
    settled = Settlement(FollowUpId("m"), "购置党旗", done_on=date(2025, 4, 1))
    kind = RecordKind.COMMITTEE_MEETING
    first = record(kind, date(2025, 3, 5), agenda=(item(follow_ups=(agreed,)),))
    later = record(kind, date(2025, 4, 5), agenda=(item(settled=(settled,)),))

    assert facts(records=(first,))["follow_ups.done"].text == "0项"
    assert facts(records=(first, later))["follow_ups.done"].text == "1项"
