"""The `.bdcount` file: the count that a second teller does on another computer, as JSON.

Strict and small, as everything that comes from another computer.  The code over its content finds
a file that was damaged or edited; whoever edits it can make a new code, so it is no signature.
The form is described in docs/count-format.md.
"""

import hashlib
import json
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pydantic import model_validator as validated

from branchdesk.domain.ballot_count import (
    BLANK,
    GROUNDS,
    MARKS,
    MOST_BALLOTS,
    Ballot,
    Subject,
)
from branchdesk.domain.teller_file import MOST_LINES, Step, TellerFile
from branchdesk.domain.text import clean_line
from branchdesk.exchange.bounded import read_bounded
from branchdesk.exchange.saving import save_bytes
from branchdesk.usecases.errors import Failed, Trouble

FORMAT, VERSION = "branchdesk-count", 1
MOST_BYTES = 4 * 1024 * 1024
"""Nine hundred ballots of a thousand lines, or far more of a usual branch."""
_NAME = 200

_Line = Annotated[str, StringConstraints(min_length=1, max_length=_NAME)]
_Number = Annotated[int, Field(ge=1, le=MOST_BALLOTS)]
_Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class LinePart(_Part):
    """A line of the ballot."""

    id: Annotated[str, StringConstraints(min_length=1, max_length=80)]
    name: _Line


class CodePart(_Part):
    """反向情形 that a ballot names for a line (from 0)."""

    line: Annotated[int, Field(ge=0, lt=MOST_LINES)]
    code: Literal["N01", "N02", "N03", "N04", "N05", "N06", "N07", "N08", "N09", "N10"]


class BallotPart(_Part):
    """A ballot: one digit for each line, or nothing but that it is void."""

    marks: Annotated[str, StringConstraints(pattern=rf"^[{MARKS}{BLANK}]*$")] = ""
    void: bool = False
    codes: Annotated[list[CodePart], Field(max_length=MOST_LINES * len(GROUNDS))] = []


class CountFile(_Part):
    """A count that a second teller does elsewhere, on its way there or back."""

    format: Literal["branchdesk-count"]
    version: Literal[1]
    step: Literal["given", "entered"]
    branch: _Line
    year: Annotated[int, Field(ge=1921, le=2200)]
    lines: Annotated[list[LinePart], Field(min_length=1, max_length=MOST_LINES)]
    issued: _Number
    returned: _Number
    most_excellent: Annotated[int, Field(ge=0, le=MOST_LINES)] | None
    codes: Annotated[list[str], Field(max_length=len(GROUNDS))]
    teller: Annotated[str, StringConstraints(max_length=_NAME)]
    ballots: Annotated[list[BallotPart], Field(max_length=MOST_BALLOTS)]
    sha256: _Digest

    @validated(mode="after")
    def _adds_up(self) -> Self:
        if len({line.id for line in self.lines}) != len(self.lines):
            raise ValueError("a line stands there twice")
        if any(code not in GROUNDS for code in self.codes):
            raise ValueError("a code is not known")
        entered = Step(self.step) is Step.ENTERED
        if entered is not bool(clean_line(self.teller)) or entered is not bool(self.ballots):
            raise ValueError("an entry has a teller and ballots, what is handed out has neither")
        for place, ballot in enumerate(self.ballots):
            if len(ballot.marks) != (0 if ballot.void else len(self.lines)):
                raise ValueError(f"ballot {place + 1} has not one mark for each line")
            if ballot.void and ballot.codes:
                raise ValueError(f"ballot {place + 1} is void and says something")
            said = [(one.line, one.code) for one in ballot.codes]
            if said != sorted(set(said)) or any(line >= len(self.lines) for line, _ in said):
                raise ValueError(f"ballot {place + 1} has codes out of place")
        return self


