"""The rating of a year as it stands in the forms: texts by field, and what they describe."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from branchdesk.domain.dates import parse_day
from branchdesk.domain.ids import RecordId
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.standard_draft import BETWEEN, number
from branchdesk.domain.star_rating import Objection, RatedItem, StarRating, StarStage
from branchdesk.domain.text import clean_line, clean_text

FIELDS: dict[StarStage, tuple[str, ...]] = {
    StarStage.SELF_RATED: ("previous", "rated_on", "signed_by", "report"),
    StarStage.DECLARED: ("target", "declared_on"),
    StarStage.CHECKED: (
        *("checked_on", "checked_by", "checked_bonus", "checked_penalty"),
        *("peer", "veto_found", "opinion"),
    ),
    StarStage.PUBLICISED: ("shown_from", "shown_to", "shown_at", "objections"),
    StarStage.DECIDED: ("decided_on", "decided_by", "document", "awarded", "decision_note"),
    StarStage.NAMED: ("named_on", "plaque", "revoked_on", "revoked_by", "revoked_why"),
}
"""The fields of each step, in their order."""
_DAYS = frozenset(
    {
        *("rated_on", "declared_on", "checked_on", "shown_from", "shown_to"),
        *("decided_on", "named_on", "revoked_on"),
    }
)
_STARS = frozenset({"previous", "target", "awarded"})
_NUMBERS = frozenset({"checked_bonus", "checked_penalty", "peer"})
_LONG = frozenset({"report", "opinion"})
AFTERWARDS = ("revoked_on", "revoked_by", "revoked_why")
"""Fields that are typed into once the procedure is over."""

Checks = Mapping[str, tuple[str, str]]
"""Code of an item → points and reason as typed."""


def texts_of(rating: StarRating) -> dict[str, str]:
    """Return every field as it is typed."""
    found: dict[str, str] = {}
    for field in (field for fields in FIELDS.values() for field in fields):
        value = getattr(rating, field)
        if field == "objections":
            found[field] = "\n".join(_objection_line(one) for one in rating.objections)
        elif value is None:
            found[field] = ""
        else:
            found[field] = value.isoformat() if isinstance(value, date) else _plain(value)
    return found


def checks_of(rating: StarRating) -> dict[str, tuple[str, str]]:
    """Return the committee's points and reasons as they are typed."""
    return {
        item.code: ("" if item.checked is None else _plain(item.checked), item.reason)
        for item in rating.items
    }


def _plain(value: object) -> str:
    if not isinstance(value, Decimal):
        return str(value)
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _objection_line(one: Objection) -> str:
    day = one.on.isoformat() if one.on is not None else ""
    return f" {BETWEEN} ".join((day, one.what, one.answer)).rstrip(f" {BETWEEN}")


def rating_from(
    rating: StarRating,
    texts: Mapping[str, str],
    *,
    checks: Checks,
    meeting: RecordId | None,
    today: date,
) -> StarRating:
    """Return the rating that the forms describe.

    Raises:
        Rejected: With everything that cannot be read; an empty field is never a problem here.
    """
    reading = _Reading(today)
    values: dict[str, Any] = {field: reading.value(field, text) for field, text in texts.items()}
    items = tuple(reading.item(item, checks.get(item.code)) for item in rating.items)
    if reading.problems:
        raise Rejected(reading.problems)
    return replace(rating, meeting=meeting, items=items, **values)


class _Reading:
    def __init__(self, today: date) -> None:
        self._today = today
        self.problems: list[Problem] = []

    def value(self, field: str, text: str) -> object:
        if field == "objections":
            return tuple(self._objections(text))
        if field in _DAYS:
            return self._day(field, text)
        if field in _STARS:
            return int(text) if text.strip().isdigit() else None
        if field in _NUMBERS:
            return self._number(field, text)
        return clean_text(text).strip() if field in _LONG else clean_line(text)

    def item(self, item: RatedItem, typed: tuple[str, str] | None) -> RatedItem:
        if typed is None:
            return item
        points, reason = typed
        checked = self._number(f"items.{item.code}.checked", points)
        return replace(item, checked=checked, reason=clean_line(reason))

    def _day(self, field: str, text: str) -> date | None:
        if not text.strip():
            return None
        day = parse_day(text, today=self._today)
        if day is None:
            self.problems.append(Problem(field, Rule.NOT_A_DATE, values=(text.strip(),)))
        return day

    def _number(self, field: str, text: str) -> Decimal | None:
        if not text.strip():
            return None
        found = number(text)
        if found is None or found < 0:
            self.problems.append(Problem(field, Rule.NOT_A_NUMBER, values=(text.strip(),)))
            return None
        return found

    def _objections(self, text: str) -> Iterator[Objection]:
        lines = [line for line in text.replace("｜", BETWEEN).splitlines() if line.strip()]
        for place, line in enumerate(lines, start=1):
            parts = [clean_line(part) for part in line.split(BETWEEN)]
            day = parse_day(parts[0], today=self._today) if len(parts) > 1 else None
            rest = parts[1:] if day is not None or (len(parts) > 1 and not parts[0]) else parts
            what, answer = (*rest, "", "")[:2]
            yield Objection(f"o{place}", what, day, answer)
