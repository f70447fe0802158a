"""Arguments in, exit codes out: the contract other programs call.

Exit codes: 0 done; 1 could not be done, or something is wrong with what was checked; 2 unreadable
input; 64 wrong arguments.  With ``--json`` stdout carries one JSON document and nothing else;
messages go to stderr.  Nothing heavy is imported before the command that needs it.
"""

import json
import os
import sys
from collections.abc import Sequence
from datetime import date, datetime
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from branchdesk import cli_importing, cli_moving, cli_papers

if TYPE_CHECKING:
    from branchdesk.usecases.desk import Clock

PASSPHRASE_VARIABLE = "BRANCHDESK_PASSPHRASE"  # noqa: S105 - a variable's name


class Exit(IntEnum):
    """What the shell is told."""

    DONE = 0
    FAILED = 1
    UNREADABLE = 2
    USAGE = 64


app = typer.Typer(
    name="branchdesk",
    help="支部工作台: a branch's year, from the roster to a signed packet that verifies.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    no_args_is_help=False,
)

WorkspaceArgument = Annotated[Path, typer.Argument(metavar="WORKSPACE", show_default=False)]
YearOption = Annotated[int, typer.Option("--year", min=1921, max=2200)]
JsonOption = Annotated[bool, typer.Option("--json", help="One JSON document on stdout.")]
TodayOption = Annotated[
    datetime | None,
    typer.Option("--today", formats=["%Y-%m-%d"], help="Judge as of this day."),
]
PassphraseFileOption = Annotated[
    Path | None,
    typer.Option(
        "--passphrase-file", help=f"First line is the passphrase; or {PASSPHRASE_VARIABLE}."
    ),
]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        outcome = app(args=arguments, standalone_mode=False)
    except typer.Abort:
        return Exit.FAILED
    except typer.Exit as leaving:
        return leaving.exit_code
    except Exception as error:  # noqa: BLE001 - the border of the program
        # The parser's own complaints; their base class is not public, its methods are.
        if not hasattr(error, "format_message"):
            return _explained(error)
        _say(f"参数不对: {error.format_message()} (branchdesk --help)")
        return Exit.USAGE
    return outcome if isinstance(outcome, int) else Exit.DONE


def _explained(error: Exception) -> int:
    """Say expected trouble in a sentence; anything else is a bug and keeps its trace."""
    from branchdesk.domain.problems import Rejected
    from branchdesk.usecases.errors import Failed, Trouble
    from branchdesk.wording.catalogue import chinese
    from branchdesk.wording.problems import sentence_for
    from branchdesk.wording.troubles import sentence_for_trouble

    if isinstance(error, Failed):
        _say(sentence_for_trouble(error, chinese))
        unreadable = {
            Trouble.NOT_XLSX,
            Trouble.OLD_XLS,
            Trouble.ENCRYPTED_XLSX,
            Trouble.XLSX_TOO_LARGE,
            Trouble.XLSX_TOO_MANY_ROWS,
            Trouble.XLSX_DAMAGED,
            Trouble.NOT_DOCX,
            Trouble.OLD_DOC,
            Trouble.ENCRYPTED_DOCX,
            Trouble.DOCX_MACROS,
            Trouble.DOCX_TOO_LARGE,
            Trouble.DOCX_DAMAGED,
            Trouble.FILLING_STOPPED,
            Trouble.NO_HEADER_ROW,
            Trouble.FILE_UNREADABLE,
            Trouble.READING_TOOK_TOO_LONG,
            Trouble.DATABASE_DAMAGED,
            Trouble.NO_OPEN_EXPORT,
            Trouble.OPEN_EXPORT_DAMAGED,
            Trouble.UNPACKS_TOO_LARGE,
            Trouble.NO_HANDOVER_FILE,
            Trouble.HANDOVER_DAMAGED,
        }
        return Exit.UNREADABLE if error.trouble in unreadable else Exit.FAILED
    if isinstance(error, Rejected):
        for problem in error.problems:
            where = f"{problem.field}: " if problem.field else ""
            _say(where + sentence_for(problem, chinese))
        return Exit.FAILED
    raise error


