"""民主评议党员: the steps and the summary F11. Ballots stay in the branch, sealed."""

from collections.abc import Iterator
from dataclasses import replace

from branchdesk.domain.review import BallotCount, MemberReview, Review, ReviewGrade
from branchdesk.domain.review_procedure import correction_until, needs_help
from branchdesk.domain.terms import GRADES, STEPS, TEAM_GRADES
from branchdesk.packet import words
from branchdesk.packet.chart_pages import review_chart
from branchdesk.packet.cjk import Align
from branchdesk.packet.flow import Item
from branchdesk.packet.kit import CAPTION, NOTE, SMALL, SUBSECTION, Kit, Proof
from branchdesk.packet.table import Row, Table
from branchdesk.packet.text import Space


def review_pages(review: Review, kit: Kit, proof: Proof) -> Iterator[Item]:
    """Yield steps and summary; ``proof`` tells where each record is printed."""
    yield kit.heading("（一）评议程序", SUBSECTION)
    widths = kit.columns(18, 24, 40, 18)
    rows = []
    for kind, title in STEPS.items():
        step = review.step(kind)
        if not (kind.is_prescribed or step.held_on or step.note):
            continue
        held = words.day(step.held_on) if step.held_on else ""
        row = kit.line((title, held, step.note, ""), widths, left=(2,), height=27)
        shown = (proof[one] for one in step.record_ids if one in proof)
        centred = replace(SMALL, align=Align.CENTRE)
        rows.append(kit.with_last(row, kit.page_numbers("", shown, widths[3], style=centred)))
    duty = review.duty
    if duty.held_on or duty.note:
        held = words.day(duty.held_on) if duty.held_on else ""
        texts = ("书记述职", held, duty_text(review), "")
        rows.insert(0, kit.line(texts, widths, left=(2,), height=27))
    head = kit.head(("程　序", "时　间", "情　况", "记录页码"), widths)
    yield Table(kit.fonts, tuple(rows), head=(head,))
    yield Space(14)
    yield kit.heading(f"（二）{review.year}年度民主测评及组织评定汇总表", SUBSECTION)
    yield counts_table(review, kit)
    yield Space(6)
    if team := team_text(review):
        yield kit.prose(team, NOTE, after=6)
    yield summary_table(review, kit)
    yield Space(6)
    yield kit.prose(_share(review), NOTE, after=10)
    yield from help_pages(review, kit)
    yield from review_chart(review, kit)
    yield Table(
        kit.fonts,
        (
            kit.pairs(
                ("监 票 人", review.ballots.scrutineer),
                ("计 票 人", _tellers(review.ballots)),
                height=34,
            ),
            kit.pairs(("支部书记\n签　　字", ""), ("日　　期", ""), height=44),
        ),
    )


def team_text(review: Review) -> str:
    """Return what the ballots said of the committee as a team; nothing of fewer than five."""
    if review.ballots.too_few or not any(review.ballots.team):
        return ""
    pairs = zip(TEAM_GRADES, review.ballots.team, strict=True)
    return f"支部班子测评：{'　'.join(f'{name}{votes}票' for name, votes in pairs)}。"


def duty_text(review: Review) -> str:
    """Return who gave the account of the year, and what is noted of it."""
    return "：".join(text for text in (review.duty.by, review.duty.note) if text)


