"""月度主题 as a small JSON file (.bdtheme): what a committee sends to its branches.

Reading is strict: a bounded number of bytes, nothing named that is not known here, nothing named
twice, every day a day.  What is refused is refused whole, with every place that is wrong.
The form is described in docs/theme-format.md and docs/theme.schema.json.
"""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.records import AgendaKind
from branchdesk.domain.text import clean_line, clean_text
from branchdesk.domain.theme_draft import MOST_ITEMS, NOTES, TITLE
from branchdesk.domain.themes import SUGGESTED, StudyItem, SuggestedItem, Theme, theme_id
from branchdesk.exchange.bounded import read_bounded
from branchdesk.exchange.saving import save_bytes
from branchdesk.usecases.errors import Failed, Trouble

FORMAT, VERSION = "branchdesk-theme", 1
MOST_BYTES = 256 * 1024
"""Far more than a theme needs."""

_Line = Annotated[str, StringConstraints(min_length=1, max_length=TITLE)]
_Day = Annotated[date, Field(ge=date(1921, 1, 1), le=date(2200, 12, 31))]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class StudyPart(_Part):
    """Something that has to be studied."""

    title: _Line
    source: Annotated[str, StringConstraints(max_length=TITLE)] = ""
    date: _Day | None = None


class AgendaPart(_Part):
    """An agenda item that the committee suggests."""

    kind: Literal[
        "first_topic",
        "study",
        "ideology_review",
        "warning_education",
        "criticism",
        "plan",
        "summary",
        "discussion",
        "other",
    ]
    title: _Line


class ThemeFile(_Part):
    """A monthly theme (月度主题) of a committee for its branches."""

    format: Literal["branchdesk-theme"]
    version: Literal[1]
    committee: _Line
    year: Annotated[int, Field(ge=1921, le=2200)]
    months: Annotated[list[Annotated[int, Field(ge=1, le=12)]], Field(min_length=1, max_length=12)]
    title: _Line
    study: Annotated[list[StudyPart], Field(max_length=MOST_ITEMS)] = []
    agenda: Annotated[list[AgendaPart], Field(max_length=MOST_ITEMS)] = []
    notes: Annotated[str, StringConstraints(max_length=NOTES)] = ""
    due: _Day | None = None
    attachments: Annotated[list[_Line], Field(max_length=MOST_ITEMS)] = []
    """Names only; the files come another way."""
    issued_on: _Day


def schema() -> str:
    """Return the JSON Schema of the file, as it is published."""
    tree = ThemeFile.model_json_schema()
    tree = {"$schema": "https://json-schema.org/draft/2020-12/schema", **tree}
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


def read_theme(path: Path) -> Theme:
    """Return the theme in a file. Call it from a job: the file may lie on a slow drive.

    Raises:
        Failed: FILE_NOT_FOUND, FILE_UNREADABLE, FILE_TOO_LARGE; NOT_A_THEME if it is no theme at
            all, THEME_OF_NEWER_PROGRAM if it is of a version that is not known here.
        Rejected: With every place that is wrong; the field is the place, such as ``study.0.date``.
    """
    return parse_theme(read_bounded(path, most=MOST_BYTES), name=path.name)


def parse_theme(content: bytes, *, name: str) -> Theme:
    """Return the theme that a file says.

    Raises:
        Failed: As `read_theme`.
        Rejected: As `read_theme`.
    """
    twice: list[str] = []
    tree = _tree(content, name, twice)
    if not isinstance(tree, dict) or tree.get("format") != FORMAT:
        raise Failed(Trouble.NOT_A_THEME, name)
    if (version := tree.get("version")) != VERSION or isinstance(version, bool):
        raise Failed(Trouble.THEME_OF_OTHER_VERSION, name, str(version)[:20])
    if twice:
        raise Rejected(Problem(key, Rule.NAMED_TWICE, values=(key,)) for key in twice)
    try:
        part = ThemeFile.model_validate_json(content.removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=True)
        raise Rejected([_problem(fault) for fault in faults[:20]]) from error
    return _theme(part)


