import os
import subprocess
import sys
from pathlib import Path

from branchdesk import app as composition
from branchdesk.usecases.branches import BranchDraft

HEAVY = (
    *("sqlalchemy", "alembic", "openpyxl", "reportlab", "pyhanko", "lxml", "pypinyin"),
    *("pydantic", "typer", "pikepdf", "PIL", "cryptography", "pypdfium2"),
)


def run(code, home):
    """Run code in a program of its own, as a person with this home."""
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, "BRANCHDESK_HOME": str(home)},
        check=False,
        timeout=60,
    )


def test_the_window_stands_before_anything_heavy_is_imported(tmp_path):
    code = (
        "import sys, branchdesk.desktop.start as start; window = start.first_paint();"
        f"print(*sorted({{m.split('.')[0] for m in sys.modules}} & set({HEAVY!r})));"
        "print(*sorted(m for m in sys.modules if m.startswith('branchdesk.domain')))"
    )

    done = run(code, tmp_path)

    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


LATER = (
    *("branchdesk.domain.profile", "branchdesk.domain.facts", "branchdesk.domain.board"),
    *("branchdesk.domain.completeness", "branchdesk.usecases.finalising"),
    *("branchdesk.usecases.lines", "branchdesk.usecases.upkeep"),
    *("branchdesk.storage.further_tables", "branchdesk.storage.journal"),
    "branchdesk.desktop.evidence_files",
)
"""What a form can be typed in without; docs/decisions/0007 says what each would cost."""


def test_a_form_can_be_typed_in_before_rules_facts_and_journal_are_loaded(tmp_path):
    workspace = tmp_path / "workspace"
    composition.create_workspace(workspace, BranchDraft(name="B")).workspace.close()
    code = (
        "import sys; from branchdesk.app import open_desk; from pathlib import Path;"
        "import branchdesk.desktop.start as start;"
        "store = start.preferences(); window = start.first_paint(store);"
        "start.furnish(window, store);"
        "from branchdesk.desktop.opening import described;"
        "from branchdesk.desktop.pages.making import PageMaking;"
        "from branchdesk.desktop.leads import new_record;"
        "from branchdesk.domain.records import RecordKind;"
        f"desk = open_desk(Path({str(workspace)!r})); opened = described(desk);"
        "window.show_branch('B', PageMaking(desk), year=opened.year, years=opened.years);"
        "window.go(new_record(RecordKind.COMMITTEE_MEETING));"
        "print('in', window.focusWidget().objectName());"
        f"print(*sorted(set({LATER!r}) & sys.modules.keys()))"
    )

    done = run(code, tmp_path)

    assert done.stdout.split() == ["in", "starts"], done.stderr


def test_a_window_closed_in_its_first_second_ends_the_program(tmp_path):
    code = (
        "import branchdesk.desktop.start as start;"
        "from branchdesk.desktop.entrance import Entrance;"
        "first_paint = start.first_paint;"
        "start.first_paint = lambda store: (window := first_paint(store), window.close())[0];"
        "print('ended', start.run(Entrance(open=None, create=None)))"
    )

    done = run(code, tmp_path)

    assert done.stdout.split() == ["ended", "0"], done.stderr


def test_the_program_opens_a_workspace_and_ends_cleanly(tmp_path):
    workspace = tmp_path / "workspace"
    composition.create_workspace(workspace, BranchDraft(name="B")).workspace.close()

    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("closing_run.py"), workspace],
        capture_output=True,
        text=True,
        env={**os.environ, "BRANCHDESK_HOME": str(tmp_path / "home")},
        check=False,
        timeout=60,
    )

    assert (done.returncode, done.stdout.split()) == (0, ["today"])
    assert "Traceback" not in done.stderr
    assert "QThread" not in done.stderr
    # The lock is given back: the next start finds the workspace free.
    composition.open_desk(workspace).workspace.close()
