"""The sample's talks and the entries of ledgers that name members, kept through the use cases."""

from datetime import date, time
from typing import TYPE_CHECKING, Any

from branchdesk.domain.drafts import PersonDraft
from branchdesk.domain.ledgers import EntryId, LedgerDraft
from branchdesk.domain.recording import person_of
from branchdesk.domain.talks import KIND, PARTNER, RELATION, TALKER, relation_of
from branchdesk.sample.calendar import moment, workday
from branchdesk.usecases import ledgers

if TYPE_CHECKING:
    from branchdesk.usecases.desk import Desk

_IN_THE_AFTERNOON = time(15, 30)


def keep_people(told: dict[str, Any], *, desk: "Desk", year: int) -> None:
    """Enter every talk and every entry on its day."""
    keeper = _Entries(desk, year)
    for line in told["talks"]:
        keeper.keep(KIND, line["day"], {k: v for k, v in line.items() if k != "day"})
    for line in told["entries"]:
        entry = keeper.keep(line["kind"], line["day"], line["values"])
        for step, day in line.get("steps", ()):
            keeper.move(entry, line["kind"], step, day)


class _Entries:
    def __init__(self, desk: "Desk", year: int) -> None:
        self._desk = desk
        self._year = year
        with desk.work() as work:
            self._roll = work.people.roll()

    def keep(self, key: str, day: str, values: dict[str, str]) -> EntryId:
        kind = self._desk.ledgers.kind(key)
        if kind is None:
            raise LookupError(key)
        on = workday(self._year, day)
        blank = ledgers.begin_entry(kind, today=on)
        typed = {**blank.values, **values}
        if key == KIND:
            typed[RELATION] = self._relation(values, on)
        draft = LedgerDraft(blank.id, key, on=on.isoformat(), values=typed)
        ledgers.save_entry(
            draft,
            kind=kind,
            today=on,
            now=moment(on, _IN_THE_AFTERNOON),
            work=self._desk.work(),
        )
        return draft.id

    def move(self, entry: EntryId, key: str, step: str, day: str) -> None:
        kind = self._desk.ledgers.kind(key)
        if kind is None:
            raise LookupError(key)
        on = workday(self._year, day)
        ledgers.take_step(entry, step=step, on=on, kind=kind, today=on, work=self._desk.work())

    def _relation(self, values: dict[str, str], on: date) -> str:
        people = [
            person_of(PersonDraft(values[key]), roll=self._roll, day=on)
            for key in (TALKER, PARTNER)
        ]
        return relation_of(*people, roll=self._roll, day=on)
