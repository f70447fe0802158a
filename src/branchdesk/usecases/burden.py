"""减负: reading a year for the page that shows what it asked for."""

from branchdesk.domain import compliance, figures
from branchdesk.domain.burden import Burden, burden
from branchdesk.usecases.desk import Desk


def burden_of(year: int, *, desk: Desk) -> Burden:
    """Return what a year asked for, as of today; nothing is written."""
    view = desk.year_view(year)
    with desk.work() as work:
        entries = work.ledgers.entries(year)
    return burden(
        view.facts,
        board=view.board,
        stars=view.stars,
        compliance=compliance.report(view.facts, desk.profile, desk.clock.today()),
        figures=figures.totals(desk.ledgers, entries=entries, records=view.facts.records),
        entries=entries,
        ledgers=desk.ledgers,
        standard=desk.standard,
        profile=desk.profile,
    )
