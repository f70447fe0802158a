"""Whether everything in a workspace is there and says what it said when it was written."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from branchdesk.domain.branch import Branch
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.people import Member, PartyGroup
from branchdesk.domain.review import Review
from branchdesk.domain.standard import StarSheet
from branchdesk.storage import chain, codec, upgrade
from branchdesk.storage.engine import BUSY_SECONDS, database_uri
from branchdesk.storage.evidence import hash_of
from branchdesk.storage.workspace import DATABASE
from branchdesk.usecases.errors import Failed, Trouble

_DOCUMENTS: tuple[tuple[str, type], ...] = (
    ("SELECT key, value FROM setting WHERE key = 'branch'", Branch),
    ("SELECT id, content FROM member", Member),
    ("SELECT id, content FROM party_group", PartyGroup),
    ("SELECT record_id, content FROM draft", RecordDraft),
    ("SELECT year, content FROM review", Review),
    ("SELECT year, content FROM star_sheet", StarSheet),
)
_LINKS = (
    "SELECT seq, record_id, number, content, sha256, previous_sha256 FROM record_version"
    " ORDER BY seq"
)
_HEADERS = """
    SELECT record.id, record.version, record.sha256, latest.number, latest.sha256
    FROM record LEFT JOIN record_version AS latest ON latest.record_id = record.id
      AND latest.number = (SELECT max(number) FROM record_version WHERE record_id = record.id)
    WHERE record.version <> coalesce(latest.number, 0)
       OR coalesce(record.sha256, '') <> coalesce(latest.sha256, '')
"""


class Fault(StrEnum):
    """What can be wrong with a workspace."""

    DATABASE = "database"
    """The file's structure does not hold."""
    REFERENCE = "reference"
    """A row refers to one that is gone."""
    CHAIN = "chain"
    """A finalised version is not what it was."""
    DOCUMENT = "document"
    """A document cannot be read."""
    EVIDENCE_MISSING = "evidence_missing"
    EVIDENCE_CHANGED = "evidence_changed"
    EVIDENCE_UNKNOWN = "evidence_unknown"
    """A file that no row knows; harmless, left by a save that did not end."""

    @property
    def harmless(self) -> bool:
        """Whether nothing is lost or changed."""
        return self is Fault.EVIDENCE_UNKNOWN


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong."""

    fault: Fault
    subject: str
    """A record, a file, a table: what to look at."""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was looked at and what was found."""

    findings: tuple[Finding, ...] = ()
    records: int = 0
    versions: int = 0
    files: int = 0
    schema: int = 0

    @property
    def sound(self) -> bool:
        """Whether nothing is lost or changed."""
        return all(finding.fault.harmless for finding in self.findings)


def check(folder: Path) -> CheckReport:
    """Look at everything in a workspace; nothing is written, and it may be open elsewhere.

    Raises:
        Failed: If it is no workspace, or a newer program's, so that nothing can be said.
    """
    path = folder / DATABASE
    if not path.is_file():
        raise Failed(Trouble.NOT_A_WORKSPACE, str(folder))
    try:
        stamps = upgrade.read_stamps(path)
    except Failed as failure:
        if failure.trouble is not Trouble.DATABASE_DAMAGED:
            raise
        return CheckReport((Finding(Fault.DATABASE, DATABASE, failure.detail),))
    upgrade.refuse_newer(path, stamps)
    findings: list[Finding] = []
    counts = [0, 0, 0]
    uri = database_uri(path)
    try:
        with closing(sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)) as connection:
            connection.execute("PRAGMA query_only = on")
            findings.extend(_structure(connection))
            findings.extend(_chain(connection))
            findings.extend(_documents(connection))
            findings.extend(_evidence(connection, folder / "evidence"))
            counts = [
                connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
                for table in ("record", "record_version", "evidence")
            ]
    except sqlite3.Error as error:
        findings.append(Finding(Fault.DATABASE, DATABASE, str(error)))
    return CheckReport(tuple(findings), *counts, schema=stamps.schema)


def _structure(connection: sqlite3.Connection) -> Iterator[Finding]:
    for (verdict,) in connection.execute("PRAGMA integrity_check(20)"):
        if verdict != "ok":
            yield Finding(Fault.DATABASE, DATABASE, verdict)
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Finding(Fault.REFERENCE, f"{table} {row}", parent)


def _chain(connection: sqlite3.Connection) -> Iterator[Finding]:
    links = (chain.Link(*row) for row in connection.execute(_LINKS))
    for broken in chain.verify(links):
        yield Finding(Fault.CHAIN, f"{broken.record_id} v{broken.number}", broken.detail)
    for record, version, _, number, _ in connection.execute(_HEADERS):
        yield Finding(Fault.CHAIN, record, f"header says version {version}, latest is {number}")


def _documents(connection: sqlite3.Connection) -> Iterator[Finding]:
    for query, kind in _DOCUMENTS:
        for key, content in connection.execute(query):
            try:
                codec.decode(kind, content)
            except Failed as failure:
                yield Finding(Fault.DOCUMENT, f"{kind.__name__} {key}", failure.detail)
    for sha256, content in connection.execute("SELECT sha256, content FROM record_version"):
        try:
            chain.read(content, sha256)
        except Failed as failure:
            yield Finding(Fault.DOCUMENT, f"version {sha256[:12]}", failure.detail)


def _evidence(connection: sqlite3.Connection, folder: Path) -> Iterator[Finding]:
    known = dict(connection.execute("SELECT sha256, name FROM evidence"))
    for sha256, name in known.items():
        path = folder / sha256[:2] / sha256
        if not path.is_file():
            yield Finding(Fault.EVIDENCE_MISSING, name, sha256)
        elif hash_of(path) != sha256:
            yield Finding(Fault.EVIDENCE_CHANGED, name, sha256)
    for sha256, name in _referred_to(connection):
        if sha256 not in known:
            yield Finding(Fault.EVIDENCE_MISSING, name, sha256)
    for path in sorted(folder.glob("??/*")) if folder.is_dir() else ():
        if path.name not in known:
            yield Finding(Fault.EVIDENCE_UNKNOWN, str(path.relative_to(folder.parent)))


def _referred_to(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield hash and name of every attachment that a finalised version names."""
    named: dict[str, str] = {}
    for (content,) in connection.execute("SELECT content FROM record_version"):
        try:
            attachments = json.loads(content)["record"]["attachments"]
            named.update((str(file["evidence"]), str(file["name"])) for file in attachments)
        except (ValueError, KeyError, TypeError):
            # Reported as a document that cannot be read.
            continue
    yield from named.items()
