"""民主评议 on paper: results F11, minutes F07, members' sheets F09."""

from collections.abc import Iterator

from branchdesk.domain.review import CountedBy, Review, ReviewGrade, ReviewStepKind
from branchdesk.domain.review_procedure import correction_until
from branchdesk.domain.terms import GRADES
from branchdesk.packet import words
from branchdesk.packet.flow import Item, PageBreak
from branchdesk.packet.kit import CAPTION, FORM_TITLE, NOTE, PROSE, Kit
from branchdesk.packet.review_pages import (
    counts_table,
    duty_text,
    help_pages,
    outcome_text,
    summary_table,
    team_text,
)
from branchdesk.packet.table import Row, Table
from branchdesk.packet.text import Space
from branchdesk.usecases.printed_review import (
    MemberSheet,
    MemberSheets,
    ReviewMinutes,
    ReviewResults,
)

_COUNTED = {
    CountedBy.TYPED: "计票结果由支部录入",
    CountedBy.PAPER: "两人分别录入全部测评票，逐张核对一致",
    CountedBy.BOOTH: "上机无记名测评，选票打乱存放",
}
_SUMMARY, _HELP = 120.0, 52.0
"""Heights that let F09 stand on one page."""
_HIDDEN = "有效票不足五张，为保密不列各档票数。"


def results_sheet(form: ReviewResults, kit: Kit) -> Iterator[Item]:
    """Yield F11."""
    review = form.review
    yield kit.heading(form.branch, CAPTION, after=4)
    yield kit.heading(form.title, FORM_TITLE, after=10)
    yield counts_table(review, kit)
    yield Space(6)
    if team := team_text(review):
        yield kit.prose(team, NOTE, after=6)
    yield summary_table(review, kit)
    yield Space(6)
    yield kit.prose("".join(_said_of_results(form)), NOTE, after=10)
    yield Table(kit.fonts, tuple(_signatures(review, kit)))
    # Below what the scrutineer signs: help is no part of the count.
    yield Space(12)
    yield from help_pages(review, kit)


def _said_of_results(form: ReviewResults) -> Iterator[str]:
    review = form.review
    yield f"计票方式：{_COUNTED[review.ballots.counted_by]}。"
    if review.ballots.too_few:
        yield _HIDDEN
    excellent = sum(line.grade is ReviewGrade.EXCELLENT for line in review.members)
    limit = "没有名额限制" if form.most_excellent is None else f"名额{form.most_excellent}人"
    yield (
        f"评为优秀{excellent}人，{limit}，计算基数{form.base}人，"
        f"占{words.percent(excellent, form.base)}（依据：{form.basis}）。"
    )
    if review.cap_override_reason.strip():
        yield f"超过名额的书面说明：{review.cap_override_reason}。"
    yield "测评票由支部密封保存，不随材料报送。"


def _signatures(review: Review, kit: Kit) -> Iterator[Row]:
    ballots = review.ballots
    tellers = "、".join(name for name in (ballots.teller, ballots.second_teller) if name)
    yield kit.pairs(("监 票 人", ballots.scrutineer), ("计 票 人", tellers), height=30)
    yield kit.pairs(("监 票 人\n签　　字", ""), ("计 票 人\n签　　字", ""), height=44)
    yield kit.pairs(("支部书记\n签　　字", ""), ("日　　期\n（支部章）", ""), height=44)


def review_minutes(form: ReviewMinutes, kit: Kit) -> Iterator[Item]:
    """Yield F07; what the books do not say is left to be written by hand."""
    review = form.review
    ballots = review.ballots
    meeting = review.step(ReviewStepKind.BALLOT_REVIEW)
    yield kit.heading(f"{form.branch}\n{form.title}", FORM_TITLE, after=12)
    held = words.day(meeting.held_on) if meeting.held_on else ""
    due, there = len(review.members), sum(line.participates for line in review.members)
    rows = [
        kit.pairs(("时　　间", held), ("所属年度", f"{review.year}年度")),
        kit.pairs(("应参评", f"{due}人"), ("实参评", f"{there}人")),
        kit.pairs(("主 持 人", ""), ("记 录 人", "")),
        kit.wide("书记述职\n及上年整\n改 通 报", _duty(review), style=PROSE, height=64),
    ]
    rows += [
        kit.wide(label, _step(review, kind), style=PROSE, height=64)
        for kind, label in (
            (ReviewStepKind.SELF_REVIEW, "个人自评\n（逐人）"),
            (ReviewStepKind.PEER_REVIEW, "党员互评\n（逐人）"),
        )
    ]
    counted = (
        f"发出测评票{ballots.issued}张，收回{ballots.returned}张，有效{ballots.valid}张，"
        f"作废{ballots.void}张。监票人：{ballots.scrutineer}；计票人："
        f"{'、'.join(name for name in (ballots.teller, ballots.second_teller) if name)}。"
    )
    graded = [line for line in review.members if line.grade]
    result = "；".join(
        f"{word}{count}人"
        for grade, word in GRADES.items()
        if (count := sum(line.grade is grade for line in graded))
    )
    rows += [
        kit.wide(
            "民主测评",
            counted + team_text(review) if ballots.issued else "",
            style=PROSE,
            height=48,
        ),
        kit.wide("结　　果", f"{result}。" if result else "", style=PROSE, height=40),
        kit.pairs(("主 持 人\n签　　字", ""), ("记 录 人\n签　　字", ""), height=46),
    ]
    yield Table(kit.fonts, tuple(rows), continued=kit.lay(f"{form.title}（续）", CAPTION))


