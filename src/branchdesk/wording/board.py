"""The year board in words: what a cell says, why it does not apply, what a rule rests on."""

from typing import TYPE_CHECKING

from branchdesk.domain.basis import Basis, Source
from branchdesk.domain.cycle_words import CellState, Condition
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.days import day_and_month, period_name
from branchdesk.wording.filling import filled
from branchdesk.wording.words import word_for

if TYPE_CHECKING:
    from branchdesk.domain.board import BoardRow, Cell


def row_name(row: "BoardRow") -> str:
    """Return the title of a row, with its party group."""
    title = row.obligation.title
    return f"{title} · {row.group_name}" if row.group_name else title


def sentence_for_cell(row: "BoardRow", cell: "Cell", translate: Translate) -> str:
    """Return what a cell says, for the tool tip and for those who cannot see it."""
    parts = [
        row_name(row),
        period_name(cell.period, translate),
        word_for(cell.state, translate),
    ]
    if detail := detail_of(cell, translate):
        parts.append(detail)
    return translate("board", ", ").join(parts)


def detail_of(cell: "Cell", translate: Translate) -> str:
    """Return what else a cell has to say: how many, until when, why not; empty if nothing."""
    match cell.state:
        case CellState.NOT_APPLICABLE:
            return reason_for(cell.reason, translate)
        case CellState.DUE | CellState.COMING:
            detail = filled(
                translate("board", "due by {0}"), (day_and_month(cell.due_on, translate),)
            )
        case CellState.OVERDUE:
            detail = filled(
                translate("board", "was due by {0}"), (day_and_month(cell.due_on, translate),)
            )
        case _:
            detail = ""
            if len(cell.records) > 1:
                detail = filled(translate("board", "{0} records"), (str(len(cell.records)),))
    if cell.minimum > 1 and cell.done < cell.minimum:
        counted = filled(translate("board", "{0} of {1} held"), (str(cell.done), str(cell.minimum)))
        detail = f"{detail} · {counted}" if detail else counted
    return detail


def reason_for(reason: Condition, translate: Translate) -> str:
    """Return why an obligation does not apply, in a sentence."""
    match reason:
        case Condition.NONE:
            return ""
        case Condition.NO_COMMITTEE:
            return translate(
                "board",
                "Fewer than seven full members: the branch has no committee that could meet.",
            )
        case Condition.NO_GROUPS:
            return translate("board", "The branch has no party groups in this time.")
        case Condition.NOT_KEPT_YET:
            return translate("board", "Before the first year that is kept here.")
        case Condition.NO_MEETINGS:
            return translate("board", "No meeting was held in this time that the rule speaks of.")


def basis_line(basis: Basis, translate: Translate) -> str:
    """Return the basis with its label where it is no compared text of a superior body."""
    label = basis_label(basis, translate)
    if basis.source is Source.PROGRAM:
        return basis.text
    return f"{basis.text} {label}" if label else basis.text


def basis_label(basis: Basis, translate: Translate) -> str:
    """Return 「待核对」 or 「本程序默认」, empty for a compared text."""
    if basis.source is Source.PROGRAM:
        return translate("board", "[program's default]")
    return "" if basis.verified else translate("board", "[to be checked]")
