"""The walls of the house: who may know whom, and what nobody may do."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from source_tree import ROOT, SOURCE, imports, lies_in, modules, name_of, tree_of

# What each room may import besides the standard library.
ROOMS = {
    "domain": {"branchdesk.domain"},
    "usecases": {"branchdesk.domain", "branchdesk.usecases"},
    "wording": {
        *("branchdesk.domain", "branchdesk.usecases", "branchdesk.wording", "branchdesk.paths"),
        "defusedxml",
    },
    "storage": {
        *("branchdesk.domain", "branchdesk.usecases", "branchdesk.storage", "branchdesk.paths"),
        *("sqlalchemy", "alembic", "pydantic", "PIL", "pypinyin"),
    },
    "packet": {
        *("branchdesk.domain", "branchdesk.usecases", "branchdesk.packet"),
        *("branchdesk.paths", "branchdesk.fontfiles"),
        *("reportlab", "pikepdf", "pyhanko", "pyhanko_certvalidator", "asn1crypto", "cryptography"),
        *("pydantic", "PIL", "pypdfium2", "zxingcpp"),
    },
    "exchange": {
        *("branchdesk.domain", "branchdesk.usecases", "branchdesk.exchange", "branchdesk.paths"),
        *("openpyxl", "defusedxml", "pydantic", "pypinyin", "docx", "docxtpl", "jinja2", "lxml"),
    },
    "desktop": {
        *("branchdesk.domain", "branchdesk.usecases", "branchdesk.wording", "branchdesk.desktop"),
        *("branchdesk.paths", "branchdesk.fontfiles", "PySide6"),
    },
    # The sample is a user of the whole program: it goes through the use cases, never by SQL.
    "sample": {
        *("branchdesk.domain", "branchdesk.usecases", "branchdesk.sample", "branchdesk.paths"),
        *("branchdesk.app", "branchdesk.clock"),
        # The letter in the tray is drawn: who looks at scans wants a picture.
        *("branchdesk.fontfiles", "PIL"),
    },
}
# Parts of the standard library that belong in one room or in none.
ONLY_FOR = {"sqlite3": {"storage"}, "tkinter": set(), "pickle": set(), "shelve": set()}
NETWORK = ("urllib.request", "http.client", "requests", "httpx", "aiohttp", "ftplib", "smtplib")

# Everything that takes long to import; a command pays only for what it uses.
HEAVY = ("PySide6", "sqlalchemy", "alembic", "openpyxl", "reportlab", "pikepdf", "pyhanko")
HEAVY += (
    "docx",
    "docxtpl",
    "jinja2",
    "lxml",
    "cryptography",
    "pypdfium2",
    "pydantic",
    "pypinyin",
    "PIL",
    "zxingcpp",
    "platformdirs",
)

NOBODY_WRITES = {
    "processEvents": r"\bprocessEvents\b",
    "a lambda as a slot (it keeps its window alive)": r"\.connect\(\s*lambda\b",
    "a partial as a slot (it keeps its window alive)": r"\.connect\(\s*(functools\.)?partial\b",
    "Qt's own SQL": r"\bQtSql\b",
    "a database address put together by hand": r"sqlite:///",
    "extractall (a zip may name any path)": r"\.extractall\(",
    "QTableWidget": r"\bQTableWidget\b",
    "rows measured one by one": r"verticalHeader\(\)[^\n]*\n?[^\n]*ResizeToContents",
    "terminate on a thread": r"\bQThread\b[^\n]*\.terminate\(",
    "unfinished business": r"\b(TODO|FIXME|XXX|NotImplementedError)\b",
}


def rooms() -> list[Path]:
    return sorted(p for p in SOURCE.iterdir() if p.is_dir() and any(p.rglob("*.py")))


def test_every_room_has_its_rule():
    assert {room.name for room in rooms()} <= ROOMS.keys()


@pytest.mark.parametrize("room", rooms(), ids=lambda room: room.name)
def test_a_room_imports_only_what_lies_below_it(room):
    allowed = ROOMS[room.name]

    broken = {
        f"{name_of(module)} imports {name}"
        for module in modules(room)
        for name in imports(module)
        if name.partition(".")[0] not in sys.stdlib_module_names
        and not any(lies_in(name, package) for package in allowed)
    }

    assert not broken


def test_each_corner_of_the_standard_library_stays_in_its_room():
    broken = {
        f"{name_of(module)} imports {name}"
        for room in rooms()
        for module in modules(room)
        for name in imports(module)
        for package, allowed in ONLY_FOR.items()
        if lies_in(name, package) and room.name not in allowed
    }

    assert not broken


def test_nothing_in_the_program_talks_to_a_network():
    broken = {
        f"{name_of(module)} imports {name}"
        for module in modules()
        for name in imports(module)
        if any(lies_in(name, package) for package in NETWORK)
    }

    assert not broken


def test_the_import_contracts_hold_along_every_chain_of_imports():
    lint_imports = Path(sys.executable).with_name("lint-imports")

    done = subprocess.run(
        [lint_imports, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("what", NOBODY_WRITES)
def test_nobody_writes(what):
    forbidden = re.compile(NOBODY_WRITES[what])

    found = {
        f"{name_of(module)}:{text[: match.start()].count(chr(10)) + 1}"
        for module in modules()
        for text in [module.read_text(encoding="utf-8")]
        for match in forbidden.finditer(text)
    }

    assert not found


def test_no_exception_is_swallowed_without_a_word():
    found = {
        f"{name_of(module)}:{node.lineno}"
        for module in modules()
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.ExceptHandler)
        and len(node.body) == 1
        and isinstance(node.body[0], ast.Pass)
    }

    assert not found


@pytest.mark.parametrize("folder", [SOURCE, ROOT / "tests", ROOT / "scripts"], ids=name_of)
def test_no_module_is_longer_than_400_lines(folder):
    lengths = {
        name_of(module): len(module.read_text(encoding="utf-8").splitlines())
        for module in modules(folder)
    }

    assert {name: lines for name, lines in lengths.items() if lines > 400} == {}


def test_no_test_sleeps():
    sleeping = re.compile(r"\btime\.sleep\(|\bqtbot\.wait\(|\bQTest\.qWait\(")

    found = {
        name_of(module)
        for module in modules(ROOT / "tests")
        if module != Path(__file__).resolve()
        and sleeping.search(module.read_text(encoding="utf-8"))
    }

    assert not found


def test_a_sentence_that_is_to_be_translated_is_a_literal():
    # The collector of sentences reads literals only and passes over everything else in silence.
    found = {
        f"{name_of(module)}:{node.lineno}"
        for module in modules(SOURCE)
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.Call) and _translates(node.func)
        for argument in node.args[: 1 if _called(node.func) == "tr" else 2]
        if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str))
    }

    assert not found


@pytest.mark.parametrize("module", ["branchdesk", "branchdesk.cli", "branchdesk.app"])
def test_starting_the_program_imports_nothing_heavy(module):
    if module != "branchdesk" and not (SOURCE / f"{module.partition('.')[2]}.py").is_file():
        return
    code = f"import sys, {module}; print(*sorted(m for m in {HEAVY!r} if m in sys.modules))"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == []


def _called(function: ast.expr) -> str:
    match function:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def _translates(function: ast.expr) -> bool:
    # `str.translate` takes a table and is something else: ours takes a context and a sentence.
    match function:
        case ast.Attribute(attr="tr") | ast.Name(id="translate"):
            return True
        case ast.Attribute(
            value=ast.Name(id="QCoreApplication" | "QApplication"), attr="translate"
        ):
            return True
        case _:
            return False
