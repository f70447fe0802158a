"""星级自评申报表 F16: every item with its points, its score, and the pages that prove it."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_DOWN, Decimal

from branchdesk.domain.branch import Branch
from branchdesk.domain.standard import ItemScore, StarResult
from branchdesk.packet import words
from branchdesk.packet.cjk import Align
from branchdesk.packet.flow import WIDTH, Item
from branchdesk.packet.kit import CAPTION, LABEL_WIDTH, LEAD, PROSE, VALUE, Kit, Proof
from branchdesk.packet.table import PAD_X, Cell, Row, Table
from branchdesk.packet.text import Space

_CENT = Decimal("0.01")


def two_decimals(value: Decimal) -> str:
    """Return points as shown: at most two decimals, cut off, never rounded up."""
    text = f"{value.quantize(_CENT, rounding=ROUND_DOWN):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def star_pages(result: StarResult, branch: Branch, kit: Kit, proof: Proof) -> Iterator[Item]:
    """Yield the form; ``proof`` tells where each record is printed."""
    stars = words.STAR_WORDS[min(max(result.stars, 0), 5)]
    yield Table(
        kit.fonts,
        (
            kit.wide("支部名称", branch.name),
            kit.pairs(("评定标准", result.standard_title), ("申报年度", f"{result.year}年")),
            kit.pairs(("自评总分", f"{two_decimals(result.total)}分"), ("申报星级", stars)),
        ),
    )
    yield Space(10)
    widths = kit.columns(8, 30, 9, 9, 9, 35)
    head = kit.head(("编码", "项　　目", "分值", "自评", "考评", "考评依据及页码"), widths)
    rows: list[Row] = []
    for category in result.categories:
        title = (
            f"{category.code}　{category.title}（{two_decimals(category.points)}分，"
            f"自评{two_decimals(category.score)}分）"
        )
        rows.append(Row((Cell(WIDTH, kit.lay(title, LEAD, WIDTH - 2 * PAD_X)),), 27, keep=True))
        rows += [
            _item(item, kit, widths, proof)
            for item in result.items
            if item.category == category.code
        ]
    total = (
        f"加分{two_decimals(result.bonus)}分，减分{two_decimals(abs(result.penalty))}分；"
        f"自评总分{two_decimals(result.total)}分。"
    )
    rows.append(kit.line((total,), [WIDTH], left=(0,), height=27))
    continued = kit.lay("星级自评申报表（续）", CAPTION)
    yield Table(kit.fonts, tuple(rows), head=(head,), continued=continued)
    yield Space(10)
    yield Table(kit.fonts, tuple(_opinions(result, kit)), whole=True)


def _item(item: ItemScore, kit: Kit, widths: list[float], proof: Proof) -> Row:
    own = "不适用" if not item.applicable else two_decimals(item.score)
    texts = (item.code, item.title, two_decimals(item.points), own, "", "")
    row = kit.line(texts, widths, left=(1,))
    room = widths[5]
    lines = (
        *(kit.small(item.evidence_text, room)),
        *kit.page_numbers("", (proof[one] for one in item.evidence if one in proof), room),
        *(kit.small(f"台账{len(item.entries)}条" if item.entries else "", room)),
        *(kit.small(item.note, room)),
    )
    return kit.with_last(row, lines)


def _opinions(result: StarResult, kit: Kit) -> Iterator[Row]:
    vetoes = "；".join(
        f"{title}（{note}）" if note else title for _code, title, note in result.vetoes
    )
    promise = f"存在：{vetoes}。" if vetoes else "本年度无一票否决情形，情况属实。"
    yield kit.wide("一票否决\n承　　诺", promise, style=PROSE, height=40)
    for label, foot in (
        ("支委会\n意　见", "书记签字：　　　　　　　　　　年　　月　　日　"),
        ("机关党委\n考评意见", "（盖章）　　　　　　　　　　　年　　月　　日　"),
        ("审定意见", "（盖章）　　　　　　　　　　　年　　月　　日　"),
    ):
        room = WIDTH - LABEL_WIDTH
        lines = kit.lay(f"\n\n{foot}", replace(VALUE, align=Align.RIGHT), room - 2 * PAD_X)
        yield Row((kit.label(label), Cell(room, lines)), 76)
