"""From what stands in a ledger's form to an entry for the books, and back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from branchdesk.domain.basis import PROGRAM_DEFAULT, Severity
from branchdesk.domain.dates import parse_day, parse_time
from branchdesk.domain.drafts import PersonDraft
from branchdesk.domain.ledgers import (
    LedgerDraft,
    LedgerEntry,
    LedgerField,
    LedgerKind,
    Quantity,
    Shape,
    StepTaken,
    Task,
    Value,
    named_in,
    sealed_keys,
)
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.quantities import parse_quantity, quantity_text
from branchdesk.domain.recording import person_of
from branchdesk.domain.records import Person
from branchdesk.domain.roll import Roll
from branchdesk.domain.tasks import (
    PARTS,
    TASK_SHAPE,
    cells_of,
    lines_in,
    parts_of,
    sentence_of,
    tasks_in,
    text_of_tasks,
)
from branchdesk.domain.text import clean_line, clean_text, to_ascii_digits

PARTY_FOUNDED = date(1921, 7, 1)
LONGEST_LINE = 400
LONGEST_TEXT = 4000
"""Characters; a spreadsheet's cell still holds it whole."""
LONGEST_NOTE = 200
MOST_STEPS = 20
_DECIMALS = {Shape.NUMBER: 0, Shape.HOURS: 2, Shape.AMOUNT: 2}
_UNITS = {Shape.HOURS: "学时", Shape.AMOUNT: "元"}
_BETWEEN = re.compile(r"\s*(?:[-–—~～至到]|——)\s*")
_NAMED = re.compile(r"(?P<name>[^()（）]+?)\s*(?:[(（](?P<role>[^()（）]*)[)）])?")
_SEPARATORS = re.compile(r"[、，,；;\n]")


@dataclass(frozen=True, slots=True)
class Examined:
    """A form looked at without keeping it."""

    entry: LedgerEntry | None
    """None while something cannot be read."""
    problems: tuple[Problem, ...]
    """Fields are ``on``, ``belongs_year``, ``values.<key>`` and ``steps.<number>``."""


def examined(draft: LedgerDraft, *, kind: LedgerKind, roll: Roll, today: date) -> Examined:
    """Return what the form says, what stands against keeping it, and what is worth a look."""
    return _Reader(draft, kind, roll, today).examined()


def to_entry(draft: LedgerDraft, *, kind: LedgerKind, roll: Roll, today: date) -> LedgerEntry:
    """Return the entry that a form describes.

    Raises:
        Rejected: With every field that cannot be read or is missing.
    """
    seen = examined(draft, kind=kind, roll=roll, today=today)
    if seen.entry is None:
        raise Rejected(p for p in seen.problems if p.severity is Severity.HARD)
    return seen.entry


def to_draft(entry: LedgerEntry, *, kind: LedgerKind) -> LedgerDraft:
    """Return the form of an entry, for changing it."""
    return LedgerDraft(
        id=entry.id,
        kind=entry.kind,
        on=entry.on.isoformat(),
        belongs_year="" if entry.belongs_year == entry.on.year else str(entry.belongs_year),
        values={
            field.key: typed_text(entry.values[field.key], field)
            for field in kind.fields
            if field.key in entry.values
        },
        steps=entry.steps,
        attachments=entry.attachments,
        record=entry.record,
        written_at=entry.written_at,
    )


def text_of(value: Value) -> str:
    """Return a value as one would type it."""
    if isinstance(value, str):
        return value
    if isinstance(value, Quantity):
        return quantity_text(value)
    if tasks := tasks_in(value):
        return text_of_tasks(tasks)
    people = named_in(value)
    return "、".join(f"{one.name}（{one.role}）" if one.role else one.name for one in people)


def typed_text(value: Value, field: LedgerField) -> str:
    """Return a value as one would type it into this field now.

    What was a text before its field became a list of tasks is a task a line.
    """
    return text_of_tasks(tasks_in(value)) if field.shape is Shape.TASKS else text_of(value)


def paper_text(value: Value, field: LedgerField) -> str:
    """Return a value as a paper says it: tasks as numbered sentences, everything else as typed."""
    if field.shape is not Shape.TASKS:
        return text_of(value)
    said = [sentence_of(task) for task in tasks_in(value)]
    return "\n".join(f"{number}．{line}" for number, line in enumerate(said, start=1))


