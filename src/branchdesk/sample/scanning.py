"""A scanned page that nobody knows: a letter from elsewhere, drawn as it lies on the glass."""

import tempfile
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from branchdesk.fontfiles import FontName, font_path
from branchdesk.sample.calendar import moment, workday
from branchdesk.usecases.scans import file_scans

if TYPE_CHECKING:
    from branchdesk.usecases.desk import Desk

_PAGE = (1240, 1754)
"""A4 at 150 dpi"""
_INK, _PAPER, _SKEW = 40, 247, 0.6
_LEFT, _TOP, _LEADING = 150, 230, 62
_TITLE, _TEXT = 54, 34
_BEFORE_NOON = time(11, 20)


def leave_in_tray(desk: "Desk", raw: dict[str, Any], *, year: int) -> None:
    """Scan the letter; without a code on it, it waits in the tray.

    Raises:
        Failed: If the program's own room does not take the page.
    """
    room = desk.scans
    if room is None:
        raise LookupError("no room for scans")
    on = workday(year, raw["scanned_on"])
    with tempfile.TemporaryDirectory(prefix="branchdesk-") as folder:
        file = Path(folder) / raw["file"]
        _page(raw).save(file, "JPEG", quality=60, dpi=(150, 150))
        report = file_scans(
            [file],
            room=room,
            today=on,
            now=moment(on, _BEFORE_NOON),
            work=desk.work(),
            progress=_unwatched,
        )
    for _name, failure in report.refused:
        raise failure
    desk.changed()


def _unwatched(done: int, total: int) -> None:
    """Nobody watches."""


def _page(raw: dict[str, Any]) -> Image.Image:
    page = Image.new("L", _PAGE, _PAPER)
    draw = ImageDraw.Draw(page)
    title = ImageFont.truetype(font_path(FontName.SERIF_BOLD), _TITLE)
    text = ImageFont.truetype(font_path(FontName.KAI), _TEXT)
    draw.text((_PAGE[0] / 2, _TOP), raw["title"], font=title, fill=_INK, anchor="mm")
    y = _TOP + 2 * _LEADING
    draw.text((_LEFT, y), raw["to"], font=text, fill=_INK)
    for number, line in enumerate(raw["lines"]):
        y += _LEADING
        fresh = number in (0, len(raw["lines"]) - 1)
        draw.text((_LEFT + (2 * _TEXT if fresh else 0), y), line, font=text, fill=_INK)
    y += _LEADING
    draw.text((_LEFT + 2 * _TEXT, y), raw["close"], font=text, fill=_INK)
    draw.text((_LEFT, y + _LEADING), raw["salute"], font=text, fill=_INK)
    right = _PAGE[0] - _LEFT
    y += 4 * _LEADING
    draw.text((right, y), raw["from"], font=text, fill=_INK, anchor="ra")
    draw.text((right, y + _LEADING), raw["day"], font=text, fill=_INK, anchor="ra")
    # Never quite straight, never quite sharp: what a copier makes of a sheet.
    turned = page.rotate(_SKEW, resample=Image.Resampling.BICUBIC, fillcolor=_PAPER)
    return turned.filter(ImageFilter.GaussianBlur(0.7))
