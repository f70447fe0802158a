"""评星定级 step by step: what each step asks for, and what the check comes to."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from domain_values import PROFILE, STANDARD, YEAR, facts, final, record, roll_of, whole_year
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain import star_procedure as procedure
from branchdesk.domain import stars
from branchdesk.domain.branch import Branch
from branchdesk.domain.problems import Rule
from branchdesk.domain.records import RecordKind
from branchdesk.domain.standard import ManualScore, StarSheet
from branchdesk.domain.star_rating import (
    Objection,
    StarChange,
    StarRating,
    StarStage,
    change_of,
    star_rating_id,
)

ROLL = roll_of(9, probationary=1, groups=2)
MEETING = final(record(RecordKind.COMMITTEE_MEETING, date(YEAR, 12, 20), roll=ROLL))
TODAY = date(YEAR + 1, 3, 31)
BRANCH = Branch("第一支部")
SHEET = StarSheet(
    YEAR,
    tuple(
        ManualScore(item.code, item.points, "经核实")
        for item in STANDARD.items
        if item.code not in ("C1", "C2")
    ),
)
RESULT = stars.score(
    facts(*whole_year(roll=ROLL), roll=ROLL, sheet=SHEET), STANDARD, PROFILE, TODAY
)


def rated(**changes):
    """Return a rating at the end of its procedure."""
    blank = StarRating(
        star_rating_id(YEAR),
        YEAR,
        previous=3,
        meeting=MEETING.record.id,
        rated_on=date(YEAR, 12, 21),
        signed_by="党员01",
    )
    whole = procedure.with_scores(blank, RESULT, STANDARD)
    whole = replace(
        whole,
        items=tuple(replace(item, checked=item.score) for item in whole.items),
        target=whole.stars,
        declared_on=date(YEAR, 12, 25),
        checked_on=date(YEAR + 1, 1, 20),
        checked_by="机关党委考评组",
        shown_from=date(YEAR + 1, 2, 2),
        shown_to=date(YEAR + 1, 2, 6),
        shown_at="机关大厅公示栏",
        decided_on=date(YEAR + 1, 2, 10),
        decided_by="机关党委",
        document="云机党〔2027〕3号",
        awarded=whole.stars,
        named_on=date(YEAR + 1, 3, 1),
    )
    return replace(whole, **changes)


def against(rating, stage, *, meeting=MEETING, branch=BRANCH, today=TODAY):
    found = procedure.check_step(
        rating, stage, meeting=meeting, branch=branch, roll=ROLL, today=today
    )
    return [(problem.field, problem.rule) for problem in found]


def test_nothing_stands_against_any_step_of_a_rating_that_is_complete():
    for stage in StarStage:
        assert not against(rated(), stage), stage


@pytest.mark.parametrize(
    ("stage", "changes", "field", "rule"),
    [
        ("self_rated", {"meeting": None}, "meeting", Rule.SELF_RATING_WITHOUT_MEETING),
        ("self_rated", {"signed_by": " "}, "signed_by", Rule.REQUIRED),
        ("self_rated", {"rated_on": date(YEAR, 12, 19)}, "rated_on", Rule.BEFORE_EARLIER_STEP),
        ("declared", {"target": None}, "target", Rule.REQUIRED),
        ("declared", {"target": 6}, "target", Rule.STARS_NOT_REACHED),
        ("declared", {"declared_on": date(2030, 1, 1)}, "declared_on", Rule.IN_THE_FUTURE),
        ("checked", {"checked_by": ""}, "checked_by", Rule.REQUIRED),
        ("publicised", {"shown_to": date(YEAR + 1, 2, 5)}, "shown_to", Rule.PUBLICITY_TOO_SHORT),
        ("publicised", {"shown_to": date(YEAR + 1, 2, 1)}, "shown_to", Rule.END_BEFORE_START),
        ("decided", {"document": ""}, "document", Rule.REQUIRED),
        ("decided", {"decided_on": date(YEAR + 1, 2, 6)}, "decided_on", Rule.BEFORE_EARLIER_STEP),
        ("decided", {"awarded": 1}, "decision_note", Rule.DECISION_DIFFERS),
        (
            "decided",
            {"objections": (Objection("o1", "缺少会议记录"),)},
            "objections.o1",
            Rule.OBJECTION_OPEN,
        ),
        ("named", {"named_on": date(YEAR + 1, 2, 1)}, "named_on", Rule.BEFORE_EARLIER_STEP),
    ],
)
def test_a_step_says_what_it_lacks_and_where(stage, changes, field, rule):
    assert (field, rule) in against(rated(**changes), StarStage(stage))


def test_minutes_of_the_general_meeting_do_not_show_a_self_rating_where_there_is_a_committee():
    general = final(record(RecordKind.GENERAL_MEETING, date(YEAR, 12, 20), roll=ROLL))
    early = final(record(RecordKind.COMMITTEE_MEETING, date(YEAR + 1, 1, 15), roll=ROLL))
    late = final(record(RecordKind.COMMITTEE_MEETING, date(YEAR + 1, 2, 15), roll=ROLL))

    assert not procedure.may_discuss(general, YEAR, ROLL)
    assert procedure.may_discuss(early, YEAR, ROLL)
    assert not procedure.may_discuss(late, YEAR, ROLL)


def test_without_a_committee_the_general_meeting_discusses_it():
    small = roll_of(5)
    general = final(record(RecordKind.GENERAL_MEETING, date(YEAR, 12, 20), roll=small))

    assert procedure.may_discuss(general, YEAR, small)


def test_five_days_are_counted_with_the_first_and_the_last():
    shown = rated(shown_from=date(YEAR + 1, 2, 2), shown_to=date(YEAR + 1, 2, 6))

    assert not against(shown, StarStage.PUBLICISED)
    assert procedure.last_day_shown(shown) == date(YEAR + 1, 2, 6)


def test_nothing_is_decided_while_it_is_still_made_public():
    found = against(rated(), StarStage.DECIDED, today=date(YEAR + 1, 2, 6))

    assert ("decided_on", Rule.PUBLICITY_RUNNING) in found


def test_other_points_than_the_branchs_need_a_reason_and_every_item_needs_points():
    first, second, *rest = rated().items
    changed = rated(
        items=(replace(first, checked=Decimal(0)), replace(second, checked=None), *rest)
    )

    found = against(changed, StarStage.CHECKED)

    assert (f"items.{first.code}.reason", Rule.CHECK_WITHOUT_REASON) in found
    assert (f"items.{second.code}.checked", Rule.CHECK_MISSING) in found


def test_one_star_a_year_is_a_rule_only_where_the_standard_says_so():
    low = rated(previous=1)
    strict = replace(low, terms=replace(low.terms, one_step_up=True))

    assert ("target", Rule.ONE_STEP_UP) not in against(low, StarStage.DECLARED)
    assert ("target", Rule.ONE_STEP_UP) in against(strict, StarStage.DECLARED)


def test_a_branch_of_this_year_gets_no_star_where_the_standard_says_so():
    young = replace(BRANCH, founded_on=date(YEAR, 5, 1))
    strict = replace(rated(), terms=replace(rated().terms, new_branch_unrated=True))

    found = against(strict, StarStage.DECLARED, branch=young)
    assert ("target", Rule.NEW_BRANCH_UNRATED) in found
    assert not against(replace(strict, target=0), StarStage.DECLARED, branch=young)


def with_total(total, **changes):
    """Return a rating whose items are checked with so many points."""
    left = Decimal(total)
    items = []
    for item in rated().items:
        given = min(item.points, left)
        left -= given
        items.append(replace(item, checked=given))
    return rated(
        items=tuple(items), bonus=Decimal(0), penalty=Decimal(0), set_aside=False, **changes
    )


@pytest.mark.parametrize(
    ("total", "expected"), [("89.999", 4), ("90", 5), ("80", 4), ("79.99", 3), ("59.9", 1)]
)
def test_the_check_never_rounds_up(total, expected):
    assert procedure.checked_stars(with_total(total)) == expected


def test_the_gate_of_five_stars_holds_for_the_committees_points_too():
    whole = with_total("100")
    without = whole.with_item(replace(whole.item("E5"), checked=Decimal(0)))

    assert procedure.checked_stars(whole) == 5
    assert procedure.checked_stars(without) == 4
    assert procedure.checked_stars(replace(whole, set_aside=True)) == 4


def test_a_veto_of_the_committee_caps_the_stars():
    assert procedure.checked_stars(with_total("85", veto_found="台账不实")) == 2


def test_the_appraisal_weighs_as_much_as_the_standard_says():
    weighed = with_total("80", peer=Decimal(100))
    weighed = replace(weighed, terms=replace(weighed.terms, peer_percent=Decimal(30)))

    assert procedure.checked_total(weighed) == Decimal(86)


@given(st.permutations(with_total("77.7").items))
def test_the_order_of_the_items_changes_nothing(items):
    assert procedure.checked_total(replace(with_total("77.7"), items=tuple(items))) == Decimal(
        "77.7"
    )


@given(st.decimals(0, 60, places=2), st.decimals(0, 60, places=2))
def test_no_total_passes_a_hundred_and_the_bonus(bonus, off):
    whole = replace(with_total("100"), checked_bonus=bonus, checked_penalty=off)

    assert procedure.checked_total(whole) <= 100 + whole.terms.bonus_cap


@pytest.mark.parametrize(
    ("before", "now", "change"),
    [
        (None, 4, StarChange.FIRST),
        (3, 4, StarChange.PROMOTED),
        (4, 4, StarChange.KEPT),
        (4, 3, StarChange.DEMOTED),
        (3, 0, StarChange.REVOKED),
        (None, 0, StarChange.FIRST),
    ],
)
def test_a_year_says_what_it_makes_of_the_one_before(before, now, change):
    assert change_of(before, now) is change


def test_stars_that_were_taken_away_are_none():
    assert rated(stage=StarStage.NAMED).final_stars == rated().stars
    assert rated(stage=StarStage.NAMED, revoked_on=TODAY).final_stars == 0
    assert rated(stage=StarStage.CHECKED).final_stars is None


def test_taking_the_stars_away_needs_day_document_and_reason():
    found = [p.field for p in procedure.check_revocation(rated(), TODAY)]
    assert found == ["revoked_on", "revoked_by", "revoked_why"]


def test_a_later_edition_of_the_standard_changes_no_declaration():
    stricter = replace(STANDARD, thresholds=((5, Decimal(99)), (1, Decimal(0))))
    signed = rated()

    again = replace(signed, stage=StarStage.DECLARED)
    assert procedure.checked_stars(again) == signed.stars
    assert procedure.terms_of(stricter).thresholds != signed.terms.thresholds


def test_points_that_the_committee_gave_stay_when_the_branch_rates_itself_anew():
    first = rated().items[0]
    checked = rated().with_item(replace(first, checked=Decimal(0), reason="台账缺页"))

    anew = procedure.with_scores(checked, RESULT, STANDARD)

    assert anew.item(first.code).checked == 0
    assert anew.item(first.code).reason == "台账缺页"