def read_teller_file(path: Path) -> TellerFile:
    """Return what a file says. Call it from a job: the file may lie on a slow stick.

    Raises:
        Failed: FILE_NOT_FOUND, FILE_UNREADABLE, FILE_TOO_LARGE; NOT_A_COUNT if it is none at all,
            COUNT_OF_NEWER_PROGRAM, COUNT_CHANGED if it is not as it was written.
    """
    return parse_teller_file(read_bounded(path, most=MOST_BYTES), name=path.name)


def parse_teller_file(content: bytes, *, name: str) -> TellerFile:
    """Return what the content of a file says.

    Raises:
        Failed: As `read_teller_file`.
    """
    tree = _tree(content, name)
    if not isinstance(tree, dict) or tree.get("format") != FORMAT:
        raise Failed(Trouble.NOT_A_COUNT, name)
    version = tree.get("version")
    if type(version) is not int or version < VERSION:
        # A JSON true is no number, though Python takes it for one.
        raise Failed(Trouble.NOT_A_COUNT, name)
    if version > VERSION:
        raise Failed(Trouble.COUNT_OF_NEWER_PROGRAM, name, str(version)[:20])
    if tree.get("sha256") != _code(tree):
        raise Failed(Trouble.COUNT_CHANGED, name)
    try:
        part = CountFile.model_validate_json(content.removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False, include_context=False)
        places = (".".join(map(str, fault["loc"]))[:60] for fault in faults[:5])
        raise Failed(Trouble.NOT_A_COUNT, name, detail="; ".join(places)) from error
    return _understood(part)


def write_teller_file(path: Path, file: TellerFile) -> None:
    """Write a file that `read_teller_file` reads; it appears whole or not at all.

    Raises:
        Failed: As `branchdesk.exchange.saving.save_bytes`; FILE_TOO_LARGE if nobody could read it.
    """
    content = as_bytes(file)
    if len(content) > MOST_BYTES:
        raise Failed(Trouble.FILE_TOO_LARGE, path.name)
    save_bytes(content, path)


def as_bytes(file: TellerFile) -> bytes:
    """Return the content of a file: the same for the same count, with no moment in it."""
    tree: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "step": file.step.value,
        "branch": _short(file.branch),
        "year": file.year,
        "lines": [{"id": one.id, "name": _short(one.name)} for one in file.subjects],
        "issued": file.issued,
        "returned": file.returned,
        "most_excellent": file.most_excellent,
        "codes": list(file.codes),
        "teller": _short(file.teller),
        "ballots": [_ballot(one) for one in file.ballots],
    }
    tree["sha256"] = _code(tree)
    return (json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode()


def _short(text: str) -> str:
    return clean_line(text)[:_NAME].rstrip()


def _ballot(ballot: Ballot) -> dict[str, Any]:
    if ballot.void:
        return {"void": True}
    codes = [{"line": line, "code": code} for line, code in ballot.grounds]
    return {"marks": ballot.marks} | ({"codes": codes} if codes else {})


def _code(tree: dict[str, Any]) -> str:
    """Return the SHA-256 of everything but the code itself, as canonical JSON."""
    said = {key: value for key, value in tree.items() if key != "sha256"}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _tree(content: bytes, name: str) -> object:
    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        if len({key for key, _ in found}) != len(found):
            raise ValueError("a key stands there twice")
        return dict(found)

    try:
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=pairs)
    except (ValueError, RecursionError) as error:
        # No text, no JSON, or nested deeper than anybody would write it.
        raise Failed(Trouble.NOT_A_COUNT, name, detail=str(error)[:200]) from error


def _understood(part: CountFile) -> TellerFile:
    return TellerFile(
        Step(part.step),
        clean_line(part.branch),
        part.year,
        tuple(Subject(line.id, clean_line(line.name)) for line in part.lines),
        issued=part.issued,
        returned=part.returned,
        most_excellent=part.most_excellent,
        codes=tuple(part.codes),
        teller=clean_line(part.teller),
        ballots=tuple(
            Ballot(one.marks, one.void, tuple((code.line, code.code) for code in one.codes))
            for one in part.ballots
        ),
    )
