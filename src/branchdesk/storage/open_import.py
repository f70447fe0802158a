"""Reading an open export back into a new workspace, or refusing it whole.

The workspace is built beside its place and gets its name at the end.  Every file is compared with
the manifest before a line of it counts, every document is read as strictly as in the books, and
the chain of versions is verified link by link.
"""

import contextlib
import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import exc
from sqlalchemy.orm import Session

from branchdesk.domain.branch import Branch
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.text import clean_line
from branchdesk.storage import chain, codec, further_tables, open_form, open_rows, tables
from branchdesk.storage.check import check
from branchdesk.storage.engine import open_engine, sessions
from branchdesk.storage.files import PRIVATE_FILE, fsync_file, make_folder, write_whole
from branchdesk.storage.open_archive import Source, damaged, reading
from branchdesk.storage.open_form import Manifest
from branchdesk.storage.search_text import text_of_draft, text_of_record
from branchdesk.storage.side_folder import arriving, refuse_without_room, told_of
from branchdesk.storage.states import Moments
from branchdesk.storage.workspace import DATABASE, make_empty, refuse_taken
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.moving import Arrived
from branchdesk.usecases.ports import Progress
from branchdesk.usecases.upkeep import FindingKind

if TYPE_CHECKING:
    from branchdesk.domain.records import FinalRecord

_Tree = dict[str, Any]
_AT_ONCE = 500
_HARMLESS = frozenset({FindingKind.EVIDENCE_MISSING, FindingKind.EVIDENCE_UNKNOWN})
"""What was so already where the export was made."""


def import_all(source: Path, folder: Path, *, progress: Progress) -> Arrived:
    """Make a new workspace from an open export, a .zip or a folder.

    Raises:
        Failed: ``NO_OPEN_EXPORT``, ``OPEN_EXPORT_DAMAGED``, ``EXPORT_NEWER``,
            ``UNPACKS_TOO_LARGE``, ``DISK_FULL``, or the folder is taken; nothing is left.
        Cancelled: When ``progress`` stopped it; nothing is left.
    """
    folder = folder.absolute()
    refuse_taken(folder)
    with reading(source) as export:
        manifest = _manifest(export, source)
        refuse_without_room(folder, 2 * sum(packed.size for packed in manifest.files))
        with told_of(folder), arriving(folder) as side:
            progress(0, 0)
            make_empty(side)
            _Import(export, manifest, side, progress).build()
            examination = check(side)
            if wrong := [one for one in examination.findings if one.kind not in _HARMLESS]:
                raise damaged(wrong[0].subject, wrong[0].kind.value)
    return Arrived(folder=folder, branch=manifest.branch, examination=examination)


