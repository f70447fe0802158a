"""Turns the tokens into what Qt understands: one style sheet, one palette, one letter."""

from dataclasses import fields
from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QGridLayout,
    QLayout,
    QStyleFactory,
    QWidget,
)

from branchdesk import paths
from branchdesk.desktop.look import Look as Look
from branchdesk.desktop.tokens import Palette, Radius, Space, Type

_PROPERTY = "branchdesk_look"
_ORIGINAL = "lengths_as_drawn"


def apply_look(app: QApplication, look: Look) -> None:
    """Dress the whole program; can be called again at any time."""
    app.setProperty(_PROPERTY, look)
    if app.style().name() != "fusion":
        app.setStyle(QStyleFactory.create("fusion"))
    app.setFont(look.font())
    app.setPalette(qt_palette(look.palette))
    app.setStyleSheet(style_sheet(look))


def current_look() -> Look:
    """Return the look that `apply_look` put in force, for painters and for layouts."""
    app = QApplication.instance()
    look = app.property(_PROPERTY) if app is not None else None
    return look if isinstance(look, Look) else Look()


def style_sheet(look: Look) -> str:
    """Return the program's style sheet with every token filled in."""
    resources = paths.resources()
    template = Template((resources / "style.qss.in").read_text(encoding="utf-8"))
    values = {f.name: str(getattr(look.palette, f.name)) for f in fields(look.palette)}
    values |= {f"space_{s.name.lower()}": f"{look.length(s)}px" for s in Space}
    values |= {f"radius_{r.name.lower()}": f"{look.length(r)}px" for r in Radius}
    values |= {f"type_{t.name.lower()}": f"{look.points(t):.2f}pt" for t in Type}
    values |= {f"em_{name}": f"{look.ems(count)}px" for name, count in _BOXES.items()}
    hair = look.length(Space.HAIR)
    values["ring"] = f"{2 * hair}px"
    # Half of the whole: with more than that Qt draws a square.
    values["mark_round"] = f"{(look.ems(_BOXES['mark']) + 2 * hair) // 2}px"
    values |= {name: _padding(look, *sides) for name, sides in _PADDINGS.items()}
    # The outline of what has the focus is a hair thicker: the padding gives way, nothing moves.
    values |= {f"{name}_focus": _padding(look, *s, less=hair) for name, s in _PADDINGS.items()}
    values["icons"] = (resources / "icons").as_posix()
    return template.substitute(values)


# Heights and widths that several rules of the style sheet share, in ems.
_BOXES = {
    "field": 1.6,
    "mark": 1.15,
    "scroll": 0.72,
    "scroll_min": 2.4,
    "bar": 0.5,
    "bar_half": 0.2,
    "thumb_half": 0.15,
    "arrow": 0.9,
    "scroller": 2.0,
    "button": 4.6,
}


# Paddings as top and bottom, right, left, in ems.
_PADDINGS = {
    "pad_field": (0.15, 0.57, 0.57),
    "pad_box": (0.28, 0.35, 0.35),
    "pad_combo": (0.15, 1.7, 0.7),
    "pad_button": (0.3, 1.0, 1.0),
    "pad_quiet": (0.22, 0.5, 0.5),
    "pad_rail": (0.28, 0.86, 0.86),
    "pad_head": (0.28, 0.57, 0.78),
}


def _padding(look: Look, upright: float, right: float, left: float, *, less: int = 0) -> str:
    tall, right_px, left_px = (max(0, look.ems(ems) - less) for ems in (upright, right, left))
    return f"{tall}px {right_px}px {tall}px {left_px}px"


def qt_palette(colours: Palette) -> QPalette:
    """Return the colours for what the style sheet does not reach: native parts and item views."""
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, colours.ground),
        (role.WindowText, colours.ink),
        (role.Base, colours.card),
        (role.AlternateBase, colours.ground),
        (role.Text, colours.ink),
        (role.PlaceholderText, colours.muted),
        (role.Button, colours.card),
        (role.ButtonText, colours.ink),
        (role.Highlight, colours.selection),
        (role.HighlightedText, colours.ink),
        (role.Accent, colours.primary),
        (role.Link, colours.coming),
        (role.LinkVisited, colours.coming),
        (role.ToolTipBase, colours.tip),
        (role.ToolTipText, colours.on_tip),
        (role.Light, colours.card),
        (role.Midlight, colours.hover),
        (role.Mid, colours.line),
        (role.Dark, colours.edge),
        (role.Shadow, colours.edge),
    ):
        palette.setColor(which, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for which in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(disabled, which, QColor(colours.muted))
    return palette


def fit_layouts(root: QWidget) -> None:
    """Let the layouts that come from a form grow with the letters; may be called again.

    Distances in a form are drawn for the normal letter.  Layouts of a form carry a name; those made
    in code do not, and take their distances from `Look.length` to begin with.
    """
    factor = current_look().base / Look().base
    for layout in root.findChildren(QLayout):
        if layout.objectName():
            _fit(layout, factor)


def _fit(layout: QLayout, factor: float) -> None:
    original = layout.property(_ORIGINAL)
    if original is None:
        original = _lengths(layout)
        layout.setProperty(_ORIGINAL, original)
    left, top, right, bottom, across, down = (round(length * factor) for length in original)
    layout.setContentsMargins(left, top, right, bottom)
    if isinstance(layout, QGridLayout | QFormLayout):
        layout.setHorizontalSpacing(across)
        layout.setVerticalSpacing(down)
    else:
        layout.setSpacing(across)


def _lengths(layout: QLayout) -> tuple[int, ...]:
    margins = layout.contentsMargins()
    sides = (margins.left(), margins.top(), margins.right(), margins.bottom())
    if isinstance(layout, QGridLayout | QFormLayout):
        return (*sides, layout.horizontalSpacing(), layout.verticalSpacing())
    return (*sides, layout.spacing(), layout.spacing())
