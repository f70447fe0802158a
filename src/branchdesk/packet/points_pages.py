"""F17 积分公示表: alone, or one after another as a section of the annual packet."""

from collections.abc import Iterator

from branchdesk.domain.points import SheetLine, quarter_name
from branchdesk.domain.points_notes import plain
from branchdesk.packet import words
from branchdesk.packet.flow import Item
from branchdesk.packet.kit import CAPTION, FORM_TITLE, NOTE, SUBSECTION, Kit
from branchdesk.packet.table import Row, Table
from branchdesk.packet.text import Space
from branchdesk.usecases.printed_points import PrintedObjection, PrintedPoints
from branchdesk.usecases.yearfile import YearFile


def points_form(form: PrintedPoints, kit: Kit) -> Iterator[Item]:
    """Yield F17 with its heading."""
    yield kit.heading(form.branch, CAPTION, after=4)
    yield kit.heading(form.title, FORM_TITLE, after=12)
    yield from _sheet(form, kit)


def points_pages(year_file: YearFile, kit: Kit) -> Iterator[Item]:
    """Yield the sheets of the year."""
    for number, form in enumerate(year_file.points, start=1):
        if number > 1:
            yield Space(16)
        again = f"（第{form.issue}次）" if form.issue > 1 else ""
        title = f"（{words.ordinal(number)}）{quarter_name(form.quarter)}积分公示表{again}"
        yield kit.heading(title, SUBSECTION)
        yield from _sheet(form, kit)


def _sheet(form: PrintedPoints, kit: Kit) -> Iterator[Item]:
    widths = kit.columns(8, 15, 12, 12, 10, 12, 44)
    titles = ("序号", "姓　名", "基础\n积分", "奖励\n积分", "扣分", "累计\n积分", "说　　明")
    rows = tuple(_line(index, line, kit, widths) for index, line in enumerate(form.lines, 1))
    yield Table(
        kit.fonts,
        rows,
        head=(kit.head(titles, widths, height=40),),
        continued=kit.lay("积分公示表（续）", CAPTION),
    )
    yield Space(6)
    left_out = f"另有{form.exempt}名党员按办法不实行积分。" if form.exempt else ""
    yield kit.prose(
        f"名单按党员名册顺序，不排名。积分自{form.year}年1月1日起累计，办法为"
        f"《{form.rules}》。{left_out}积分仅供民主评议参考，不换算为评议等次。",
        NOTE,
        after=8,
    )
    yield Table(kit.fonts, tuple(_closing(form, kit)))


def _line(index: int, line: SheetLine, kit: Kit, widths: list[float]) -> Row:
    texts = (
        str(index),
        line.name,
        plain(line.base),
        plain(line.reward),
        plain(line.penalty),
        plain(line.total),
        line.note,
    )
    return kit.line(texts, widths, left=(6,))


def _closing(form: PrintedPoints, kit: Kit) -> Iterator[Row]:
    days = (form.ends_on - form.starts_on).days + 1
    shown = f"{words.day(form.starts_on)}至{words.day(form.ends_on)}（{days}天）"
    yield kit.wide("公示时间", shown)
    if form.place:
        yield kit.wide("公示地点", form.place)
    agreed = f"{words.day(form.approved_on)}会议审核通过" if form.approved_on else ""
    yield kit.wide("支 委 会\n审　　核", agreed)
    objections = "\n".join(_objection(one) for one in form.objections)
    yield kit.wide("异议及\n处　　理", objections or "（公示期间如有异议，请向支委会提出）")
    yield kit.pairs(("支部书记\n签　　字", ""), ("日　　期", ""), height=46)


def _objection(one: PrintedObjection) -> str:
    answer = f"{words.day(one.answered_on)}答复：{one.answer}" if one.answered_on else "尚未答复"
    return f"{words.day(one.on)}提出：{one.what}；{answer}。"
