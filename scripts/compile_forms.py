"""Compiles ui/*.ui into src/branchdesk/desktop/forms; with --check only says whether that was done.

`ui/member_page.ui` becomes `forms/member_page.py`, whose class is `Ui_` and the form's object name.
"""

import re
import sys
from pathlib import Path

from qt_tools import ROOT, report, run_tool

UI = ROOT / "ui"
FORMS = ROOT / "src" / "branchdesk" / "desktop" / "forms"

_BANNER = re.compile(r"\A# -\*- coding.*?\n#{80}\n.*?\n#{80}\n+", re.DOTALL)
_PACKAGE = '"""Forms compiled from ui/ by scripts/compile_forms.py; do not edit."""\n'


def compiled(form: Path) -> str:
    """Return the module that belongs to a form, without the banner that names Qt's version."""
    # Pages connect by hand: connection by name breaks silently when a widget is renamed.
    code = run_tool("uic", "--generator", "python", "--no-autoconnection", form)
    body = _BANNER.sub("", code).rstrip()
    return (
        f'"""Compiled from ui/{form.name} by scripts/compile_forms.py; do not edit."""\n\n{body}\n'
    )


def expected() -> dict[Path, str]:
    """Return every file that should lie in the package of forms, with its text."""
    forms = sorted(UI.glob("*.ui"))
    if not forms:
        return {}
    modules = {FORMS / f"{form.stem}.py": compiled(form) for form in forms}
    return {FORMS / "__init__.py": _PACKAGE, **modules}


def stale() -> list[Path]:
    """Return the files that are missing, differ, or belong to no form any more."""
    wanted = expected()
    wrong = [p for p, text in wanted.items() if not p.is_file() or _text(p) != text]
    return wrong + _orphans(wanted)


def write() -> None:
    """Bring the package of forms up to date, touching only the files that differ."""
    wanted = expected()
    for path, text in wanted.items():
        if not path.is_file() or _text(path) != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    for path in _orphans(wanted):
        path.unlink()


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _orphans(wanted: dict[Path, str]) -> list[Path]:
    return sorted(path for path in FORMS.glob("*.py") if path not in wanted)


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        sys.exit(report(stale(), remedy="make forms"))
    write()
