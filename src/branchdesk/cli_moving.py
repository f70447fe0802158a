"""移交与导出 on the command line: everything out of a workspace, and into a new one."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from branchdesk.usecases.moving import Arrived, Handover, OpenExport
    from branchdesk.usecases.ports import Progress

_Workspace = Annotated[Path, typer.Argument(metavar="WORKSPACE", show_default=False)]
_NewWorkspace = Annotated[Path, typer.Argument(metavar="NEW_WORKSPACE", show_default=False)]
_AsJson = Annotated[bool, typer.Option("--json", help="One JSON document on stdout.")]
_PassphraseFile = Annotated[
    Path | None,
    typer.Option("--passphrase-file", help="First line is the passphrase."),
]


def add_moving(app: typer.Typer) -> None:
    """Add the four commands."""
    app.command("export-all")(export_all)
    app.command("import-all")(import_all)
    app.command("handover")(handover)
    app.command("receive")(receive)


def export_all(
    workspace: _Workspace,
    target: Annotated[Path, typer.Argument(metavar="TARGET.zip", show_default=False)],
    restricted: Annotated[
        bool, typer.Option("--restricted", help="With fields that tell who it is about.")
    ] = False,
    journal: Annotated[bool, typer.Option("--journal", help="With every change.")] = False,
    as_json: _AsJson = False,
) -> int:
    """Write everything of WORKSPACE as plain JSON and original files: a .zip, else a folder."""
    from branchdesk import app as composition
    from branchdesk import cli
    from branchdesk.usecases.moving import OpenChoices

    desk = composition.open_desk(workspace, read_only=True)
    try:
        made = desk.moving.export_all(
            target,
            rules=desk.ledgers,
            choices=OpenChoices(restricted=restricted, journal=journal),
            progress=_tenths(),
        )
    finally:
        desk.workspace.close()
    if as_json:
        cli.print_json(_export_as_json(made))
    else:
        typer.echo(str(made.path))
    return cli.Exit.DONE


def import_all(
    file: Annotated[Path, typer.Argument(metavar="FILE.zip", show_default=False)],
    new_workspace: _NewWorkspace,
    as_json: _AsJson = False,
) -> int:
    """Make NEW_WORKSPACE from an open export, whole or not at all."""
    from branchdesk import moving

    return _told(moving.import_all(file, new_workspace, progress=_tenths()), as_json=as_json)


def handover(
    workspace: _Workspace,
    out: Annotated[Path, typer.Option("--out", metavar="FILE.bdhand", help="Where to put it.")],
    with_keys: Annotated[
        bool, typer.Option("--with-keys", help="The signing keys go with it.")
    ] = False,
    passphrase_file: _PassphraseFile = None,
    as_json: _AsJson = False,
) -> int:
    """Write everything of WORKSPACE into one encrypted file, and the list to sign beside it."""
    from branchdesk import app as composition
    from branchdesk import cli
    from branchdesk.usecases.moving import hand_over

    passphrase = cli.passphrase_from(passphrase_file, new=True)
    desk = composition.open_desk(workspace, read_only=True)
    try:
        made = hand_over(
            out,
            passphrase=passphrase,
            keys=with_keys,
            rules=desk.ledgers,
            today=desk.clock.today(),
            moving=desk.moving,
            work=desk.work(),
            progress=_tenths(),
        )
    finally:
        desk.workspace.close()
    if as_json:
        cli.print_json(_handover_as_json(made))
    else:
        typer.echo(str(made.path))
        typer.echo(str(made.list_path))
    return cli.Exit.DONE


def receive(
    file: Annotated[Path, typer.Argument(metavar="FILE.bdhand", show_default=False)],
    new_workspace: _NewWorkspace,
    passphrase_file: _PassphraseFile = None,
    as_json: _AsJson = False,
) -> int:
    """Make NEW_WORKSPACE from a handover file, whole or not at all."""
    from branchdesk import cli, moving

    passphrase = cli.passphrase_from(passphrase_file, new=False)
    arrived = moving.receive(file, new_workspace, passphrase=passphrase, progress=_tenths())
    return _told(arrived, as_json=as_json)


def _told(arrived: "Arrived", *, as_json: bool) -> int:
    """Say what came in, and what was not as it should be already where it comes from."""
    from branchdesk import cli
    from branchdesk.wording.catalogue import chinese
    from branchdesk.wording.findings import sentence_for_finding

    found = [sentence_for_finding(one, chinese) for one in arrived.examination.findings]
    if as_json:
        cli.print_json(
            {
                "workspace": str(arrived.folder),
                "branch": arrived.branch,
                "versions": arrived.examination.records,
                "files": arrived.examination.files,
                "keys": arrived.with_keys,
                "findings": found,
            }
        )
    else:
        for sentence in found:
            typer.echo(sentence, err=True)
        typer.echo(str(arrived.folder))
    return cli.Exit.DONE


def _export_as_json(made: "OpenExport") -> dict[str, object]:
    left = made.left_out
    return {
        "path": str(made.path),
        "counts": dict(made.counts),
        "left_out": {
            "entries": left.entries,
            "fields": left.fields,
            "dossiers": left.dossiers,
            "files": left.files,
        },
        "missing_files": list(made.missing),
    }


def _handover_as_json(made: "Handover") -> dict[str, object]:
    return {
        "path": str(made.path),
        "list": str(made.list_path),
        "sha256": made.sha256,
        "size": made.size,
        "keys": made.with_keys,
    }


def _tenths() -> "Progress":
    """Return a progress that tells every tenth on stderr."""
    told = 0

    def progress(done: int, total: int) -> None:
        nonlocal told
        tenth = done * 10 // total if total else 0
        if tenth > told:
            told = tenth
            typer.echo(f"{tenth * 10} %", err=True)

    return progress