def hours_between(span: str) -> tuple[int, int] | None:
    """Return the hours and minutes of a time span as it is kept (``14:30-16:00``)."""
    if not span:
        return None
    begins, ends = (parse_time(part) for part in span.split("-", 1))
    if begins is None or ends is None:
        return None
    return divmod((ends.hour - begins.hour) * 60 + ends.minute - begins.minute, 60)


def title_of(entry: LedgerEntry, kind: LedgerKind) -> str:
    """Return what names an entry, on one line; the ledger's own title where nothing does."""
    return clean_line(text_of(entry.values.get(kind.title_field, "")))[:LONGEST_LINE] or kind.title


class _Reader:
    """Reads one form, collecting every problem instead of stopping at the first."""

    def __init__(self, draft: LedgerDraft, kind: LedgerKind, roll: Roll, today: date) -> None:
        self._draft = draft
        self._kind = kind
        self._roll = roll
        self._today = today
        self._problems: list[Problem] = []

    def examined(self) -> Examined:
        draft = self._draft
        day = self._day("on", draft.on) if draft.on.strip() else None
        if not draft.on.strip():
            self._note("on", Rule.REQUIRED)
        year = self._year(day)
        values: dict[str, Value] = {}
        for field in self._kind.fields:
            value = self._value(field, draft.values.get(field.key, ""), day or self._today)
            if value:
                values[field.key] = value
        for key in draft.values:
            if self._kind.field_of(key) is None and draft.values[key].strip():
                self._note(f"values.{key}", Rule.NOT_FOUND, key)
        steps = self._steps(day)
        if day is None or any(p.severity is Severity.HARD for p in self._problems):
            return Examined(None, tuple(self._problems))
        entry = LedgerEntry(
            id=draft.id,
            kind=draft.kind,
            on=day,
            belongs_year=year or day.year,
            values=values,
            steps=steps,
            attachments=draft.attachments,
            record=draft.record,
            written_at=draft.written_at,
            sealed=sealed_keys(self._kind, values),
        )
        return Examined(entry, tuple(self._problems))

    def _note(
        self, field: str, rule: Rule, *values: str, severity: Severity = Severity.HARD
    ) -> None:
        basis = PROGRAM_DEFAULT if severity is Severity.SOFT else None
        self._problems.append(Problem(field, rule, severity, basis, values))

    def _day(self, field: str, text: str, *, ahead: bool = False) -> date | None:
        day = parse_day(text, today=self._today)
        if day is None:
            self._note(field, Rule.NOT_A_DATE, clean_line(text))
        else:
            self._question(field, day, ahead=ahead)
        return day

    def _question(self, field: str, day: date, *, ahead: bool) -> None:
        """Ask about a day that is possible and unlikely."""
        if day < PARTY_FOUNDED:
            self._note(field, Rule.BEFORE_1921, day.isoformat(), severity=Severity.SOFT)
        elif not ahead and day > self._today + timedelta(days=1):
            self._note(field, Rule.IN_THE_FUTURE, day.isoformat(), severity=Severity.SOFT)

    def _year(self, day: date | None) -> int | None:
        typed = to_ascii_digits(self._draft.belongs_year).strip().removesuffix("年").strip()
        if not typed:
            return day.year if day else None
        if not re.fullmatch(r"(19|20|21)\d{2}", typed):
            self._note("belongs_year", Rule.NOT_A_NUMBER, typed)
            return None
        year = int(typed)
        if day and year not in (day.year, day.year - 1):
            self._note(
                "belongs_year",
                Rule.YEAR_UNLIKELY,
                typed,
                str(day.year),
                severity=Severity.SOFT,
            )
        return year

    def _value(self, field: LedgerField, text: str, day: date) -> Value | None:
        path = f"values.{field.key}"
        typed = clean_text(text).strip()
        if not typed:
            if field.required:
                self._note(path, Rule.REQUIRED)
            return None
        match field.shape:
            case Shape.TEXT:
                return self._short(path, typed, LONGEST_TEXT)
            case Shape.LINE | Shape.ORGANISATION:
                return self._short(path, clean_line(typed), LONGEST_LINE)
            case Shape.DATE:
                found = self._day(path, typed, ahead=field.ahead)
                if field.ends and found and found < day:
                    self._note(path, Rule.END_BEFORE_START, severity=Severity.SOFT)
                return found.isoformat() if found else None
            case Shape.TIME_SPAN:
                return self._span(path, typed)
            case Shape.NUMBER | Shape.HOURS | Shape.AMOUNT:
                return self._number(field, path, typed)
            case Shape.PERSON | Shape.PEOPLE:
                return self._people(field, path, typed, day)
            case Shape.CHOICE:
                chosen = clean_line(typed)
                if chosen not in field.choices:
                    self._note(path, Rule.NOT_A_CHOICE, chosen, "、".join(field.choices))
                return chosen
            case Shape.TASKS:
                return self._tasks(path, self._short(path, text, LONGEST_TEXT))

    def _short(self, path: str, text: str, longest: int) -> str:
        if len(text) > longest:
            self._note(path, Rule.TOO_LONG, str(longest))
        return text

    def _number(self, field: LedgerField, path: str, text: str) -> Quantity | None:
        unit = field.unit or _UNITS.get(field.shape, "")
        quantity = parse_quantity(text, unit=unit, decimals=_DECIMALS[field.shape])
        if quantity is None:
            self._note(path, Rule.NOT_A_NUMBER, clean_line(text))
        return quantity

    def _span(self, path: str, text: str) -> str | None:
        parts = _BETWEEN.split(clean_line(text))
        times = [parse_time(part) for part in parts]
        if len(times) != 2 or times[0] is None or times[1] is None:
            self._note(path, Rule.NOT_A_TIME, clean_line(text))
            return None
        if times[1] < times[0]:
            self._note(path, Rule.END_BEFORE_START)
        return f"{times[0]:%H:%M}-{times[1]:%H:%M}"

    def _people(
        self, field: LedgerField, path: str, text: str, day: date
    ) -> tuple[Person, ...] | None:
        self._short(path, text, LONGEST_TEXT)
        people: list[Person] = []
        for part in _SEPARATORS.split(text):
            if not part.strip():
                continue
            found = _NAMED.fullmatch(part.strip())
            name = clean_line(found["name"]) if found else ""
            if found is None or not name:
                self._note(path, Rule.UNKNOWN_PERSON, clean_line(part))
                return None
            known = person_of(PersonDraft(name), roll=self._roll, day=day)
            person = Person(name, known.member, clean_line(found["role"] or ""))
            if person not in people:
                people.append(person)
        if field.shape is Shape.PERSON and len(people) > 1:
            self._note(path, Rule.TOO_LONG, "1")
            return None
        if not people and field.required:
            self._note(path, Rule.REQUIRED)
        return tuple(people) or None

    def _tasks(self, path: str, text: str) -> tuple[Task, ...]:
        found = []
        for line in lines_in(text):
            parts = parts_of(line)
            if len(parts) > PARTS or not parts[0]:
                self._note(path, Rule.NOT_A_TASK, clean_line(line), TASK_SHAPE)
                continue
            item, owner, due, done = cells_of(line)
            found.append(
                Task(
                    item,
                    owner,
                    self._day(path, due, ahead=True) if due else None,
                    self._day(path, done) if done else None,
                )
            )
        return tuple(found)

    def _steps(self, day: date | None) -> tuple[StepTaken, ...]:
        kind, taken = self._kind, self._draft.steps
        if not kind.steps:
            if taken:
                self._note("steps.0", Rule.STEP_OUT_OF_ORDER, taken[0].step)
            return ()
        if not taken:
            return (StepTaken(kind.steps[0].key, day),) if day else ()
        for problem in step_problems(taken, kind):
            self._problems.append(problem)
        for place, step in enumerate(taken):
            self._question(f"steps.{place}", step.on, ahead=False)
        return tuple(StepTaken(s.step, s.on, clean_line(s.note)[:LONGEST_NOTE]) for s in taken)


def step_problems(taken: Sequence[StepTaken], kind: LedgerKind) -> tuple[Problem, ...]:
    """Return what is wrong with an entry's way: an order not allowed, or days that recede."""
    problems: list[Problem] = []
    if len(taken) > MOST_STEPS:
        problems.append(Problem("steps", Rule.TOO_LONG, values=(str(MOST_STEPS),)))
    for place, step in enumerate(taken):
        known = kind.step_of(step.step)
        before = taken[place - 1] if place else None
        if known is None:
            allowed = False
        elif before is None:
            allowed = known == kind.steps[0]
        else:
            allowed = before.step in known.follows and before.on <= step.on
        if not allowed:
            title = known.title if known else step.step
            problems.append(Problem(f"steps.{place}", Rule.STEP_OUT_OF_ORDER, values=(title,)))
    return tuple(problems)
