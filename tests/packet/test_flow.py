"""Pages fill from top to bottom; nothing is cut off, torn apart or left alone."""

import re
from dataclasses import dataclass, replace

import pypdfium2
import pytest
from packet import sample_year

from branchdesk.domain.records import RecordKind
from branchdesk.packet.canvas import A4
from branchdesk.packet.flow import BOTTOM, HEIGHT, LEFT, TOP, WIDTH, Here, PageBreak, Pages
from branchdesk.packet.fonts import FontBook
from branchdesk.packet.forms import Entry, form
from branchdesk.packet.kit import PROSE, SECTION, Kit
from branchdesk.packet.table import Table


@pytest.fixture(scope="module")
def kit():
    return Kit(FontBook())


@dataclass(frozen=True)
class Brick:
    """A block of a certain height that cannot be split."""

    height: float
    keep_with_next: bool = False

    @property
    def least(self):
        return self.height

    def split(self, room):
        return None

    def paint(self, sheet, top):
        """Draw nothing."""


def heights(pages):
    return [[block.height for block, _top in page.placed] for page in pages.pages]


def test_blocks_stand_below_each_other_until_the_page_is_full():
    pages = Pages()

    pages.fill([Brick(HEIGHT / 2), Brick(HEIGHT / 2), Brick(10)])

    assert [len(page.placed) for page in pages.pages] == [2, 1]
    assert pages.pages[0].placed[0][1] == pytest.approx(A4[1] - TOP)


def test_a_heading_is_never_the_last_thing_on_a_page():
    pages = Pages()

    pages.fill([Brick(HEIGHT - 50), Brick(30, keep_with_next=True), Brick(40)])

    assert heights(pages) == [[HEIGHT - 50], [30, 40]]


def test_two_headings_move_together():
    pages = Pages()

    pages.fill(
        [
            Brick(HEIGHT - 60),
            Brick(20, keep_with_next=True),
            Brick(20, keep_with_next=True),
            Brick(40),
        ]
    )

    assert heights(pages) == [[HEIGHT - 60], [20, 20, 40]]


def test_a_named_place_is_where_its_block_went():
    pages = Pages()

    pages.fill([Brick(HEIGHT - 10), Here("a"), Brick(40), PageBreak(), Here("b"), Brick(5)])

    assert pages.places == {"a": 2, "b": 3}


def test_later_items_may_ask_where_earlier_ones_stand():
    pages = Pages()
    asked = []

    def items():
        yield Brick(HEIGHT)
        yield Here("record")
        yield Brick(10)
        asked.append(pages.places["record"])

    pages.fill(items())

    assert asked == [2]


def test_a_block_higher_than_a_page_does_not_stop_the_work():
    pages = Pages()

    pages.fill([Brick(10), Brick(HEIGHT * 2), Brick(10)])

    assert pages.count == 3


def test_long_prose_runs_over_pages_and_keeps_every_line(kit):
    prose = kit.prose("甲" * 9000, PROSE)
    pages = Pages()

    pages.fill([kit.heading("标题", SECTION), prose])

    lines = [
        line for page in pages.pages for block, _top in page.placed[0:] for line in block.lines
    ]
    assert len(lines) == len(prose.lines) + 1
    assert all(len(page.placed[-1][0].lines) >= 2 for page in pages.pages)
    lowest = [top - block.height for page in pages.pages for block, top in page.placed]
    assert min(lowest) >= BOTTOM - 0.1


def test_a_table_repeats_its_head_and_loses_no_row(kit):
    widths = kit.columns(1, 1)
    rows = tuple(kit.line((str(n), "内容"), widths) for n in range(100))
    table = Table(kit.fonts, rows, head=(kit.head(("序号", "内容"), widths),))
    pages = Pages()

    pages.fill([table])

    parts = [block for page in pages.pages for block, _top in page.placed]
    assert len(parts) > 1
    assert sum(len(part.rows) for part in parts) == 100
    assert all(part.head == table.head for part in parts)


