"""Charts as they are painted: what is filled, what is hatched, what is empty, and what is said."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.look import Look
from branchdesk.desktop.style import apply_look, current_look
from branchdesk.desktop.tokens import DARK, LIGHT, LetterSize
from branchdesk.desktop.widgets.chart import ChartPicture, ChartView, WhenShort, bands_of
from branchdesk.domain.charts import Bar, BarRow, Bars, Cell, Pattern, Strip, StripRow

HALF = Bars((BarRow("", (Bar(0.5, ""),)),))
HATCHED = Bars((BarRow("", (Bar(1.0, "", Pattern.HATCHED),)),))
MONTHS = tuple(f"{month}月" for month in range(1, 13))


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def palette(request, qapp):
    before = current_look()
    apply_look(qapp, Look(palette=request.param))
    yield request.param
    apply_look(qapp, before)


def painted(chart, qtbot, *, width: int = 400) -> QImage:
    picture = ChartPicture()
    qtbot.addWidget(picture)
    picture.show_chart(chart)
    picture.resize(width, picture.heightForWidth(width))
    return picture.grab().toImage()


def colours(image: QImage, *, left: float, right: float) -> set[str]:
    """Return the colours on a line through the middle of the first row."""
    y = current_look().ems(1.5) // 2
    return {
        image.pixelColor(x, y).name()
        for x in range(round(left * image.width()), round(right * image.width()))
    }


def test_a_half_bar_is_filled_on_the_left_and_empty_on_the_right(qtbot, palette):
    image = painted(HALF, qtbot)

    assert colours(image, left=0.1, right=0.4) == {palette.coming.lower()}
    assert colours(image, left=0.6, right=0.9) == {palette.sunken.lower()}


def test_a_hatched_bar_shows_its_ground_between_the_lines(qtbot, palette):
    image = painted(HATCHED, qtbot)

    assert len(colours(image, left=0.1, right=0.9)) > 1
    assert palette.sunken.lower() in colours(image, left=0.1, right=0.9)


def test_a_cell_shows_how_much_of_it_is_missing_and_an_empty_one_nothing(qtbot, palette):
    cells = (Cell(1.0), Cell(0.5), Cell(0.0), Cell(None))
    strip = Strip(("", "", "", ""), (StripRow("", cells),))
    image = painted(strip, qtbot, width=300)
    line, wide = current_look().ems(1.5), 300 / 5
    wide = min(wide, current_look().ems(4.2))
    foot = 2 * line - current_look().ems(0.25) // 2 - 1
    solid = QColor(palette.coming).name()

    def foot_at(cell: int, share: float) -> bool:
        return image.pixelColor(round((cell + share) * wide), foot).name() == solid

    assert [foot_at(cell, 0.25) for cell in range(4)] == [True, True, False, False]
    assert [foot_at(cell, 0.75) for cell in range(4)] == [True, False, False, False]


def test_the_sentence_stands_below_and_is_what_is_read_aloud(qtbot):
    view = ChartView()
    qtbot.addWidget(view)

    view.show_chart(HALF, "一半。")

    assert view.sentence.text() == "一半。"
    assert view.picture.accessibleName() == "一半。"
    assert view.picture.toolTip() == "一半。"


def test_without_a_chart_the_sentence_stands_alone_and_without_either_nothing_does(qtbot):
    place = QWidget()
    qtbot.addWidget(place)
    view = ChartView(place)

    view.show_chart(None, "不足5人。")
    assert (view.isHidden(), view.picture.isHidden()) == (False, True)

    view.show_chart(None, "")
    assert view.isHidden()


@pytest.mark.parametrize(
    ("when", "whole", "picture", "sentence"),
    [
        (WhenShort.BOTH, True, True, True),
        (WhenShort.PICTURE, True, True, False),
        (WhenShort.NOTHING, False, None, None),
    ],
)
def test_a_low_window_leaves_out_what_was_agreed(qtbot, when, whole, picture, sentence):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, current_look().ems(30))
    view = ChartView(window, when_short=when)

    view.show_chart(HALF, "一半。")

    assert view.isHidden() is not whole
    if whole:
        assert view.picture.isHidden() is not picture
        assert view.sentence.isHidden() is not sentence


def test_a_narrow_strip_stands_in_two_bands_and_loses_no_column(qtbot):
    strip = Strip(MONTHS, (StripRow("", (Cell(1.0, "1/1"),) * 12, "12/12"),), "全年")
    look = current_look()
    picture = ChartPicture()
    qtbot.addWidget(picture)
    picture.show_chart(strip)

    wide, narrow = look.ems(60), picture.minimumSizeHint().width()

    assert len(bands_of(strip, wide, look)) == 1
    assert len(bands_of(strip, narrow, look)) == 2
    assert [c for band in bands_of(strip, narrow, look) for c in band] == list(range(13))
    assert picture.heightForWidth(narrow) == 2 * picture.heightForWidth(wide)


def test_everything_grows_with_the_letters(qtbot, qapp):
    before = current_look()
    picture = ChartPicture()
    qtbot.addWidget(picture)
    picture.show_chart(HALF)
    ordinary = picture.heightForWidth(400)
    apply_look(qapp, Look(letters=LetterSize.LARGEST))

    largest = picture.heightForWidth(400)

    apply_look(qapp, before)
    assert largest > 1.4 * ordinary
