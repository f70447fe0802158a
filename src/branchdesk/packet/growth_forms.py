"""F14 接收（转正）票决汇总表, and F15 选票, 计票单, 选举结果报告."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import datetime
from functools import partial
from pathlib import Path

from branchdesk.domain.paper_codes import Paper, PaperCode, code_for
from branchdesk.packet import words
from branchdesk.packet.book_forms import entry_form, ledger_list, record_form
from branchdesk.packet.cjk import Align, Style
from branchdesk.packet.flow import Item
from branchdesk.packet.fonts import Face
from branchdesk.packet.kit import BODY, CAPTION, FORM_TITLE, NOTE, Kit
from branchdesk.packet.points_pages import points_form
from branchdesk.packet.review_ballot import write_ballots
from branchdesk.packet.review_forms import member_sheets, results_sheet, review_minutes
from branchdesk.packet.single import write_pages
from branchdesk.packet.star_pages import star_pages
from branchdesk.packet.table import Table
from branchdesk.packet.text import Space
from branchdesk.usecases.printed import (
    BallotPaper,
    CountingSheet,
    ElectionReport,
    PrintedForm,
    VoteSummary,
    paper_of,
)
from branchdesk.usecases.printed_books import PrintedEntry, PrintedLedger, PrintedRecord
from branchdesk.usecases.printed_points import PrintedPoints
from branchdesk.usecases.printed_review import (
    MemberSheets,
    ReviewBallot,
    ReviewMinutes,
    ReviewResults,
)
from branchdesk.usecases.printed_stars import PrintedStars

_TEXT = Style(Face.BODY, 14, 28, Align.JUSTIFY, first_indent=2)
_RIGHT = Style(Face.BODY, 14, 26, Align.RIGHT)
_PLAIN = Style(Face.BODY, 14, 28, Align.LEFT)
_BLANK = "　　　　"
_ROW = 34.0


def write_form(target: Path, form: PrintedForm, *, made_at: datetime, mark: str = "") -> None:
    """Write a form as a PDF; satisfies `branchdesk.usecases.printed.PrintForm` once bound.

    Args:
        target: The file to make.
        form: What is printed.
        made_at: The moment, aware.
        mark: Of the workspace, for the code in the foot; empty: no code is printed.

    Raises:
        Failed: TARGET_…, DISK_FULL, CHARACTERS_WITHOUT_FONT, FONT_MISSING.
    """
    if isinstance(form, ReviewBallot):
        write_ballots(target, form, made_at=made_at, mark=mark)
        return
    paper = paper_of(form)
    write_pages(
        target,
        pages_of(form),
        title=f"{form.branch}{form.title}",
        author=form.branch,
        texts=json.dumps(asdict(form), ensure_ascii=False, default=str),
        made_at=made_at,
        code=partial(_code, paper, mark) if mark and paper is not None else None,
    )


def _code(paper: Paper, mark: str, page: int, pages: int) -> PaperCode:
    return code_for(paper, mark=mark, page=page, pages=pages)


def pages_of(form: PrintedForm) -> Callable[[Kit], Iterator[Item]]:
    """Return what makes the pages of a form."""

    def pages(kit: Kit) -> Iterator[Item]:
        match form:
            case VoteSummary():
                return _vote_summary(form, kit)
            case BallotPaper():
                return _ballot(form, kit)
            case CountingSheet():
                return _counting(form, kit)
            case ElectionReport():
                return _report(form, kit)
            case PrintedRecord():
                return record_form(form, kit)
            case PrintedEntry():
                return entry_form(form, kit)
            case PrintedStars():
                return _stars(form, kit)
            case PrintedPoints():
                return points_form(form, kit)
            case PrintedLedger():
                return ledger_list(form, kit)
            case ReviewResults():
                return results_sheet(form, kit)
            case ReviewMinutes():
                return review_minutes(form, kit)
            case MemberSheets():
                return member_sheets(form, kit)
            case ReviewBallot():
                # Drawn on pages of its own size.
                return iter(())

    return pages


def _head(form: PrintedForm, kit: Kit, *, under: str = "") -> Iterator[Item]:
    yield kit.heading(form.branch, CAPTION, after=4)
    yield kit.heading(form.title, FORM_TITLE, after=6 if under else 14)
    if under:
        yield kit.heading(under, CAPTION, after=12)


def _stars(form: PrintedStars, kit: Kit) -> Iterator[Item]:
    """Yield F16 by itself: the records are counted, as no pages of theirs are printed beside it."""
    yield kit.heading(form.title, FORM_TITLE, after=12)
    yield from star_pages(form.result, form.branch, kit, {}, of_year=form.of_year)


def _count(value: int | None) -> str:
    return _BLANK if value is None else f" {value} "


def _vote_summary(form: VoteSummary, kit: Kit) -> Iterator[Item]:
    """Yield F14, its preset paragraph as in the office's own forms."""
    yield from _head(form, kit, under=words.day(form.on))
    ballots = form.ballots
    issued, returned, valid = (
        (ballots.issued, ballots.returned, ballots.valid) if ballots else (None, None, None)
    )
    written = (
        f"未到会有表决权的党员提出书面意见同意的{_count(form.written)}人"
        f"（姓名：{_BLANK * 2}），会前书面提出，应视为有效票；"
        if form.written
        else "未到会有表决权的党员没有提出书面意见；"
    )
    yield kit.prose(
        f"本支部应到会有表决权的党员{_count(form.due)}人，实到会{_count(form.present)}人。"
        f"会议以无记名投票方式表决，发出表决票{_count(issued)}张，收回{_count(returned)}张；"
        f"{written}共收到有效票{_count(valid)}张。",
        _TEXT,
        after=14,
    )
    widths = kit.columns(24, 19, 19, 19, 19)
    head = kit.head(("姓　名", "同　意", "其中书面\n意　　见", "不同意", "弃　权"), widths, 44)
    row = kit.line(
        (
            form.name,
            str(form.in_favour + form.written),
            str(form.written),
            str(form.against),
            str(form.abstained),
        ),
        widths,
        height=_ROW,
    )
    yield Table(kit.fonts, (row,), head=(head,))
    yield Space(12)
    result = "通过" if form.passed else "未通过"
    yield kit.prose(
        f"赞成人数须超过应到会有表决权的党员的半数，即{form.needed}人以上。表决结果：{result}。",
        _TEXT,
        after=18,
    )
    yield _signatures(kit, "监 票 人", "计 票 人", "党 支 部\n书　　记", "日　　期")