def help_pages(review: Review, kit: Kit) -> Iterator[Item]:
    """Yield who is helped or has a term to put things right, with what came of it."""
    helped = needs_help(review)
    if not helped:
        return
    widths = kit.columns(14, 38, 14, 30, 26)
    rows = []
    for line in helped:
        until = line.help_until
        terms = [f"帮助至{words.day(until)}"] if until else []
        end = correction_until(line)
        if line.correction_from and end:
            terms.append(
                f"限期改正{line.correction_months}个月，自{words.day(line.correction_from)}"
                f"至{words.day(end)}"
            )
        outcome = outcome_text(line) or "尚未填写"
        texts = (line.name, line.help_plan, line.helper, "；".join(terms), outcome)
        rows.append(kit.line(texts, widths, left=(1, 3, 4), height=27))
    yield kit.heading("帮助和限期改正", SUBSECTION)
    head = kit.head(("姓　名", "措　施", "帮助人", "期　限", "结　果"), widths)
    yield Table(kit.fonts, tuple(rows), head=(head,))
    if review.additions:
        days = dict.fromkeys(f"{one.at.astimezone():%Y.%m.%d}" for one in review.additions)
        text = f"结果于定稿后补记（{'、'.join(days)}），定稿的其他内容未改动。"
        yield Space(6)
        yield kit.prose(text, NOTE)
    yield Space(10)


def outcome_text(line: MemberReview) -> str:
    """Return what became of help or correction, with the day on which that was found."""
    if line.outcome_on is None:
        return line.outcome
    return f"{words.day(line.outcome_on)}：{line.outcome}"


def counts_table(review: Review, kit: Kit) -> Table:
    """Return 应参评、实参评 and the ballots as paper."""
    taking_part = sum(member.participates for member in review.members)
    ballots = review.ballots
    widths = kit.columns(1, 1, 1, 1, 1, 1)
    titles = ("应参评", "实参评", "发出测评票", "收回测评票", "有效票", "作废票")
    head = kit.head(titles, widths)
    texts = (
        f"{len(review.members)}人",
        f"{taking_part}人",
        *(f"{count}张" for count in _paper(ballots)),
    )
    return Table(kit.fonts, (kit.line(texts, widths),), head=(head,))


def _tellers(ballots: BallotCount) -> str:
    return "、".join(name for name in (ballots.teller, ballots.second_teller) if name)


def _paper(ballots: BallotCount) -> tuple[int, int, int, int]:
    return (ballots.issued, ballots.returned, ballots.valid, ballots.void)


def summary_table(review: Review, kit: Kit) -> Table:
    """Return what the ballots and the organisation said, member by member."""
    widths = kit.columns(8, 15, 9, 9, 11, 10, 14, 26, 20)
    titles = (
        *("序号", "姓　名", "优秀", "合格", "基本\n合格", "不\n合格", "组织评定"),
        *("评定理由", "反馈日期"),
    )
    hidden = review.ballots.too_few
    rows = [
        _member(index, one, kit, widths, hidden=hidden)
        for index, one in enumerate(review.members, start=1)
    ]
    head = kit.head(titles, widths, height=40)
    return Table(kit.fonts, tuple(rows), head=(head,), continued=kit.lay("汇总表（续）", CAPTION))


def _member(
    index: int, member: MemberReview, kit: Kit, widths: list[float], *, hidden: bool
) -> Row:
    grade = GRADES[member.grade] if member.grade else ""
    votes: tuple[str, ...] = ("—",) * 4 if hidden else tuple(map(str, member.votes))
    if not member.rated:
        grade, votes = "不评等次", ("—",) * 4
    if not member.participates:
        grade, votes = "未参评", ("—",) * 4
    feedback = member.feedback_on
    texts = (
        str(index),
        member.name,
        *votes,
        grade,
        member.reason or member.help_plan,
        f"{feedback:%Y.%m.%d}" if feedback else "",
    )
    return kit.line(texts, widths, left=(7,))


def _share(review: Review) -> str:
    rated = [member for member in review.members if member.rated and member.participates]
    excellent = sum(member.grade is ReviewGrade.EXCELLENT for member in rated)
    text = (
        f"评定等次{len(rated)}人，其中优秀{excellent}人，占{words.percent(excellent, len(rated))}。"
        "测评票由支部密封保存，不随材料报送。"
    )
    if review.cap_override_reason:
        text += f"优秀人数超过规定比例的书面说明：{review.cap_override_reason}"
    return text
