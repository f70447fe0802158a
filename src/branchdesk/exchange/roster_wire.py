"""A roster on its way from the child process: plain JSON, nothing that could be executed."""

import json

from branchdesk.domain.roster_sheet import (
    CellKind,
    RosterCell,
    RosterColumn,
    RosterField,
    RosterRow,
    RosterSheet,
)


def pack(sheet: RosterSheet) -> bytes:
    """Return the sheet as JSON."""
    document = {
        "file_name": sheet.file_name,
        "sheet_name": sheet.sheet_name,
        "header_row": sheet.header_row,
        "columns": [[c.field.value, c.letter, c.title] for c in sheet.columns],
        "rows": [
            [row.number, {f.value: [cell.text, cell.kind.value] for f, cell in row.cells.items()}]
            for row in sheet.rows
        ],
        "unknown_columns": sheet.unknown_columns,
        "other_sheets": sheet.other_sheets,
    }
    return json.dumps(document, ensure_ascii=True).encode("ascii")


def unpack(content: bytes) -> RosterSheet:
    """Return the sheet that was packed."""
    document = json.loads(content)
    return RosterSheet(
        file_name=document["file_name"],
        sheet_name=document["sheet_name"],
        header_row=document["header_row"],
        columns=tuple(
            RosterColumn(RosterField(field), letter, title)
            for field, letter, title in document["columns"]
        ),
        rows=tuple(
            RosterRow(
                number,
                {
                    RosterField(field): RosterCell(text, CellKind(kind))
                    for field, (text, kind) in cells.items()
                },
            )
            for number, cells in document["rows"]
        ),
        unknown_columns=tuple((letter, title) for letter, title in document["unknown_columns"]),
        other_sheets=tuple(document["other_sheets"]),
    )
