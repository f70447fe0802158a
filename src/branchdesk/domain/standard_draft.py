"""The star standard as it stands in the editor: text, until the strict reader takes it.

There is one judge of what a standard may be, `branchdesk.domain.standard_file`: a draft becomes the
text of a data file and is read like any other.  What people get wrong most (points that do not add
up, a code twice, a measure nobody knows) is found before that, all of it at once, pinned to its
place.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from branchdesk.domain.basis import Basis, Source
from branchdesk.domain.measures import MEASURES, VETO_MEASURES
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.standard import Computed, Standard, StandardItem
from branchdesk.domain.standard_file import parse_standard
from branchdesk.domain.text import clean_line, clean_text, to_ascii_digits

BETWEEN = "|"
"""Between the parts of a line: ``先进基层党组织 | 1``."""


@dataclass(frozen=True, slots=True)
class CategoryDraft:
    """One category as typed."""

    code: str
    title: str
    points: str


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """One item as typed."""

    code: str
    category: str
    title: str
    points: str
    rule: str
    evidence: str
    compute: str = Computed.MANUAL.value
    measure: str = ""
    parameters: str = ""
    """One a line: ``points_each = 1``."""
    effort: str = "1"
    basis: str = ""
    """Empty: that of the whole standard."""
    source: str = Source.COMMITTEE.value
    verified: bool = True


@dataclass(frozen=True, slots=True)
class StandardDraft:
    """A whole standard as typed; lists of few words a line each."""

    id: str
    title: str
    total: str
    basis: str
    source: str = Source.COMMITTEE.value
    verified: bool = True
    version: int = 1
    bonus_cap: str = "0"
    vetoed_stars: str = "0"
    gate: str = ""
    """Codes, separated by 、 or a comma."""
    gate_without_overrides: bool = True
    publicity_days: str = "5"
    peer_percent: str = "0"
    one_step_up: bool = False
    new_branch_unrated: bool = False
    bands: str = ""
    """``5 | 90``"""
    quotas: str = ""
    """``5 | 0.30``"""
    vetoes: str = ""
    """``V1 | what | measure``, the measure may be missing."""
    adjustments: str = ""
    """``what | points | most``, the most may be missing."""
    categories: tuple[CategoryDraft, ...] = ()
    items: tuple[ItemDraft, ...] = ()

    def item(self, code: str) -> ItemDraft | None:
        """Return the item with a code."""
        return next((item for item in self.items if item.code == code), None)

    def problems(self) -> tuple[Problem, ...]:
        """Return what people get wrong most, all of it."""
        return (*_doubles(self), *_items(self), *_sums(self))

    def to_text(self) -> str:
        """Return the text of the data file.

        Raises:
            Rejected: With every problem of `problems`.
        """
        if problems := self.problems():
            raise Rejected(problems)
        return "\n".join(_file(self)) + "\n"

    def to_standard(self) -> Standard:
        """Return the standard this draft describes.

        Raises:
            Rejected: With every problem of `problems`.
            DataFileError: For anything else the strict reader refuses.
        """
        return parse_standard(self.to_text())


def sum_of(draft: StandardDraft, category: str) -> Decimal | None:
    """Return the points of a category's items together, None if one is no number."""
    found = [number(item.points) for item in draft.items if item.category == category]
    known = [points for points in found if points is not None]
    return sum(known, Decimal(0)) if len(known) == len(found) else None


def number(text: str) -> Decimal | None:
    """Return the number in a text, None if it is none."""
    try:
        found = Decimal(to_ascii_digits(text).strip())
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def _doubles(draft: StandardDraft) -> Iterator[Problem]:
    counted = Counter(item.code.strip() for item in draft.items)
    for code, count in counted.items():
        if count > 1:
            yield Problem(f"items.{code}.code", Rule.CODE_TWICE, values=(code,))
    categories = Counter(category.code.strip() for category in draft.categories)
    for code, count in categories.items():
        if count > 1:
            yield Problem(f"categories.{code}.code", Rule.CODE_TWICE, values=(code,))


