"""A ledger from a spreadsheet, and what importing it would do: pure, nothing is written here."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from branchdesk.domain.basis import Severity
from branchdesk.domain.dates import parse_day
from branchdesk.domain.ledger_reading import examined, text_of, typed_text
from branchdesk.domain.ledgers import (
    EntryId,
    LedgerDraft,
    LedgerEntry,
    LedgerKind,
    Shape,
    StepTaken,
)
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.roll import Roll
from branchdesk.domain.roster_sheet import CellKind, RosterCell
from branchdesk.domain.text import clean_line

ON, YEAR, STEPS = "on", "belongs_year", "steps"
DAY_HEADING, YEAR_HEADING, STEPS_HEADING = "日期", "所属年度", "办理过程"
_DAYS = (
    DAY_HEADING,
    "时间",
    "活动时间",
    "活动日期",
    "登记日期",
    "会议时间",
    "学习时间",
    "开展时间",
)
_YEARS = (YEAR_HEADING, "年度")
_SEARCHED_ROWS = 40
_LOOSE = re.compile(r"[\s*:;,.、。·_\-—/\\|“”\"'!?#]+")
_BRACKETS = re.compile(r"[(\[【〔{<《].*?[)\]】〕}>》]")
_STEP_LINE = re.compile(r"(?P<title>\S+) (?P<on>\d{4}-\d{2}-\d{2})(?: (?P<note>.*))?")
_SUMS = re.compile(r"(合计|总计|共计|小计)[:：]?")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: its cells by column, counting from 1."""

    number: int
    cells: Mapping[int, RosterCell]


@dataclass(frozen=True, slots=True)
class SheetGrid:
    """One sheet of a workbook, as it stands there."""

    file_name: str
    sheet_name: str
    rows: tuple[SheetRow, ...]