def _duty(review: Review) -> str:
    day = review.duty.held_on
    return f"{words.day(day)}。{duty_text(review)}" if day else duty_text(review)


def _step(review: Review, kind: ReviewStepKind) -> str:
    step = review.step(kind)
    held = f"{words.day(step.held_on)}。" if step.held_on else ""
    names = "、".join(line.name for line in review.members if line.participates)
    return f"{held}{step.note}\n参加：{names}。"


def member_sheets(form: MemberSheets, kit: Kit) -> Iterator[Item]:
    """Yield F09, a page for each member."""
    for number, sheet in enumerate(form.sheets):
        if number:
            yield PageBreak()
        yield kit.heading(f"{form.branch}\n{form.title}", FORM_TITLE, after=12)
        yield Table(kit.fonts, tuple(_sheet_rows(sheet, kit, withheld=form.withheld)))


def _sheet_rows(sheet: MemberSheet, kit: Kit, *, withheld: bool) -> Iterator[Row]:
    line = sheet.line
    helped = bool(line.help_plan or line.correction_from)
    yield kit.pairs(("姓　　名", line.name), ("性　　别", sheet.gender))
    yield kit.pairs(("民　　族", sheet.ethnicity), ("出生年月", sheet.born))
    yield kit.pairs(("入党时间", sheet.joined), ("转正时间", sheet.full_on))
    yield kit.pairs(("党内职务", sheet.party_post), ("单位职务", sheet.unit_post))
    yield kit.wide(
        "个人总结\n（组织生活、\n纪律、履职、\n作用；问题；\n整改方向）",
        "",
        height=_SUMMARY - _HELP if helped else _SUMMARY,
    )
    yield kit.pairs(("本人签名", ""), ("日　　期", ""), height=32)
    yield kit.wide("党小组意见", "", height=48)
    yield kit.wide("民主测评\n结　　果", _tally(sheet, withheld=withheld), height=44)
    grade = GRADES[line.grade] if line.grade else "" if line.rated else "预备党员，不评定等次"
    told = f"{grade}\n{line.reason}" if line.reason else grade
    yield kit.wide("支部评定\n意见、等次", told, height=48)
    yield kit.pairs(("书记签字\n（支部章）", ""), ("日　　期", ""), height=36)
    if helped:
        yield kit.wide("帮助改正", _help(sheet), height=_HELP)
    yield kit.wide("本人意见\n（签　名）", "", height=40)
    yield kit.wide("上级党组织\n意　　见", "", height=44)


def _tally(sheet: MemberSheet, *, withheld: bool) -> str:
    if withheld:
        return _HIDDEN
    line = sheet.line
    if not any(line.votes):
        return ""
    return "　".join(
        f"{word}{votes}票" for word, votes in zip(GRADES.values(), line.votes, strict=True)
    )


def _help(sheet: MemberSheet) -> str:
    line = sheet.line
    parts = [line.help_plan]
    if line.helper:
        parts.append(f"帮助人：{line.helper}")
    if line.help_until:
        parts.append(f"完成时限：{words.day(line.help_until)}")
    until = correction_until(line)
    if line.correction_from and until:
        parts.append(
            f"限期改正：自{words.day(line.correction_from)}起{line.correction_months}个月，"
            f"至{words.day(until)}"
        )
    if line.outcome:
        parts.append(f"结果：{outcome_text(line)}")
    return "；".join(part for part in parts if part)
