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


def test_the_window_stands_before_anything_heavy_is_imported(tmp_path):
    code = (
        "import sys, branchdesk.desktop.start as start; window = start.first_paint();"
        f"print(*sorted({{m.split('.')[0] for m in sys.modules}} & set({HEAVY!r})));"
        "print(*sorted(m for m in sys.modules if m.startswith('branchdesk.domain')))"
    )

    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, "BRANCHDESK_HOME": str(tmp_path)},
        check=True,
        timeout=60,
    )

    assert done.stdout.split() == []


def test_a_window_closed_in_its_first_second_ends_the_program(tmp_path):
    code = (
        "import branchdesk.desktop.start as start;"
        "from branchdesk.desktop.entrance import Entrance;"
        "first_paint = start.first_paint;"
        "start.first_paint = lambda store: (window := first_paint(store), window.close())[0];"
        "print('ended', start.run(Entrance(open=None, create=None)))"
    )

    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, "BRANCHDESK_HOME": str(tmp_path)},
        check=True,
        timeout=60,
    )

    assert done.stdout.split() == ["ended", "0"]


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
