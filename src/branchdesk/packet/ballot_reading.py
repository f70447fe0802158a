"""Ballots in a file of scans; runs in the child process of `confined` only.

Nothing is written anywhere: pictures of the sheets go back to the parent with the answer.
"""

import base64
import io
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PIL import Image

from branchdesk.domain.ballot_marks import Area, MarkBox, MarkedSheet, MarkLayout, Sign
from branchdesk.packet.mark_reading import ballots_on
from branchdesk.packet.scan_reading import codes_on, is_blank, pictures

_HEIGHT = 1050
"""Dots of the picture of a page on which no ballot was recognised."""
_QUALITY = 60


def ballots_in(request: dict[str, Any]) -> dict[str, Any]:
    """Return how many pages a file has, and what is on some of them.

    The request names path, first, count, most, and what ballots are known: code, size, layout.

    Raises:
        Refused: If nothing of the file is taken.
    """
    known = {one["code"]: _sheet(one["sheet"]) for one in request["known"]}
    pages, shown = pictures(
        Path(request["path"]),
        first=request["first"],
        count=request["count"],
        most=request["most"],
    )
    return {"pages": pages, "seen": [_page(number, page, known) for number, page in shown]}


def _page(number: int, page: Image.Image | None, known: dict[str, MarkedSheet]) -> dict[str, Any]:
    if page is None:
        return {"number": number, "readable": False}
    codes = codes_on(page)
    texts = list(dict.fromkeys(one.text[:200] for one in codes))
    blank = not texts and is_blank(page)
    told: dict[str, Any] = {"number": number, "readable": True, "blank": blank, "codes": texts}
    told["found"] = [
        {"code": one.code, "seen": asdict(one.seen), "picture": _packed(one.picture)}
        for one in ballots_on(page, codes, known)
    ]
    if not blank and (not texts or set(texts) - set(known)):
        page.thumbnail((_HEIGHT, _HEIGHT))
        told["picture"] = _packed(page)
    return told


def _packed(picture: Image.Image) -> str:
    made = io.BytesIO()
    picture.save(made, "JPEG", quality=_QUALITY)
    return base64.b64encode(made.getvalue()).decode("ascii")


def _sheet(told: dict[str, Any]) -> MarkedSheet:
    layout = told["layout"]
    boxes = (MarkBox(one["key"], Area(**one["area"]), Sign(one["sign"])) for one in layout["boxes"])
    first, second, third, fourth = (Area(**one) for one in layout["corners"])
    marks = MarkLayout(tuple(boxes), Area(**layout["code"]), (first, second, third, fourth))
    return MarkedSheet(told["width"], told["height"], marks)