def write_theme(path: Path, theme: Theme) -> None:
    """Write a theme as a file; it appears whole or not at all.

    Raises:
        Failed: As `branchdesk.exchange.saving.save_whole`.
    """
    tree = {
        "format": FORMAT,
        "version": VERSION,
        "committee": theme.committee,
        "year": theme.year,
        "months": list(theme.months),
        "title": theme.title,
        "study": [
            {
                "title": one.title,
                "source": one.source,
                "date": one.on.isoformat() if one.on else None,
            }
            for one in theme.study
        ],
        "agenda": [{"kind": one.kind.value, "title": one.title} for one in theme.agenda],
        "notes": theme.notes,
        "due": _day(theme.due),
        "attachments": list(theme.papers),
        "issued_on": theme.issued_on.isoformat(),
    }
    text = json.dumps(tree, ensure_ascii=False, indent=2) + "\n"
    save_bytes(text.encode("utf-8", "ignore"), path)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _tree(content: bytes, name: str, twice: list[str]) -> object:
    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in found]
        twice.extend(key[:60] for key in dict.fromkeys(keys) if keys.count(key) > 1)
        return dict(found)

    try:
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=pairs)
    except (ValueError, RecursionError) as error:
        # No text, no JSON, or nested deeper than anybody would write it.
        raise Failed(Trouble.NOT_A_THEME, name, detail=str(error)[:200]) from error


def _problem(fault: Mapping[str, Any]) -> Problem:
    where = ".".join(str(step) for step in fault["loc"])[:120]
    shown = str(fault.get("input", ""))[:40]
    limits = fault.get("ctx", {})
    match fault["type"]:
        case "extra_forbidden":
            return Problem(where, Rule.UNKNOWN_KEY, values=(str(fault["loc"][-1])[:60],))
        case "missing" | "string_too_short" | "too_short":
            return Problem(where, Rule.REQUIRED)
        case "string_too_long":
            return Problem(where, Rule.TOO_LONG, values=(str(limits.get("max_length", "")),))
        case "too_long":
            return Problem(where, Rule.TOO_MANY, values=(str(limits.get("max_length", "")),))
        case "literal_error":
            known = "、".join(kind.value for kind in SUGGESTED)
            return Problem(where, Rule.NOT_A_CHOICE, values=(shown, known))
        case "greater_than_equal" | "less_than_equal":
            return Problem(where, Rule.OUT_OF_RANGE, values=(shown, *_limits(where)))
        case kind if kind.startswith("date"):
            return Problem(where, Rule.NOT_A_DATE, values=(shown,))
        case kind if kind.startswith("int"):
            return Problem(where, Rule.NOT_A_NUMBER, values=(shown,))
        case _:
            return Problem(where, Rule.WRONG_SHAPE, values=(shown,))


def _limits(where: str) -> tuple[str, str]:
    """Return between what a number or a day has to lie."""
    if where.startswith("months"):
        return "1", "12"
    return ("1921", "2200") if where == "year" else ("1921-01-01", "2200-12-31")


def _theme(part: ThemeFile) -> Theme:
    committee, months = clean_line(part.committee), tuple(sorted(set(part.months)))
    theme = Theme(
        id=theme_id(committee, part.year, months),
        committee=committee,
        year=part.year,
        months=months,
        title=clean_line(part.title),
        issued_on=part.issued_on,
        study=tuple(
            StudyItem(clean_line(s.title), clean_line(s.source), s.date) for s in part.study
        ),
        agenda=tuple(SuggestedItem(AgendaKind(a.kind), clean_line(a.title)) for a in part.agenda),
        notes=clean_text(part.notes).strip(),
        due=part.due,
        papers=tuple(clean_line(name) for name in part.attachments),
    )
    said = {"committee": committee, "title": theme.title}
    said |= {f"study.{place}.title": one.title for place, one in enumerate(theme.study)}
    said |= {f"agenda.{place}.title": one.title for place, one in enumerate(theme.agenda)}
    if empty := [Problem(key, Rule.REQUIRED) for key, text in said.items() if not text]:
        # Nothing but blanks or signs that cannot be seen.
        raise Rejected(empty)
    return theme
