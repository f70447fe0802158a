"""Any books, for the tests of the way out in the open and back."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from ledger_strategies import entries
from ledger_values import LEDGERS
from storage import samples

from branchdesk.domain.ledgers import EntryId, LedgerEntry, Privacy
from branchdesk.domain.records import Attachment
from branchdesk.storage.open_export import export_all
from branchdesk.storage.open_import import import_all
from branchdesk.storage.workspace import SqlWorkspace, open_workspace
from branchdesk.usecases.moving import Arrived, OpenChoices, OpenExport

LATER = datetime(2026, 4, 1, 8, 0, tzinfo=UTC)
EVERYTHING = OpenChoices(restricted=True)


def quiet(_done: int, _total: int) -> None:
    """Take note of nothing."""


def export(
    workspace: SqlWorkspace, target: Path, choices: OpenChoices = EVERYTHING, **changes: Any
) -> OpenExport:
    given = {"rules": LEDGERS, "program": "test", "now": LATER, "progress": quiet, **changes}
    return export_all(workspace, target, choices=choices, **given)


def read_in(source: Path, folder: Path) -> Arrived:
    return import_all(source, folder, progress=quiet)


_OPEN = [kind for kind in LEDGERS.kinds if kind.privacy is not Privacy.PRIVATE]
_ENTRIES = st.one_of([entries(kind) for kind in _OPEN])


@st.composite
def books(drawn: st.DrawFn) -> list[tuple[str, Any]]:
    """Draw what is done to fresh books, in order."""
    acts: list[tuple[str, Any]] = []
    for number in range(drawn(st.integers(0, 4))):
        words = drawn(st.text(max_size=12))
        acts.append(("member", samples.member(number + 1, ethnicity=words)))
        if drawn(st.booleans()):
            acts.append(("remove_member", f"m{number + 1}"))
    for number in range(drawn(st.integers(0, 4))):
        name, day = f"r{number}", drawn(st.dates(date(2025, 1, 1), date(2026, 3, 1)))
        words = drawn(st.text(max_size=12))
        if drawn(st.booleans()):
            acts.append(("draft", samples.draft(name, title=words)))
        for version in range(1, 1 + drawn(st.integers(0, 2))):
            acts.append(("final", (samples.record(name, day=day, place=words), version)))
        if drawn(st.booleans()):
            acts.append(("draft", samples.draft(name, title=words)))
            if drawn(st.booleans()):
                acts.append(("remove_record", name))
    for number in range(drawn(st.integers(0, 6))):
        acts.append(("entry", replace(drawn(_ENTRIES), id=EntryId(f"e{number}"))))
        if drawn(st.booleans()):
            acts.append(("remove_entry", f"e{number}"))
    if drawn(st.booleans()):
        acts.append(("review", samples.review(2025)))
    return acts


def do_all(workspace: SqlWorkspace, acts: list[tuple[str, Any]]) -> None:
    for act, value in acts:
        work = workspace.work()
        if act == "final":
            samples.finalise(work, *value)
        elif act == "draft":
            samples.keep(work, value)
        else:
            samples.do(work, lambda work, act=act, value=value: _do(work, act, value))


def _do(work: Any, act: str, value: Any) -> None:
    match act:
        case "member":
            work.people.save(value)
        case "remove_member":
            work.people.remove(value, now=samples.NOW)
        case "remove_record":
            work.records.remove(value, now=samples.NOW)
        case "entry":
            work.ledgers.save(value, title=value.kind)
        case "remove_entry":
            work.ledgers.remove(value, now=samples.NOW)
        case "review":
            work.reviews.save(value)


def everything(folder: Path) -> dict[str, Any]:
    """Return what stands in the books of a workspace, through the doors of the program."""
    with open_workspace(folder) as workspace, workspace.work() as work:
        lines = [*work.records.lines(), *work.records.lines(removed=True)]
        entry_lines = [*work.ledgers.lines(), *work.ledgers.lines(removed=True)]
        return {
            "branch": work.branch.get(),
            "roll": work.people.roll(),
            "removed": work.people.lines(removed=True),
            "lines": lines,
            "versions": {line.id: work.records.versions(line.id) for line in lines},
            "drafts": {line.id: work.records.draft(line.id) for line in lines},
            "entry lines": entry_lines,
            "entries": {line.id: work.ledgers.get(line.id) for line in entry_lines},
            "reviews": work.reviews.get(2025),
            "sheets": work.sheets.get(2026),
            "packets": work.packets.all(),
            "evidence": work.evidence.totals(),
            "head": work.records.chain_head(),
            "broken": work.records.verify_chain(),
            "found": [line.id for line in work.records.lines(containing="体会")],
        }


def with_evidence(workspace: SqlWorkspace, content: bytes, name: str) -> Attachment:
    """Keep a file and return how a document names it."""
    with workspace.work() as work:
        stored = work.evidence.add_bytes(content, name=name, now=samples.NOW)
        work.commit()
    return stored.attachment


def entry(kind: str, **changes: Any) -> LedgerEntry:
    return samples.ledger_entry(kind=kind, **{"values": {}, **changes})
