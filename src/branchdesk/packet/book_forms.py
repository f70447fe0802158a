"""Minutes, a line of a ledger, or a whole ledger as a form of its own."""

from collections.abc import Iterator

from branchdesk.domain.handing_out import may_leave
from branchdesk.domain.ledger_reading import paper_text
from branchdesk.domain.ledgers import LedgerField, Shape
from branchdesk.packet import words
from branchdesk.packet.flow import Item
from branchdesk.packet.forms import Entry, form, sign_in_sheet
from branchdesk.packet.kit import CAPTION, FORM_TITLE, NOTE, PROSE, Kit
from branchdesk.packet.ledger_pages import ledger_table
from branchdesk.packet.table import Row, Table
from branchdesk.packet.text import Space
from branchdesk.usecases.printed_books import PrintedEntry, PrintedLedger, PrintedRecord

_LEFT_OUT = "涉及个人情况的栏目按规定未印出。"


def record_form(printed: PrintedRecord, kit: Kit) -> Iterator[Item]:
    """Yield the minutes and their sign-in sheet."""
    entry = Entry(printed.final, printed.number, "record", printed.group_name)
    yield from form(entry, kit, printed.branch)
    yield from sign_in_sheet(entry, kit)


def entry_form(printed: PrintedEntry, kit: Kit) -> Iterator[Item]:
    """Yield a line of a ledger: short fields in pairs, long ones wide, then its steps."""
    kind, entry = printed.kind, printed.entry
    yield kit.heading(printed.title, FORM_TITLE, after=4)
    yield kit.prose(f"{printed.branch}　{entry.belongs_year}年度", CAPTION, after=8)
    rows: list[Row] = []
    waiting: list[tuple[str, str]] = [("日　期", words.day(entry.on))]
    for field in kind.fields:
        if not may_leave(field, kind):
            continue
        text = paper_text(entry.values[field.key], field) if field.key in entry.values else ""
        if text and field.unit and field.shape in (Shape.NUMBER, Shape.HOURS, Shape.AMOUNT):
            text = f"{text}{field.unit}"
        if _is_long(field):
            rows += _paired(waiting, kit)
            waiting = []
            if field.shape in (Shape.TEXT, Shape.TASKS):
                rows.append(kit.wide(field.label, text, style=PROSE, height=60))
            else:
                rows.append(kit.wide(field.label, text))
        else:
            waiting.append((field.label, text))
    rows += _paired(waiting, kit)
    if kind.steps:
        rows.append(kit.wide("办理进度", _steps(printed), height=28))
    if entry.attachments:
        rows.append(kit.wide("附　　件", "；".join(file.name for file in entry.attachments)))
    yield Table(kit.fonts, tuple(rows))
    if printed.left_out:
        yield Space(6)
        yield kit.prose(_LEFT_OUT, NOTE)
    yield Space(18)
    yield Table(kit.fonts, (kit.pairs(("登记人", ""), ("支部书记", ""), height=34),), whole=True)


def _is_long(field: LedgerField) -> bool:
    return field.shape in (Shape.TEXT, Shape.LINE, Shape.PEOPLE, Shape.TASKS)


def _paired(waiting: list[tuple[str, str]], kit: Kit) -> Iterator[Row]:
    for at in range(0, len(waiting), 2):
        pair = waiting[at : at + 2]
        yield kit.pairs(*pair) if len(pair) == 2 else kit.wide(*pair[0])


def _steps(printed: PrintedEntry) -> str:
    taken = []
    for step in printed.entry.steps:
        known = printed.kind.step_of(step.step)
        taken.append(f"{known.title if known else step.step} {words.day(step.on)}")
    return " → ".join(taken)


def ledger_list(printed: PrintedLedger, kit: Kit) -> Iterator[Item]:
    """Yield the lines of a ledger as one table."""
    yield kit.heading(printed.title, FORM_TITLE, after=4)
    yield kit.prose(f"{printed.branch}　共{len(printed.entries)}条", CAPTION, after=8)
    yield ledger_table(printed.kind, printed.entries, kit)
    if printed.left_out:
        yield Space(6)
        yield kit.prose(_LEFT_OUT, NOTE)
