"""The sample's ledgers: entered on their day, some as further duties of a sitting."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING, Any

from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledgers import Shape
from branchdesk.domain.tasks import cells_of, line_of
from branchdesk.sample.calendar import moment
from branchdesk.usecases import ledgers

if TYPE_CHECKING:
    from branchdesk.usecases.desk import Desk

_AT = time(10, 0)


def keep_entry(
    told: Mapping[str, Any], *, desk: "Desk", year: int, id_of: Callable[[str], RecordId]
) -> None:
    """Enter one line of the story and take its steps.

    Raises:
        Rejected: If the story tells what the ledger does not take.
    """
    kind = desk.ledgers.kind(told["kind"])
    if kind is None:
        # A workspace of another branch may have other ledgers; the sample has the shipped ones.
        return
    if "of" in told:
        record, today = id_of(told["of"]), date(year, 12, 31)
        draft = ledgers.begin_entry_of(record, kind, today=today, work=desk.work())
        day = date.fromisoformat(draft.on)
    else:
        day = _day(year, told["day"])
        draft = ledgers.begin_entry(kind, today=day)
    values = {}
    for key, text in told["values"].items():
        field = kind.field_of(key)
        shape = field.shape if field is not None else Shape.LINE
        if shape is Shape.DATE:
            values[key] = _day(year, text).isoformat()
        elif shape is Shape.TASKS:
            values[key] = "\n".join(_task(year, line) for line in text.split("\n"))
        else:
            values[key] = text.format(year=year)
    draft = replace(draft, values={**draft.values, **values})
    entry = ledgers.save_entry(draft, kind=kind, today=day, now=moment(day, _AT), work=desk.work())
    for step, on in told.get("steps", ()):
        taken = _day(year, on)
        ledgers.take_step(entry.id, step=step, on=taken, kind=kind, today=taken, work=desk.work())


def _day(year: int, told: str) -> date:
    """Return a day of the year, told as ``03-05``, or one long before it, told whole."""
    return date.fromisoformat(told if len(told) > len("03-05") else f"{year:04}-{told}")


def _task(year: int, told: str) -> str:
    """Return a line of a list of tasks, its days told as those of a step."""
    item, owner, due, done = cells_of(told)
    days = (_day(year, day).isoformat() if day else "" for day in (due, done))
    return line_of((item, owner, *days))
