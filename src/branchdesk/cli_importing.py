"""Rosters and ledgers from Excel on the command line: all of them or none."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from branchdesk.usecases.desk import Desk

_Workspace = Annotated[Path, typer.Argument(metavar="WORKSPACE", show_default=False)]
_AsJson = Annotated[bool, typer.Option("--json", help="One JSON document on stdout.")]
_DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")]


def import_roster(
    workspace: _Workspace,
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx", show_default=False)],
    dry_run: _DryRun = False,
    as_json: _AsJson = False,
) -> int:
    """Take members over from an Excel roster: all of them or none."""
    from branchdesk import app as composition

    desk = composition.open_desk(workspace, read_only=dry_run)
    try:
        return take_roster(desk, file, dry_run=dry_run, as_json=as_json)
    finally:
        desk.workspace.close()


def import_ledger(
    workspace: _Workspace,
    kind: Annotated[str, typer.Argument(metavar="KIND", show_default=False)],
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx", show_default=False)],
    dry_run: _DryRun = False,
    as_json: _AsJson = False,
) -> int:
    """Take entries of the ledger KIND (key or title) over from a table: all of them or none."""
    from branchdesk import app as composition
    from branchdesk import cli, cli_ledgers

    desk = composition.open_desk(workspace, read_only=dry_run)
    try:
        found = cli_ledgers.kind_named(desk.ledgers, kind)
        if found is None:
            cli.refuse(f"没有这个台账: {kind}\n{cli_ledgers.kinds_as_text(desk.ledgers)}")
        done = cli_ledgers.import_table(desk, found, file, dry_run=dry_run)
    finally:
        desk.workspace.close()
    if as_json:
        cli.print_json(done.as_json())
    else:
        typer.echo(done.as_text())
    return cli.Exit.DONE if done.plan.may_import else cli.Exit.FAILED


def take_roster(desk: "Desk", file: Path, *, dry_run: bool, as_json: bool) -> int:
    """Take a roster over into an open workspace and say what came of it."""
    from branchdesk import cli, cli_json, cli_rosters, cli_text
    from branchdesk.wording.catalogue import chinese

    planned, written = cli_rosters.import_file(desk, file, dry_run=dry_run)
    if as_json:
        cli.print_json(cli_json.plan_as_json(planned, chinese, written=written))
    else:
        typer.echo(cli_text.plan_as_text(planned, chinese, written=written))
    return cli.Exit.DONE if planned.may_import else cli.Exit.FAILED
