"""The open form of everything: names, manifest and limits (docs/open-format.md)."""

import re
from dataclasses import dataclass, field
from datetime import datetime

from branchdesk.usecases.moving import LeftOut

FORMAT = "branchdesk-open"
VERSION = 1
MANIFEST = "manifest.json"

BRANCH = "branch.json"
SETTINGS = "settings.jsonl"
MEMBERS = "members.jsonl"
GROUPS = "groups.jsonl"
RECORDS = "records.jsonl"
VERSIONS = "versions.jsonl"
DRAFTS = "drafts.jsonl"
REVIEWS = "reviews.jsonl"
SHEETS = "star_sheets.jsonl"
LEDGERS = "ledgers.jsonl"
DOSSIERS = "dossiers.jsonl"
PACKETS = "packets.jsonl"
EVIDENCE = "evidence.jsonl"
JOURNAL = "journal.jsonl"

DOCUMENTS = (
    *(BRANCH, SETTINGS, MEMBERS, GROUPS, RECORDS, VERSIONS, DRAFTS, REVIEWS, SHEETS, LEDGERS),
    *(DOSSIERS, PACKETS, EVIDENCE),
)
"""What every export has, in the order in which it is read in; the journal may follow."""

RULES = ("profile.toml", "standard.toml", "ledgers.toml", "points.toml")
"""The branch's own rules, kept under ``rules/``."""

LONGEST_LINE = 16 * 1024 * 1024
LARGEST_DOCUMENT = 2 * 1024 * 1024 * 1024
LARGEST_MANIFEST = 256 * 1024 * 1024
LARGEST_RULES = 4 * 1024 * 1024
MOST_FILES = 500_000
MOST_PACKED = 300
"""How many times smaller than itself a file may be in the archive: honest text never is."""
SMALL = 1024 * 1024
"""A file up to this size may be packed as it likes."""

_EVIDENCE_PATH = re.compile(r"evidence/[0-9a-f]{64}")


def is_known(path: str) -> bool:
    """Tell whether a path may stand in an export; no other is ever opened."""
    return (
        path in DOCUMENTS
        or path == JOURNAL
        or path in {f"rules/{name}" for name in RULES}
        or _EVIDENCE_PATH.fullmatch(path) is not None
    )


@dataclass(frozen=True, slots=True)
class Packed:
    """One file of an export."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What ``manifest.json`` says."""

    format: str
    version: int
    program: str
    made_at: datetime
    """UTC"""
    branch: str
    restricted: bool
    journal: bool
    counts: dict[str, int]
    left_out: LeftOut
    missing: tuple[str, ...] = ()
    """Hashes of evidence files that were gone or damaged when it was made."""
    files: tuple[Packed, ...] = field(default=())
