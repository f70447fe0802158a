"""What a child says about ballots, in the words of the use case."""

import base64
from collections.abc import Sequence
from typing import Any

from branchdesk.domain.ballot_marks import BoxSeen, Seen, SheetSeen, Unusable
from branchdesk.usecases.ballot_scans import BallotsOnPage, FoundBallot


def pages_told(told: dict[str, Any]) -> Sequence[BallotsOnPage]:
    """Return the pages of an answer."""
    return [_page(one) for one in told["seen"]]


def _page(one: dict[str, Any]) -> BallotsOnPage:
    if not one["readable"]:
        return BallotsOnPage(int(one["number"]), readable=False)
    return BallotsOnPage(
        int(one["number"]),
        blank=bool(one["blank"]),
        codes=tuple(str(text) for text in one["codes"]),
        found=tuple(
            FoundBallot(str(found["code"]), _seen(found["seen"]), _unpacked(found["picture"]))
            for found in one["found"]
        ),
        picture=_unpacked(one.get("picture", "")),
    )


def _seen(told: dict[str, Any]) -> SheetSeen:
    if told["unusable"]:
        return SheetSeen(unusable=Unusable(told["unusable"]))
    return SheetSeen(
        tuple(BoxSeen(one["key"], Seen(one["seen"]), one["ink"]) for one in told["boxes"])
    )


def _unpacked(text: str) -> bytes:
    return base64.b64decode(text)
