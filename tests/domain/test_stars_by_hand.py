"""What a person enters for the stars: scores, bonus, penalties, vetoes; and what it cannot do."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

from domain_values import (
    FIRST_TOPIC,
    PROFILE,
    STANDARD,
    YEAR,
    facts,
    final,
    item,
    record,
    reviewed,
    roll_of,
    whole_year,
)

from branchdesk.domain import stars
from branchdesk.domain.branch import Branch, CommitteeTerm
from branchdesk.domain.facts import PacketFact
from branchdesk.domain.problems import Rule
from branchdesk.domain.records import AgendaKind, Override, RecordKind
from branchdesk.domain.review import Review
from branchdesk.domain.standard import (
    OVERRIDES,
    Adjustment,
    Computed,
    ManualScore,
    MissingKind,
    StandardItem,
    StarSheet,
)

MID_YEAR = date(YEAR, 7, 1)
AFTER = date(YEAR + 1, 4, 1)
BY_HAND = ("B4", "B5", "C8", "D2", "D5", "D6", "E2", "E3", "E4", "E5", "F1", "G3", "C6", "A2")


def judged(found, *, today=AFTER, standard=STANDARD):
    return stars.score(found, standard, PROFILE, today)


def of(result, code):
    return next(line for line in result.items if line.code == code)


def by_hand(**points):
    return StarSheet(
        YEAR, tuple(ManualScore(code, Decimal(p), "经核实") for code, p in points.items())
    )


def plain_standard(*points, thresholds=STANDARD.thresholds):
    """Return a standard scored by hand alone: one item of so many points in each category."""
    items = tuple(
        StandardItem(f"X{n}", f"K{n}", "项目", Decimal(p), "规则", "依据", Computed.MANUAL)
        for n, p in enumerate(points)
    )
    return replace(
        STANDARD,
        categories=tuple((i.category, "类别") for i in items),
        items=items,
        vetoes=(),
        thresholds=thresholds,
        five_star_gate=(),
    )


codes = [entry.code for entry in STANDARD.items]


def test_a_full_year_by_the_records_and_by_hand_is_a_hundred():
    roll = roll_of(9, groups=2)
    agenda = (
        FIRST_TOPIC,
        item(AgendaKind.IDEOLOGY),
        item(AgendaKind.WARNING_EDUCATION),
        item(AgendaKind.PLAN),
        item(AgendaKind.SUMMARY),
    )
    records = []
    for line in whole_year(roll=roll):
        made = line.record
        if made.kind is RecordKind.COMMITTEE_MEETING:
            made = replace(made, agenda=agenda)
        if made.kind is RecordKind.THEME_PARTY_DAY:
            made = replace(made, details={"form": "study", "integration_kind": "deputy_inspection"})
        if made.kind is RecordKind.PARTY_LECTURE:
            made = replace(made, details={**made.details, "hours": "8"})
        records.append(final(made))
    points = {code: str(STANDARD.item(code).points) for code in BY_HAND}
    found = facts(
        *records,
        roll=roll,
        review=finished_review(roll),
        sheet=by_hand(**points),
        packets=(PacketFact(YEAR, date(YEAR, 12, 31), "00"),),
    )

    result = judged(found, today=date(YEAR + 1, 3, 1))

    assert [line.code for line in result.items if line.score != line.points] == []
    assert (result.total, result.stars, result.next_threshold) == (100, 5, None)
    assert result.gate_failed == ()


def finished_review(roll):
    return replace(reviewed(roll=roll), finalised_at=datetime(YEAR + 1, 2, 28, tzinfo=UTC))


def test_a_score_by_hand_counts_where_the_program_cannot_compute():
    result = judged(facts(sheet=by_hand(B4="1.5", E5="2", C6="3")))

    assert [of(result, code).score for code in ("B4", "E5", "C6")] == [
        Decimal("1.5"),
        Decimal(2),
        Decimal(3),
    ]
    assert of(result, "B4").by_hand
    assert of(result, "B4").note == "经核实"
    assert MissingKind.ENTER_BY_HAND not in [m.kind for m in of(result, "B4").missing]


def test_a_score_by_hand_never_counts_against_the_records():
    result = judged(facts(sheet=by_hand(C1="5", A1="4")))

    assert of(result, "C1").score == 0
    assert not of(result, "C1").by_hand
    assert of(result, "A1").score == 0


def test_an_item_can_be_left_out_by_hand_only_where_a_hand_may_score_it():
    sheet = StarSheet(
        YEAR,
        (
            ManualScore("D6", Decimal(0), "本支部未实行积分", not_applicable=True),
            ManualScore("C1", Decimal(0), "不想开会", not_applicable=True),
        ),
    )

    result = judged(facts(sheet=sheet))

    assert not of(result, "D6").applicable
    assert of(result, "D6").missing == ()
    assert of(result, "C1").applicable
    assert of(result, "D1").available == stars.as_decimal(Fraction(4 * 15, 13))


def test_a_score_out_of_range_is_held_within_it():
    assert of(judged(facts(sheet=by_hand(B5="9"))), "B5").score == 1
    assert of(judged(facts(sheet=by_hand(B5="-3"))), "B5").score == 0


def adjusted(*points):
    return StarSheet(YEAR, adjustments=tuple(Adjustment(Decimal(p), "文件") for p in points))


def test_bonus_is_capped_and_penalties_are_not():
    result = judged(facts(sheet=adjusted("3", "4", "-2", "-0.5")))

    assert (result.bonus, result.penalty) == (Decimal(5), Decimal("2.5"))
    plain = judged(facts())
    assert result.total == plain.total + Decimal("2.5")


def test_a_total_is_never_negative():
    assert judged(facts(sheet=adjusted("-90"))).total == 0


def test_without_points_for_the_gate_five_stars_stay_out_of_reach():
    standard = replace(plain_standard("90", "10"), five_star_gate=("X1",))

    gated = judged(facts(sheet=by_hand(X0="90")), standard=standard)
    through = judged(facts(sheet=by_hand(X0="90", X1="0.1")), standard=standard)

    assert (gated.stars, gated.gate_failed, gated.total) == (4, ("X1",), 90)
    assert (through.stars, through.gate_failed) == (5, ())


def test_the_gate_is_not_spoken_of_below_its_points():
    standard = replace(plain_standard("90", "10"), five_star_gate=("X1",))

    assert judged(facts(sheet=by_hand(X0="85")), standard=standard).gate_failed == ()


def test_a_hard_rule_set_aside_bars_five_stars():
    aside = final(record(), overrides=(Override("quorum_not_met", "agenda.1.vote", "经同意"),))
    found = facts(aside, sheet=by_hand(X0="95"))

    assert judged(found, standard=plain_standard(100)).gate_failed == (OVERRIDES,)
    lenient = replace(plain_standard(100), gate_without_overrides=False)
    assert judged(found, standard=lenient).stars == 5


def vetoed(found, *, today):
    return [code for code, _, _ in judged(found, today=today).vetoes]


def test_a_veto_stated_by_hand_holds_the_stars_down():
    sheet = replace(by_hand(X0="95"), vetoes=(("V3", "签到表代签"),))
    standard = replace(plain_standard(100), vetoes=STANDARD.vetoes)

    result = judged(facts(sheet=sheet), standard=standard, today=MID_YEAR)

    assert (result.stars, result.total) == (2, 95)
    assert result.vetoes == (("V3", STANDARD.vetoes[2].title, "签到表代签"),)
    unrated = replace(standard, vetoed_stars=0)
    assert judged(facts(sheet=sheet), standard=unrated, today=MID_YEAR).stars == 0


def test_neither_meeting_nor_review_until_the_end_of_march_is_a_veto():
    assert vetoed(facts(), today=date(YEAR + 1, 3, 31)) == []
    assert vetoed(facts(), today=date(YEAR + 1, 4, 1)) == ["V6"]
    [(_, _, note)] = judged(facts(), today=AFTER).vetoes
    assert note == "组织生活会、民主评议党员"


def test_a_review_begun_and_never_closed_is_a_veto_after_march():
    begun = replace(finished_review(roll_of(9)), finalised_at=None)
    found = facts(review=begun, sheet=by_hand(C6="4"))

    assert vetoed(found, today=date(YEAR + 1, 3, 31)) == []
    assert vetoed(found, today=date(YEAR + 1, 4, 1)) == ["V6"]


def test_a_year_with_both_is_not_vetoed():
    sheet = by_hand(C6="4")

    assert vetoed(facts(review=Review(YEAR, finalised_at=datetime(YEAR, 12, 1, tzinfo=UTC)),
                        sheet=sheet), today=AFTER) == ["V6"]  # fmt: skip
    assert vetoed(facts(review=finished_review(roll_of(9)), sheet=sheet), today=AFTER) == []


def test_a_term_overdue_by_more_than_a_year_is_a_veto():
    def branch(elected):
        return Branch("支部", first_year=YEAR, term=CommitteeTerm(elected))

    assert vetoed(facts(branch=branch(date(YEAR - 4, 7, 1))), today=MID_YEAR) == []
    assert vetoed(facts(branch=branch(date(YEAR - 4, 6, 30))), today=MID_YEAR) == ["V5"]


def rules(sheet):
    return [(p.field, p.rule) for p in stars.check_sheet(sheet, STANDARD)]


def test_what_is_entered_by_hand_lies_in_range_and_has_a_note():
    assert rules(by_hand(B4="2", E5="0")) == []
    assert rules(by_hand(B4="2.1")) == [("scores.B4.points", Rule.SCORE_OUT_OF_RANGE)]
    assert rules(by_hand(B4="-0.1")) == [("scores.B4.points", Rule.SCORE_OUT_OF_RANGE)]
    assert rules(by_hand(B4="NaN")) == [("scores.B4.points", Rule.SCORE_OUT_OF_RANGE)]
    assert rules(by_hand(Z9="1")) == [("scores.Z9", Rule.NOT_FOUND)]
    without = StarSheet(YEAR, (ManualScore("B4", Decimal(1), "  "),))
    assert rules(without) == [("scores.B4.note", Rule.SCORE_WITHOUT_NOTE)]


def test_the_sentence_of_a_score_out_of_range_names_the_items_points():
    [problem] = stars.check_sheet(by_hand(B4="5"), STANDARD)

    assert problem.values == ("2",)


def test_bonus_penalty_and_veto_need_a_note():
    sheet = StarSheet(
        YEAR,
        adjustments=(Adjustment(Decimal(0), "无"), Adjustment(Decimal(1), "")),
        vetoes=(("V3", ""), ("V99", "查无此条")),
    )

    assert rules(sheet) == [
        ("adjustments.0.points", Rule.SCORE_OUT_OF_RANGE),
        ("adjustments.1.note", Rule.SCORE_WITHOUT_NOTE),
        ("vetoes.V3.note", Rule.SCORE_WITHOUT_NOTE),
        ("vetoes.V99", Rule.NOT_FOUND),
    ]
