"""The ledgers of the year as lists, and the figures they come to, each with its counting rule."""

from collections.abc import Iterator, Sequence

from branchdesk.domain.figures import FigureTotal
from branchdesk.domain.handing_out import may_leave
from branchdesk.domain.ledger_reading import paper_text, title_of
from branchdesk.domain.ledgers import LedgerEntry, LedgerField, LedgerKind, Shape
from branchdesk.domain.tasks import rows_of, tasks_in
from branchdesk.packet import words
from branchdesk.packet.flow import Item
from branchdesk.packet.kit import CAPTION, NOTE, SUBSECTION, Kit
from branchdesk.packet.table import Row, Table
from branchdesk.packet.text import Space
from branchdesk.usecases.year_parts import section_of
from branchdesk.usecases.yearfile import YearFile

_MOST_COLUMNS = 5
_SHARES = {
    Shape.TEXT: 30.0,
    Shape.TASKS: 30.0,
    Shape.LINE: 26.0,
    Shape.PEOPLE: 26.0,
    Shape.ORGANISATION: 20.0,
    Shape.PERSON: 14.0,
}
_SHARE = 12.0


def lists_in(year_file: YearFile, section: str) -> list[tuple[LedgerKind, list[LedgerEntry]]]:
    """Return the ledgers printed in a section that have entries, in the order of the ledgers."""
    found = []
    for kind in year_file.ledgers.kinds:
        if section_of(kind) != section:
            continue
        if entries := [entry for entry in year_file.entries if entry.kind == kind.key]:
            found.append((kind, entries))
    return found


def ledger_pages(year_file: YearFile, section: str, kit: Kit) -> Iterator[Item]:
    """Yield the lists of a section, one table for each ledger."""
    for number, (kind, entries) in enumerate(lists_in(year_file, section), start=1):
        if number > 1:
            yield Space(14)
        title = f"（{words.ordinal(number)}）{kind.title}（{len(entries)}条）"
        yield kit.heading(title, SUBSECTION)
        yield ledger_table(kind, entries, kit)
        yield from _task_tables(kind, entries, kit)


def _task_tables(kind: LedgerKind, entries: Sequence[LedgerEntry], kit: Kit) -> Iterator[Item]:
    """Yield the tasks of each entry that has some, in a table under what it is called."""
    for field in kind.fields:
        if field.shape is not Shape.TASKS or not may_leave(field, kind):
            continue
        for entry in entries:
            if tasks := tasks_in(entry.values.get(field.key)):
                yield Space(8)
                name = kind.field_of(kind.title_field)
                called = title_of(entry, kind) if name and may_leave(name, kind) else kind.title
                yield kit.heading(f"{called}：{field.label}", CAPTION, after=4)
                widths = kit.columns(8, 52, 20, 16, 16)
                rows = [
                    kit.line(tuple(row.values()), widths, left=(1, 2)) for row in rows_of(tasks)
                ]
                head = kit.head(("序号", "事　　项", "责任人", "时　限", "完成日期"), widths)
                continued = kit.lay(f"{called}：{field.label}（续）", CAPTION)
                yield Table(kit.fonts, tuple(rows), head=(head,), continued=continued)


def ledger_table(kind: LedgerKind, entries: Sequence[LedgerEntry], kit: Kit) -> Table:
    """Return the lines of one ledger, with the columns that may leave the branch."""
    columns = _columns(kind)
    steps = bool(kind.steps)
    shares = [8.0, 16.0, *(_SHARES.get(field.shape, _SHARE) for field in columns)]
    titles = ["序号", "日　期", *(_heading(field) for field in columns)]
    if steps:
        shares.append(12.0)
        titles.append("进　度")
    widths = kit.columns(*shares)
    rows: list[Row] = []
    for number, entry in enumerate(entries, start=1):
        texts = [str(number), entry.on.isoformat(), *(_text(entry, field) for field in columns)]
        if steps:
            step = kind.step_of(entry.status)
            texts.append(step.title if step else "")
        left = [at + 2 for at, field in enumerate(columns) if field.shape in _SHARES]
        rows.append(kit.line(texts, widths, left=left))
    head = kit.head(titles, widths)
    continued = kit.lay(f"{kind.title}（续）", CAPTION)
    return Table(kit.fonts, tuple(rows), head=(head,), continued=continued)


def _columns(kind: LedgerKind) -> list[LedgerField]:
    """Return the columns of the list that may leave the branch, the title among them."""
    keys = dict.fromkeys((*kind.columns, kind.title_field))
    fields = [field for key in keys if (field := kind.field_of(key)) is not None]
    shown = [field for field in fields if may_leave(field, kind)]
    if not shown:
        shown = [field for field in kind.fields if may_leave(field, kind)]
    return shown[:_MOST_COLUMNS]


def _heading(field: LedgerField) -> str:
    numeric = field.shape in (Shape.NUMBER, Shape.HOURS, Shape.AMOUNT)
    return f"{field.label}\n（{field.unit}）" if field.unit and numeric else field.label


def _text(entry: LedgerEntry, field: LedgerField) -> str:
    return paper_text(entry.values[field.key], field) if field.key in entry.values else ""


def counted(year_file: YearFile) -> list[FigureTotal]:
    """Return the figures that come to something."""
    return [figure for figure in year_file.figures if figure.value]


def figure_pages(year_file: YearFile, kit: Kit) -> Iterator[Item]:
    """Yield every figure of the year that is not nothing, with how it is counted."""
    yield kit.prose(
        "以下数字由本册记录和台账逐条计得，每项后附统计口径；未发生的项目不列。", NOTE, after=6
    )
    widths = kit.columns(8, 28, 16, 60)
    rows = [
        kit.line((str(number), figure.title, figure.text, figure.rule), widths, left=(1, 3))
        for number, figure in enumerate(counted(year_file), start=1)
    ]
    head = kit.head(("序号", "项　　目", "数　量", "统计口径"), widths)
    continued = kit.lay("统计数字（续）", CAPTION)
    yield Table(kit.fonts, tuple(rows), head=(head,), continued=continued)
