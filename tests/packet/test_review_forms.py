"""民主评议 on paper: ballots that are all alike, the results with lines to sign, F07 and F09."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pikepdf
import pypdfium2
import pytest
from scanned_papers import sheets

from branchdesk.domain.ids import MemberId
from branchdesk.domain.paper_codes import code_for
from branchdesk.domain.review import (
    BallotCount,
    CountedBy,
    DutyReport,
    MemberReview,
    Review,
    ReviewGrade,
    ReviewStep,
    ReviewStepKind,
)
from branchdesk.packet.growth_forms import write_form
from branchdesk.packet.scan_reading import codes_on
from branchdesk.usecases.printed_review import (
    MemberSheet,
    MemberSheets,
    ReviewBallot,
    ReviewMinutes,
    ReviewResults,
    SheetSize,
)

AT = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
BRANCH = "中共云岭市人大常委会机关第一支部委员会"
NAMES = tuple(f"党员{number:02}" for number in range(1, 13))
BALLOT = ReviewBallot(BRANCH, 2026, NAMES, rates_team=True, copies=3, most_excellent=4)
REVIEW = Review(
    2026,
    steps=(ReviewStep(ReviewStepKind.BALLOT_REVIEW, date(2026, 12, 1), "无记名"),),
    ballots=BallotCount(
        13, 12, 11, "韩立军", "陈晓东", "林芷若", CountedBy.PAPER, team=(9, 2, 0, 0)
    ),
    members=(
        MemberReview(
            MemberId("m1"), "周文远", excellent=8, qualified=3, grade=ReviewGrade.EXCELLENT
        ),
        MemberReview(
            MemberId("m2"),
            "田志强",
            qualified=2,
            basically_qualified=9,
            grade=ReviewGrade.BASICALLY_QUALIFIED,
            help_plan="每月谈心一次",
            helper="苏静",
            correction_from=date(2026, 12, 10),
            correction_months=6,
        ),
        MemberReview(MemberId("m3"), "罗一鸣", rated=False),
    ),
    duty=DutyReport("周文远", date(2026, 12, 1), "通报上年整改"),
)
RESULTS = ReviewResults(BRANCH, REVIEW, 1, 3, "三分之一；本程序默认：按评定等次的党员数")


def pages(form, folder):
    """Return the text of every page, without blanks, and their sizes in millimetres."""
    target = folder / "form.pdf"
    write_form(target, form, made_at=AT)
    with pypdfium2.PdfDocument(target) as document:
        texts = ["".join(page.get_textpage().get_text_range().split()) for page in document]
        sizes = [tuple(round(side * 25.4 / 72) for side in page.get_size()) for page in document]
    return texts, sizes


def test_a_ballot_names_the_rated_the_limit_and_that_it_is_secret(tmp_path):
    texts, sizes = pages(BALLOT, tmp_path)

    assert sizes == [(148, 210)] * 3
    for word in (*NAMES, "支部班子", "较好", "基本合格", "无记名", "优秀名额不超过4名"):
        assert word in texts[0]


def test_all_ballots_are_alike_to_the_byte_and_carry_no_number(tmp_path):
    target = tmp_path / "form.pdf"
    write_form(target, replace(BALLOT, copies=20), made_at=AT)

    with pikepdf.open(target) as pdf:
        drawings = {page.Contents.read_bytes() for page in pdf.pages}
    texts, _ = pages(replace(BALLOT, copies=20), tmp_path)

    assert len(drawings) == 1
    assert len(set(texts)) == 1
    assert not re.search(r"编号[:：]?\d|No\.?\d|姓名[:：]", texts[0])


def test_with_its_code_too_every_ballot_is_alike_and_the_code_is_that_of_the_list(tmp_path):
    target = tmp_path / "form.pdf"
    form = replace(BALLOT, copies=20, subjects=("team", *(f"m{n}" for n in range(len(NAMES)))))
    write_form(target, form, made_at=AT, mark="ABCDEFGH")

    with pikepdf.open(target) as pdf:
        drawings = {page.Contents.read_bytes() for page in pdf.pages}
    seen = [codes_on(sheet) for sheet in sheets(target)]

    assert len(drawings) == 1
    expected = code_for(form.paper, mark="ABCDEFGH", page=1, pages=1).text
    assert [[code.text for code in codes] for codes in seen] == [[expected]] * 20
    assert not any(name in expected for name in form.subjects)


def test_codes_are_printed_only_where_they_are_wished(tmp_path):
    without, _ = pages(BALLOT, tmp_path)
    with_codes, _ = pages(replace(BALLOT, grounds=True), tmp_path)

    assert "N05" not in without[0]
    assert "N05闹不团结" in with_codes[0]


def test_two_ballots_share_a_sheet_of_a4_and_the_last_one_stands_alone(tmp_path):
    texts, sizes = pages(replace(BALLOT, size=SheetSize.TWO_ON_A4), tmp_path)

    assert sizes == [(297, 210)] * 2
    assert [text.count("民主测评票") for text in texts] == [2, 1]


@pytest.mark.parametrize(("size", "most"), [(SheetSize.A5, 4), (SheetSize.A4, 2)])
def test_fifty_names_are_all_on_the_ballot_page_by_page(tmp_path, size, most):
    names = tuple(f"同志{number:02}" for number in range(50))
    form = replace(BALLOT, names=names, copies=1, size=size, grounds=True)

    texts, _ = pages(form, tmp_path)

    whole = "".join(texts)
    assert len(texts) <= most
    assert all(whole.count(name) == 1 for name in names)
    assert len(texts) == 1 or f"第1页，共{len(texts)}页" in texts[0]


def test_the_results_have_numbers_the_limit_with_its_base_and_lines_to_sign(tmp_path):
    texts, _ = pages(RESULTS, tmp_path)

    whole = "".join(texts)
    for word in (
        *("13张", "12张", "11张", "1张", "好9票", "韩立军", "陈晓东、林芷若"),
        *("名额1人，计算基数3人", "本程序默认", "两人分别录入", "监票人签字", "支部章"),
    ):
        assert word in whole


def test_results_of_too_few_ballots_say_why_there_are_no_tallies(tmp_path):
    ballots = replace(REVIEW.ballots, withheld=True)

    texts, _ = pages(replace(RESULTS, review=replace(REVIEW, ballots=ballots)), tmp_path)

    assert "不列各档票数" in "".join(texts)


def test_the_minutes_say_what_is_known_and_leave_the_rest_to_the_pen(tmp_path):
    texts, _ = pages(ReviewMinutes(BRANCH, REVIEW), tmp_path)

    whole = "".join(texts)
    for word in (
        *(
            "书记述职",
            "2026年12月1日。周文远：通报上年整改",
            "作废1张",
            "支部班子测评：好9票较好2票",
        ),
        *("优秀1人；基本合格1人", "主持人签字"),
    ):
        assert word in whole


@pytest.mark.parametrize("counted_by", CountedBy)
def test_no_form_breaks_down_fewer_than_five_ballots_whoever_counted_them(tmp_path, counted_by):
    ballots = replace(REVIEW.ballots, valid=4, team=(3, 1, 0, 0), counted_by=counted_by)
    lines = tuple(
        replace(line, excellent=3, qualified=1) if line.rated else line for line in REVIEW.members
    )
    few = replace(REVIEW, ballots=ballots, members=lines)

    results, _ = pages(replace(RESULTS, review=few), tmp_path)
    minutes, _ = pages(ReviewMinutes(BRANCH, few), tmp_path)

    whole = "".join((*results, *minutes))
    assert "好3票" not in whole
    assert "周文远31" not in whole
    assert "周文远————优秀" in whole
    assert "不列各档票数" in whole


def test_each_member_has_a_sheet_of_one_page(tmp_path):
    sheets = tuple(MemberSheet(line, "男", "汉族") for line in REVIEW.members)

    texts, _ = pages(MemberSheets(BRANCH, 2026, sheets), tmp_path)

    assert len(texts) == 3
    assert "限期改正：自2026年12月10日起6个月，至2027年6月10日" in texts[1]
    assert "不评定等次" in texts[2]
