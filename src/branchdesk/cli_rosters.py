"""`branchdesk import-roster`: members from a workbook, all of them or none."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from branchdesk.domain.roster import RosterPlan, plan
from branchdesk.usecases import roster

if TYPE_CHECKING:
    from branchdesk.usecases.desk import Desk


def import_file(desk: "Desk", file: Path, *, dry_run: bool) -> tuple[RosterPlan, bool]:
    """Return what importing a roster would do or did, and whether it was written.

    Raises:
        Failed: If the file cannot be read, or is no roster.
    """
    today = desk.clock.today()
    sheet = desk.read_roster(file)
    with desk.work() as work:
        roll, branch = work.people.roll(), work.branch.get()
    begins = date(branch.first_year or today.year, 1, 1)
    elected_on = branch.term.elected_on if branch.term else None
    planned = plan(sheet, roll=roll, today=today, begins=begins, elected_on=elected_on)
    written = not dry_run and planned.may_import
    if written:
        roster.import_roster(planned, today=today, now=desk.clock.now(), work=desk.work())
    return planned, written
