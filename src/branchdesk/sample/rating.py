"""The star rating of the year before, gone through to its end, and this year's begun."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from branchdesk.domain import star_procedure as procedure
from branchdesk.domain.star_rating import (
    Objection,
    RatedItem,
    StarRating,
    StarStage,
    star_rating_id,
)
from branchdesk.sample.calendar import LAST_DAY, workday
from branchdesk.usecases import star_rating

if TYPE_CHECKING:
    from branchdesk.domain.ids import RecordId
    from branchdesk.domain.standard import Standard
    from branchdesk.usecases.desk import Desk


def rate(desk: "Desk", raw: dict[str, Any], *, year: int, meeting: "RecordId") -> None:
    """Keep the rating of the year before, step by step, and a draft of this year's."""
    last = _handed_in(raw, year, meeting, desk.standard)
    star_rating.keep_rating(replace(last, stage=StarStage.SELF_RATED), work=desk.work())
    rating = replace(last, stage=StarStage.SELF_RATED)
    while rating.following is not None:
        rating = star_rating.go_on(
            rating,
            result=desk.year_view(year).stars,
            standard=desk.standard,
            today=date(year, *LAST_DAY),
            work=desk.work(),
        )
    begun = star_rating.open_rating(year, work=desk.work())
    report = raw["draft"]["report"].strip()
    star_rating.keep_rating(replace(begun, report=report), work=desk.work())
    desk.changed()


def _handed_in(
    raw: dict[str, Any], year: int, meeting: "RecordId", standard: "Standard"
) -> StarRating:
    def day(key: str) -> date:
        return workday(year, raw[key])

    items = tuple(_items(raw, standard))
    bonus, penalty = Decimal(raw["bonus"]), Decimal(raw["penalty"])
    total = sum((item.score for item in items), bonus - penalty)
    rating = StarRating(
        star_rating_id(year - 1),
        year - 1,
        previous=raw["previous"],
        terms=procedure.terms_of(standard),
        meeting=meeting,
        rated_on=day("rated_on"),
        signed_by=raw["signed_by"],
        report=raw["report"].strip(),
        items=items,
        bonus=bonus,
        penalty=penalty,
        total=total,
        target=raw["target"],
        declared_on=day("declared_on"),
        checked_on=day("checked_on"),
        checked_by=raw["checked_by"],
        opinion=raw["opinion"],
        shown_from=day("shown_from"),
        shown_to=day("shown_to"),
        shown_at=raw["shown_at"],
        objections=tuple(
            Objection(f"o{n}", one["what"], workday(year, one["on"]), one["answer"])
            for n, one in enumerate(raw["objections"], start=1)
        ),
        decided_on=day("decided_on"),
        decided_by=raw["decided_by"],
        document=raw["document"],
        awarded=raw["awarded"],
        named_on=day("named_on"),
        plaque=raw["plaque"],
    )
    own = replace(rating, items=tuple(replace(item, checked=None) for item in items))
    return replace(rating, stars=procedure.checked_stars(own))


def _items(raw: dict[str, Any], standard: "Standard") -> list[RatedItem]:
    scores = {line["code"]: line for line in raw["scores"]}
    return [
        RatedItem(
            item.code,
            item.category,
            item.title,
            item.points,
            Decimal(scores[item.code]["score"]),
            checked=Decimal(scores[item.code].get("checked", scores[item.code]["score"])),
            reason=scores[item.code].get("reason", ""),
        )
        for item in standard.items
    ]
