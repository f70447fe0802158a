"""The star standard's file, read strictly: its points must add up to what it declares."""

import re
from decimal import Decimal
from itertools import pairwise

from branchdesk.domain.cycle_words import Subject
from branchdesk.domain.datafile import Fault, Table, open_table
from branchdesk.domain.measures import MEASURES, VETO_MEASURES
from branchdesk.domain.standard import (
    AdjustmentRule,
    Computed,
    Standard,
    StandardItem,
    Veto,
)


def parse_standard(text: str) -> Standard:
    """Return the standard that a data file states.

    Raises:
        DataFileError: If a key is unknown, missing or of the wrong type, a measure is unknown, or
            the points do not add up per category and in total.
    """
    file = open_table(text)
    categories = _categories(file)
    items = _items(file, categories)
    total = file.decimal("total")
    declared = sum(categories[code][1] for code in categories)
    if declared != total:
        raise file.fail("total", Fault.DOES_NOT_ADD_UP, str(total), str(declared))
    vetoes = tuple(_veto(table) for table in file.tables("vetoes"))
    _refuse_doubles(file, "vetoes", [veto.code for veto in vetoes])
    gate = file.texts("five_star_gate")
    for code in gate:
        if code not in {item.code for item in items}:
            raise file.fail("five_star_gate", Fault.NOT_ALLOWED, code)
    standard = Standard(
        id=file.text("id"),
        title=file.text("title"),
        categories=tuple((code, title) for code, (title, _) in categories.items()),
        items=items,
        vetoes=vetoes,
        thresholds=_thresholds(file),
        bonus_cap=_not_negative(file, "bonus_cap"),
        vetoed_stars=file.integer("vetoed_stars"),
        five_star_gate=gate,
        basis=file.basis(),
        adjustments=tuple(_adjustment(table) for table in file.tables("adjustments")),
        gate_without_overrides=file.flag("gate_without_overrides", default=True),
        quotas=_quotas(file),
        publicity_days=file.integer("publicity_days", default=5),
        version=file.integer("version", least=1, default=1),
        peer_percent=_share(file, "peer_percent", most=100),
        one_step_up=file.flag("one_step_up", default=False),
        new_branch_unrated=file.flag("new_branch_unrated", default=False),
    )
    file.done()
    return standard


def _categories(file: Table) -> dict[str, tuple[str, Decimal]]:
    """Return title and declared points of each category, in the order of the file."""
    found: dict[str, tuple[str, Decimal]] = {}
    for table in file.tables("categories"):
        code = table.text("code")
        if code in found:
            raise table.fail("code", Fault.DUPLICATE, code)
        found[code] = (table.text("title"), _not_negative(table, "points"))
        table.done()
    if not found:
        raise file.fail("categories", Fault.MISSING_KEY)
    return found


def _items(file: Table, categories: dict[str, tuple[str, Decimal]]) -> tuple[StandardItem, ...]:
    items: list[StandardItem] = []
    for table in file.tables("items"):
        item = _item(table)
        if item.category not in categories:
            raise table.fail("category", Fault.NOT_ALLOWED, item.category, ", ".join(categories))
        if any(item.code == other.code for other in items):
            raise table.fail("code", Fault.DUPLICATE, item.code)
        items.append(item)
    for index, (code, (_, declared)) in enumerate(categories.items()):
        together = sum(item.points for item in items if item.category == code)
        if together != declared:
            raise file.fail(
                f"categories.{index}.points", Fault.DOES_NOT_ADD_UP, str(declared), str(together)
            )
    return tuple(items)


def _item(table: Table) -> StandardItem:
    measure = table.text("measure", default="")
    if measure and measure not in MEASURES:
        raise table.fail("measure", Fault.NOT_ALLOWED, measure, ", ".join(MEASURES))
    points = _positive(table, "points")
    item = StandardItem(
        code=table.text("code"),
        category=table.text("category"),
        title=table.text("title"),
        points=points,
        rule=table.text("rule"),
        evidence=table.text("evidence"),
        compute=table.choice("compute", Computed),
        measure=measure,
        parameters=_parameters(table, measure),
        basis=table.basis() if table.has("basis") else None,
        effort=_positive(table, "effort", default=Decimal(1)),
    )
    table.done()
    return item


