"""What only the secretary is told before closing minutes: repeated words, clashes, other days.

Nothing of it is kept, printed or counted, and it never stands in the way.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from branchdesk.domain.basis import Severity
from branchdesk.domain.collisions import Clash, clashes, taken_on_other_days
from branchdesk.domain.dates import Period
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.likeness import given_out, own_shingles, spoken_in
from branchdesk.domain.problems import RECORD, Problem, Rejected, Rule
from branchdesk.domain.profile import Limits
from branchdesk.domain.recording import to_record
from branchdesk.domain.records import Attachment, Record
from branchdesk.domain.roll import Roll
from branchdesk.domain.themes import Theme
from branchdesk.usecases.ports import UnitOfWork
from branchdesk.usecases.side_ports import Likenesses

_NAMES = 3
"""People named; of more it is said how many there are."""


def notice(
    draft: RecordDraft,
    *,
    today: date,
    limits: Limits,
    likenesses: Likenesses,
    work: UnitOfWork,
    stop: Callable[[], bool] = lambda: False,
) -> tuple[Problem, ...]:
    """Return what is worth a second look in a form, each leading to a record or to the files.

    Slow: called from a job. ``stop`` tells that nobody waits for it any more.

    Raises:
        Failed: If the books cannot be read.
    """
    found = [*_repeated(draft, limits, likenesses, work, stop)]
    record, others = _that_day(draft, today=today, work=work)
    if record is not None and not stop():
        found += [line for clash in clashes(record, others) for line in _clash(clash)]
        found += _other_days(record, work, stop)
    return tuple(found)


def _repeated(
    draft: RecordDraft,
    limits: Limits,
    likenesses: Likenesses,
    work: UnitOfWork,
    stop: Callable[[], bool],
) -> Iterator[Problem]:
    spoken = spoken_in(draft)
    if not limits.likeness_percent or spoken.length < limits.likeness_least_characters:
        return
    with work:
        without = given_out(work.dossiers.all(Theme))
    alike = likenesses.alike(
        draft.kind,
        own_shingles(spoken),
        without=without,
        but=draft.sitting,
        least=limits.likeness_percent,
        stop=stop,
    )
    for one in alike:
        day = one.held_on.isoformat() if one.held_on else ""
        values = (str(one.percent), one.title, day)
        yield _hint(f"{RECORD}.{one.record}", Rule.SAYS_THE_SAME, values)


def _that_day(
    draft: RecordDraft, *, today: date, work: UnitOfWork
) -> tuple[Record | None, Sequence[Record]]:
    """Return what the form describes, None while it cannot be read, and what else was that day."""
    with work:
        roll = work.people.roll()
        record = _read(draft, roll, today)
        if record is None:
            return None, ()
        day = record.held_on
        lines = [line for line in work.records.lines(held=Period(day, day)) if line.id != record.id]
        closed = [final.record for final in work.records.finals_of(line.id for line in lines)]
        typed = [work.records.draft(line.id) for line in lines if not line.version]
    begun = [_read(one, roll, today) for one in typed if one is not None]
    return record, (*closed, *(one for one in begun if one is not None))


def _read(draft: RecordDraft, roll: Roll, today: date) -> Record | None:
    try:
        return to_record(draft, roll=roll, today=today)
    except Rejected:
        return None


def _clash(clash: Clash) -> Iterator[Problem]:
    other = clash.other
    field = f"{RECORD}.{other.id}"
    time = f"{other.starts_at:%H:%M}–{other.ends_at:%H:%M}"
    if len(clash.people) > _NAMES:
        values = ("、".join(clash.people[:_NAMES]), str(len(clash.people)), other.title, time)
        yield _hint(field, Rule.MANY_ELSEWHERE, values)
    elif clash.people:
        yield _hint(field, Rule.ELSEWHERE, ("、".join(clash.people), other.title, time))
    if clash.same_place:
        yield _hint(field, Rule.PLACE_TAKEN, (other.place, other.title, time))


def _other_days(record: Record, work: UnitOfWork, stop: Callable[[], bool]) -> Iterator[Problem]:
    for other in taken_on_other_days(record, _taken(record, work, stop)):
        values = (other.file.name, other.taken_on.isoformat(), record.held_on.isoformat())
        yield _hint("attachments", Rule.TAKEN_ON_OTHER_DAY, values)


def _taken(
    record: Record, work: UnitOfWork, stop: Callable[[], bool]
) -> Iterator[tuple[Attachment, date | None]]:
    for file in record.attachments:
        if stop():
            return
        if file.is_picture:
            yield file, work.evidence.taken_on(file.evidence)


def _hint(field: str, rule: Rule, values: tuple[str, ...]) -> Problem:
    return Problem(field, rule, Severity.HINT, values=values)
