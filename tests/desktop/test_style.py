import re
from dataclasses import fields

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from source_tree import ROOT

from branchdesk.desktop.style import Look, apply_look, current_look, fit_layouts, style_sheet
from branchdesk.desktop.tokens import DARK, LIGHT, LetterSize, Palette, Space, Type

DESKTOP = ROOT / "src" / "branchdesk" / "desktop"

# What is written on what.
TEXT_ON = [
    *(
        (ink, ground)
        for ink in ("ink", "muted")
        for ground in ("ground", "card", "sunken", "hover")
    ),
    *(("ink", ground) for ground in ("selection", "done_tint", "draft_tint", "overdue_tint")),
    *((state, "card") for state in ("done", "draft_text", "coming", "overdue", "place")),
    *((state, "ground") for state in ("done", "draft_text", "coming", "overdue")),
    ("done", "done_tint"),
    ("draft_text", "draft_tint"),
    ("coming", "coming_tint"),
    ("overdue", "overdue_tint"),
    ("place", "place_tint"),
    ("place", "month_tint"),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("on_primary", "primary_pressed"),
    ("on_state", "done"),
    ("on_state", "overdue"),
    ("on_tip", "tip"),
]
SHAPE_ON_CARD = ("done", "draft", "coming", "overdue", "focus", "primary")


def brightness(colour):
    def linear(part):
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    shade = QColor(colour)
    red, green, blue = (linear(c) for c in (shade.redF(), shade.greenF(), shade.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((brightness(one), brightness(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT_ON, ids=lambda name: name)
def test_every_text_can_be_read(palette, ink, ground):
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("shape", SHAPE_ON_CARD)
def test_every_shape_can_be_told_from_its_card(palette, shape):
    assert contrast(getattr(palette, shape), palette.card) >= 3


def test_every_colour_is_a_colour():
    for palette in (LIGHT, DARK):
        named = [getattr(palette, f.name) for f in fields(Palette) if f.name != "dark"]
        assert all(re.fullmatch(r"#[0-9A-F]{6}", colour) for colour in named)


@pytest.mark.parametrize("letters", LetterSize)
def test_every_name_in_the_style_sheet_is_a_token(letters):
    assert "$" not in style_sheet(Look(letters=letters))


def test_no_size_or_colour_stands_in_the_style_sheet():
    source = (ROOT / "resources" / "style.qss.in").read_text(encoding="utf-8")

    assert re.findall(r"\d+(px|pt|em)", source) == []
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b(?![\w-]*\s*[{,:])", source) == []


def test_no_colour_stands_in_the_code():
    found = {
        path.relative_to(DESKTOP).as_posix()
        for path in DESKTOP.rglob("*.py")
        if path.name != "tokens.py" and "forms" not in path.parts
        if re.search(r"[\"']#[0-9A-Fa-f]{6}[\"']", path.read_text(encoding="utf-8"))
    }

    assert found == set()


def test_letters_and_lengths_grow_together():
    small, large = Look(), Look(letters=LetterSize.LARGEST)

    assert large.points(Type.BODY) == 1.5 * small.points(Type.BODY)
    assert large.length(Space.L) == 1.5 * small.length(Space.L)


def test_painters_see_the_look_in_force(qapp):
    look = Look(palette=DARK, letters=LetterSize.LARGE)

    apply_look(qapp, look)

    assert current_look() == look
    assert qapp.palette().window().color() == QColor(DARK.ground)


def test_the_layouts_of_a_form_grow_with_the_letters_and_back(qapp):
    form = QWidget()
    outer, inner, grid, by_hand = QVBoxLayout(form), QHBoxLayout(), QGridLayout(), QHBoxLayout()
    for layout in (outer, inner, grid):
        layout.setObjectName("a_form_names_it")
    by_hand.setSpacing(7)
    outer.addLayout(by_hand)
    outer.addLayout(inner)
    outer.addLayout(grid)
    outer.setContentsMargins(16, 8, 16, 8)
    inner.setSpacing(12)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(4)

    apply_look(qapp, Look(letters=LetterSize.LARGEST))
    fit_layouts(form)
    large = (outer.contentsMargins().left(), inner.spacing(), grid.horizontalSpacing())
    untouched = by_hand.spacing()
    apply_look(qapp, Look())
    fit_layouts(form)

    assert large == (24, 18, 15)
    assert (outer.contentsMargins().left(), inner.spacing()) == (16, 12)
    assert (grid.horizontalSpacing(), grid.verticalSpacing()) == (10, 4)
    assert untouched == by_hand.spacing() == 7
