"""Any entry of any ledger, for tests of the way out and back."""

from datetime import date
from decimal import Decimal

from domain_values import roll_of
from hypothesis import strategies as st
from ledger_values import TODAY

from branchdesk.domain.ledgers import (
    EntryId,
    LedgerEntry,
    LedgerField,
    LedgerKind,
    Qualifier,
    Quantity,
    Shape,
    StepTaken,
    Task,
    Value,
    sealed_keys,
)
from branchdesk.domain.quantities import parse_quantity
from branchdesk.domain.records import Person
from branchdesk.domain.text import clean_line

ROLL = roll_of(9)
LINES = st.text(st.characters(categories=("L", "N", "S", "P")), min_size=1, max_size=8).filter(
    lambda text: text == clean_line(text)
)
DAYS = st.dates(min_value=date(1921, 7, 1), max_value=TODAY)
NAMES = st.sampled_from(("党员01", "党员02", "王某", "阿依·木", "欧阳某某"))
TIMES = st.times().map(lambda moment: f"{moment:%H:%M}")


def _value(field: LedgerField) -> st.SearchStrategy[Value]:
    whole = st.integers(0, 10**9).map(Decimal)
    match field.shape:
        case Shape.LINE | Shape.TEXT | Shape.ORGANISATION:
            return LINES
        case Shape.DATE:
            return DAYS.map(date.isoformat)
        case Shape.TIME_SPAN:
            return st.tuples(TIMES, TIMES).map(lambda pair: "-".join(sorted(pair)))
        case Shape.NUMBER:
            return st.builds(Quantity, whole, st.sampled_from(Qualifier))
        case Shape.HOURS | Shape.AMOUNT:
            halves = st.integers(0, 10**6).map(lambda n: Decimal(n) / 4)
            return halves.map(lambda n: parse_quantity(str(n), decimals=2) or Quantity(n))
        case Shape.PERSON:
            return NAMES.map(lambda name: (_person(name),))
        case Shape.PEOPLE:
            return st.lists(NAMES, min_size=1, unique=True).map(
                lambda found: tuple(_person(name) for name in found)
            )
        case Shape.CHOICE:
            return st.sampled_from(field.choices)
        case Shape.TASKS:
            owner = st.just("") | LINES.filter(lambda text: "｜" not in text)
            day = st.none() | DAYS
            item = LINES.filter(lambda text: "｜" not in text)
            tasks = st.builds(Task, item | st.just("甲|乙"), owner, day, day)
            return st.lists(tasks, min_size=1, max_size=4).map(tuple)


def _person(name: str) -> Person:
    known = next((member.id for member in ROLL.members if member.name == name), None)
    return Person(name, known)


@st.composite
def entries(drawn: st.DrawFn, of: LedgerKind) -> LedgerEntry:
    """Draw any entry of a ledger."""
    on = drawn(DAYS)
    values = {
        field.key: drawn(_value(field))
        for field in of.fields
        if field.required or drawn(st.booleans())
    }
    steps: list[StepTaken] = []
    step = of.steps[0] if of.steps else None
    while step is not None:
        day = steps[-1].on if steps else on
        steps.append(StepTaken(step.key, day, drawn(st.just("") | LINES)))
        following = [s for s in of.steps if step.key in s.follows]
        step = drawn(st.sampled_from([None, *following])) if following else None
    year = on.year - drawn(st.integers(0, 1))
    sealed = sealed_keys(of, values)
    return LedgerEntry(EntryId("e"), of.key, on, year, values, tuple(steps), sealed=sealed)
