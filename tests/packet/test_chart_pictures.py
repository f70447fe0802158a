"""The packet's charts as pictures for Word: as sharp as print, each with its sentence."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from defusedxml import ElementTree
from packet import sample_year
from packet.sample_people import roll
from packet.test_svg_canvas import rendered
from PIL import Image, ImageChops

from branchdesk.packet import svg_canvas
from branchdesk.packet.chart_pages import charted
from branchdesk.packet.chart_pictures import report_pictures
from branchdesk.packet.truetype import FontRefused

TITLES = ["各类得分", "历年总分", "党员按月出勤图", "评定等次分布"]


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """Return what is drawn of a year with one before it."""
    made = sample_year.year_file(tmp_path_factory.mktemp("year"), months=2, paragraphs=1)
    before = replace(made.stars, year=made.year - 1, total=Decimal("88.7"))
    review = made.review or sample_year.review(roll())
    return replace(made, stars_before=(before,), review=review).charts


@pytest.fixture(scope="module")
def pictures(kept):
    return report_pictures(kept)


def test_every_chart_of_the_packet_is_there_with_the_sentence_that_says_the_same(kept, pictures):
    assert [one.title for one in pictures] == TITLES
    assert [one.text for one in pictures] == [one.text for one in charted(kept)]


def test_pictures_are_as_wide_as_the_text_and_have_three_hundred_dots_an_inch(pictures):
    for one in pictures:
        with Image.open(BytesIO(one.png)) as seen:
            wide, tall = seen.size
            assert abs(wide / one.width_mm * 25.4 - 300) < 2
            assert abs(tall / one.height_mm * 25.4 - 300) < 4
            assert seen.convert("L").getextrema()[0] < 100, one.title
        assert 155 < one.width_mm < 159
        assert len(one.png) < 400_000


def test_every_picture_is_there_as_lines_too_that_look_as_its_dots(pictures, qapp):
    for one in pictures:
        with Image.open(BytesIO(one.png)) as seen:
            grey = seen.convert("L")
        drawing = rendered(one.svg, grey.size)
        small = (grey.width // 8, grey.height // 8)
        few = [each.resize(small, Image.Resampling.BOX) for each in (grey, drawing)]
        assert ImageChops.difference(*few).getextrema()[1] < 40, one.title
        root = ElementTree.fromstring(one.svg)
        wide, tall = (float(root.get(side).removesuffix("pt")) for side in ("width", "height"))
        assert wide / 72 * 25.4 == pytest.approx(one.width_mm, abs=0.01)
        assert tall / 72 * 25.4 == pytest.approx(one.height_mm, abs=0.01)
        assert len(one.svg) < 400_000


def test_the_same_year_gives_the_same_lines(kept, pictures):
    assert [one.svg for one in report_pictures(kept)] == [one.svg for one in pictures]


def test_nothing_is_cut_at_the_edges(pictures):
    for one in pictures:
        with Image.open(BytesIO(one.png)) as seen:
            grey = seen.convert("L")
            wide, tall = grey.size
            frame = [
                *(grey.crop((0, 0, wide, 2)), grey.crop((0, tall - 2, wide, tall))),
                *(grey.crop((0, 0, 2, tall)), grey.crop((wide - 2, 0, wide, tall))),
            ]
        assert min(edge.getextrema()[0] for edge in frame) > 200, one.title


def test_a_strip_of_many_members_goes_on_in_a_second_picture(kept):
    [strip] = [one for one in report_pictures(kept) if one.title == TITLES[2]]
    people = kept.roll.members
    many = tuple(
        replace(member, id=f"{member.id}-{copy}") for copy in range(3) for member in people
    )
    [first, *_] = kept.records
    line = first.record.attendance[0]
    attended = tuple(replace(line, member=member.id, name=member.name) for member in many)
    sitting = replace(first, record=replace(first.record, attendance=attended))
    crowd = replace(kept, records=(sitting,), roll=replace(kept.roll, members=many))

    parts = [one for one in report_pictures(crowd) if one.title == TITLES[2]]

    assert len(parts) > 1
    assert all(one.height_mm < 175 for one in parts)
    assert strip.height_mm < 175


def test_of_fewer_than_five_people_no_grades_are_drawn(kept):
    few = replace(kept.review, members=kept.review.members[:4])

    assert [one.title for one in charted(replace(kept, review=few))] == TITLES[:3]


def test_a_branch_with_nothing_yet_gets_no_picture(kept):
    empty = replace(
        kept,
        records=(),
        review=None,
        stars=replace(kept.stars, categories=()),
        today=date(kept.year, 1, 2),
    )

    assert report_pictures(empty) == ()


def test_a_damaged_letter_costs_the_lines_and_not_the_picture(kept, monkeypatch):
    def damaged(font, glyph):
        raise FontRefused(f"{font.path.name}: damaged")

    monkeypatch.setattr(svg_canvas, "glyph_path", damaged)

    made = report_pictures(kept)

    assert [one.title for one in made] == TITLES
    assert all(one.png and not one.svg for one in made)