@app.callback(invoke_without_command=True)
def window(context: typer.Context) -> int | None:
    """Open the window on the last workspace, or the first-run wizard."""
    if context.invoked_subcommand is not None:
        return None
    from branchdesk import app as composition

    return composition.run_window(None)


@app.command("open")
def open_window(workspace: WorkspaceArgument) -> int:
    """Open the window on WORKSPACE; a second teller opens the FILE.bdcount handed over instead."""
    from branchdesk import app as composition

    return composition.run_window(workspace)


@app.command()
def new(
    workspace: WorkspaceArgument,
    name: Annotated[str, typer.Option("--name", help="The branch's name.")],
    year: Annotated[int | None, typer.Option("--year", min=1921, max=2200)] = None,
    roster: Annotated[Path | None, typer.Option("--roster", help="Members from FILE.xlsx.")] = None,
) -> int:
    """Make a workspace for one branch."""
    from branchdesk import app as composition
    from branchdesk.usecases.branches import BranchDraft

    clock = _clock(None)
    draft = BranchDraft(name=name, first_year=str(year or clock.today().year))
    desk = composition.create_workspace(workspace, draft, clock=clock)
    try:
        if roster is not None:
            return cli_importing.take_roster(desk, roster, dry_run=False, as_json=False)
    finally:
        desk.workspace.close()
    typer.echo(str(workspace))
    return Exit.DONE


@app.command()
def demo(
    folder: Annotated[Path, typer.Argument(metavar="DIR", show_default=False)],
    year: Annotated[int | None, typer.Option("--year", min=2001, max=2200)] = None,
) -> int:
    """Make the sample branch in DIR/workspace and its signed packet in DIR/packets."""
    import secrets

    from branchdesk import app as composition

    passphrase = os.environ.get(PASSPHRASE_VARIABLE) or "-".join(
        secrets.token_hex(2) for _ in range(5)
    )
    made = composition.make_demo(folder, year=year, passphrase=passphrase, say=_say)
    _say(f"签名口令 (只显示这一次): {passphrase}")
    typer.echo(str(made.workspace))
    typer.echo(str(made.packet.path))
    return Exit.DONE


app.command("import-roster")(cli_importing.import_roster)
app.command("import-ledger")(cli_importing.import_ledger)


@app.command()
def status(
    workspace: WorkspaceArgument,
    year: YearOption,
    today: TodayOption = None,
    as_json: JsonOption = False,
) -> int:
    """Show the board: every obligation, its period, state, basis and records."""
    from branchdesk import app as composition
    from branchdesk import cli_json, cli_text
    from branchdesk.wording.catalogue import chinese

    desk = composition.open_desk(workspace, read_only=True, clock=_clock(today))
    try:
        view = desk.year_view(year)
    finally:
        desk.workspace.close()
    if as_json:
        print_json(cli_json.board_as_json(view.board, branch=view.facts.branch.name))
    else:
        typer.echo(cli_text.board_as_text(view.board, chinese))
    return Exit.DONE


@app.command()
def stars(
    workspace: WorkspaceArgument,
    year: YearOption,
    today: TodayOption = None,
    as_json: JsonOption = False,
) -> int:
    """Show the star table: points, score, evidence and what is missing."""
    from branchdesk import app as composition
    from branchdesk import cli_json, cli_text
    from branchdesk.wording.catalogue import chinese

    desk = composition.open_desk(workspace, read_only=True, clock=_clock(today))
    try:
        result = desk.year_view(year).stars
    finally:
        desk.workspace.close()
    if as_json:
        print_json(cli_json.stars_as_json(result, chinese))
    else:
        typer.echo(cli_text.stars_as_text(result, chinese))
    return Exit.DONE


@app.command()
def figures(
    workspace: WorkspaceArgument,
    year: YearOption,
    as_json: JsonOption = False,
) -> int:
    """Show every counted figure with its counting rule and what it rests on."""
    from branchdesk import app as composition
    from branchdesk import cli_json, cli_text

    desk = composition.open_desk(workspace, read_only=True)
    try:
        found = composition.figures_of(desk, year)
    finally:
        desk.workspace.close()
    if as_json:
        print_json(cli_json.figures_as_json(found, year=year))
    else:
        typer.echo(cli_text.figures_as_text(found))
    return Exit.DONE


