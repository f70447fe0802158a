"""星级自评申报表 F16: every item with its points, its score, and the pages that prove it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_DOWN, Decimal

from branchdesk.domain.standard import ItemScore, StarResult
from branchdesk.domain.star_procedure import checked_stars, checked_total
from branchdesk.domain.star_rating import (
    Objection,
    RatedItem,
    StarChange,
    StarRating,
    StarStage,
    change_of,
)
from branchdesk.packet import words
from branchdesk.packet.cjk import Align
from branchdesk.packet.flow import WIDTH, Item
from branchdesk.packet.kit import CAPTION, LABEL_WIDTH, LEAD, PROSE, VALUE, Kit, Proof
from branchdesk.packet.table import PAD_X, Cell, Row, Table
from branchdesk.packet.text import Space
from branchdesk.usecases.printed_stars import RatingOfYear

_CENT = Decimal("0.01")
_CHANGES = {
    StarChange.FIRST: "首次评定",
    StarChange.PROMOTED: "升星",
    StarChange.KEPT: "保持",
    StarChange.DEMOTED: "降星",
    StarChange.REVOKED: "摘星",
}
_BLANK_DAY = "年　　月　　日　"


def two_decimals(value: Decimal) -> str:
    """Return points as shown: at most two decimals, cut off, never rounded up."""
    text = f"{value.quantize(_CENT, rounding=ROUND_DOWN):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def stars_word(stars: int | None) -> str:
    """Return ``四星``, nothing where it is not known."""
    return "" if stars is None else words.STAR_WORDS[min(max(stars, 0), 5)]


@dataclass(frozen=True, slots=True)
class _Line:
    """One item as the form shows it: handed in, or judged now."""

    code: str
    category: str
    title: str
    points: Decimal
    own: str
    checked: str = ""
    reason: str = ""


def star_pages(
    result: StarResult, branch: str, kit: Kit, proof: Proof, *, of_year: RatingOfYear | None = None
) -> Iterator[Item]:
    """Yield the form; ``proof`` tells where each record is printed.

    Once the self-rating was handed in, its points are printed and not those of today.
    """
    rating = of_year.rating if of_year is not None else None
    handed_in = rating is not None and rating.reached(StarStage.SELF_RATED)
    lines = _lines(result, rating if handed_in else None)
    yield Table(kit.fonts, tuple(_head(result, branch, kit, of_year)))
    yield Space(10)
    widths = kit.columns(8, 30, 9, 9, 9, 35)
    head = kit.head(("编码", "项　　目", "分值", "自评", "考评", "考评依据及页码"), widths)
    judged = {item.code: item for item in result.items}
    rows: list[Row] = []
    for category in result.categories:
        mine = [line for line in lines if line.category == category.code]
        if mine:
            rows.append(_category(f"{category.code}　{category.title}", mine, kit))
            rows += [_item(line, judged.get(line.code), kit, widths, proof) for line in mine]
    rows.append(kit.line((_total(result, rating if handed_in else None),), [WIDTH], left=(0,)))
    continued = kit.lay("星级自评申报表（续）", CAPTION)
    yield Table(kit.fonts, tuple(rows), head=(head,), continued=continued)
    yield Space(10)
    yield Table(kit.fonts, tuple(_opinions(result, of_year, kit)), whole=True)


def _lines(result: StarResult, rating: StarRating | None) -> list[_Line]:
    if rating is not None:
        return [_handed_in(item) for item in rating.items]
    return [
        _Line(
            item.code,
            item.category,
            item.title,
            item.points,
            two_decimals(item.score) if item.applicable else "不适用",
        )
        for item in result.items
    ]


def _handed_in(item: RatedItem) -> _Line:
    return _Line(
        item.code,
        item.category,
        item.title,
        item.points,
        two_decimals(item.score) if item.applicable else "不适用",
        two_decimals(item.checked) if item.checked is not None and item.applicable else "",
        item.reason if item.differs else "",
    )


def _head(result: StarResult, branch: str, kit: Kit, of_year: RatingOfYear | None) -> Iterator[Row]:
    rating = of_year.rating if of_year is not None else None
    yield kit.wide("支部名称", branch)
    if of_year is not None and of_year.basics:
        yield kit.wide("支部基本\n情　　况", of_year.basics, height=36)
    title = result.standard_title
    if rating is not None and rating.reached(StarStage.SELF_RATED):
        title = f"{rating.terms.standard}（第{rating.terms.version}版）"
    yield kit.pairs(("评定标准", title), ("申报年度", f"{result.year}年"))
    asked = stars_word(result.stars)
    total = result.total
    if rating is not None and rating.reached(StarStage.SELF_RATED):
        total = rating.total
        asked = stars_word(rating.target) if rating.reached(StarStage.DECLARED) else ""
    yield kit.pairs(("自评总分", f"{two_decimals(total)}分"), ("申报星级", asked))
    if rating is not None:
        was = stars_word(rating.previous) if rating.previous is not None else "无"
        handed = words.day(rating.declared_on) if rating.declared_on else ""
        yield kit.pairs(("上年星级", was), ("申报日期", handed))


def _category(title: str, lines: list[_Line], kit: Kit) -> Row:
    points = sum((line.points for line in lines), Decimal(0))
    own = sum((Decimal(line.own) for line in lines if line.own[:1].isdigit()), Decimal(0))
    text = f"{title}（{two_decimals(points)}分，自评{two_decimals(own)}分）"
    return Row((Cell(WIDTH, kit.lay(text, LEAD, WIDTH - 2 * PAD_X)),), 27, keep=True)


def _item(line: _Line, item: ItemScore | None, kit: Kit, widths: list[float], proof: Proof) -> Row:
    texts = (line.code, line.title, two_decimals(line.points), line.own, line.checked, "")
    row = kit.line(texts, widths, left=(1,))
    room = widths[5]
    if item is None:
        return kit.with_last(row, tuple(kit.small(_why(line), room)))
    printed = [proof[one] for one in item.evidence if one in proof]
    counted = f"记录{len(item.evidence)}份" if item.evidence and not printed else ""
    lines = (
        *kit.small(item.evidence_text, room),
        *kit.page_numbers("", printed, room),
        *kit.small(counted, room),
        *kit.small(f"台账{len(item.entries)}条" if item.entries else "", room),
        *kit.small(item.note, room),
        *kit.small(_why(line), room),
    )
    return kit.with_last(row, lines)


def _why(line: _Line) -> str:
    return f"考评理由：{line.reason}" if line.reason else ""


def _total(result: StarResult, rating: StarRating | None) -> str:
    bonus, penalty, total = result.bonus, result.penalty, result.total
    if rating is not None:
        bonus, penalty, total = rating.bonus, rating.penalty, rating.total
    text = (
        f"加分{two_decimals(bonus)}分，减分{two_decimals(abs(penalty))}分；"
        f"自评总分{two_decimals(total)}分。"
    )
    if rating is not None and rating.reached(StarStage.CHECKED):
        for name, own, checked in (
            ("加分", rating.bonus, rating.checked_bonus),
            ("减分", abs(rating.penalty), rating.checked_penalty),
        ):
            if checked is not None and checked != own:
                text += f"考评{name}{two_decimals(checked)}分。"
        text += f"考评总分{two_decimals(checked_total(rating))}分。"
    return text


def _opinions(result: StarResult, of_year: RatingOfYear | None, kit: Kit) -> Iterator[Row]:
    rating = of_year.rating if of_year is not None else None
    vetoes = result.vetoes
    if rating is not None and rating.reached(StarStage.SELF_RATED):
        vetoes = rating.vetoes
    named = "；".join(f"{title}（{note}）" if note else title for _code, title, note in vetoes)
    promise = f"存在：{named}。" if named else "本年度无一票否决情形，情况属实。"
    yield kit.wide("一票否决\n承　　诺", promise, style=PROSE, height=40)
    meeting = of_year.meeting if of_year is not None else ""
    own = _self_rating(rating, meeting) if rating is not None else ""
    signed = rating.rated_on if rating is not None else None
    yield _opinion(kit, "支委会\n意　见", own, "书记签字：　　　　　　　　　　", signed)
    checked = _check(rating) if rating is not None else ""
    day = rating.checked_on if rating is not None else None
    yield _opinion(kit, "机关党委\n考评意见", checked, "（盖章）　　　　　　　　　　　", day)
    if rating is not None and rating.reached(StarStage.PUBLICISED):
        yield kit.wide("公　　示", _publicity(rating), style=PROSE, height=40)
    decided = _decision(rating) if rating is not None else ""
    day = rating.decided_on if rating is not None else None
    yield _opinion(kit, "审定意见", decided, "（盖章）　　　　　　　　　　　", day)
    if rating is not None and rating.reached(StarStage.NAMED) and rating.named_on:
        text = f"{words.day(rating.named_on)}命名。{rating.plaque}"
        if rating.revoked_on:
            text += (
                f"\n{words.day(rating.revoked_on)}摘星（{rating.revoked_by}）：{rating.revoked_why}"
            )
        yield kit.wide("命名建档", text, style=PROSE, height=40)


def _opinion(kit: Kit, label: str, text: str, foot: str, day: date | None) -> Row:
    room = WIDTH - LABEL_WIDTH
    written = kit.lay(text, PROSE, room - 2 * PAD_X) if text else kit.lay("\n", VALUE)
    signed = f"{words.day(day)}　" if day is not None else _BLANK_DAY
    right = replace(VALUE, align=Align.RIGHT)
    lines = (*written, *kit.lay(f"\n{foot}{signed}", right, room - 2 * PAD_X))
    return Row((kit.label(label), Cell(room, lines)), 76)


def _self_rating(rating: StarRating, meeting: str) -> str:
    if not rating.reached(StarStage.SELF_RATED):
        return ""
    start = f"经{meeting}讨论，" if meeting else ""
    asked = (
        f"，申报{stars_word(rating.target)}"
        if rating.reached(StarStage.DECLARED) and rating.target
        else ""
    )
    text = f"{start}自评{two_decimals(rating.total)}分{asked}。"
    return f"{text}\n{rating.report}" if rating.report else text


def _check(rating: StarRating) -> str:
    if not rating.reached(StarStage.CHECKED):
        return ""
    reached = stars_word(checked_stars(rating))
    text = f"{rating.checked_by}考评{two_decimals(checked_total(rating))}分，达到{reached}。"
    if rating.terms.peer_percent and rating.peer is not None:
        text += f"其中评议{two_decimals(rating.peer)}分。"
    if rating.veto_found:
        text += f"一票否决：{rating.veto_found}。"
    return text + rating.opinion


def _publicity(rating: StarRating) -> str:
    days = [words.day(day) for day in (rating.shown_from, rating.shown_to) if day is not None]
    text = f"{'至'.join(days)}在{rating.shown_at}公示{_length(rating)}。"
    if not rating.objections:
        return text + "公示期内未收到反映。" if rating.reached(StarStage.DECIDED) else text
    heard = "；".join(_heard(one) for one in rating.objections)
    return f"{text}收到反映{len(rating.objections)}件：{heard}。"


def _length(rating: StarRating) -> str:
    if rating.shown_from is None or rating.shown_to is None:
        return ""
    return f"{(rating.shown_to - rating.shown_from).days + 1}天"


def _heard(one: Objection) -> str:
    about = [words.day(one.on)] if one.on else []
    about += [f"核实答复：{one.answer}"] if one.answer else []
    return f"{one.what}（{'，'.join(about)}）" if about else one.what


def _decision(rating: StarRating) -> str:
    if not rating.reached(StarStage.DECIDED) or rating.awarded is None:
        return ""
    change = _CHANGES[change_of(rating.previous, rating.awarded)]
    text = (
        f"{rating.decided_by}审定为{stars_word(rating.awarded)}（{change}），"
        f"文号：{rating.document}。"
    )
    return text + rating.decision_note
