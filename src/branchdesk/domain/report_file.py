"""The report file: the headings and the paragraphs of facts under them, read strictly."""

from collections.abc import Collection

from branchdesk.domain.basis import Basis
from branchdesk.domain.datafile import Fault, Table, open_table
from branchdesk.domain.report import (
    ReportForm,
    ReportKind,
    ReportParagraph,
    ReportRules,
    ReportSection,
    slots_of,
)


def parse_report(text: str, *, known: Collection[str]) -> ReportRules:
    """Return the two papers that a data file declares.

    Args:
        text: The file.
        known: Every metric and fact that a paragraph may speak of.

    Raises:
        DataFileError: If a key is unknown, missing or stands there twice, or a paragraph speaks
            of a figure that nobody counts.
    """
    file = open_table(text)
    heads = [_head(table, known) for table in file.tables("forms")]
    found = [kind for kind, _, _ in heads]
    for kind in ReportKind:
        if kind not in found:
            raise file.fail("forms", Fault.MISSING_KEY, kind.value)
    for index, kind in enumerate(found):
        if kind in found[:index]:
            raise file.fail(f"forms.{index}.kind", Fault.DUPLICATE, kind.value)
    sections: dict[ReportKind, list[ReportSection]] = {kind: [] for kind in ReportKind}
    keys: set[tuple[ReportKind, str]] = set()
    for table in file.tables("sections"):
        kind, section = _section(table, known)
        for key in (section.key, *(paragraph.key for paragraph in section.paragraphs)):
            if (kind, key) in keys:
                raise table.fail("key", Fault.DUPLICATE, key)
            keys.add((kind, key))
        sections[kind].append(section)
    file.done()
    for kind in ReportKind:
        if not sections[kind]:
            raise file.fail("sections", Fault.MISSING_KEY, kind.value)
    return ReportRules(
        tuple(ReportForm(kind, title, basis, tuple(sections[kind])) for kind, title, basis in heads)
    )


def _head(table: Table, known: Collection[str]) -> tuple[ReportKind, str, Basis]:
    kind = table.choice("kind", ReportKind)
    title = _template(table, "title", known)
    basis = table.basis()
    table.done()
    return kind, title, basis


def _section(table: Table, known: Collection[str]) -> tuple[ReportKind, ReportSection]:
    kind = table.choice("form", ReportKind)
    section = ReportSection(
        key=table.text("key"),
        heading=table.text("heading"),
        paragraphs=tuple(_paragraph(each, known) for each in table.tables("paragraphs")),
        hint=table.text("hint", default=""),
    )
    table.done()
    return kind, section


def _paragraph(table: Table, known: Collection[str]) -> ReportParagraph:
    paragraph = ReportParagraph(
        key=table.text("key"),
        text=_template(table, "text", known),
        optional=table.flag("optional", default=False),
    )
    table.done()
    return paragraph


def _template(table: Table, key: str, known: Collection[str]) -> str:
    text = table.text(key)
    try:
        names = slots_of(text)
    except ValueError as error:
        raise table.fail(key, Fault.NOT_ALLOWED, str(error)) from error
    for name in names:
        if name not in known:
            raise table.fail(key, Fault.NOT_ALLOWED, name)
    return text
