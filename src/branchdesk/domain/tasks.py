"""任务清单: lines of 事项、责任人、时限、完成日期 in a ledger entry, and what of them is due."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from branchdesk.domain.ledgers import (
    LedgerEntry,
    LedgerField,
    LedgerKind,
    LedgerRules,
    Privacy,
    Shape,
    Task,
    Value,
)
from branchdesk.domain.text import clean_line, clean_text

BETWEEN = "｜"
"""Between the parts of a line; a line without it may use the plain one."""
PLAIN = "|"
HEADINGS = ("事项", "责任人", "时限", "完成日期")
PARTS = len(HEADINGS)
TASK_SHAPE = BETWEEN.join(HEADINGS)
"""How a line is written, for the sentence that says so."""
Cells = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class OpenTask:
    """A task with a day and not done, and where it stands."""

    task: Task
    entry: LedgerEntry
    kind: LedgerKind
    field: LedgerField


def parts_of(line: str) -> tuple[str, ...]:
    """Return the parts of a written line, as many as there are."""
    between = BETWEEN if BETWEEN in line else PLAIN
    return tuple(clean_line(part) for part in line.split(between))


def cells_of(line: str) -> Cells:
    """Return the four parts of a written line; what is too much stays with the last one."""
    parts = parts_of(line)
    first = (*parts[: PARTS - 1], *("" for _ in range(PARTS - 1 - len(parts))))
    return first[0], first[1], first[2], PLAIN.join(parts[PARTS - 1 :])


def line_of(cells: Iterable[str]) -> str:
    """Return a line as it is written: parts left out at its end are not written."""
    parts = [clean_line(cell).replace(BETWEEN, PLAIN) for cell in cells]
    while parts and not parts[-1]:
        parts.pop()
    if len(parts) == 1 and PLAIN in parts[0]:
        parts.append("")  # or the item would be read as several parts
    return BETWEEN.join(parts)


def lines_in(text: str) -> tuple[str, ...]:
    """Return the written lines of a field, without empty ones."""
    return tuple(line for line in clean_text(text).split("\n") if line_of(parts_of(line)))


def text_of_tasks(tasks: Sequence[Task]) -> str:
    """Return tasks as one writes them, a line each."""
    return "\n".join(
        line_of((task.item, task.owner, _day(task.due), _day(task.done))) for task in tasks
    )


def tasks_in(value: Value | None) -> tuple[Task, ...]:
    """Return the tasks of a field; of a text written before there were tasks, a line each."""
    if isinstance(value, str):
        lines = (clean_line(line) for line in clean_text(value).split("\n"))
        return tuple(Task(line.replace(BETWEEN, PLAIN)) for line in lines if line)
    return tuple(one for one in value if isinstance(one, Task)) if isinstance(value, tuple) else ()


def sentence_of(task: Task) -> str:
    """Return a task as a paper says it: 排班值守（田志强，2026-06-30前，2026-06-28完成）."""
    said = [task.owner] if task.owner else []
    said += [f"{task.due}前"] if task.due else []
    said += [f"{task.done}完成"] if task.done else []
    return f"{task.item}（{'，'.join(said)}）" if said else task.item


def rows_of(tasks: Sequence[Task]) -> list[dict[str, str]]:
    """Return tasks as rows of plain texts, by the words of the office."""
    return [
        {
            "序号": str(number),
            **dict(
                zip(HEADINGS, (task.item, task.owner, _day(task.due), _day(task.done)), strict=True)
            ),
        }
        for number, task in enumerate(tasks, start=1)
    ]


def open_tasks(entries: Iterable[LedgerEntry], rules: LedgerRules) -> Iterator[OpenTask]:
    """Yield what has a day and is not done; nothing of an entry that is done with, or private."""
    for entry in entries:
        kind = rules.kind(entry.kind)
        if kind is None or kind.privacy is Privacy.PRIVATE:
            continue
        step = kind.step_of(entry.status)
        if step is not None and step.closes:
            continue
        for field in kind.fields:
            if field.shape is Shape.TASKS and field.privacy is Privacy.OPEN:
                for task in tasks_in(entry.values.get(field.key)):
                    if task.due is not None and task.done is None:
                        yield OpenTask(task, entry, kind, field)


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None else ""
