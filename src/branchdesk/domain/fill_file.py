"""A fill profile read from its file; every name in it is checked before anything is copied."""

import re

from branchdesk.domain.datafile import Fault, Table, open_table
from branchdesk.domain.filling import (
    MEMBER_VALUES,
    PLACE,
    RECORD_VALUES,
    FillField,
    FillProfile,
    FillSource,
    ledger_values,
)
from branchdesk.domain.ledgers import LedgerRules
from branchdesk.domain.records import RecordKind

_LETTER = re.compile(r"[A-Za-z]")
_PART_OF_A_DATE = re.compile("YYYY|MM|DD|M|D")


def parse_fill_profile(text: str, rules: LedgerRules) -> FillProfile:
    """Return the profile in a file.

    Raises:
        DataFileError: With the line and the key of the first mistake, such as a value there is not.
    """
    table = open_table(text)
    source = table.choice("source", FillSource)
    kind = table.text("kind", default="")
    known = _values(table, source, kind, rules)
    profile = FillProfile(
        name=table.text("name"),
        source=source,
        kind=kind,
        note=table.text("note", default=""),
        date_format=_date_format(table, default="YYYY-MM-DD"),
        separator=table.text("separator", default="、", empty=True),
        fields=tuple(_field(field, known) for field in table.tables("fields")),
    )
    if not profile.fields:
        raise table.fail("fields", Fault.MISSING_KEY)
    table.done()
    return profile


def _values(table: Table, source: FillSource, kind: str, rules: LedgerRules) -> tuple[str, ...]:
    """Return the names that values may have."""
    match source:
        case FillSource.RECORD:
            kinds = [one.value for one in RecordKind]
            if kind and kind not in kinds:
                raise table.fail("kind", Fault.NOT_ALLOWED, kind, ", ".join(kinds))
            return RECORD_VALUES
        case FillSource.MEMBER:
            if kind:
                raise table.fail("kind", Fault.NOT_ALLOWED, kind)
            return MEMBER_VALUES
        case FillSource.LEDGER:
            ledger = rules.kind(kind)
            if ledger is None:
                fault = Fault.NOT_ALLOWED if kind else Fault.MISSING_KEY
                raise table.fail("kind", fault, kind)
            return ledger_values(ledger)


def _field(table: Table, known: tuple[str, ...]) -> FillField:
    value = table.text("value")
    for name in PLACE.findall(value):
        if name not in known:
            raise table.fail("value", Fault.NOT_ALLOWED, name, ", ".join(known))
    if "{" in PLACE.sub("", value) or "}" in PLACE.sub("", value):
        raise table.fail("value", Fault.NOT_ALLOWED, value)
    separator = table.text("separator", empty=True) if table.has("separator") else None
    field = FillField(
        label=table.text("label"),
        value=value,
        longest=table.integer("longest", default=0),
        date_format=_date_format(table, default=""),
        separator=separator,
    )
    table.done()
    return field


def _date_format(table: Table, *, default: str) -> str:
    pattern = table.text("date_format", default=default)
    if pattern and (
        not _PART_OF_A_DATE.search(pattern) or _LETTER.search(_PART_OF_A_DATE.sub("", pattern))
    ):
        raise table.fail("date_format", Fault.NOT_ALLOWED, pattern, "YYYY, MM, DD, M, D")
    return pattern
