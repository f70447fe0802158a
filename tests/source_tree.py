"""What the tests that read the program's own source share."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "branchdesk"
COMPILED_FORMS = SOURCE / "desktop" / "forms"


def modules(folder: Path = SOURCE) -> list[Path]:
    """Return every hand-written module under a folder."""
    return sorted(p for p in folder.rglob("*.py") if not p.is_relative_to(COMPILED_FORMS))


def name_of(path: Path) -> str:
    """Return the path as people write it in a message."""
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports(path: Path) -> Iterator[str]:
    """Yield the full name of everything a module imports, wherever in it that happens.

    `from branchdesk import paths` yields `branchdesk.paths`; `from PIL import Image` yields
    `PIL.Image`.
    """
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def lies_in(name: str, package: str) -> bool:
    """Tell whether a dotted name is a package or something in it."""
    return name == package or name.startswith(f"{package}.")
