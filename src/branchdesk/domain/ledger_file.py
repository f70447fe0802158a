"""The ledger file: kinds with their fields, steps and figures, read strictly."""

from collections.abc import Sequence

from branchdesk.domain.datafile import Fault, Table, open_table
from branchdesk.domain.ledgers import (
    Counting,
    Elsewhere,
    Figure,
    FromRecords,
    LedgerField,
    LedgerKind,
    LedgerRules,
    Level,
    Linked,
    Match,
    Privacy,
    Shape,
    Step,
    View,
)
from branchdesk.domain.records import AgendaKind, RecordKind

STATUS = "status"
"""Stands for the step an entry is at where a figure asks for one."""
_RESERVED = frozenset({STATUS, "on", "belongs_year", "steps", "kind"})
_PEOPLE = frozenset({Shape.PERSON, Shape.PEOPLE})
_NUMBERS = frozenset({Shape.NUMBER, Shape.HOURS, Shape.AMOUNT})


def parse_ledgers(text: str) -> LedgerRules:
    """Return the ledgers that a data file declares.

    Raises:
        DataFileError: If a key is unknown, missing or of the wrong type, a key or metric stands
            there twice, or something is referred to that the kind does not have.
    """
    file = open_table(text)
    kinds = tuple(_kind(table) for table in file.tables("kinds"))
    if not kinds:
        raise file.fail("kinds", Fault.MISSING_KEY)
    _refuse_doubles(file, "kinds", [kind.key for kind in kinds])
    metrics = {figure.metric for kind in kinds for figure in kind.figures}
    found = []
    for index, table in enumerate(file.tables("record_figures")):
        figure = _figure(table, fields=(), steps=())
        if figure.records is None:
            raise file.fail(f"record_figures.{index}.records", Fault.MISSING_KEY)
        if figure.metric in metrics:
            raise file.fail(f"record_figures.{index}.metric", Fault.DUPLICATE, figure.metric)
        metrics.add(figure.metric)
        found.append(figure)
    file.done()
    _refuse_same_metric(file, kinds)
    _refuse_loose_ends(file, kinds)
    rules = LedgerRules(kinds, tuple(found))
    _check_elsewhere(file, rules)
    return rules


def _kind(table: Table) -> LedgerKind:
    key = table.text("key")
    fields = tuple(_field(each) for each in table.tables("fields"))
    _refuse_doubles(table, "fields", [field.key for field in fields])
    _refuse_doubles(table, "fields", [field.label for field in fields])
    steps = tuple(_step(each) for each in table.tables("steps"))
    _refuse_doubles(table, "steps", [step.key for step in steps])
    _check_steps(table, steps)
    figures = tuple(_figure(each, fields=fields, steps=steps) for each in table.tables("figures"))
    keys = [field.key for field in fields]
    columns = table.texts("columns")
    for column in columns:
        if column not in keys:
            raise table.fail("columns", Fault.NOT_ALLOWED, column, ", ".join(keys))
    title_field = table.text("title_field")
    if title_field not in keys:
        raise table.fail("title_field", Fault.NOT_ALLOWED, title_field, ", ".join(keys))
    _refuse_to_show(table, fields, columns, title_field)
    kind = LedgerKind(
        key=key,
        title=table.text("title"),
        group=table.text("group"),
        basis=table.basis(),
        fields=fields,
        figures=figures,
        columns=columns,
        title_field=title_field,
        steps=steps,
        privacy=table.choice("privacy", Privacy, default=Privacy.OPEN),
        form_title=table.text("form_title", default=""),
        hint=table.text("hint", default=""),
        level=table.choice("level", Level, default=Level.BRANCH),
        from_sitting=table.flag("from_sitting", default=False),
        view=table.choice("view", View, default=View.TABLE),
        beside=table.texts("beside"),
        match=_match(table.table("match")) if table.has("match") else None,
        linked=tuple(_linked(each) for each in table.tables("linked")),
    )
    if kind.view is View.STAGES and not steps:
        raise table.fail("view", Fault.NOT_ALLOWED, kind.view.value, View.TABLE.value)
    table.done()
    return kind


def _match(table: Table) -> Match:
    inner = table.table("takes")
    takes = tuple((key, inner.text(key)) for key in inner.keys())  # noqa: SIM118 - a file's table
    inner.done()
    match = Match(
        partner=table.text("partner"),
        makes=table.text("makes"),
        takes=takes,
        own_in=table.text("own_in"),
        partner_in=table.text("partner_in"),
        step=table.text("step", default=""),
    )
    table.done()
    return match


