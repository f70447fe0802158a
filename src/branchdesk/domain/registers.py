"""The register of agreed matters as the facts of a year know it."""

from datetime import date

from branchdesk.domain.facts import Facts
from branchdesk.domain.follow_ups import Register, follow, matters_of


def register_of(facts: Facts, *, today: date) -> Register:
    """Return every agreed matter of all years, with what became of it as of ``today``."""
    known = {one.record for one in facts.matters}
    here = (matters_of(final.record) for final in facts.records if final.record.id not in known)
    sittings = (*facts.matters, *here)
    return follow(
        (*(agreed for one in sittings for agreed in one.agreed), *facts.elsewhere),
        (said for one in sittings for said in one.said),
        facts.notes,
        today=today,
    )
