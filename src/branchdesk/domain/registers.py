"""The register of agreed matters as the facts of a year know it."""

from datetime import date

from branchdesk.domain.facts import Facts
from branchdesk.domain.follow_ups import Matters, Register, follow, matters_of
from branchdesk.domain.remembering import remembered


def _rests_on(facts: Facts, *, today: date) -> tuple[object, ...]:
    return facts.matters, facts.records, facts.elsewhere, facts.notes, today


@remembered(8, of=_rests_on)
def register_of(facts: Facts, *, today: date) -> Register:
    """Return every agreed matter of all years, with what became of it as of ``today``."""
    sittings = _sittings(facts)
    return follow(
        (*(agreed for one in sittings for agreed in one.agreed), *facts.elsewhere),
        (said for one in sittings for said in one.said),
        facts.notes,
        today=today,
    )


@remembered(8, of=_rests_on)
def open_matters_of(facts: Facts, *, today: date) -> Register:
    """Return the register without what was done where it was agreed: nearly all of ten years.

    What is open in it is what is open in the whole register.
    """
    sittings = _sittings(facts)
    said = [said for one in sittings for said in one.said]
    agreed = (*(each for one in sittings for each in one.agreed), *facts.elsewhere)
    wanted = {one.id for one in agreed if one.done_on is None and not one.done}
    # A matter that goes on as another is not open, also where that other one is done.
    wanted |= {voice.into for voice in said if voice.into is not None}
    return follow((one for one in agreed if one.id in wanted), said, facts.notes, today=today)


@remembered(8)
def matters_of_interest(everything: tuple[Matters, ...], year: int) -> tuple[Matters, ...]:
    """Return what is still open, and what was agreed or done in a year: a small part of ten."""
    return tuple(one for one in everything if one.years is None or year in one.years)


def _sittings(facts: Facts) -> tuple[Matters, ...]:
    known = {one.record for one in facts.matters}
    here = (matters_of(final.record) for final in facts.records if final.record.id not in known)
    return (*facts.matters, *here)