def _linked(table: Table) -> Linked:
    linked = Linked(table.text("kind"), table.text("field"), table.text("by"))
    table.done()
    return linked


def _field(table: Table) -> LedgerField:
    key = table.text("key")
    if key in _RESERVED:
        raise table.fail("key", Fault.NOT_ALLOWED, key)
    shape = table.choice("shape", Shape)
    choices = table.texts("choices")
    if (shape is Shape.CHOICE) != bool(choices):
        raise table.fail("choices", Fault.MISSING_KEY if not choices else Fault.NOT_ALLOWED)
    default = table.text("default", default="")
    if choices and default and default not in choices:
        raise table.fail("default", Fault.NOT_ALLOWED, default, ", ".join(choices))
    field = LedgerField(
        key=key,
        label=table.text("label"),
        shape=shape,
        required=table.flag("required", default=False),
        section=table.text("section", default=""),
        unit=table.text("unit", default=""),
        choices=choices,
        default=default,
        privacy=table.choice("privacy", Privacy, default=Privacy.OPEN),
        aliases=table.texts("aliases"),
        ahead=table.flag("ahead", default=False),
        ends=table.flag("ends", default=False),
    )
    table.done()
    return field


def _step(table: Table) -> Step:
    step = Step(
        key=table.text("key"),
        title=table.text("title"),
        follows=table.texts("follows"),
        closes=table.flag("closes", default=False),
        aliases=table.texts("aliases"),
    )
    table.done()
    return step


def _check_steps(table: Table, steps: tuple[Step, ...]) -> None:
    """Refuse a step that follows one there is not, or that nothing leads to."""
    keys = [step.key for step in steps]
    for place, step in enumerate(steps):
        for earlier in step.follows:
            if earlier not in keys:
                raise table.fail(f"steps.{place}.follows", Fault.NOT_ALLOWED, earlier)
        if place and not step.follows:
            raise table.fail(f"steps.{place}.follows", Fault.MISSING_KEY)


def _figure(table: Table, *, fields: tuple[LedgerField, ...], steps: tuple[Step, ...]) -> Figure:
    known = {field.key: field for field in fields}
    counting = table.choice("counting", Counting)
    field, instead = table.text("field", default=""), table.text("instead", default="")
    by_people = counting in (Counting.PERSON_TIMES, Counting.PERSONS)
    if fields and (by_people or counting in (Counting.SUM, Counting.LATEST)):
        fitting = _PEOPLE if by_people else _NUMBERS
        if field not in known or known[field].shape not in fitting:
            raise table.fail("field", Fault.NOT_ALLOWED, field)
    if instead and (instead not in known or known[instead].shape not in _NUMBERS):
        raise table.fail("instead", Fault.NOT_ALLOWED, instead)
    figure = Figure(
        metric=table.text("metric"),
        title=table.text("title"),
        unit=table.text("unit"),
        counting=counting,
        rule=table.text("rule"),
        field=field,
        where=_where(table, known, steps),
        instead=instead,
        records=_records(table.table("records")) if table.has("records") else None,
        elsewhere=_elsewhere(table.table("elsewhere")) if table.has("elsewhere") else None,
        lasts=table.flag("lasts", default=False),
    )
    table.done()
    return figure


def _elsewhere(table: Table) -> Elsewhere:
    found = Elsewhere(table.text("kind"), table.text("field"))
    table.done()
    return found


def _check_elsewhere(file: Table, rules: LedgerRules) -> None:
    """Refuse a figure whose values the other ledger does not have, or that names no values."""
    for place, kind in enumerate(rules.kinds):
        for index, figure in enumerate(kind.figures):
            if figure.elsewhere is None:
                continue
            path = f"kinds.{place}.figures.{index}.elsewhere"
            other = rules.kind(figure.elsewhere.kind)
            field = other.field_of(figure.elsewhere.field) if other else None
            if field is None or other is kind:
                raise file.fail(path, Fault.NOT_ALLOWED, figure.elsewhere.kind)
            keys = {key for key, _ in figure.where}
            wanted = [value for _, value in figure.where]
            if len(keys) != 1 or not set(wanted) <= set(field.choices):
                raise file.fail(path, Fault.NOT_ALLOWED, figure.elsewhere.field)