def _signatures(kit: Kit, *labels: str) -> Table:
    pairs = [labels[index : index + 2] for index in range(0, len(labels), 2)]
    rows = tuple(
        kit.pairs(*((label, "") for label in pair), height=48) for pair in pairs if len(pair) == 2
    )
    return Table(kit.fonts, rows)


def _ballot(form: BallotPaper, kit: Kit) -> Iterator[Item]:
    """Yield the ballot: names and boxes; nothing on it leads to who voted."""
    yield from _head(form, kit, under=f"{form.election}（无记名）")
    widths = kit.columns(14, 34, 26, 26)
    head = kit.head(("序　号", "候选人姓名", "赞成“○”", "不赞成“×”"), widths, 34)
    names = [
        kit.line((str(number), name, "", ""), widths, height=_ROW)
        for number, name in enumerate(form.candidates, start=1)
    ]
    others = [kit.line(("另选", "", "", ""), widths, height=_ROW) for _ in range(form.seats)]
    yield Table(kit.fonts, (*names, *others), head=(head,))
    yield Space(10)
    yield kit.prose(
        f"说明：1. 应选{form.seats}名，候选人{len(form.candidates)}名；所选人数等于或少于"
        f"{form.seats}名的有效，多于{form.seats}名的作废。2. 赞成的画“○”，不赞成的画“×”，弃权的不画"
        "任何符号；另选他人的，在“另选”栏写明姓名并画“○”。3. 本票不署名、不编号。",
        NOTE,
    )


def _counting(form: CountingSheet, kit: Kit) -> Iterator[Item]:
    on = words.day(form.on) if form.on is not None else f"{_BLANK}年　　月　　日"
    yield from _head(form, kit, under=f"{form.election}　{on}")
    ballots = form.ballots
    issued, returned, valid = (
        (ballots.issued, ballots.returned, ballots.valid) if ballots else (None, None, None)
    )
    yield kit.prose(
        f"应到会有选举权的党员{_count(form.due)}人，实到会{_count(form.present)}人。发出选票"
        f"{_count(issued)}张，收回{_count(returned)}张，其中有效票{_count(valid)}张。"
        f"应选{form.seats}名。",
        _TEXT,
        after=12,
    )
    widths = kit.columns(12, 26, 42, 20)
    head = kit.head(("序　号", "姓　名", "计票（画“正”字）", "得票数"), widths, 30)
    rows = [
        kit.line((str(number), name, "", "" if votes is None else str(votes)), widths, height=_ROW)
        for number, (name, votes) in enumerate(form.candidates, start=1)
    ]
    rows += [kit.line(("另选", "", "", ""), widths, height=_ROW) for _ in range(2)]
    yield Table(kit.fonts, tuple(rows), head=(head,))
    yield Space(14)
    yield kit.prose(
        f"监票人：{'、'.join(form.scrutineers) or _BLANK}　　计票人："
        f"{'、'.join(form.tellers) or _BLANK}",
        _PLAIN,
        after=8,
    )
    yield _signatures(kit, "监 票 人\n签　　字", "计 票 人\n签　　字")


def _report(form: ElectionReport, kit: Kit) -> Iterator[Item]:
    yield kit.heading(form.branch, CAPTION, after=4)
    yield kit.heading(f"关于{form.election}结果的报告", FORM_TITLE, after=14)
    yield kit.prose(f"{form.superior or _BLANK}：", _PLAIN, after=2)
    reply = f"根据《{form.reply}》，" if form.reply else ""
    ballots = form.ballots
    counted = (
        f"发出选票{ballots.issued}张，收回{ballots.returned}张，有效票{ballots.valid}张。"
        if ballots
        else ""
    )
    yield kit.prose(
        f"{reply}我支部于{words.day(form.on)}召开党员大会进行选举。应到会有选举权的党员{form.due}人，"
        f"实到会{form.present}人。会议以无记名投票方式进行选举，{counted}应选{form.seats}名，"
        "选举结果如下：",
        BODY,
        after=8,
    )
    widths = kit.columns(14, 40, 22, 24)
    head = kit.head(("序　号", "姓　名", "得 票 数", "结　果"), widths, 30)
    rows = tuple(
        kit.line(
            (str(number), name, str(votes), "当选" if name in form.elected else ""),
            widths,
            height=28,
        )
        for number, (name, votes) in enumerate(form.counts, start=1)
    )
    yield Table(kit.fonts, rows, head=(head,))
    yield Space(10)
    if form.posts:
        how = (
            f"{words.day(form.committee_on)}，新一届支部委员会召开第一次会议，分工如下："
            if form.committee_on is not None
            else "分工如下："
        )
        yield kit.prose(
            how + "；".join(f"{name}任{post}" for name, post in form.posts) + "。", BODY
        )
    yield kit.prose("特此报告，请予审批、备案。", BODY, after=30)
    yield kit.prose(form.branch, _RIGHT)
    yield kit.prose(f"{_BLANK}年　　月　　日", _RIGHT, after=0)
