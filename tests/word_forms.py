"""Word forms as a unit would make them, in a line each."""

from collections.abc import Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx


def form(path: Path, *lines: str, table: Iterable[Iterable[str]] = (), header: str = "") -> Path:
    """Write a form with these paragraphs, a table and a line in the page's head."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    rows = [list(row) for row in table]
    if rows:
        made = document.add_table(rows=len(rows), cols=len(rows[0]))
        for line, texts in zip(made.rows, rows, strict=True):
            for cell, text in zip(line.cells, texts, strict=True):
                cell.text = text
    if header:
        document.sections[0].header.paragraphs[0].text = header
    document.save(path)
    return path


def with_parts(source: Path, target: Path, parts: dict[str, str | bytes]) -> Path:
    """Copy a form, replacing or adding parts by their names."""
    with ZipFile(source) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return target


def part(path: Path, name: str) -> str:
    """Return a part of a form as text."""
    with ZipFile(path) as archive:
        return archive.read(name).decode("utf-8")


def text_of(path: Path) -> str:
    """Return everything a Word file says, paragraphs first, then tables, then the page's head."""
    document = docx.Document(path)
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    lines += [paragraph.text for paragraph in document.sections[0].header.paragraphs]
    return "\n".join(lines)
