"""What the command line says to people: short lines, Chinese by default."""

import unicodedata
from collections.abc import Iterator, Sequence

from branchdesk.domain import stars
from branchdesk.domain.board import Board, BoardRow, Cell
from branchdesk.domain.figures import FigureTotal
from branchdesk.domain.roster import RosterPlan, RosterProblem
from branchdesk.domain.standard import StarResult
from branchdesk.usecases.packets import Verdict
from branchdesk.usecases.upkeep import Examination
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled
from branchdesk.wording.findings import sentence_for_break, sentence_for_finding
from branchdesk.wording.missing import sentence_for_missing
from branchdesk.wording.problems import sentence_for
from branchdesk.wording.words import word_for


def board_as_text(board: Board, translate: Translate) -> str:
    """Return the board, one line per cell that wants something or is done."""
    lines = []
    for row in board.rows:
        lines.append(f"{_row_title(row)}  ({row.obligation.basis.text})")
        lines += [f"    {_cell(cell, translate)}" for cell in row.cells]
    return "\n".join(lines)


def _row_title(row: BoardRow) -> str:
    return f"{row.obligation.title} · {row.group_name}" if row.group_name else row.obligation.title


def _cell(cell: Cell, translate: Translate) -> str:
    period = f"{cell.period.first:%m-%d}–{cell.period.last:%m-%d}"
    state = word_for(cell.state, translate)
    records = " ".join((*cell.records, *cell.drafts))
    reason = "" if cell.reason.value == "none" else word_for(cell.reason, translate)
    return "  ".join(part for part in (period, state, reason, records) if part)


def stars_as_text(result: StarResult, translate: Translate) -> str:
    """Return the star table with what is missing, and the total, cut to two decimals."""
    lines = [
        f"{item.code:<3} {_padded(item.title, 36)} {stars.display(item.score):>6} / "
        f"{stars.display(item.available):>6}  "
        + "；".join(sentence_for_missing(missing, translate) for missing in item.missing)
        for item in result.items
    ]
    lines.append(
        filled(
            translate("cli", "Total {0} of 100: {1} stars"),
            (stars.display(result.total), str(result.stars)),
        )
    )
    return "\n".join(lines)


def plan_as_text(plan: RosterPlan, translate: Translate, *, written: bool) -> str:
    """Return the outcome of a roster import and every problem, exact to row and column."""
    head = filled(
        translate("cli", "Imported: {0} new, {1} changed, {2} unchanged.")
        if written
        else translate("cli", "Nothing written. Would be: {0} new, {1} changed, {2} unchanged."),
        (str(len(plan.new)), str(len(plan.changed)), str(len(plan.unchanged))),
    )
    return "\n".join([head, *(_problem_line(found, translate) for found in plan.problems)])


def _problem_line(found: RosterProblem, translate: Translate) -> str:
    severity = word_for(found.problem.severity, translate)
    sentence = sentence_for(found.problem, translate)
    return filled(
        translate("cli", "Row {0}, column {1} ({2}): {3}"),
        (str(found.row), found.column, severity, sentence),
    )


def verdict_as_text(verdict: Verdict, sentence: str, translate: Translate) -> str:
    """Return the sentence, and below it what stands behind it."""
    lines = [f"{verdict.path}: {sentence}"]
    if verdict.fingerprint:
        shown = " ".join(_groups(verdict.fingerprint, 4))
        lines.append("    " + filled(translate("cli", "Certificate: {0}"), (shown,)))
    if verdict.signed_at:
        lines.append(
            "    "
            + filled(
                translate("cli", "Signed {0}, as the signer's own clock said"),
                (f"{verdict.signed_at.astimezone():%Y-%m-%d %H:%M}",),
            )
        )
    lines += [f"    {code}: {detail}" for code, detail in verdict.findings]
    return "\n".join(lines)


def _groups(text: str, size: int) -> Sequence[str]:
    return [text[start : start + size] for start in range(0, len(text), size)]


def _padded(text: str, columns: int) -> str:
    """Return the text filled with blanks to a width in terminal columns."""
    width = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
    return text + " " * max(0, columns - width)


def figures_as_text(found: Sequence[FigureTotal]) -> str:
    """Return the counted figures, those that are nothing left out, each with its rule."""
    return "\n".join(
        f"{figure.title}  {figure.text}\n    {figure.metric}  {figure.rule}"
        for figure in found
        if figure.value
    )


def examination_as_lines(found: Examination, translate: Translate) -> Iterator[str]:
    """Yield where the chain breaks first, then everything that was found, or that it is sound."""
    if found.first_break is not None:
        yield sentence_for_break(found.first_break, translate)
    for finding in found.findings:
        if finding.place is None or finding.place != found.first_break:
            yield sentence_for_finding(finding, translate)
    if found.sound:
        sentence = translate("cli", "Sound: {0} finalised versions, {1} evidence files.")
        yield filled(sentence, (str(found.records), str(found.files)))
