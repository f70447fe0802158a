"""发展党员与转正, and the elections of the year: steps, days and votes, and nothing of a file."""

from collections.abc import Iterator

from branchdesk.packet import words
from branchdesk.packet.flow import Item
from branchdesk.packet.kit import CAPTION, LEAD, NOTE, PROSE, SUBSECTION, Kit
from branchdesk.packet.table import Row, Table
from branchdesk.packet.text import Space
from branchdesk.usecases.printed import ElectionReport, VoteSummary
from branchdesk.usecases.year_parts import CaseOfYear, ElectionOfYear
from branchdesk.usecases.yearfile import YearFile


def growth_pages(year_file: YearFile, kit: Kit) -> Iterator[Item]:
    """Yield the cases in which something was done, and the elections."""
    number = 0
    if year_file.cases:
        number += 1
        yield kit.heading(f"（{words.ordinal(number)}）本年度办理情况", SUBSECTION)
        yield _cases(year_file.cases, kit)
        yield Space(6)
        yield kit.prose(
            f"所处阶段截至{words.day(year_file.today)}。申请书、思想汇报、政治审查等个人材料按规定"
            "另行归档，不随材料报送。",
            NOTE,
        )
    votes = [vote for case in year_file.cases for vote in case.votes]
    if votes:
        number += 1
        yield Space(14)
        yield kit.heading(f"（{words.ordinal(number)}）接收、转正票决汇总", SUBSECTION)
        yield _votes(votes, kit)
    if year_file.elections:
        if number:
            yield Space(14)
        number += 1
        yield kit.heading(f"（{words.ordinal(number)}）换届、补选", SUBSECTION)
        for election in year_file.elections:
            yield from _election(election, kit)


def _cases(cases: tuple[CaseOfYear, ...], kit: Kit) -> Table:
    widths = kit.columns(8, 15, 25, 52)
    rows = []
    for number, case in enumerate(cases, start=1):
        stage = f"已于{words.day(case.ended_on)}终止" if case.ended_on else case.stage
        steps = "\n".join(
            f"{step.number}. {step.title}：{'、'.join(f'{day:%m.%d}' for day in step.days)}"
            for step in case.steps
        )
        rows.append(kit.line((str(number), case.name, stage, steps), widths, left=(3,)))
    head = kit.head(("序号", "姓　名", "所处阶段", "本年度办理的步骤（日期）"), widths)
    continued = kit.lay("发展党员办理情况（续）", CAPTION)
    return Table(kit.fonts, tuple(rows), head=(head,), continued=continued)


def _votes(votes: list[VoteSummary], kit: Kit) -> Table:
    titles: tuple[str, ...] = (
        "姓　名",
        "事　项",
        "会议\n日期",
        "应到",
        "实到",
        "发出",
        "收回",
        "有效",
    )
    titles = (*titles, "同意", "其中\n书面", "不同意", "弃权", "结果")
    widths = kit.columns(15, 27, 12, 9, 9, 9, 9, 9, 9, 9, 11, 9, 14)
    rows = tuple(_vote(vote, kit, widths) for vote in votes)
    continued = kit.lay("票决汇总（续）", CAPTION)
    return Table(kit.fonts, rows, head=(kit.head(titles, widths, height=40),), continued=continued)


def _vote(vote: VoteSummary, kit: Kit, widths: list[float]) -> Row:
    ballots = vote.ballots
    counted = (ballots.issued, ballots.returned, ballots.valid) if ballots else ("", "", "")
    texts = (
        vote.name,
        vote.subject,
        f"{vote.on:%m.%d}",
        str(vote.due),
        str(vote.present),
        *(str(count) for count in counted),
        str(vote.in_favour + vote.written),
        str(vote.written),
        str(vote.against),
        str(vote.abstained),
        "通过" if vote.passed else "未通过",
    )
    return kit.line(texts, widths)


def _election(election: ElectionOfYear, kit: Kit) -> Iterator[Item]:
    yield kit.heading(election.title, LEAD, after=2)
    said = [
        f"{what}{words.day(day)}"
        for what, day in (
            ("请示", election.requested_on),
            ("批复", election.replied_on),
            ("上级批准、备案", election.approved_on),
            ("交接", election.handed_over_on),
        )
        if day is not None
    ]
    result = election.result
    if result is None:
        said.append("选举尚无定稿的会议记录")
        yield kit.prose("；".join(said) + "。", PROSE, after=8)
        return
    if said:
        yield kit.prose("；".join(said) + "。", PROSE, after=2)
    yield kit.prose(_held(result), PROSE, after=4)
    widths = kit.columns(14, 40, 22, 24)
    rows = tuple(
        kit.line((str(number), name, str(votes), "当选" if name in result.elected else ""), widths)
        for number, (name, votes) in enumerate(result.counts, start=1)
    )
    head = kit.head(("序　号", "姓　名", "得 票 数", "结　果"), widths)
    yield Table(kit.fonts, rows, head=(head,))
    if result.posts:
        yield Space(4)
        posts = "；".join(f"{name}任{post}" for name, post in result.posts)
        yield kit.prose(f"分工：{posts}。", PROSE, after=8)


def _held(result: ElectionReport) -> str:
    ballots = result.ballots
    counted = (
        f"发出选票{ballots.issued}张，收回{ballots.returned}张，有效票{ballots.valid}张；"
        if ballots
        else ""
    )
    return (
        f"{words.day(result.on)}召开党员大会选举，应到会有选举权的党员{result.due}人，"
        f"实到会{result.present}人；{counted}应选{result.seats}名，当选{len(result.elected)}名。"
    )
