"""移交清单: what one secretary hands to the next, on paper, for both to sign."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from branchdesk.fontfiles import DamagedFont
from branchdesk.packet import pdfa, words
from branchdesk.packet.canvas import A4, GREY, MM, Book
from branchdesk.packet.data import PROGRAM, program_version
from branchdesk.packet.files import as_trouble, written_whole
from branchdesk.packet.flow import BOTTOM, LEFT, TOP, WIDTH, Item, Pages, numbered
from branchdesk.packet.fonts import Face, FontBook
from branchdesk.packet.kit import BODY, NOTE, SMALL, SUBSECTION, TITLE, Kit
from branchdesk.packet.table import Table
from branchdesk.packet.text import SignLines, Space
from branchdesk.packet.truetype import FontRefused
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.moving import Amount, Inventory, OpenMatter

_BODY = replace(BODY, size=13, leading=23)
_SIGN = replace(SMALL, size=13, leading=20)
_NUMBER = 12.0
_SIGNED_BY = ("移交人（签字）：", "接收人（签字）：", "监交人（签字）：")


@dataclass(frozen=True, slots=True)
class ListedFile:
    """The handover file that the list stands for."""

    name: str
    size: int
    sha256: str
    with_keys: bool


def write_list(target: Path, inventory: Inventory, file: ListedFile, *, at: datetime) -> None:
    """Write the list as PDF; it appears whole or not at all.

    Args:
        target: The PDF.
        inventory: What is handed over.
        file: The handover file.
        at: When, aware.

    Raises:
        Failed: CHARACTERS_WITHOUT_FONT, FONT_MISSING, TARGET_…, DISK_FULL.
    """
    try:
        fonts = FontBook()
        pages = Pages()
        pages.fill(_items(inventory, file, Kit(fonts)))
        if fonts.missing:
            shown = "、".join(f"{ch}（U+{ord(ch):04X}）" for ch in sorted(fonts.missing))
            raise Failed(Trouble.CHARACTERS_WITHOUT_FONT, f"移交清单：{shown}")
        book = _drawn(pages, fonts, f"{inventory.branch}　移交清单")
        imprint = pdfa.Imprint(
            title=f"{inventory.branch}移交清单",
            author=inventory.branch,
            producer=f"{PROGRAM} {program_version()}",
            made_at=at,
        )
        pdfa.conform(book.pdf, imprint, [])
        with written_whole(target, private=True) as unfinished:
            pdfa.save(book.pdf, unfinished)
            book.pdf.close()
    except (DamagedFont, FontRefused) as error:
        raise Failed(Trouble.FONT_MISSING, str(error)) from error
    except OSError as error:
        raise as_trouble(error, target) from error


def _items(inventory: Inventory, file: ListedFile, kit: Kit) -> Iterator[Item]:
    yield kit.heading("党支部工作移交清单", TITLE, after=10)
    yield kit.prose(
        f"{inventory.branch}截至{words.day(inventory.on)}的组织生活记录、台账、工作档案和佐证材料，"
        "已全部存入下列移交文件，连同本清单一并移交。",
        _BODY,
        after=8,
    )
    yield from _rows(
        "移交文件",
        ("项　目", "内　容"),
        (22, 78),
        (
            ("文件名", file.name),
            ("大小", words.size(file.size)),
            ("SHA-256", " ".join(file.sha256[n : n + 8].upper() for n in range(0, 64, 8))),
            ("签名密钥", "随文件移交" if file.with_keys else "未移交，由接收人另行生成"),
        ),
        kit,
    )
    yield from _rows(
        "一、组织生活记录（已定稿）",
        ("所属年度", "种　类", "份　数"),
        (25, 50, 25),
        [(f"{year}年", words.KINDS[kind], str(count)) for kind, year, count in inventory.records],
        kit,
    )
    yield from _rows("二、统计台账", *_AMOUNTS, _amounts(inventory.ledgers), kit)
    yield from _rows("三、工作档案", *_AMOUNTS, _amounts(inventory.dossiers), kit)
    reviews = "、".join(f"{year}年" for year in inventory.reviews)
    yield from _rows(
        "四、其他",
        ("项　目", "内　容"),
        (40, 60),
        [
            ("党员名册", f"{inventory.members}人"),
            ("未定稿的记录", f"{inventory.drafts}份"),
            ("民主评议党员", reviews or "无"),
            *(
                (packet.title, f"{packet.year}年制作{packet.count}次")
                for packet in inventory.packets
            ),
            ("佐证材料", f"{inventory.evidence}件，共{words.size(inventory.evidence_bytes)}"),
        ],
        kit,
    )
    yield from _rows(
        "五、未办结事项",
        ("议定事项", "会　议", "责任人", "时　限"),
        (44, 28, 13, 15),
        [_matter(matter) for matter in inventory.matters],
        kit,
        left=(0, 1),
    )
    yield kit.prose(
        "核对办法：接收人用本程序“接收移交文件”打开，程序会逐件核对；文件的SHA-256应与上表一致。"
        "口令当面或通过另外的途径告知，不与文件放在一起。",
        NOTE,
        after=4,
    )
    dates = kit.lay("　　　　年　　月　　日", _SIGN)[0]
    yield SignLines(
        kit.fonts, tuple((kit.lay(label, _SIGN)[0], dates) for label in _SIGNED_BY), step=42
    )


_AMOUNTS = (("所属年度", "名　称", "件　数"), (25, 50, 25))


def _amounts(amounts: Iterable[Amount]) -> list[tuple[str, str, str]]:
    return [(f"{one.year}年" if one.year else "—", one.title, str(one.count)) for one in amounts]


def _matter(matter: OpenMatter) -> tuple[str, str, str, str]:
    due = matter.due.isoformat() if matter.due else "—"
    return matter.what, f"{matter.held_on.isoformat()} {matter.meeting}", matter.owner, due


def _rows(
    title: str,
    heads: Sequence[str],
    shares: Sequence[float],
    rows: Sequence[Sequence[str]],
    kit: Kit,
    *,
    left: Sequence[int] = (1,),
) -> Iterator[Item]:
    yield kit.heading(title, SUBSECTION, after=4)
    if not rows:
        yield kit.prose("无。", _BODY, after=6)
        return
    widths = kit.columns(*shares)
    table = tuple(kit.line(row, widths, left=left) for row in rows)
    yield Table(kit.fonts, table, head=(kit.head(heads, widths),))
    yield Space(10)


def _drawn(pages: Pages, fonts: FontBook, header: str) -> Book:
    book = Book(fonts)
    for number, page in numbered(pages):
        sheet = book.sheet()
        for block, top in page.placed:
            block.paint(sheet, top)
        if number > 1:
            y = A4[1] - TOP + 12 * MM
            x = LEFT + WIDTH - fonts.width(header, Face.KAI, 9)
            sheet.text(x, y, header, face=Face.KAI, size=9, colour=GREY)
        text = f"— {sheet.number} —"
        width = fonts.width(text, Face.BODY, _NUMBER)
        sheet.text(LEFT + (WIDTH - width) / 2, BOTTOM - 10 * MM, text, size=_NUMBER)
        book.finish(sheet)
    book.close(bookmarks=())
    return book