def _manifest(export: Source, source: Path) -> Manifest:
    """Return the manifest, found to speak of exactly the files that are there."""
    if export.sizes[open_form.MANIFEST] > open_form.LARGEST_MANIFEST:
        raise Failed(Trouble.UNPACKS_TOO_LARGE, open_form.MANIFEST)
    text = b"".join(export.pieces(open_form.MANIFEST))
    try:
        tree = json.loads(text)
        form, version = tree["format"], tree["version"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise damaged(open_form.MANIFEST, str(error)) from error
    if form != open_form.FORMAT or not isinstance(version, int):
        raise Failed(Trouble.NO_OPEN_EXPORT, source.name)
    if version > open_form.VERSION:
        raise Failed(Trouble.EXPORT_NEWER, source.name, detail=f"format version {version}")
    with _strictly(open_form.MANIFEST):
        manifest = codec.decode(Manifest, text, what=open_form.MANIFEST)
    stated = {packed.path: packed.size for packed in manifest.files}
    there = {path: size for path, size in export.sizes.items() if path != open_form.MANIFEST}
    odd = sorted(
        path for path in stated.keys() | there.keys() if stated.get(path) != there.get(path)
    )
    if odd or len(stated) != len(manifest.files):
        raise damaged("、".join(odd[:3]) or open_form.MANIFEST, "not what the manifest says")
    if absent := [path for path in open_form.DOCUMENTS if path not in stated]:
        raise damaged(absent[0], "it is missing")
    return manifest


@contextlib.contextmanager
def _strictly(path: str) -> Iterator[None]:
    """Say of which file it is that something in it cannot be read."""
    try:
        yield
    except Failed as failure:
        if failure.trouble is Trouble.NEWER_THAN_PROGRAM:
            raise Failed(Trouble.EXPORT_NEWER, path, detail=failure.detail) from failure
        if failure.trouble is Trouble.DATABASE_DAMAGED:
            raise damaged(path, failure.detail) from failure
        raise
    except exc.StatementError as error:
        raise damaged(path, str(error.orig)) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise damaged(path, f"{type(error).__name__}: {error}") from error


class _Import:
    """One workspace while it is built."""

    def __init__(self, export: Source, manifest: Manifest, side: Path, progress: Progress) -> None:
        self._export = export
        self._manifest = manifest
        self._side = side
        self._progress = progress
        self._hashes = {packed.path: packed.sha256 for packed in manifest.files}
        self._latest: dict[str, FinalRecord] = {}
        self._drafts: dict[str, tuple[RecordDraft, _Tree]] = {}
        self._done = 0
        self._total = sum(packed.size for packed in manifest.files)

    def build(self) -> None:
        """Fill the empty workspace."""
        for path in self._hashes:
            if path.startswith("evidence/"):
                self._keep_file(path)
            elif path.startswith("rules/"):
                self._keep_rules(path)
        engine = open_engine(self._side / DATABASE)
        try:
            with sessions(engine)() as session:
                self._fill(session)
                session.commit()
        finally:
            engine.dispose()

    def _fill(self, session: Session) -> None:
        with _strictly(open_form.BRANCH):
            tree = json.loads(b"".join(self._verified(open_form.BRANCH)))
            content = codec.canonical(tree)
            codec.decode(Branch, content, what=open_form.BRANCH)
            session.add(tables.SettingRow(key="branch", value=content))
            session.flush()
        # Records come before what belongs to them, but are described by it.
        versions = list(self._versions())
        for path, row_of in (
            (open_form.SETTINGS, open_rows.setting_row),
            (open_form.MEMBERS, open_rows.member_row),
            (open_form.GROUPS, open_rows.group_row),
            (open_form.DRAFTS, self._draft),
            (open_form.RECORDS, self._record),
        ):
            self._read(session, path, row_of)
        with _strictly(open_form.VERSIONS):
            session.add_all(versions)
            session.flush()
            for record_id, (draft, tree) in self._drafts.items():
                session.add(open_rows.draft_row(record_id, draft, tree))
            session.flush()
        for path, row_of in (
            (open_form.REVIEWS, open_rows.review_row),
            (open_form.SHEETS, open_rows.sheet_row),
            (open_form.LEDGERS, open_rows.ledger_row),
            (open_form.DOSSIERS, open_rows.dossier_row),
            (open_form.PACKETS, open_rows.packet_row),
            (open_form.EVIDENCE, self._evidence),
            (open_form.JOURNAL, open_rows.journal_row),
        ):
            if path in self._hashes:
                self._read(session, path, row_of)

    def _read(
        self, session: Session, path: str, row_of: Callable[[_Tree], list[tables.Table]]
    ) -> None:
        with _strictly(path):
            for number, line in enumerate(self._lines(path), start=1):
                session.add_all(row_of(json.loads(line)))
                if number % _AT_ONCE == 0:
                    session.flush()
                    session.expunge_all()
            session.flush()
            session.expunge_all()

    # Versions, drafts, records

    def _versions(self) -> Iterator[tables.RecordVersionRow]:
        last = ""
        with _strictly(open_form.VERSIONS):
            for seq, content in enumerate(self._lines(open_form.VERSIONS), start=1):
                sha256 = hashlib.sha256(content).hexdigest()
                final = chain.read(content, sha256)
                record, version = final.record, final.version
                self._latest[record.id] = final
                if version.previous_sha256 != last:
                    raise damaged(open_form.VERSIONS, f"version {seq} follows none before it")
                last = sha256
                yield tables.RecordVersionRow(
                    seq=seq,
                    record_id=record.id,
                    number=version.number,
                    content=content,
                    sha256=sha256,
                    previous_sha256=version.previous_sha256,
                    finalised_at=version.finalised_at,
                    finalised_on=version.finalised_on,
                    reason=version.reason,
                )

    def _draft(self, tree: _Tree) -> list[tables.Table]:
        draft = codec.decode(RecordDraft, codec.canonical(tree["document"]))
        self._drafts[draft.id] = (draft, tree)
        return []

    def _record(self, tree: _Tree) -> list[tables.Table]:
        """Return the header, taken from what it stands over, and the text to search in."""
        record_id = str(tree["id"])
        row = tables.RecordRow(
            id=record_id,
            sitting=str(tree["sitting"]),
            kind=str(tree["kind"]),
            title="",
            starts_at="",
            version=0,
            late_days=0,
            created_at=open_rows.moment(tree["created_at"]),
            removed_at=Moments.read(tree["removed_at"]),
        )
        body = ""
        if (final := self._latest.get(record_id)) is not None:
            record, version = final.record, final.version
            row.sitting, row.kind, row.group_id = record.sitting, record.kind.value, record.group
            row.title, row.held_on = record.title[:400], record.held_on
            row.belongs_year = record.belongs_year
            row.starts_at = f"{record.starts_at:%Y-%m-%dT%H:%M}"
            row.version, row.sha256 = version.number, version.sha256
            row.late_days = version.late_days
            body = text_of_record(record)
        elif record_id in self._drafts:
            draft, kept = self._drafts[record_id]
            row.sitting, row.kind, row.group_id = draft.sitting, draft.kind.value, draft.group
            row.title, row.held_on = clean_line(draft.title)[:400], open_rows.day(kept["held_on"])
            row.belongs_year = kept["belongs_year"]
            body = text_of_draft(draft)
        if tree["version"] != row.version:
            raise damaged(open_form.VERSIONS, f"{record_id}: not {tree['version']} versions")
        return [row, tables.RecordTextRow(record_id=record_id, body=body)]

    # Files

    def _evidence(self, tree: _Tree) -> list[tables.Table]:
        sha256 = str(tree["sha256"])
        if f"evidence/{sha256}" not in self._hashes and sha256 not in self._manifest.missing:
            raise damaged(f"evidence/{sha256[:12]}…", "it is missing")
        row = further_tables.EvidenceRow(
            **{name: tree[name] for name in ("sha256", "name", "mime", "size", "width", "height")},
            added_at=open_rows.moment(tree["added_at"]),
        )
        return [row]

    def _keep_file(self, path: str) -> None:
        sha256 = path.removeprefix("evidence/")
        if self._hashes[path] != sha256:
            raise damaged(path, "it is called after another file")
        make_folder(self._side / "evidence" / sha256[:2])
        self._copy(path, self._side / "evidence" / sha256[:2] / sha256)

    def _keep_rules(self, path: str) -> None:
        if self._export.sizes[path] > open_form.LARGEST_RULES:
            raise Failed(Trouble.UNPACKS_TOO_LARGE, path)
        write_whole(self._side / path.removeprefix("rules/"), b"".join(self._verified(path)))

    def _copy(self, path: str, target: Path) -> None:
        with target.open("xb") as file:
            target.chmod(PRIVATE_FILE)
            for piece in self._verified(path):
                file.write(piece)
        fsync_file(target)

    def _lines(self, path: str) -> Iterator[bytes]:
        """Yield the lines of a document, found to be what the manifest says before the first."""
        if self._export.sizes[path] > open_form.LARGEST_DOCUMENT:
            raise Failed(Trouble.UNPACKS_TOO_LARGE, path)
        aside = self._side / f".{path}.part"
        self._copy(path, aside)
        try:
            with aside.open("rb") as file:
                while line := file.readline(open_form.LONGEST_LINE + 1):
                    if len(line) > open_form.LONGEST_LINE or not line.endswith(b"\n"):
                        raise damaged(path, "a line is too long or does not end")
                    yield line[:-1]
        finally:
            aside.unlink()

    def _verified(self, path: str) -> Iterator[bytes]:
        digest = hashlib.sha256()
        for piece in self._export.pieces(path):
            digest.update(piece)
            yield piece
            self._done += len(piece)
            self._progress(self._done, max(self._total, 1))
        if digest.hexdigest() != self._hashes[path]:
            raise damaged(path, "its SHA-256 is not that of the manifest")
