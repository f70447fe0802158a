"""减负: reading a year for the page that shows what it asked for."""

from branchdesk.domain import compliance
from branchdesk.domain.burden import Burden, burden
from branchdesk.domain.year_figures import figures_of
from branchdesk.usecases.desk import Desk


def burden_of(year: int, *, desk: Desk) -> Burden:
    """Return what a year asked for, as of today; nothing is written."""
    view = desk.year_view(year)
    return burden(
        view.facts,
        board=view.board,
        stars=view.stars,
        compliance=compliance.report(
            view.facts, desk.profile, desk.clock.today(), board=view.board
        ),
        figures=figures_of(view.facts, desk.ledgers),
        entries=view.facts.entries,
        ledgers=desk.ledgers,
        standard=desk.standard,
        profile=desk.profile,
    )