class LineState(StrEnum):
    """What importing would do with a row."""

    NEW = "new"
    KNOWN = "known"
    """The books say exactly this already, or an earlier row does."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A problem, pinned to its cell."""

    row: int
    column: str
    """A, B, C …; empty where the problem is not in a column of the table."""
    heading: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class LedgerLinePlan:
    """What importing would do with one row."""

    row: int
    state: LineState
    entry: LedgerEntry | None
    problems: tuple[CellProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerPlan:
    """What importing a table would do."""

    grid: SheetGrid
    kind: str
    header_row: int
    columns: tuple[tuple[str, str], ...]
    """(column letter, key of the field)"""
    unknown_columns: tuple[tuple[str, str], ...]
    """(column letter, heading) of what this ledger has no place for."""
    lines: tuple[LedgerLinePlan, ...]

    @property
    def new(self) -> tuple[LedgerEntry, ...]:
        """The entries an import would add."""
        return tuple(x.entry for x in self.lines if x.entry and x.state is LineState.NEW)

    @property
    def problems(self) -> tuple[CellProblem, ...]:
        """Everything questioned or refused, in the order of the rows."""
        return tuple(problem for line in self.lines for problem in line.problems)

    @property
    def hard_problems(self) -> tuple[Problem, ...]:
        """What keeps everything out, with the cell as the field, for example ``C900``."""
        return tuple(
            replace(found.problem, field=f"{found.column}{found.row}")
            for found in self.problems
            if found.problem.severity is Severity.HARD
        )

    @property
    def may_import(self) -> bool:
        """Whether every row can be read; one that cannot keeps all out."""
        return all(line.state is not LineState.REFUSED for line in self.lines)


def column_letter(number: int) -> str:
    """Return the name of a column, counting from 1."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def headings_of(kind: LedgerKind) -> tuple[tuple[str, str], ...]:
    """Return (key, heading) of every column that an exported table of a ledger has."""
    steps = ((STEPS, STEPS_HEADING),) if kind.steps else ()
    fields = tuple((field.key, field.label) for field in kind.fields)
    return ((ON, DAY_HEADING), (YEAR, YEAR_HEADING), *fields, *steps)


def texts_of(entry: LedgerEntry, kind: LedgerKind) -> dict[str, str]:
    """Return an entry as the texts of an exported row, by key."""
    found = {ON: entry.on.isoformat(), YEAR: str(entry.belongs_year)}
    for key, value in entry.values.items():
        field = kind.field_of(key)
        found[key] = typed_text(value, field) if field is not None else text_of(value)
    lines = []
    for taken in entry.steps:
        step = kind.step_of(taken.step)
        lines.append(f"{step.title if step else taken.step} {taken.on.isoformat()} {taken.note}")
    found[STEPS] = "\n".join(line.strip() for line in lines)
    return found


def plan_entries(
    grid: SheetGrid,
    *,
    kind: LedgerKind,
    roll: Roll,
    today: date,
    known: Iterable[LedgerEntry] = (),
) -> LedgerPlan:
    """Return what importing a table into a ledger would do, exact to the cell.

    Raises:
        Rejected: If none of the first rows is a heading of this ledger.
    """
    header, columns = _heading(grid, kind)
    seen = {_what(entry, kind) for entry in known}
    lines = []
    for row in grid.rows:
        if row.number <= header.number or not any(column in columns for column in row.cells):
            continue
        if any(_SUMS.fullmatch(cell.text.strip()) for cell in row.cells.values()):
            continue
        line = _line(row, columns, header=header, kind=kind, roll=roll, today=today)
        if line.entry is not None:
            if (what := _what(line.entry, kind)) in seen:
                line = replace(line, state=LineState.KNOWN)
            seen.add(what)
        lines.append(line)
    return LedgerPlan(
        grid=grid,
        kind=kind.key,
        header_row=header.number,
        columns=tuple((column_letter(column), key) for column, key in sorted(columns.items())),
        unknown_columns=tuple(
            (column_letter(column), cell.text)
            for column, cell in sorted(header.cells.items())
            if column not in columns
        ),
        lines=tuple(lines),
    )


def matching_columns(grid: SheetGrid, kind: LedgerKind) -> int:
    """Return how many columns of a ledger a sheet has; 0 if it has no heading of it."""
    try:
        return len(_heading(grid, kind)[1])
    except Rejected:
        return 0


def _plain(text: str) -> str:
    normal = unicodedata.normalize("NFKC", text)
    outside = _LOOSE.sub("", _BRACKETS.sub("", normal))
    return outside or _LOOSE.sub("", normal)


def _names(kind: LedgerKind) -> dict[str, str]:
    """Return the keys by every heading that means them; the ledger's own words come first."""
    found: dict[str, str] = {}
    for key, heading in headings_of(kind):
        found.setdefault(_plain(heading), key)
    for step in kind.steps:
        for alias in step.aliases:
            found.setdefault(_plain(alias), f"{STEPS}.{step.key}")
    for field in kind.fields:
        for alias in field.aliases:
            found.setdefault(_plain(alias), field.key)
    for key, aliases in ((ON, _DAYS), (YEAR, _YEARS)):
        for alias in aliases:
            found.setdefault(_plain(alias), key)
    return found


def _heading(grid: SheetGrid, kind: LedgerKind) -> tuple[SheetRow, dict[int, str]]:
    names = _names(kind)
    best: tuple[SheetRow, dict[int, str]] | None = None
    for row in grid.rows:
        if row.number > _SEARCHED_ROWS:
            break
        columns: dict[int, str] = {}
        for column, cell in sorted(row.cells.items()):
            key = names.get(_plain(cell.text))
            if key is not None and key not in columns.values():
                columns[column] = key
        enough = ON in columns.values() and len(columns) > 1
        if enough and (best is None or len(columns) > len(best[1])):
            best = (row, columns)
    if best is None:
        raise Rejected(Problem("", Rule.NOT_FOUND, values=(DAY_HEADING,)))
    return best


def _line(
    row: SheetRow,
    columns: Mapping[int, str],
    *,
    header: SheetRow,
    kind: LedgerKind,
    roll: Roll,
    today: date,
) -> LedgerLinePlan:
    texts = {key: row.cells[column].text for column, key in columns.items() if column in row.cells}
    place_of = {key: column for column, key in columns.items()}
    problems: list[tuple[str, Problem]] = [
        (key, Problem(key, Rule.NO_RESULT))
        for column, key in columns.items()
        if column in row.cells and row.cells[column].kind is CellKind.NO_RESULT
    ]
    steps = _steps(texts, kind, today, problems)
    draft = LedgerDraft(
        id=EntryId(f"row {row.number}"),
        kind=kind.key,
        on=texts.get(ON, ""),
        belongs_year=texts.get(YEAR, ""),
        values={f.key: _unquoted(texts.get(f.key, ""), f.shape) for f in kind.fields},
        steps=steps,
    )
    seen = examined(draft, kind=kind, roll=roll, today=today)
    problems += [(_key_of(problem.field, steps, place_of), problem) for problem in seen.problems]
    found = tuple(
        CellProblem(
            row=row.number,
            column=column_letter(place_of[key]) if key in place_of else "",
            heading=header.cells[place_of[key]].text if key in place_of else _label(kind, key),
            problem=problem,
        )
        for key, problem in problems
    )
    refused = any(problem.severity is Severity.HARD for _, problem in problems)
    return LedgerLinePlan(
        row=row.number,
        state=LineState.REFUSED if refused else LineState.NEW,
        entry=None if refused else seen.entry,
        problems=found,
    )


def _unquoted(text: str, shape: Shape) -> str:
    """Return a cell's text; one that must be one line is one."""
    return text if shape in (Shape.TEXT, Shape.PEOPLE, Shape.TASKS) else clean_line(text)


def _steps(
    texts: Mapping[str, str], kind: LedgerKind, today: date, problems: list[tuple[str, Problem]]
) -> tuple[StepTaken, ...]:
    """Return the steps of a row: written out in one column, or a day in a column of each."""
    if written := texts.get(STEPS, "").strip():
        return _written_steps(written, kind, problems)
    found = []
    for step in kind.steps[1:]:
        key = f"{STEPS}.{step.key}"
        text = texts.get(key, "").strip()
        if not text:
            continue
        day = parse_day(text, today=today)
        if day is None:
            problems.append((key, Problem(key, Rule.NOT_A_DATE, values=(clean_line(text),))))
        else:
            found.append(StepTaken(step.key, day))
    began = parse_day(texts.get(ON, ""), today=today)
    if not found or began is None:
        return ()
    return (StepTaken(kind.steps[0].key, began), *found)


def _written_steps(
    written: str, kind: LedgerKind, problems: list[tuple[str, Problem]]
) -> tuple[StepTaken, ...]:
    by_title = {step.title: step.key for step in kind.steps}
    found = []
    for line in written.split("\n"):
        read = _STEP_LINE.fullmatch(line.strip())
        day = parse_day(read["on"], today=date.max) if read else None
        if read is None or day is None or read["title"] not in by_title:
            rule = Problem(STEPS, Rule.NOT_A_CHOICE, values=(line, "、".join(by_title)))
            problems.append((STEPS, rule))
        else:
            found.append(StepTaken(by_title[read["title"]], day, read["note"] or ""))
    return tuple(found)


def _key_of(path: str, steps: Sequence[StepTaken], place_of: Mapping[str, int]) -> str:
    """Return the key of the column that a problem of a draft belongs to."""
    if path.startswith("values."):
        return path.removeprefix("values.")
    head, _, number = path.partition(".")
    if head != STEPS:
        return path
    key = f"{STEPS}.{steps[int(number)].step}" if number.isdigit() else STEPS
    return key if key in place_of else STEPS


def _label(kind: LedgerKind, key: str) -> str:
    return dict(headings_of(kind)).get(key, "")


def _what(entry: LedgerEntry, kind: LedgerKind) -> tuple[object, ...]:
    """Return what an entry says, apart from who wrote it when."""
    texts = texts_of(entry, kind)
    values = sorted((key, texts[key]) for key in entry.values)
    return (entry.kind, entry.on, entry.belongs_year, tuple(values), entry.steps)
