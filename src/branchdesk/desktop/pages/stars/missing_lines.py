"""What an item lacks, as a line: what, until when, how many points."""

from PySide6.QtCore import QCoreApplication

from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.domain.standard import Missing
from branchdesk.domain.stars import as_decimal
from branchdesk.wording.days import day_and_month
from branchdesk.wording.filling import filled
from branchdesk.wording.missing import sentence_for_missing
from branchdesk.wording.points import cut


def missing_line(missing: Missing) -> Line:
    """Return the line of one thing that is missing."""
    translate = QCoreApplication.translate
    if not missing.open_now:
        second, mark = translate("StarsPage", "the time for it has passed"), Mark.OVERDUE
    elif missing.by is not None:
        day = day_and_month(missing.by, translate)
        pattern = translate("StarsPage", "possible until {0} · click to go there")
        second, mark = filled(pattern, (day,)), Mark.DUE
    else:
        second = translate("StarsPage", "possible at any time · click to go there")
        mark = Mark.DUE
    worth = ""
    if missing.points:
        worth = f"{'+' if missing.open_now else '−'}{cut(as_decimal(missing.points))}"
    return Line(sentence_for_missing(missing, translate), second, mark, end=worth)