def test_a_row_that_heads_others_is_never_the_last_of_its_page(kit):
    widths = kit.columns(1, 1)
    plain = kit.line(("1", "内容"), widths)
    heading = replace(plain, keep=True)
    many = int(HEIGHT // plain.height) - 1

    first, rest = Table(kit.fonts, (*[plain] * many, heading, plain, plain)).split(HEIGHT)

    assert len(first.rows) == many
    assert rest.rows == (heading, plain, plain)


def test_signatures_are_not_alone_on_a_page_but_take_some_lines_along(kit):
    minutes = kit.flowing("会议内容", kit.lay("会" * 850, PROSE, 350))
    signs = kit.pairs(("签字", ""), ("日期", ""), height=46)
    assert HEIGHT - 46 < minutes.height < HEIGHT

    first, rest = Table(kit.fonts, (minutes, signs)).split(HEIGHT)

    assert len(rest.rows) == 2
    moved = [len(part.rows[0].cells[1].lines) for part in (first, rest)]
    assert sum(moved) == len(minutes.cells[1].lines)
    assert moved[1] >= 2


def test_a_table_of_signatures_stays_on_one_page(kit):
    rows = tuple(kit.pairs(("签字", ""), ("日期", "")) for _n in range(4))
    table = Table(kit.fonts, rows, whole=True)
    pages = Pages()

    pages.fill([Brick(HEIGHT - 40), table])

    assert heights(pages) == [[HEIGHT - 40], [table.height]]


def test_the_minutes_of_a_record_flow_over_pages_inside_their_frame(kit):
    members = list(sample_year.roll().members)
    made = sample_year.record(RecordKind.GENERAL_MEETING, 1, members=members, paragraphs=12)
    entry = Entry(sample_year.final(made, ""), 1, "record-1")
    pages = Pages()

    pages.fill(form(entry, kit, "第一支部"))

    tables = [
        block for page in pages.pages for block, _top in page.placed if isinstance(block, Table)
    ]
    assert len(tables) >= 3
    minutes = [
        row for table in tables for row in table.rows if row.flows and len(row.cells[1].lines) > 8
    ]
    text = "".join(
        piece.text for row in minutes for line in row.cells[1].lines for piece in line.line.pieces
    )
    assert re.sub(r"\s", "", text).count("建国同志认为") == 24
    assert all(table.title for table in tables[1:])


def test_a_form_that_would_need_a_page_for_a_few_lines_is_set_closer(kit):
    members = list(sample_year.roll().members)
    lengths = []
    for extra in range(0, 600, 12):
        made = sample_year.record(
            RecordKind.COMMITTEE_MEETING, 1, members=members[:5], paragraphs=1
        )
        item = replace(made.agenda[0], discussion="学习讨论。" * (40 + extra // 4))
        entry = Entry(sample_year.final(replace(made, agenda=(item,)), ""), 1, "r")
        pages = Pages()
        pages.fill(form(entry, kit, "第一支部"))
        lowest = pages.pages[-1].placed[-1]
        lengths.append((pages.count, lowest[0].height))

    first_of_two = next(height for count, height in lengths if count == 2)
    assert first_of_two > 100


def test_everything_drawn_lies_on_the_paper_and_in_its_margins(tmp_path, key):
    from branchdesk.packet.build import build_packet
    from branchdesk.packet.sign import Seal

    year = sample_year.year_file(tmp_path, months=1, paragraphs=2, photo_count=1)
    receipt = build_packet(
        year, target=tmp_path / "p.pdf", seal=Seal(key), progress=lambda done, total: None
    )

    for number, page in enumerate(pypdfium2.PdfDocument(receipt.path), start=1):
        for thing in page.get_objects(max_depth=1):
            left, low, right, high = thing.get_bounds()
            assert left >= LEFT - 2, number
            assert right <= LEFT + WIDTH + 7, number  # a full stop's empty half may stand out
            assert low >= BOTTOM - 30, number
            assert high <= A4[1] - TOP + 50, number
