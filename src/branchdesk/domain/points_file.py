"""The file of the points rules, read strictly: what it does not know it refuses, with the line."""

from decimal import Decimal

from branchdesk.domain.datafile import Fault, Table, open_table
from branchdesk.domain.points import (
    ExemptRule,
    PartRule,
    PointsChoice,
    PointsPart,
    PointsRule,
    PointsRules,
    PointsSource,
)
from branchdesk.domain.records import RecordKind

_CAPPED = (PointsPart.BASE, PointsPart.REWARD)
_CENT = Decimal("0.01")
_LEVELS = (PointsSource.PUBLICITY, PointsSource.AWARD)
_DAYS = {
    PointsSource.DUES: "grace_days",
    PointsSource.DUES_LATE: "grace_days",
    PointsSource.NOT_MADE_UP: "days",
}
_HOURS = (PointsSource.STUDY_HOURS, PointsSource.VOLUNTEER)


def parse_points(text: str) -> PointsRules:
    """Return the rules that a data file states.

    Raises:
        DataFileError: If a key is unknown, missing or of the wrong type, a source is unknown, a
            code stands there twice, a sign is wrong, or the caps do not add up to what each part
            declares, with and without party groups.
    """
    file = open_table(text)
    declared: dict[PointsPart, tuple[int, Decimal]] = {}
    parts: list[PartRule] = []
    for index, table in enumerate(file.tables("parts")):
        part, caps = _part(table)
        if part.part in declared:
            raise table.fail("part", Fault.DUPLICATE, part.part.value)
        declared[part.part] = (index, caps)
        parts.append(part)
    for wanted in _CAPPED:
        if wanted not in declared:
            raise file.fail("parts", Fault.MISSING_KEY, wanted.value)
    rules = _rules(file)
    _check_caps(file, declared, rules)
    found = PointsRules(
        id=file.text("id"),
        title=file.text("title"),
        basis=file.basis(),
        parts=tuple(parts),
        rules=rules,
        exempt=_exempt(file.table("exempt")),
        publicity_days=file.integer("publicity_days", least=1),
    )
    file.done()
    return found


def _part(table: Table) -> tuple[PartRule, Decimal]:
    part = table.choice("part", PointsPart)
    if part not in _CAPPED:
        allowed = ", ".join(one.value for one in _CAPPED)
        raise table.fail("part", Fault.NOT_ALLOWED, part.value, allowed)
    rule = PartRule(part, table.text("title"), _at_least_zero(table, "most"))
    caps = _at_least_zero(table, "caps")
    if caps < rule.most or (part is PointsPart.BASE and caps != rule.most):
        raise table.fail("caps", Fault.DOES_NOT_ADD_UP, str(caps), str(rule.most))
    table.done()
    return rule, caps


def _exempt(table: Table) -> ExemptRule:
    rule = ExemptRule(
        table.flag("retired"), table.integer("from_age", default=0), table.flag("long_sick")
    )
    table.done()
    return rule


def _rules(file: Table) -> tuple[PointsRule, ...]:
    rules: list[PointsRule] = []
    for table in file.tables("rules"):
        rule = _rule(table)
        if any(rule.code == other.code for other in rules):
            raise table.fail("code", Fault.DUPLICATE, rule.code)
        rules.append(rule)
    if not rules:
        raise file.fail("rules", Fault.MISSING_KEY)
    return tuple(rules)


def _rule(table: Table) -> PointsRule:
    code, title = table.text("code"), table.text("title")
    part = table.choice("part", PointsPart)
    source = table.choice("source", PointsSource)
    choices = tuple(_choice(one, part) for one in table.tables("choices"))
    if source in _LEVELS and not choices:
        raise table.fail("choices", Fault.MISSING_KEY)
    ranged = source is PointsSource.BY_HAND and table.has("most")
    rule = PointsRule(
        code=code,
        part=part,
        title=title,
        source=source,
        points=None if choices or ranged else _points(table, part),
        cap=_at_least_zero(table, "cap") if part in _CAPPED else None,
        basis=table.basis() if table.has("basis") else None,
        kind=table.choice("kind", RecordKind) if source is PointsSource.ATTENDANCE else None,
        hours=table.integer("hours", least=1) if source in _HOURS else 0,
        days=table.integer(_DAYS[source]) if source in _DAYS else 0,
        by_hand=True if source is PointsSource.BY_HAND else table.flag("by_hand", default=False),
        choices=choices,
        least=_signed(table, "least", part) if ranged else None,
        most=_signed(table, "most", part) if ranged else None,
        highest_per_matter=table.flag("highest_per_matter", default=False),
        needs_decision=table.flag("needs_decision", default=False),
        ceiling=_at_least_zero(table, "ceiling") if table.has("ceiling") else None,
        without_groups=_without_groups(table) if table.has("without_groups") else None,
    )
    if rule.least is not None and rule.most is not None and rule.least > rule.most:
        raise table.fail("least", Fault.NOT_ALLOWED, str(rule.least), str(rule.most))
    table.done()
    return rule


def _choice(table: Table, part: PointsPart) -> PointsChoice:
    choice = PointsChoice(table.text("title"), _signed(table, "points", part))
    table.done()
    return choice


def _without_groups(table: Table) -> tuple[Decimal, Decimal]:
    inner = table.table("without_groups")
    found = (_at_least_zero(inner, "points"), _at_least_zero(inner, "cap"))
    inner.done()
    return found


def _points(table: Table, part: PointsPart) -> Decimal:
    if table.has("ceiling"):
        return _signed(table, "points", part)
    number = _signed(table, "points", part)
    if not number:
        raise table.fail("points", Fault.NOT_ALLOWED, str(number))
    return number


def _signed(table: Table, key: str, part: PointsPart) -> Decimal:
    """Take points: of no more than two decimals, and negative only for what is taken off."""
    number = _of_cents(table, key)
    if (number > 0) if part is PointsPart.PENALTY else (number < 0):
        raise table.fail(key, Fault.NOT_ALLOWED, str(number))
    return number


def _at_least_zero(table: Table, key: str) -> Decimal:
    number = _of_cents(table, key)
    if number < 0:
        raise table.fail(key, Fault.NOT_ALLOWED, str(number))
    return number


def _of_cents(table: Table, key: str) -> Decimal:
    number = table.decimal(key)
    if abs(number) > 1000 or number != number.quantize(_CENT):
        # Sums of a hundredth stay exact, so the printed columns always add up.
        raise table.fail(key, Fault.NOT_ALLOWED, str(number), "0.01")
    return number


def _check_caps(
    file: Table, declared: dict[PointsPart, tuple[int, Decimal]], rules: tuple[PointsRule, ...]
) -> None:
    for part, (index, caps) in declared.items():
        mine = [rule for rule in rules if rule.part is part]
        with_groups = sum((rule.cap or Decimal(0) for rule in mine), Decimal(0))
        without = sum(
            (
                rule.without_groups[1] if rule.without_groups else rule.cap or Decimal(0)
                for rule in mine
            ),
            Decimal(0),
        )
        for together in (with_groups, without):
            if together != caps:
                raise file.fail(
                    f"parts.{index}.caps", Fault.DOES_NOT_ADD_UP, str(caps), str(together)
                )