def _items(draft: StandardDraft) -> Iterator[Problem]:
    categories = [category.code for category in draft.categories]
    for item in draft.items:
        path = f"items.{item.code}"
        for field in ("code", "title", "rule", "evidence"):
            if not str(getattr(item, field)).strip():
                yield Problem(f"{path}.{field}", Rule.REQUIRED)
        if (points := number(item.points)) is None or points <= 0:
            yield Problem(f"{path}.points", Rule.NOT_A_NUMBER, values=(item.points,))
        if (effort := number(item.effort)) is None or effort <= 0:
            yield Problem(f"{path}.effort", Rule.NOT_A_NUMBER, values=(item.effort,))
        if item.category not in categories:
            known = "、".join(categories)
            yield Problem(f"{path}.category", Rule.NOT_A_CHOICE, values=(item.category, known))
        if item.measure and item.measure not in MEASURES:
            yield Problem(f"{path}.measure", Rule.UNKNOWN_MEASURE, values=(item.code, item.measure))


def _sums(draft: StandardDraft) -> Iterator[Problem]:
    whole = Decimal(0)
    for category in draft.categories:
        declared, together = number(category.points), sum_of(draft, category.code)
        path = f"categories.{category.code}.points"
        if declared is None:
            yield Problem(path, Rule.NOT_A_NUMBER, values=(category.points,))
            continue
        whole += declared
        if together is not None and together != declared:
            values = (category.code, f"{declared:f}", f"{together:f}")
            yield Problem(path, Rule.POINTS_DO_NOT_ADD_UP, values=values)
    total = number(draft.total)
    if total is None:
        yield Problem("total", Rule.NOT_A_NUMBER, values=(draft.total,))
    elif total != whole:
        yield Problem("total", Rule.POINTS_DO_NOT_ADD_UP, values=("", f"{total:f}", f"{whole:f}"))


def draft_of(standard: Standard) -> StandardDraft:
    """Return a standard as it is shown in the editor."""
    points = {
        code: sum((i.points for i in standard.items if i.category == code), Decimal(0))
        for code, _ in standard.categories
    }
    return StandardDraft(
        id=standard.id,
        title=standard.title,
        total=_shown(sum(points.values(), Decimal(0))),
        basis=standard.basis.text,
        source=standard.basis.source.value,
        verified=standard.basis.verified,
        version=standard.version,
        bonus_cap=_shown(standard.bonus_cap),
        vetoed_stars=str(standard.vetoed_stars),
        gate="、".join(standard.five_star_gate),
        gate_without_overrides=standard.gate_without_overrides,
        publicity_days=str(standard.publicity_days),
        peer_percent=_shown(standard.peer_percent),
        one_step_up=standard.one_step_up,
        new_branch_unrated=standard.new_branch_unrated,
        bands=_lines((str(stars), _shown(least)) for stars, least in standard.thresholds),
        quotas=_lines((str(stars), _shown(share)) for stars, share in standard.quotas),
        vetoes=_lines((veto.code, veto.title, veto.measure) for veto in standard.vetoes),
        adjustments=_lines(
            (one.title, _shown(one.points), _shown(one.most) if one.most is not None else "")
            for one in standard.adjustments
        ),
        categories=tuple(
            CategoryDraft(code, title, _shown(points[code])) for code, title in standard.categories
        ),
        items=tuple(_item_draft(item) for item in standard.items),
    )


def standard_text(standard: Standard) -> str:
    """Return the text of the data file that reads as this standard."""
    return draft_of(standard).to_text()


def _item_draft(item: StandardItem) -> ItemDraft:
    basis = item.basis or Basis("", Source.COMMITTEE)
    return ItemDraft(
        code=item.code,
        category=item.category,
        title=item.title,
        points=_shown(item.points),
        rule=item.rule,
        evidence=item.evidence,
        compute=item.compute.value,
        measure=item.measure,
        parameters="\n".join(f"{key} = {value}" for key, value in item.parameters.items()),
        effort=_shown(item.effort),
        basis=basis.text,
        source=basis.source.value,
        verified=basis.verified,
    )


def _shown(points: Decimal) -> str:
    text = f"{points:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _lines(rows: Iterator[tuple[str, ...]]) -> str:
    parts = ([part.replace(BETWEEN, "/") for part in row if part] for row in rows)
    return "\n".join(f" {BETWEEN} ".join(row) for row in parts)


# The file


