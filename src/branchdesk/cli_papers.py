"""Commands that write papers: the year-end report, and the unit's own Word forms."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from branchdesk.domain.report import WrittenReport
    from branchdesk.usecases.desk import Desk
    from branchdesk.usecases.word_forms import About

_Workspace = Annotated[Path, typer.Argument(metavar="WORKSPACE", show_default=False)]
_Year = Annotated[int, typer.Option("--year", min=1921, max=2200)]


def report(
    workspace: _Workspace,
    year: _Year,
    out: Annotated[Path, typer.Option("--out", metavar="FILE.docx", help="Where to put it.")],
    kind: Annotated[str, typer.Option("--kind", help="summary or duty.")] = "summary",
    figures: Annotated[
        Path | None, typer.Option("--figures", metavar="FILE.xlsx", help="Its figures as a table.")
    ] = None,
) -> None:
    """Write the year-end report as a Word file; every number in it is live."""
    from branchdesk import app as composition
    from branchdesk.domain.report import ReportKind
    from branchdesk.usecases.reports import charts_for

    if kind not in [known.value for known in ReportKind]:
        raise typer.BadParameter(kind, param_hint="--kind")
    desk = composition.open_desk(workspace, read_only=True)
    try:
        paper = composition.report_of(desk, year, ReportKind(kind))
        desk.papers.write_report(out, paper, charts=charts_for(paper, desk=desk))
        if figures is not None:
            desk.papers.write_figures(figures, paper)
    finally:
        desk.workspace.close()
    _say_marks(paper)
    typer.echo(str(out))


def fill(
    workspace: _Workspace,
    template: Annotated[Path, typer.Option("--template", metavar="T.docx", help="Your form.")],
    out: Annotated[Path, typer.Option("--out", metavar="F.docx", help="Where to put it.")],
    record: Annotated[str | None, typer.Option("--record", metavar="ID")] = None,
    member: Annotated[str | None, typer.Option("--member", metavar="ID")] = None,
    entry: Annotated[str | None, typer.Option("--entry", metavar="ID")] = None,
    restricted: Annotated[
        bool, typer.Option("--restricted", help="With what tells who an entry is about.")
    ] = False,
) -> None:
    """Fill your unit's own Word form with a record, a member or an entry of a ledger."""
    from branchdesk import app as composition
    from branchdesk.wording.form_filling import filling

    if sum(given is not None for given in (record, member, entry)) != 1:
        raise typer.BadParameter("--record / --member / --entry", param_hint="ID")
    desk = composition.open_desk(workspace, read_only=True)
    try:
        about = _about(desk, record, member, entry)
        filled = filling(about, today=desk.clock.today(), restricted=restricted)
        desk.papers.fill(template, fields=filled.fields, values=filled.values, target=out)
    finally:
        desk.workspace.close()
    if filled.withheld:
        typer.echo(f"以下内容未写入（--restricted 才写入）：{'、'.join(filled.withheld)}", err=True)
    typer.echo(str(out))


def _about(desk: "Desk", record: str | None, member: str | None, entry: str | None) -> "About":
    from branchdesk.domain.ids import MemberId, RecordId
    from branchdesk.domain.ledgers import EntryId
    from branchdesk.usecases import word_forms

    if record is not None:
        return word_forms.about_record(RecordId(record), work=desk.work())
    if member is not None:
        return word_forms.about_member(MemberId(member), work=desk.work())
    return word_forms.about_entry(EntryId(entry or ""), rules=desk.ledgers, work=desk.work())


def _say_marks(paper: "WrittenReport") -> None:
    from branchdesk.domain.report import Mark

    titles = {fact.key: fact.title for fact in paper.facts}
    missing = [titles.get(key, key) for key in paper.marked(Mark.MISSING)]
    if missing:
        typer.echo(f"待补 {len(missing)} 项：{'、'.join(missing)}", err=True)
    live = {fact.key: fact.text or "没有登记" for fact in paper.facts}
    for one in paper.typed:
        name = titles.get(one.fact, one.fact)
        typer.echo(f"与记录不一致：{name} 手工填写 {one.text}，记录 {live[one.fact]}", err=True)