def _where(
    table: Table, known: dict[str, LedgerField], steps: tuple[Step, ...]
) -> tuple[tuple[str, str], ...]:
    pairs: list[tuple[str, str]] = []
    if not table.has("where"):
        return ()
    wanted = table.table("where")
    for key in wanted.keys():  # noqa: SIM118 - a file's table, not a dict
        values = wanted.texts(key)
        allowed = (
            [step.key for step in steps]
            if key == STATUS
            else list(known[key].choices)
            if key in known
            else []
        )
        for value in values:
            if value not in allowed:
                raise table.fail(f"where.{key}", Fault.NOT_ALLOWED, value, ", ".join(allowed))
            pairs.append((key, value))
    wanted.done()
    return tuple(pairs)


def _records(table: Table) -> FromRecords:
    kinds = _words(table, "kinds", [kind.value for kind in RecordKind])
    agenda = _words(table, "agenda", [kind.value for kind in AgendaKind])
    details: list[tuple[str, str]] = []
    if table.has("details"):
        wanted = table.table("details")
        details = [(key, wanted.text(key)) for key in wanted.keys()]  # noqa: SIM118 - as above
        wanted.done()
    table.done()
    return FromRecords(
        tuple(RecordKind(word) for word in kinds),
        tuple(AgendaKind(word) for word in agenda),
        tuple(details),
    )


def _words(table: Table, key: str, allowed: list[str]) -> tuple[str, ...]:
    words = table.texts(key)
    for word in words:
        if word not in allowed:
            raise table.fail(key, Fault.NOT_ALLOWED, word, ", ".join(allowed))
    return words


def _refuse_to_show(
    table: Table, fields: tuple[LedgerField, ...], columns: Sequence[str], title_field: str
) -> None:
    """Refuse a private field in a list or as what an entry is called."""
    private = {field.key for field in fields if field.privacy is Privacy.PRIVATE}
    if title_field in private:
        raise table.fail("title_field", Fault.NOT_ALLOWED, title_field)
    for column in columns:
        if column in private:
            raise table.fail("columns", Fault.NOT_ALLOWED, column)


def _refuse_doubles(table: Table, key: str, names: list[str]) -> None:
    for index, name in enumerate(names):
        if name in names[:index]:
            raise table.fail(f"{key}.{index}", Fault.DUPLICATE, name)


def _refuse_same_metric(file: Table, kinds: tuple[LedgerKind, ...]) -> None:
    seen: set[str] = set()
    for place, kind in enumerate(kinds):
        for index, figure in enumerate(kind.figures):
            if figure.metric in seen:
                path = f"kinds.{place}.figures.{index}"
                raise file.fail(path, Fault.DUPLICATE, figure.metric)
            seen.add(figure.metric)


def _refuse_loose_ends(file: Table, kinds: tuple[LedgerKind, ...]) -> None:
    """Refuse a view, match or link that names a ledger, field or step there is not."""
    fields = {kind.key: {field.key for field in kind.fields} for kind in kinds}
    for place, kind in enumerate(kinds):
        here = f"kinds.{place}"
        for key in kind.beside:
            _known(file, f"{here}.beside", key, set(fields))
        if kind.view is View.LISTS and kind.key not in kind.beside:
            raise file.fail(f"{here}.beside", Fault.NOT_ALLOWED, kind.key)
        for linked in kind.linked:
            _known(file, f"{here}.linked", linked.kind, set(fields))
            _known(file, f"{here}.linked", linked.field, fields[linked.kind])
            _known(file, f"{here}.linked", linked.by, fields[kind.key])
        if (match := kind.match) is None:
            continue
        for key in (match.partner, match.makes):
            _known(file, f"{here}.match", key, set(fields))
        for key in (match.own_in, match.partner_in, *(new for new, _ in match.takes)):
            _known(file, f"{here}.match", key, fields[match.makes])
        for _, own in match.takes:
            _known(file, f"{here}.match", own, fields[kind.key])
        if match.step:
            _known(file, f"{here}.match", match.step, {step.key for step in kind.steps})


def _known(file: Table, path: str, key: str, allowed: set[str]) -> None:
    if key not in allowed:
        raise file.fail(path, Fault.NOT_ALLOWED, key, ", ".join(sorted(allowed)))
