"""议定事项: taken up in a later sitting, or done without one and noted in the register."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.drafts import SettlementDraft
from branchdesk.domain.facts import Facts
from branchdesk.domain.follow_ups import FollowUpNote, Matter, Matters, Register
from branchdesk.domain.ids import FollowUpId
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.registers import matters_of_interest, register_of
from branchdesk.domain.resolutions import Resolution, resolutions_of
from branchdesk.domain.text import clean_line
from branchdesk.usecases.desk import YearView
from branchdesk.usecases.ports import UnitOfWork


def read_register(*, today: date, work: UnitOfWork) -> Register:
    """Return every agreed matter of all years, with what became of it as of ``today``."""
    with work:
        facts = work.facts(today.year)
        return register_of(replace(facts, matters=tuple(work.records.matters())), today=today)


@dataclass(frozen=True, slots=True)
class RegisterOfYear:
    """What the page of agreed matters shows of a year, and of all years what is open."""

    facts: Facts
    register: Register
    resolutions: tuple[Resolution, ...]
    everything: tuple[Matters, ...]
    """What every sitting of all years agreed and found."""


def register_of_year(view: YearView, *, today: date, work: UnitOfWork) -> RegisterOfYear:
    """Return what is open as of ``today``, and what the year agreed, closed and decided."""
    with work:
        everything = tuple(work.records.matters())
    facts = replace(view.facts, matters=matters_of_interest(everything, view.facts.year))
    return RegisterOfYear(
        facts, register_of(facts, today=today), resolutions_of(view.facts), everything
    )


def settlements_for(matters: Iterable[Matter]) -> tuple[SettlementDraft, ...]:
    """Return the form in which a later sitting says what became of each matter."""
    return tuple(
        SettlementDraft(
            of=matter.id,
            what=matter.agreed.what,
            owner=matter.agreed.owner.name,
            agreed_in=f"{matter.agreed.on.isoformat()} {matter.agreed.title}".strip(),
            due=matter.due.isoformat() if matter.due else "",
        )
        for matter in matters
    )


def note_done(
    matter_id: FollowUpId, *, done_on: date, result: str, today: date, work: UnitOfWork
) -> FollowUpNote:
    """Close an open matter outside of any sitting.

    Raises:
        Rejected: If it is not there, closed already, or was done before it was agreed or later
            than today; nothing was written.
    """
    with work:
        matter = register_of(work.facts(today.year), today=today).matter(matter_id)
        if matter is None:
            raise Rejected(Problem("", Rule.NOT_FOUND))
        if not matter.state.is_open:
            raise Rejected(Problem("", Rule.NOTHING_CHANGED))
        if done_on > today:
            raise Rejected(Problem("done_on", Rule.IN_THE_FUTURE, values=(done_on.isoformat(),)))
        if done_on < matter.agreed.on:
            raise Rejected(
                Problem(
                    "done_on",
                    Rule.DONE_BEFORE_AGREED,
                    values=(done_on.isoformat(), matter.agreed.on.isoformat()),
                )
            )
        note = FollowUpNote(
            id=DossierId(uuid.uuid4().hex),
            of=matter.id,
            what=matter.agreed.what,
            belongs_year=done_on.year,
            done_on=done_on,
            result=clean_line(result),
        )
        work.dossiers.save(note)
        work.commit()
    return note


def open_again(note: DossierId, *, now: datetime, work: UnitOfWork) -> None:
    """Put the note that closed a matter into the recycle bin: the matter is open again."""
    with work:
        work.dossiers.remove(note, now=now)
        work.commit()