@app.command()
def packet(
    workspace: WorkspaceArgument,
    year: YearOption,
    out: Annotated[Path, typer.Option("--out", metavar="FILE.pdf", help="Where to put it.")],
    passphrase_file: PassphraseFileOption = None,
    as_json: JsonOption = False,
) -> int:
    """Export the signed annual packet."""
    from branchdesk import app as composition
    from branchdesk import cli_json

    desk = composition.open_desk(workspace)
    try:
        passphrase = passphrase_from(passphrase_file, new=not desk.packets.has_key())
        receipt = composition.export(desk, year, target=out, passphrase=passphrase, say=_say)
    finally:
        desk.workspace.close()
    if as_json:
        print_json(cli_json.receipt_as_json(receipt))
    else:
        typer.echo(str(receipt.path))
    return Exit.DONE


@app.command()
def verify(
    files: Annotated[list[Path], typer.Argument(metavar="FILE.pdf...", show_default=False)],
    as_json: JsonOption = False,
) -> int:
    """Check packets: 0 all valid and intact, 1 any changed or unsigned, 2 any unreadable."""
    from branchdesk import app as composition
    from branchdesk import cli_json, cli_text
    from branchdesk.usecases.packets import VerdictCode
    from branchdesk.wording.catalogue import chinese
    from branchdesk.wording.verdicts import sentence_for_verdict

    verdicts = [composition.verify(file) for file in files]
    sentences = [sentence_for_verdict(verdict, chinese) for verdict in verdicts]
    if as_json:
        print_json(cli_json.verdicts_as_json(verdicts, sentences))
    else:
        for verdict, sentence in zip(verdicts, sentences, strict=True):
            typer.echo(cli_text.verdict_as_text(verdict, sentence, chinese))
    if any(verdict.code is VerdictCode.REJECTED for verdict in verdicts):
        return Exit.UNREADABLE
    return Exit.DONE if all(verdict.intact for verdict in verdicts) else Exit.FAILED


app.command()(cli_papers.report)
app.command()(cli_papers.fill)
cli_moving.add_moving(app)


@app.command()
def check(workspace: WorkspaceArgument, as_json: JsonOption = False) -> int:
    """Check the database, the chain of versions and every evidence file; 1 if anything is wrong."""
    from branchdesk import app as composition
    from branchdesk import cli_json, cli_text
    from branchdesk.wording.catalogue import chinese

    examination = composition.examine(workspace)
    if as_json:
        print_json(cli_json.examination_as_json(examination, chinese))
    else:
        for line in cli_text.examination_as_lines(examination, chinese):
            typer.echo(line)
    return Exit.DONE if examination.sound else Exit.FAILED


def _clock(today: datetime | None) -> "Clock":
    from branchdesk.clock import StoppedClock, SystemClock

    return (
        SystemClock() if today is None else StoppedClock(date(today.year, today.month, today.day))
    )


def passphrase_from(file: Path | None, *, new: bool) -> str:
    """Return the passphrase from the file, the environment, or the person at the terminal."""
    if file is not None:
        try:
            with file.open(encoding="utf-8") as lines:
                return lines.readline(1024).rstrip("\r\n")
        except (OSError, UnicodeDecodeError):
            refuse(f"口令文件无法读取: {file}")
    if PASSPHRASE_VARIABLE in os.environ:
        return os.environ[PASSPHRASE_VARIABLE]
    if not sys.stdin.isatty():
        refuse(f"没有口令: 请用 --passphrase-file 或环境变量 {PASSPHRASE_VARIABLE}")
    entered: str = typer.prompt("口令", hide_input=True, confirmation_prompt=new, err=True)
    return entered


def refuse(sentence: str) -> NoReturn:
    """Say what is wrong with the arguments, and end with 64."""
    _say(sentence)
    raise typer.Exit(Exit.USAGE)


def _say(sentence: str) -> None:
    typer.echo(sentence, err=True)


def print_json(document: dict[str, object]) -> None:
    """Print one JSON document and nothing else."""
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True))
