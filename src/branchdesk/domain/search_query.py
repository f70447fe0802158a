"""What is typed into the search box: words, and filters such as ``类别:支委会 日期:2026-03``.

Reading never fails.  A filter whose value means nothing is set aside with a hint, so that the rest
of what was typed still finds something.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from branchdesk.domain.dates import Period, month_period, parse_day
from branchdesk.domain.finding import DONE, FINAL, OPEN, STATUSES, Category, Query, folded
from branchdesk.domain.text import clean_line, to_ascii_digits

_KEYS = {
    **dict.fromkeys(("类别", "类", "kind"), "category"),
    **dict.fromkeys(("日期", "时间", "date"), "period"),
    **dict.fromkeys(("状态", "status"), "status"),
    **dict.fromkeys(("人", "人员", "姓名", "who"), "person"),
}
_FILTER = re.compile(rf"({'|'.join(sorted(_KEYS, key=len, reverse=True))})[:：](.*)", re.IGNORECASE)
_SAME_STATUS = {
    **dict.fromkeys(("已定稿", "final"), FINAL),
    **dict.fromkeys(("已办结", "完成", "已完成", "done"), DONE),
    **dict.fromkeys(("待办", "待办结", "未完成", "open"), OPEN),
}
_YEAR = re.compile(r"((?:19|20)\d{2})年?")
"""1020 is the twentieth of October."""
_MONTH = re.compile(r"(?:(\d{4})[-./年])?(\d{1,2})月?")
_UNTIL = re.compile(r"\.\.|~|～|至|到|—")


class Doubt(StrEnum):
    """Why a filter was set aside."""

    CATEGORY = "category"
    PERIOD = "period"
    STATUS = "status"
    PERSON = "person"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Hint:
    """A filter that was set aside."""

    doubt: Doubt
    value: str
    """As typed; of an empty filter, its key."""
    instead: tuple[str, ...] = ()
    """What could be meant."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that filters may use in these books."""

    categories: tuple[Category, ...] = ()
    statuses: tuple[str, ...] = STATUSES
    names: tuple[str, ...] = ()
    """Folded names, pinyin and initials of the members."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was typed, understood as far as it goes."""

    query: Query
    hints: tuple[Hint, ...] = ()


@dataclass(slots=True)
class _Sheet:
    words: list[str] = field(default_factory=list)
    categories: list[Category] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    statuses: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    hints: list[Hint] = field(default_factory=list)


def read_query(text: str, *, vocabulary: Vocabulary, today: date) -> Reading:
    """Return what a line of words and filters asks for.

    A blank may stand after the colon; the filters are ``类别``, ``日期``, ``状态`` and ``人``.
    """
    sheet = _Sheet()
    for key, value in _pieces(clean_line(text).split()):
        if not key:
            sheet.words.append(folded(value))
        elif not value:
            sheet.hints.append(Hint(Doubt.EMPTY, key))
        else:
            _take(sheet, _KEYS[key.lower()], value, vocabulary, today)
    return Reading(
        Query(
            words=tuple(dict.fromkeys(sheet.words)),
            categories=tuple(dict.fromkeys(sheet.categories)),
            periods=tuple(dict.fromkeys(sheet.periods)),
            statuses=frozenset(sheet.statuses),
            people=tuple(dict.fromkeys(sheet.people)),
        ),
        tuple(sheet.hints),
    )


def _pieces(tokens: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield (key of the filter or nothing, value)."""
    waiting = ""
    for token in tokens:
        found = _FILTER.fullmatch(token)
        if waiting and not found:
            yield waiting, token
            waiting = ""
        elif found:
            if waiting:
                yield waiting, ""
            waiting = "" if found[2] else found[1]
            if found[2]:
                yield found[1], found[2]
        else:
            yield "", token
    if waiting:
        yield waiting, ""


def _take(sheet: _Sheet, key: str, value: str, vocabulary: Vocabulary, today: date) -> None:
    if key == "category":
        categories = categories_meant(value, vocabulary.categories)
        sheet.categories += categories
        if not categories:
            instead = tuple(dict.fromkeys(c.word for c in vocabulary.categories if not c.kind))
            sheet.hints.append(Hint(Doubt.CATEGORY, value, instead))
    elif key == "period":
        period = period_meant(value, today=today)
        if period is None:
            sheet.hints.append(Hint(Doubt.PERIOD, value))
        else:
            sheet.periods.append(period)
    elif key == "status":
        statuses = _statuses_meant(value, vocabulary.statuses)
        sheet.statuses += statuses
        if not statuses:
            sheet.hints.append(Hint(Doubt.STATUS, value, STATUSES))
    else:
        typed = folded(value)
        sheet.people.append(typed)
        if typed.isascii() and not any(name.startswith(typed) for name in vocabulary.names):
            # Said, not set aside: a guest with a foreign name is in no register.
            sheet.hints.append(Hint(Doubt.PERSON, value))


def categories_meant(value: str, known: Sequence[Category]) -> list[Category]:
    """Return the categories called so, else those with the value somewhere in their name."""
    wanted = folded(value)
    exact = [category for category in known if folded(category.word) == wanted]
    return exact or [category for category in known if wanted in folded(category.word)]


def _statuses_meant(value: str, known: Sequence[str]) -> list[str]:
    wanted = _SAME_STATUS.get(folded(value), value)
    exact = [status for status in known if status == wanted]
    return exact or [status for status in known if status.startswith(wanted)]


def period_meant(value: str, *, today: date) -> Period | None:
    """Return the year, month or day a text names, or the span between two of them."""
    text = to_ascii_digits(value)
    parts = _UNTIL.split(text)
    if len(parts) == 2 and all(parts):
        first, last = (_single_period(part, today) for part in parts)
        if first is None or last is None or last.last < first.first:
            return None
        return Period(first.first, last.last)
    return _single_period(text, today)


def _single_period(text: str, today: date) -> Period | None:
    if found := _YEAR.fullmatch(text):
        year = int(found[1])
        return Period(date(year, 1, 1), date(year, 12, 31))
    if (found := _MONTH.fullmatch(text)) and (found[1] or text.endswith("月")):
        year, month = int(found[1] or today.year), int(found[2])
        return month_period(year, month) if year and 1 <= month <= 12 else None
    if text in ("今年", "去年"):
        year = today.year - (text == "去年")
        return Period(date(year, 1, 1), date(year, 12, 31))
    day = parse_day(text, today=today)
    return Period(day, day) if day is not None else None