def _parameters(table: Table, measure: str) -> dict[str, str]:
    """Take the parameters; what the measure cannot read is refused."""
    if not table.has("parameters"):
        return {}
    inner = table.table("parameters")
    known = MEASURES[measure] if measure else None
    found: dict[str, str] = {}
    for key in known.numbers if known else ():
        if inner.has(key):
            found[key] = str(_not_negative(inner, key))
    for key in known.months if known else ():
        if inner.has(key):
            found[key] = _months(inner, key)
    for key in known.obligations if known else ():
        found[key] = inner.choice(key, Subject).value
    for key in known.words if known else ():
        if inner.has(key):
            found[key] = inner.text(key)
    inner.done()
    return found


def _months(table: Table, key: str) -> str:
    text = table.text(key)
    months = re.fullmatch(r"(\d{1,2})-(\d{1,2})", text)
    if not months or not 1 <= int(months[1]) <= int(months[2]) <= 12:
        raise table.fail(key, Fault.NOT_ALLOWED, text, "6-9")
    return text


def _veto(table: Table) -> Veto:
    measure = table.text("measure", default="")
    if measure and measure not in VETO_MEASURES:
        raise table.fail("measure", Fault.NOT_ALLOWED, measure, ", ".join(VETO_MEASURES))
    veto = Veto(table.text("code"), table.text("title"), measure)
    table.done()
    return veto


def _adjustment(table: Table) -> AdjustmentRule:
    rule = AdjustmentRule(
        table.text("title"),
        table.decimal("points"),
        table.decimal("most") if table.has("most") else None,
    )
    table.done()
    return rule


def _thresholds(file: Table) -> tuple[tuple[int, Decimal], ...]:
    """Return the thresholds, most stars first; more stars must need more points."""
    found = []
    for table in file.tables("thresholds"):
        found.append((table.integer("stars", least=1), _not_negative(table, "points")))
        table.done()
    if not found:
        raise file.fail("thresholds", Fault.MISSING_KEY)
    ordered = sorted(found, reverse=True)
    for upper, lower in pairwise(ordered):
        if upper[0] == lower[0] or upper[1] <= lower[1]:
            raise file.fail(f"thresholds.{found.index(lower)}", Fault.NOT_ALLOWED, str(lower[1]))
    return tuple(ordered)


def _quotas(file: Table) -> tuple[tuple[int, Decimal], ...]:
    """Return the share of the branches for each star; older files state that of 五星 alone."""
    found = [(5, _share(file, "five_star_quota"))] if file.has("five_star_quota") else []
    for table in file.tables("quotas"):
        found.append((table.integer("stars", least=1), _share(table, "share")))
        table.done()
    stars = [count for count, _ in found]
    for index, count in enumerate(stars):
        if count in stars[:index]:
            raise file.fail("quotas", Fault.DUPLICATE, str(count))
    return tuple(sorted(found, reverse=True))


def _share(table: Table, key: str, *, most: int = 1) -> Decimal:
    number = table.decimal(key, default=Decimal(0))
    if not 0 <= number <= most:
        raise table.fail(key, Fault.NOT_ALLOWED, str(number), f"0–{most}")
    return number


def _positive(table: Table, key: str, *, default: Decimal | None = None) -> Decimal:
    number = table.decimal(key, default=default)
    if number <= 0:
        raise table.fail(key, Fault.NOT_ALLOWED, str(number))
    return number


def _not_negative(table: Table, key: str) -> Decimal:
    number = table.decimal(key)
    if number < 0:
        raise table.fail(key, Fault.NOT_ALLOWED, str(number))
    return number


def _refuse_doubles(file: Table, key: str, codes: list[str]) -> None:
    for index, code in enumerate(codes):
        if code in codes[:index]:
            raise file.fail(f"{key}.{index}.code", Fault.DUPLICATE, code)
