"""What a committee checks later is in the packet: the review, and how the stars were decided."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pikepdf
import pypdfium2
import pytest
from packet import sample_year
from packet.small_packet import make_small_packet, small_manifest

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.review import DutyReport, ReviewGrade
from branchdesk.domain.review_outcome import with_outcome
from branchdesk.domain.star_rating import (
    Objection,
    RatedItem,
    RatingTerms,
    StarRating,
    StarStage,
)
from branchdesk.packet import manifest as m
from branchdesk.packet.build import build_packet
from branchdesk.packet.data_review import review_part, star_rating_part
from branchdesk.packet.growth_forms import write_form
from branchdesk.packet.sign import Seal
from branchdesk.packet.verify import inspect
from branchdesk.usecases.printed_review import ReviewResults
from branchdesk.usecases.printed_stars import RatingOfYear

RATING = StarRating(
    DossierId("star_rating-2026"),
    2026,
    stage=StarStage.DECIDED,
    previous=3,
    terms=RatingTerms(
        "机关党支部星级评定标准", 2, ((4, Decimal(80)), (5, Decimal(90))), Decimal(5)
    ),
    rated_on=date(2026, 12, 20),
    signed_by="李𬭎",
    report="学习研讨还不够深入",
    items=(
        RatedItem("A1", "A", "“第一议题”落实", Decimal(50), Decimal(48), checked=Decimal(48)),
        RatedItem(
            "C2", "C", "支部委员会", Decimal(50), Decimal(45),
            checked=Decimal("41.5"), reason="八月未召开支委会",
        ),
    ),
    bonus=Decimal(2),
    total=Decimal(95),
    stars=5,
    target=5,
    declared_on=date(2026, 12, 22),
    checked_on=date(2027, 1, 8),
    checked_by="机关党委考评组",
    checked_bonus=Decimal(1),
    opinion="台账齐全",
    shown_from=date(2027, 1, 10),
    shown_to=date(2027, 1, 16),
    shown_at="机关公示栏",
    objections=(Objection("o", "志愿服务是否只算一次", date(2027, 1, 12), "查签到表，属实"),),
    decided_on=date(2027, 1, 20),
    decided_by="机关党委",
    document="云机党〔2027〕3号",
    awarded=4,
    decision_note="五星名额已满",
    named_on=date(2027, 2, 1),
    plaque="不该出现的牌匾",
)  # fmt: skip


def helped(review):
    """Return the review with a duty report, a team vote and one member who is helped."""
    first, *others = review.members
    line = replace(
        first,
        grade=ReviewGrade.BASICALLY_QUALIFIED,
        reason="学习打卡长期落后",
        help_plan="每月谈心一次",
        helper="张䶮",
        help_until=date(2027, 8, 1),
        correction_from=date(2027, 2, 10),
        correction_months=6,
        outcome="按期补学，经支委会研究予以结束",
    )
    return replace(
        review,
        members=(line, *others),
        ballots=replace(review.ballots, team=(20, 2, 0, 0)),
        duty=DutyReport("李𬭎", date(2027, 1, 20), "报告履职和上年整改"),
        finalised_at=datetime(2027, 2, 5, tzinfo=UTC),
    )


@pytest.fixture(scope="module")
def year(tmp_path_factory):
    made = sample_year.year_file(tmp_path_factory.mktemp("year"), months=1, paragraphs=1)
    review = helped(made.review or sample_year.review(made.roll))
    return replace(made, review=review, rating=RatingOfYear(RATING, "党员24名。", "支委会"))


@pytest.fixture(scope="module")
def built(tmp_path_factory, year, key):
    target = tmp_path_factory.mktemp("built") / "材料包.pdf"
    return build_packet(year, target=target, seal=Seal(key), progress=lambda *_done: None)


@pytest.fixture(scope="module")
def data(built):
    with pikepdf.open(built.path) as pdf:
        return m.read(pdf.attachments[m.FILE_NAME].get_file().read_bytes())


@pytest.fixture(scope="module")
def text(built):
    with pypdfium2.PdfDocument(built.path) as document:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)


def test_the_packet_with_both_is_intact(built, key):
    assert inspect(built.path, known={key.certificate.fingerprint}).intact


def test_the_committees_points_and_reasons_stand_beside_the_branchs_own(data):
    rated = {one.code: one for one in data.star_rating.items}

    assert (rated["A1"].score, rated["A1"].checked, rated["A1"].reason) == ("48", "48", "")
    assert (rated["C2"].score, rated["C2"].checked) == ("45", "41.5")
    assert rated["C2"].reason == "八月未召开支委会"
    assert (data.star_rating.check.total, data.star_rating.check.stars) == ("90.5", 5)
    assert (data.star_rating.bonus, data.star_rating.check.bonus) == ("2", "1")


def test_publicity_with_its_days_and_objections_and_the_decision_are_handed_on(data):
    shown, decided = data.star_rating.publicity, data.star_rating.decision

    assert (shown.days, shown.days_needed, shown.place) == (7, 5, "机关公示栏")
    [heard] = shown.objections
    assert (heard.what, heard.on, heard.answer) == (
        *("志愿服务是否只算一次", date(2027, 1, 12), "查签到表，属实"),
    )
    assert (decided.stars, decided.change, decided.document, decided.note) == (
        *(4, "promoted", "云机党〔2027〕3号", "五星名额已满"),
    )


def test_a_step_that_was_not_taken_is_not_handed_on_though_something_is_typed(data, text):
    assert data.star_rating.naming is None
    assert "不该出现的牌匾" not in text
    assert star_rating_part(replace(RATING, stage=StarStage.DRAFT)) is None
    declared = star_rating_part(replace(RATING, stage=StarStage.DECLARED))
    assert (declared.check, declared.publicity, declared.decision) == (None, None, None)
    assert {(one.checked, one.reason) for one in declared.items} == {("", "")}
    assert declared.declaration.stars == 5


def test_the_review_belongs_to_its_year_and_was_held_in_the_next(data):
    assert data.review.year == 2026
    assert data.review.held_on == date(2027, 1, 20)
    assert [step.kind for step in data.review.steps][:2] == ["self_review", "peer_review"]
    assert data.review.duty.by == "李𬭎"
    assert data.review.duty.held_on == date(2027, 1, 20)
    assert data.review.team == (20, 2, 0, 0)
    assert data.review.finalised_at == datetime(2027, 2, 5, tzinfo=UTC)


def test_help_goes_on_with_its_months_and_what_came_of_it(data, year):
    line = data.review.members[0]

    assert (line.correction_months, line.correction_until) == (6, date(2027, 8, 10))
    assert line.outcome == "按期补学，经支委会研究予以结束"
    assert (line.helper, line.help_plan, line.reason) == (
        *("张䶮", "每月谈心一次", "学习打卡长期落后"),
    )
    assert sum(line.votes) == sum(year.review.members[0].votes) > 0


def test_the_pages_say_what_the_data_say(text):
    for words in (
        *("书记述职2027年1月20日李𬭎：报告履职和上年整改", "支部班子测评：好20票"),
        *("帮助至2027年8月1日", "限期改正6个月，自2027年2月10日至2027年8月10日"),
        *("按期补学，经支委会研究予以结束", "考评理由：八月未召开支委会"),
        *("机关党委考评组考评90.5分，达到五星", "考评加分1分", "公示7天"),
        *("志愿服务是否只算一次（2027年1月12日，核实答复：查签到表，属实）", "五星名额已满"),
    ):
        assert words in text, words


def test_an_outcome_added_later_is_told_as_such_in_data_and_on_the_page(year, tmp_path):
    closed = replace(year.review, members=(replace(year.review.members[0], outcome=""),))
    at = datetime(2027, 8, 12, 2, tzinfo=UTC)
    on = date(2027, 8, 11)
    added = with_outcome(closed, closed.members[0].member, "改正到位", on, at=at)

    part = review_part(added)
    write_form(tmp_path / "f11.pdf", ReviewResults("支部", added, 1, 1, ""), made_at=at)
    with pypdfium2.PdfDocument(tmp_path / "f11.pdf") as document:
        printed = "".join(
            "".join(page.get_textpage().get_text_range().split()) for page in document
        )

    assert (part.version, part.members[0].outcome_on) == (2, on)
    assert [(one.at, one.reason, one.outcome) for one in part.additions] == [
        (at, "补记帮助结果", "改正到位")
    ]
    assert review_part(closed).version == 1
    assert "2027年8月11日：改正到位" in printed
    assert "结果于定稿后补记（2027.08.12）" in printed


@pytest.mark.parametrize("valid", [1, 4])
def test_fewer_than_five_ballots_are_never_broken_down(year, valid):
    ballots = replace(year.review.ballots, issued=valid, returned=valid, valid=valid)

    part = review_part(replace(year.review, ballots=ballots))

    assert part.withheld
    assert part.team is None
    assert {one.votes for one in part.members} == {(0, 0, 0, 0)}
    assert review_part(replace(year.review, ballots=replace(ballots, valid=5))).team


def test_no_ballot_and_no_ground_on_it_leaves_the_branch(year):
    marked = replace(year.review.members[1], grounds=(("N05", 3),))
    review = replace(year.review, members=(year.review.members[0], marked))

    assert "N05" not in review_part(review).model_dump_json()


def test_a_packet_of_the_format_before_is_still_intact(tmp_path, key, monkeypatch):
    review = review_part(helped(sample_year.review(sample_year.roll())))

    def as_before(manifest):
        return manifest.model_copy(update={"review": review, "format_version": "1.1"})

    def without_what_is_new(manifest):
        tree = json.loads(whole(manifest))
        del tree["star_rating"]
        for name in ("held_on", "finalised_at", "steps", "duty", "team", "withheld", "additions"):
            del tree["review"][name]
        for line in tree["review"]["members"]:
            for name in [*line]:
                if name not in ("member", "name", "rated", "votes", "grade"):
                    del line[name]
        return m.canonical(tree)

    whole = m.written
    monkeypatch.setattr(m, "written", without_what_is_new)
    path = make_small_packet(tmp_path / "old.pdf", key, change=as_before)

    assert inspect(path, known={key.certificate.fingerprint}).intact
    with pikepdf.open(path) as pdf:
        old = m.read(pdf.attachments[m.FILE_NAME].get_file().read_bytes())
    assert old.format_version == "1.1"
    assert old.review.members[0].votes == review.members[0].votes
    assert old.star_rating is None
    assert small_manifest(key).format_version == "1.2"
