"""`branchdesk import-ledger`: a table into a ledger, all of it or nothing."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from branchdesk.domain.ledger_reading import title_of
from branchdesk.domain.ledger_sheet import CellProblem, LedgerLinePlan, LedgerPlan, LineState
from branchdesk.domain.ledgers import LedgerEntry, LedgerKind, LedgerRules
from branchdesk.usecases import ledgers
from branchdesk.wording.catalogue import chinese
from branchdesk.wording.filling import filled
from branchdesk.wording.problems import sentence_for
from branchdesk.wording.words import word_for

if TYPE_CHECKING:
    from branchdesk.usecases.desk import Desk

Json = dict[str, object]


def kind_named(rules: LedgerRules, name: str) -> LedgerKind | None:
    """Return the ledger with this key or title."""
    return next((kind for kind in rules.kinds if name in (kind.key, kind.title)), None)


def kinds_as_text(rules: LedgerRules) -> str:
    """Return every ledger with its key."""
    return "\n".join(f"{kind.key}  {kind.title}" for kind in rules.kinds)


@dataclass(frozen=True, slots=True)
class Done:
    """What importing a table would do, or did."""

    plan: LedgerPlan
    kind: LedgerKind
    written: bool

    def as_json(self) -> Json:
        """Return it with every problem exact to row and column."""
        return {
            "ledger": self.kind.key,
            "sheet": self.plan.grid.sheet_name,
            "written": self.written,
            "new": [self._new(line.row, line.entry) for line in self._lines(LineState.NEW)],
            "known": self._rows(LineState.KNOWN),
            "refused": self._rows(LineState.REFUSED),
            "columns": [{"column": column, "field": key} for column, key in self.plan.columns],
            "unknown_columns": [
                {"column": column, "heading": heading}
                for column, heading in self.plan.unknown_columns
            ],
            "problems": [_problem(found) for found in self.plan.problems],
        }

    def as_text(self) -> str:
        """Return it in a sentence, and every problem in a line."""
        translate = chinese
        head = filled(
            translate("cli", "{0}: imported {1} new, {2} there already, {3} refused.")
            if self.written
            else translate("cli", "{0}: nothing written. {1} new, {2} there already, {3} refused."),
            (
                self.kind.title,
                str(len(self.plan.new)),
                str(len(self._rows(LineState.KNOWN))),
                str(len(self._rows(LineState.REFUSED))),
            ),
        )
        return "\n".join([head, *map(_problem_line, self.plan.problems)])

    def _new(self, row: int, entry: LedgerEntry | None) -> Json:
        if entry is None:
            return {"row": row}
        return {
            "row": row,
            "on": entry.on.isoformat(),
            "belongs_year": entry.belongs_year,
            "title": title_of(entry, self.kind),
        }

    def _lines(self, state: LineState) -> list[LedgerLinePlan]:
        return [line for line in self.plan.lines if line.state is state]

    def _rows(self, state: LineState) -> list[int]:
        return [line.row for line in self._lines(state)]


def import_table(desk: "Desk", kind: LedgerKind, file: Path, *, dry_run: bool) -> Done:
    """Import a table, or with ``dry_run`` only look at it.

    Raises:
        Failed: If the file cannot be read, or is no table of this ledger.
        Rejected: If the books changed meanwhile; nothing was written.
    """
    today = desk.clock.today()
    grid = desk.read_ledger(file, kind)
    plan = ledgers.plan_import(grid, kind=kind, today=today, work=desk.work())
    written = not dry_run and plan.may_import
    if written:
        now = desk.clock.now()
        ledgers.import_entries(plan, kind=kind, today=today, now=now, work=desk.work())
    return Done(plan, kind, written)


def _problem(found: CellProblem) -> Json:
    return {
        "row": found.row,
        "column": found.column,
        "heading": found.heading,
        "field": found.problem.field,
        "rule": found.problem.rule.value,
        "severity": found.problem.severity.value,
        "sentence": sentence_for(found.problem, chinese),
    }


def _problem_line(found: CellProblem) -> str:
    severity = word_for(found.problem.severity, chinese)
    sentence = sentence_for(found.problem, chinese)
    translate = chinese
    return filled(
        translate("cli", "Row {0}, column {1} ({2}): {3}"),
        (str(found.row), f"{found.column} {found.heading}".strip(), severity, sentence),
    )