def _file(draft: StandardDraft) -> Iterator[str]:
    yield f"id = {_text(draft.id)}"
    yield f"title = {_text(draft.title)}"
    yield f"version = {draft.version}"
    yield f"total = {_text(draft.total)}"
    yield f"basis = {_basis(draft.basis, draft.source, verified=draft.verified)}"
    yield f"bonus_cap = {_text(draft.bonus_cap)}"
    yield f"vetoed_stars = {_whole(draft.vetoed_stars)}"
    codes = [
        code for part in draft.gate.replace("，", "、").split("、") for code in part.split(",")
    ]
    listed = ", ".join(_text(code) for code in codes if code.strip())
    yield f"five_star_gate = [{listed}]"
    yield f"gate_without_overrides = {_flag(draft.gate_without_overrides)}"
    yield f"publicity_days = {_whole(draft.publicity_days)}"
    yield f"peer_percent = {_text(draft.peer_percent)}"
    yield f"one_step_up = {_flag(draft.one_step_up)}"
    yield f"new_branch_unrated = {_flag(draft.new_branch_unrated)}"
    for stars, points, *_ in _rows(draft.bands):
        yield from ("", "[[thresholds]]", f"stars = {_whole(stars)}", f"points = {_text(points)}")
    for stars, share, *_ in _rows(draft.quotas):
        yield from ("", "[[quotas]]", f"stars = {_whole(stars)}", f"share = {_text(share)}")
    for category in draft.categories:
        yield from ("", "[[categories]]", f"code = {_text(category.code)}")
        yield from (f"title = {_text(category.title)}", f"points = {_text(category.points)}")
        for item in draft.items:
            if item.category == category.code:
                yield from _item(item)
    for title, points, most in _rows(draft.adjustments):
        yield from ("", "[[adjustments]]", f"title = {_text(title)}", f"points = {_text(points)}")
        if most:
            yield f"most = {_text(most)}"
    for code, title, measure in _rows(draft.vetoes):
        yield from ("", "[[vetoes]]", f"code = {_text(code)}", f"title = {_text(title)}")
        if measure in VETO_MEASURES or measure:
            yield f"measure = {_text(measure)}"


def _item(item: ItemDraft) -> Iterator[str]:
    yield from ("", "[[items]]", f"code = {_text(item.code)}")
    yield f"category = {_text(item.category)}"
    yield f"title = {_text(item.title)}"
    yield f"points = {_text(item.points)}"
    yield f"rule = {_text(item.rule)}"
    yield f"evidence = {_text(item.evidence)}"
    yield f"compute = {_text(item.compute)}"
    yield f"effort = {_text(item.effort)}"
    if item.measure:
        yield f"measure = {_text(item.measure)}"
    if pairs := [_pair(line) for line in item.parameters.splitlines() if line.strip()]:
        yield f"parameters = {{ {', '.join(pairs)} }}"
    if item.basis.strip():
        yield f"basis = {_basis(item.basis, item.source, verified=item.verified)}"


def _rows(text: str) -> Iterator[tuple[str, str, str]]:
    for line in text.replace("｜", BETWEEN).splitlines():
        if line.strip():
            first, second, third, *_ = (*(part.strip() for part in line.split(BETWEEN)), "", "", "")
            yield first, second, third


def _pair(line: str) -> str:
    key, _, value = line.replace("＝", "=").partition("=")
    return f"{_text(key)} = {_text(value)}"


def _basis(text: str, source: str, *, verified: bool) -> str:
    flag = _flag(verified)
    return f"{{ text = {_text(text)}, source = {_text(source)}, verified = {flag} }}"


def _flag(on: bool) -> str:
    return "true" if on else "false"


def _whole(text: str) -> str:
    """Return a whole number; anything else as text, for the reader to refuse with its place."""
    digits = to_ascii_digits(text).strip()
    return str(int(digits)) if digits.isascii() and digits.isdigit() else _text(text)


def _text(text: str) -> str:
    """Return a text of one or more lines as TOML writes it."""
    cleaned = clean_line(text) if "\n" not in text else clean_text(text).strip()
    ascii_number = to_ascii_digits(cleaned)
    plain = ascii_number if number(cleaned) is not None else cleaned
    return json.dumps(plain, ensure_ascii=False).replace("\x7f", "\\u007f")
