"""Earlier matters in the form of a later sitting, and in its minutes."""

from datetime import date

import pytest
from domain_values import ROLL, YEAR

from branchdesk.domain.drafts import AgendaDraft, PersonDraft, RecordDraft, SettlementDraft
from branchdesk.domain.ids import FollowUpId, RecordId, SittingId
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.recording import to_draft, to_record
from branchdesk.domain.records import AgendaKind, RecordKind
from branchdesk.domain.settling import TITLE, with_settled, without_settled

TODAY = date(YEAR, 5, 6)
FIRST = AgendaDraft(AgendaKind.FIRST_TOPIC)


def line(name="a", **known):
    return SettlementDraft(FollowUpId(name), f"事项{name}", "李娜", "2026-03-05 支委会", **known)


def draft(*agenda):
    return RecordDraft(
        RecordId("r2"),
        SittingId("r2"),
        RecordKind.COMMITTEE_MEETING,
        day="2026-05-06",
        starts="14:30",
        ends="16:00",
        chair=PersonDraft("党员01"),
        agenda=agenda,
    )


def test_what_is_typed_of_an_earlier_matter_stands_in_the_minutes_and_comes_back():
    typed = line(due="2026-04-01", done_on="2026-04-28", result="已报送")

    record = to_record(draft(AgendaDraft(title=TITLE, settled=(typed,))), roll=ROLL, today=TODAY)

    [found] = record.agenda[0].settled
    assert (found.of, found.done_on, found.result) == ("a", date(YEAR, 4, 28), "已报送")
    assert to_draft(record).agenda[0].settled == (typed,)


@pytest.mark.parametrize("field", ["done_on", "new_due"])
def test_a_day_that_is_none_is_refused_at_its_field(field):
    typed = draft(AgendaDraft(title=TITLE, settled=(line(**{field: "32月"}),)))

    with pytest.raises(Rejected) as refusal:
        to_record(typed, roll=ROLL, today=TODAY)

    [problem] = refusal.value.problems
    assert (problem.field, problem.rule) == (f"agenda.0.settled.0.{field}", Rule.NOT_A_DATE)


def test_matters_are_taken_up_behind_the_first_topic_each_once():
    agenda = with_settled((FIRST, AgendaDraft(title="别的")), [line("a")])
    agenda = with_settled(agenda, [line("a"), line("b")])

    assert [item.title for item in agenda] == ["", TITLE, "别的"]
    assert [one.of for one in agenda[1].settled] == ["a", "b"]


def test_taking_them_out_again_leaves_what_was_typed_beside_them():
    agenda = with_settled((FIRST,), [line("a"), line("b")])
    typed = (agenda[0], AgendaDraft(title=TITLE, discussion="逐项汇报", settled=agenda[1].settled))

    assert without_settled(agenda, ["a", "b"]) == (FIRST,)
    assert [one.of for one in without_settled(agenda, ["a"])[1].settled] == ["b"]
    assert without_settled(typed, ["a", "b"])[1].discussion == "逐项汇报"
