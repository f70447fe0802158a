"""Charts on pages of a packet: drawn as lines and boxes, with the sentence that says the same."""

from dataclasses import replace
from decimal import Decimal

import pypdfium2
import pytest
from branch_year import make_branch
from domain_values import YEAR as DOMAIN_YEAR
from domain_values import reviewed, whole_year
from packet.sample_year import stars

from branchdesk.domain.charts import Bar, BarRow, Bars, Cell, Pattern, Strip, StripRow, tallies
from branchdesk.packet import chart_words
from branchdesk.packet.canvas import A4, Book
from branchdesk.packet.chart_block import BarsBlock, StripBlock
from branchdesk.packet.flow import HEIGHT, LEFT, TOP, WIDTH, Pages
from branchdesk.packet.fonts import FontBook
from branchdesk.usecases.yearfile import gather
from branchdesk.wording import charts
from branchdesk.wording.catalogue import chinese

SCALE = 2.0
BARS = Bars(
    (
        BarRow("甲", (Bar(0.5, "10/20"), Bar(0.75, "15/20", Pattern.HATCHED))),
        BarRow("很长的类别名称写到放不下为止还要再写几个字才够", (Bar(0.0, "0/5"),)),
    ),
    ((Pattern.SOLID, "2026年"), (Pattern.HATCHED, "2025年")),
)
MONTHS = tuple(f"{month}月" for month in range(1, 13))


def strip(rows: int) -> Strip:
    cells = (Cell(1.0, "2/2"), Cell(0.5, "1/2"), Cell(0.0, "0/2"), *(Cell(None),) * 9)
    return Strip(MONTHS, tuple(StripRow(f"党员{n:02}", cells, "3/6") for n in range(rows)), "全年")


@pytest.fixture(scope="module")
def fonts():
    return FontBook()


def drawn(block, fonts, tmp_path):
    """Return the page's picture and its words."""
    book = Book(fonts)
    sheet = book.sheet()
    block.paint(sheet, A4[1] - TOP)
    book.finish(sheet)
    book.close(bookmarks=())
    target = tmp_path / "chart.pdf"
    book.pdf.save(target)
    with pypdfium2.PdfDocument(target) as pdf:
        words = pdf[0].get_textpage().get_text_range()
        picture = pdf[0].render(scale=SCALE).to_pil().convert("L")
    return picture, "".join(words.split())


def darkness(picture, x: float, y: float) -> int:
    """Return how dark a point of the page is, 0 for paper."""
    return 255 - picture.getpixel((round(x * SCALE), round((A4[1] - y) * SCALE)))


def test_a_bar_is_dark_as_far_as_its_share_and_pale_behind(fonts, tmp_path):
    picture, words = drawn(BarsBlock(fonts, BARS), fonts, tmp_path)
    middle = A4[1] - TOP - 9
    row = [darkness(picture, LEFT + x, middle) for x in range(160, int(WIDTH) - 40)]

    dark = [place for place, value in enumerate(row) if value > 120]

    assert dark == list(range(len(dark)))
    assert 0.35 * len(row) < len(dark) < 0.65 * len(row)
    assert all(number in words for number in ("10/20", "15/20", "0/5", "2026年", "2025年"))


def test_a_hatched_bar_is_neither_dark_nor_empty(fonts, tmp_path):
    picture, _ = drawn(BarsBlock(fonts, BARS), fonts, tmp_path)
    middle = A4[1] - TOP - 9 - 18
    row = [darkness(picture, LEFT + x / 4, middle) for x in range(4 * 170, 4 * 300)]

    assert min(row) < 40
    assert max(row) > 90


def test_a_name_that_is_too_long_is_cut_off_with_dots(fonts, tmp_path):
    _, words = drawn(BarsBlock(fonts, BARS), fonts, tmp_path)

    assert "很长的类别名称" in words
    assert "…" in words
    assert "才够" not in words


def test_a_cell_shows_what_is_missing_at_its_foot(fonts, tmp_path):
    picture, words = drawn(StripBlock(fonts, strip(1)), fonts, tmp_path)
    left = LEFT + fonts.width("党员00", "label", 10.0) + 6
    wide = (LEFT + WIDTH - left) / 13
    foot = A4[1] - TOP - 2 * 17 + 2

    def dark_at(cell: float) -> bool:
        return darkness(picture, left + cell * wide, foot) > 120

    assert [dark_at(cell + 0.25) for cell in range(4)] == [True, True, False, False]
    assert [dark_at(cell + 0.75) for cell in range(4)] == [True, False, False, False]
    assert all(number in words for number in ("2/2", "1/2", "0/2", "3/6", "12月", "全年"))


def test_a_long_strip_runs_over_pages_with_its_head_and_loses_no_row(fonts):
    pages = Pages()
    block = StripBlock(fonts, strip(60))

    pages.fill([block])

    parts = [placed for page in pages.pages for placed, _ in page.placed]
    assert len(parts) == 2
    assert all(part.chart.columns == MONTHS for part in parts)
    assert [row for part in parts for row in part.chart.rows] == list(block.chart.rows)
    assert all(part.height <= HEIGHT + 0.01 for part in parts)


def test_bars_stand_whole_on_one_page(fonts):
    assert BarsBlock(fonts, BARS).split(40) is None
    assert StripBlock(fonts, strip(3)).split(40) is None


def test_earlier_years_kept_here_are_judged_for_the_chart_of_points(tmp_path):
    desk = make_branch(tmp_path / "branch")

    def gathered():
        return gather(
            2026, today=desk.clock.today(), now=desk.clock.now(), profile=desk.profile,
            standard=desk.standard, ledgers=desk.ledgers, work=desk.work(),
        )  # fmt: skip

    assert gathered().stars_before == ()
    with desk.work() as work:
        work.branch.save(replace(work.branch.get(), first_year=2024))
        work.commit()
    before = gathered().stars_before
    desk.workspace.close()

    assert [one.year for one in before] == [2025, 2024]
    assert all(len(one.categories) == len(desk.standard.categories) for one in before)


@pytest.mark.parametrize("total", ["80", "89.996", "95"])
def test_the_sentences_are_word_for_word_those_of_the_window(total):
    latest = stars(())
    before = replace(latest, year=latest.year - 1, total=Decimal(total))
    counted = list(tallies(whole_year(), DOMAIN_YEAR).values())
    review = reviewed()

    for one in (before, None):
        assert chart_words.categories(latest, one) == charts.categories_text(latest, one, chinese)
    for some in ((latest,), (before, latest)):
        assert chart_words.years(some) == charts.years_text(some, chinese)
    assert chart_words.attendance(counted) == charts.attendance_text(counted, chinese)
    for kept in (review, replace(review, members=review.members[:2])):
        assert chart_words.review(kept) == charts.review_text(kept, chinese)
    assert charts.month_names(chinese) == chart_words.MONTH_NAMES
    assert charts.year_after(chinese) == chart_words.NEXT_YEAR
    assert charts.total_word(chinese) == chart_words.WHOLE_YEAR
