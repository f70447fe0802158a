"""Whether everything in a workspace is there and says what it said when it was put away."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from branchdesk.domain.branch import Branch
from branchdesk.domain.dossier_kinds import DOSSIER_KINDS
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.ledgers import LedgerEntry
from branchdesk.domain.people import Member, PartyGroup
from branchdesk.domain.review import Review
from branchdesk.domain.standard import StarSheet
from branchdesk.storage import chain, codec, upgrade
from branchdesk.storage.attached import files_in
from branchdesk.storage.chain_check import chain_findings
from branchdesk.storage.engine import BUSY_SECONDS, database_uri
from branchdesk.storage.evidence import hash_of
from branchdesk.storage.workspace import DATABASE
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.ports import Progress
from branchdesk.usecases.upkeep import Examination, Finding, FindingKind

_DOCUMENTS: tuple[tuple[str, type], ...] = (
    ("SELECT key, value FROM setting WHERE key = 'branch'", Branch),
    ("SELECT id, content FROM member", Member),
    ("SELECT id, content FROM party_group", PartyGroup),
    ("SELECT record_id, content FROM draft", RecordDraft),
    ("SELECT year, content FROM review", Review),
    ("SELECT year, content FROM star_sheet", StarSheet),
    ("SELECT id, content FROM ledger_entry", LedgerEntry),
)
_DOSSIERS = "SELECT id, content FROM dossier WHERE kind = ?"
_COUNTS = "SELECT (SELECT count(*) FROM record_version), (SELECT count(*) FROM evidence)"


def check(folder: Path, *, progress: Progress | None = None) -> Examination:
    """Look at everything in a workspace; nothing is changed, and it may be open elsewhere.

    Args:
        folder: The workspace.
        progress: Told how many evidence files were read; may stop the examination.

    Raises:
        Failed: If it is no workspace, or a newer program's, so that nothing can be said.
        Cancelled: When ``progress`` stopped it.
    """
    path = folder / DATABASE
    if not path.is_file():
        raise Failed(Trouble.NOT_A_WORKSPACE, str(folder))
    findings: list[Finding] = []
    versions = files = 0
    try:
        upgrade.refuse_newer(path, upgrade.read_stamps(path))
        with closing(_open(path)) as connection:
            findings.extend(_structure(connection))
            if any(finding.kind is FindingKind.DATABASE_DAMAGED for finding in findings):
                # What stands in a broken file means nothing; going back to a copy comes first.
                return Examination(records=0, files=0, findings=tuple(dict.fromkeys(findings)))
            [versions, files] = connection.execute(_COUNTS).fetchone()
            findings.extend(chain_findings(connection))
            findings.extend(_documents(connection))
            findings.extend(_evidence(connection, folder, progress or _silent))
    except sqlite3.Error as error:
        findings.append(_damaged(str(error)))
    except Failed as failure:
        if failure.trouble is not Trouble.DATABASE_DAMAGED:
            raise
        findings.append(_damaged(failure.detail))
    return Examination(records=versions, files=files, findings=tuple(dict.fromkeys(findings)))


def _silent(_done: int, _total: int) -> None:
    """Take note of nothing."""


def _damaged(words: str) -> Finding:
    return Finding(FindingKind.DATABASE_DAMAGED, words)


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(database_uri(path), uri=True, timeout=BUSY_SECONDS)
    # What was typed in the middle of a broken character must not end the examination.
    connection.text_factory = lambda content: content.decode("utf-8", "replace")
    connection.execute("PRAGMA query_only = on")
    return connection


def _structure(connection: sqlite3.Connection) -> Iterator[Finding]:
    for (verdict,) in connection.execute("PRAGMA integrity_check(20)"):
        if verdict != "ok":
            yield _damaged(verdict)
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Finding(FindingKind.DANGLING_REFERENCE, f"{table} {row} → {parent}")


def _documents(connection: sqlite3.Connection) -> Iterator[Finding]:
    tables = _tables(connection)
    for query, kind in _DOCUMENTS:
        if query.split(" FROM ")[1].split(" ")[0] not in tables:
            # A file that an older program wrote is examined as it is.
            continue
        for key, content in connection.execute(query):
            try:
                codec.decode(kind, content)
            except Failed as failure:
                yield _damaged(f"{kind.__name__} {key}: {failure.detail}")
    for dossier in DOSSIER_KINDS if "dossier" in tables else ():
        for key, content in connection.execute(_DOSSIERS, (dossier.KIND,)):
            try:
                codec.decode(dossier, content)
            except Failed as failure:
                yield _damaged(f"{dossier.__name__} {key}: {failure.detail}")
    for sha256, content in connection.execute("SELECT sha256, content FROM record_version"):
        try:
            chain.read(content, sha256)
        except Failed as failure:
            yield _damaged(f"version {sha256[:12]}: {failure.detail}")


def _tables(connection: sqlite3.Connection) -> set[str]:
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in rows}


def _evidence(
    connection: sqlite3.Connection, folder: Path, progress: Progress
) -> Iterator[Finding]:
    known = dict(connection.execute("SELECT sha256, name FROM evidence"))
    for done, (sha256, name) in enumerate(known.items()):
        progress(done, len(known))
        path = folder / "evidence" / sha256[:2] / sha256
        try:
            if hash_of(path) != sha256:
                yield Finding(FindingKind.EVIDENCE_CHANGED, name)
        except FileNotFoundError:
            yield Finding(FindingKind.EVIDENCE_MISSING, name)
        except OSError as error:
            # A file on a bad sector is there, and not what it was.
            yield Finding(FindingKind.EVIDENCE_CHANGED, f"{name}: {error}")
    progress(len(known), len(known))
    for sha256, name in _referred_to(connection):
        if sha256 not in known:
            yield Finding(FindingKind.EVIDENCE_MISSING, name)
    for path in sorted((folder / "evidence").glob("??/*")):
        if path.name not in known:
            yield Finding(FindingKind.EVIDENCE_UNKNOWN, path.relative_to(folder).as_posix())


def _referred_to(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield hash and name of every attachment that a finalised version or a ledger names."""
    named: dict[str, str] = {}
    query = "SELECT content, 'record' FROM record_version"
    if "ledger_entry" in _tables(connection):
        query += " UNION ALL SELECT content, '' FROM ledger_entry"
    if "dossier" in _tables(connection):
        for (content,) in connection.execute("SELECT content FROM dossier"):
            with suppress(ValueError):  # reported as a document that cannot be read
                named.update(files_in(json.loads(content)))
    for content, within in connection.execute(query):
        try:
            tree = json.loads(content)
            attachments = (tree[within] if within else tree)["attachments"]
            named.update((str(file["evidence"]), str(file["name"])) for file in attachments)
        except (ValueError, KeyError, TypeError):
            # Reported as a document that cannot be read.
            continue
    yield from named.items()
