"""Where a rule comes from, and how strictly it binds."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How strictly a rule binds, read from its modal word (必须, 一般, 可以)."""

    HARD = "H"
    """应当 / 必须: blocks finalising; an override needs a written reason."""
    SOFT = "S"
    """一般: a warning; finalising goes on."""
    HINT = "I"
    """可以 / 鼓励: shown, never counted."""
    LOCAL = "L"
    """A rule of the committee or of this branch, editable."""


class Source(StrEnum):
    """Who made a rule."""

    REGULATION = "regulation"
    COMMITTEE = "committee"
    BRANCH = "branch"
    PROGRAM = "program"
    """本程序默认: no superior basis is known; never shown as regulation."""


@dataclass(frozen=True, slots=True)
class Basis:
    """The text a rule rests on, as shown beside it (依据)."""

    text: str
    source: Source = Source.REGULATION
    verified: bool = True
    """False shows 「待核对」 beside it: well known, but not compared with the official text."""


PROGRAM_DEFAULT = Basis("本程序默认", Source.PROGRAM)
