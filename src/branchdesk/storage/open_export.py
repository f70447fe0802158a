"""Writing everything in the open: plain JSON lines, original files, one manifest.

The books are copied first, in one step; what is written comes from the copy, so that nobody waits
while files are packed, and everything fits together.
"""

import contextlib
import json
import sqlite3
import tempfile
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from branchdesk.domain import privacy
from branchdesk.domain.dossier_kinds import DOSSIER_KINDS
from branchdesk.domain.ledgers import LedgerRules
from branchdesk.storage import codec, faults, open_form
from branchdesk.storage.attached import files_in
from branchdesk.storage.engine import database_uri
from branchdesk.storage.evidence import EvidenceFolder, hash_of
from branchdesk.storage.open_archive import Sink, writing
from branchdesk.storage.open_form import Manifest, Packed
from branchdesk.storage.side_folder import refuse_existing, refuse_without_room, told_of
from branchdesk.storage.workspace import DATABASE, SqlWorkspace
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.moving import LeftOut, OpenChoices, OpenExport
from branchdesk.usecases.ports import Progress

_PIECE = 1 << 20
_Tree = dict[str, Any]
_Row = sqlite3.Row


def export_all(
    workspace: SqlWorkspace,
    target: Path,
    *,
    rules: LedgerRules,
    choices: OpenChoices,
    program: str,
    now: datetime,
    progress: Progress,
) -> OpenExport:
    """Write an open workspace out: a name ending with .zip makes an archive, any other a folder.

    Raises:
        Failed: ``TARGET_EXISTS``, ``TARGET_FOLDER_MISSING``, ``DISK_FULL`` …; nothing is left.
        Cancelled: When ``progress`` stopped it; nothing is left.
    """
    refuse_existing(target)
    with tempfile.TemporaryDirectory(prefix="branchdesk-") as scratch:
        copy = Path(scratch) / DATABASE
        workspace.copy_books(copy)
        uri = database_uri(copy, read_only=True)
        try:
            with (
                contextlib.closing(sqlite3.connect(uri, uri=True)) as connection,
                told_of(target),
                writing(target) as sink,
            ):
                connection.row_factory = sqlite3.Row
                export = _Export(connection, workspace.folder, sink, rules, choices, progress)
                manifest = export.write(target, program=program, now=now)
        except sqlite3.Error as error:
            raise faults.failed_from(error, str(workspace.folder)) or error from error
    return OpenExport(
        path=target,
        size=sum(packed.size for packed in manifest.files),
        counts=manifest.counts,
        left_out=manifest.left_out,
        missing=tuple(export.missing.values()),
    )


@dataclass
class _Export:
    """One export while it is written."""

    books: sqlite3.Connection
    folder: Path
    sink: Sink
    rules: LedgerRules
    choices: OpenChoices
    progress: Progress
    missing: dict[str, str] = field(default_factory=dict)
    """Names of files that are gone or damaged, by hash."""
    _files: list[Packed] = field(default_factory=list)
    _counts: dict[str, int] = field(default_factory=dict)
    _named: set[str] = field(default_factory=set)
    """Hashes of files that something exported names."""
    _private: set[str] = field(default_factory=set)
    """Hashes of files that something left out names."""
    _entries: int = 0
    _fields: int = 0
    _dossiers: int = 0
    _done: int = 0
    _total: int = 0

    def write(self, target: Path, *, program: str, now: datetime) -> Manifest:
        """Write every file, the manifest last, and return it."""
        self.progress(0, 0)
        branch = json.loads(self._value("SELECT value FROM setting WHERE key = 'branch'"))
        self._put(open_form.BRANCH, [codec.canonical(branch).encode()])
        self._lines(
            open_form.SETTINGS,
            "settings",
            self._plain("setting", "key NOT IN ('branch', 'min_app')", "key"),
        )
        self._lines(open_form.MEMBERS, "members", self._placed("member"))
        self._lines(open_form.GROUPS, "groups", self._placed("party_group"))
        self._lines(open_form.RECORDS, "records", self._records())
        self._put(open_form.VERSIONS, self._counted("versions", self._versions()))
        self._lines(open_form.DRAFTS, "drafts", self._drafts())
        self._lines(open_form.REVIEWS, "reviews", self._yearly("review"))
        self._lines(open_form.SHEETS, "star_sheets", self._yearly("star_sheet"))
        self._lines(open_form.LEDGERS, "ledger_entries", self._ledgers())
        self._lines(open_form.DOSSIERS, "dossiers", self._dossier_lines())
        self._lines(open_form.PACKETS, "packets", self._plain("packet", "1", "seq", leave="seq"))
        if self.choices.journal:
            self._lines(open_form.JOURNAL, "journal", self._journal())
        else:
            # What stood in private lines once is no less private; their files stay too.
            deque(self._journal(), maxlen=0)
        self._evidence(target)
        self._own_rules()
        manifest = Manifest(
            format=open_form.FORMAT,
            version=open_form.VERSION,
            program=program,
            made_at=now,
            branch=str(branch.get("name", "")),
            restricted=self.choices.restricted,
            journal=self.choices.journal,
            counts=self._counts,
            left_out=LeftOut(
                self._entries, self._fields, self._dossiers, len(self._private - self._named)
            ),
            missing=tuple(sorted(self.missing)),
            files=tuple(self._files),
        )
        text = json.dumps(codec.plain(manifest), ensure_ascii=False, sort_keys=True, indent=1)
        self.sink.put(open_form.MANIFEST, [text.encode()])
        return manifest

    # Documents

    def _records(self) -> Iterator[_Tree]:
        for row in self._rows("SELECT * FROM record ORDER BY created_at, id"):
            yield {
                name: row[name]
                for name in (
                    *("id", "sitting", "kind", "group_id", "belongs_year", "held_on", "title"),
                    *("version", "created_at", "removed_at"),
                )
            }

    def _versions(self) -> Iterator[bytes]:
        """Yield the bytes that were hashed, one version in a line: they hold no line break."""
        for row in self._rows("SELECT content FROM record_version ORDER BY seq"):
            content = bytes(row["content"])
            self._note(json.loads(content))
            yield content + b"\n"

    def _drafts(self) -> Iterator[_Tree]:
        for row in self._rows("SELECT * FROM draft ORDER BY record_id"):
            yield {
                "document": self._noted(row["content"]),
                **{
                    name: row[name]
                    for name in ("base_version", "belongs_year", "held_on", "saved_at")
                },
            }

    def _ledgers(self) -> Iterator[_Tree]:
        for row in self._rows("SELECT * FROM ledger_entry ORDER BY created_at, id"):
            tree = json.loads(row["content"])
            if (going := self._entry(tree, counted=True)) is None:
                continue
            self._note(going)
            yield {
                "document": going,
                "title": self._title(tree, row["title"]),
                "created_at": row["created_at"],
                "removed_at": row["removed_at"],
            }

    def _entry(self, tree: _Tree, *, counted: bool) -> _Tree | None:
        """Return what of a line of a ledger may go, None if nothing may."""
        values = tree.get("values") or {}
        kind = self.rules.kind(str(tree.get("kind", "")))
        kept = privacy.of_entry(kind, values, restricted=self.choices.restricted)
        if kept.whole:
            self._entries += counted
            self._private.update(sha256 for sha256, _ in files_in(tree))
            return None
        going = {**tree, "values": {key: values[key] for key in values if key not in kept.fields}}
        withheld = len(kept.fields)
        if kept.papers:
            withheld += sum(bool(step.get("note")) for step in tree.get("steps", ()))
            going["steps"] = [{**step, "note": ""} for step in tree.get("steps", ())]
            self._private.update(sha256 for sha256, _ in files_in(tree))
            going["attachments"] = []
        self._fields += withheld if counted else 0
        return going

    def _title(self, tree: _Tree, title: str) -> str:
        kind = self.rules.kind(str(tree.get("kind", "")))
        if kind is None:
            return ""
        kept = privacy.of_entry(kind, [kind.title_field], restricted=self.choices.restricted)
        return kind.title if kept.fields else title

    def _dossier_lines(self) -> Iterator[_Tree]:
        for row in self._rows("SELECT * FROM dossier ORDER BY created_at, id"):
            tree = json.loads(row["content"])
            going = self._dossier(row["kind"], tree, counted=True)
            if going is None:
                continue
            self._note(going)
            yield {"document": going, **{n: row[n] for n in ("kind", "created_at", "removed_at")}}

    def _dossier(self, key: str, tree: _Tree, *, counted: bool) -> _Tree | None:
        kind = next((known for known in DOSSIER_KINDS if key == known.KIND), None)
        kept = privacy.of_dossier(kind)
        going = {name: value for name, value in tree.items() if name not in kept.fields}
        whole = kept.whole
        if kind is not None and len(going) < len(tree):
            try:
                codec.decode(kind, codec.canonical(going))
            except Failed:
                # A kind that makes no sense without what is private stays altogether.
                whole = True
        if whole:
            self._dossiers += counted
            self._private.update(sha256 for sha256, _ in files_in(tree))
            return None
        self._private.update(
            sha256 for sha256, _ in files_in([tree[n] for n in tree if n not in going])
        )
        self._fields += sum(bool(tree[n]) for n in tree if n not in going) if counted else 0
        return going

    def _journal(self) -> Iterator[_Tree]:
        """Yield every change, without what is private in the documents before and after."""
        for row in self._rows("SELECT * FROM journal ORDER BY seq"):
            states = [row["content_before"], row["content_after"]]
            label = row["label"]
            if row["entity"] in ("ledger", "dossier"):
                trees = [None if text is None else json.loads(text) for text in states]
                cut = [None if tree is None else self._state(tree) for tree in trees]
                if any(
                    tree is not None and left is None for tree, left in zip(trees, cut, strict=True)
                ):
                    continue
                label = label if cut == trees else ""
                states = [None if left is None else codec.canonical(left) for left in cut]
            for text in states if self.choices.journal else ():
                self._note(json.loads(text) if text else None)
            yield {
                "content_before": states[0],
                "content_after": states[1],
                "label": label,
                **{
                    name: row[name]
                    for name in ("batch", "at", "action", "entity", "entity_id", "undone_at")
                },
            }

    def _state(self, tree: _Tree) -> _Tree | None:
        if isinstance(entry := tree.get("ledger"), dict):
            going = self._entry(entry, counted=False)
            if going is None:
                return None
            header = tree.get("header") or {}
            title = self._title(entry, str(header.get("title", "")))
            return {**tree, "ledger": going, "header": {**header, "title": title}}
        if isinstance(dossier := tree.get("dossier"), dict):
            header = tree.get("header") or {}
            going = self._dossier(str(header.get("kind", "")), dossier, counted=False)
            return None if going is None else {**tree, "dossier": going}
        return tree

    # Files

    def _evidence(self, target: Path) -> None:
        rows = [
            row
            for row in self._rows("SELECT * FROM evidence ORDER BY added_at, sha256")
            if row["sha256"] in self._named or row["sha256"] not in self._private
        ]
        self._lines(open_form.EVIDENCE, "evidence", (dict(row) for row in rows))
        files = EvidenceFolder(self.folder)
        # Every file is read twice: once to be sure that it is what its name says.
        self._total = 2 * sum(int(row["size"]) for row in rows)
        refuse_without_room(target.parent, self._total // 2)
        for row in rows:
            path = files.path_of(row["sha256"])
            self._step(0)
            if path is None or not _is(path, row["sha256"]):
                self.missing[row["sha256"]] = row["name"]
                continue
            self._step(int(row["size"]))
            self._put(f"evidence/{row['sha256']}", self._copied(path), packed=False)
        self._step(0)

    def _copied(self, path: Path) -> Iterator[bytes]:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece
                self._step(len(piece))

    def _own_rules(self) -> None:
        for name in open_form.RULES:
            own = self.folder / name
            if own.is_file() and own.stat().st_size <= open_form.LARGEST_RULES:
                self._put(f"rules/{name}", [own.read_bytes()])

    # Small help

    def _step(self, size: int) -> None:
        self._done += size
        self.progress(self._done, max(self._total, 1))

    def _put(self, path: str, pieces: Iterable[bytes], *, packed: bool = True) -> None:
        self._files.append(self.sink.put(path, pieces, packed=packed))

    def _lines(self, path: str, name: str, trees: Iterable[_Tree]) -> None:
        lines = (codec.canonical(tree).encode() + b"\n" for tree in trees)
        self._put(path, self._counted(name, lines))

    def _counted(self, name: str, lines: Iterable[bytes]) -> Iterator[bytes]:
        self._counts[name] = 0
        for line in lines:
            self._counts[name] += 1
            yield line

    def _rows(self, query: str) -> Iterator[_Row]:
        yield from self.books.execute(query)

    def _value(self, query: str) -> str:
        row = self.books.execute(query).fetchone()
        return str(row[0]) if row else "{}"

    def _plain(self, table: str, where: str, order: str, *, leave: str = "") -> Iterator[_Tree]:
        for row in self._rows(f"SELECT * FROM {table} WHERE {where} ORDER BY {order}"):  # noqa: S608
            yield {name: row[name] for name in row.keys() if name != leave}  # noqa: SIM118

    def _placed(self, table: str) -> Iterator[_Tree]:
        for row in self._rows(f"SELECT * FROM {table} ORDER BY position, id"):  # noqa: S608
            tree = {"document": self._noted(row["content"]), "position": row["position"]}
            yield {**tree, "removed_at": row["removed_at"]} if table == "member" else tree

    def _yearly(self, table: str) -> Iterator[_Tree]:
        for row in self._rows(f"SELECT content FROM {table} ORDER BY year"):  # noqa: S608
            yield {"document": self._noted(row["content"])}

    def _noted(self, content: str) -> object:
        tree = json.loads(content)
        self._note(tree)
        return tree

    def _note(self, tree: object) -> None:
        self._named.update(sha256 for sha256, _ in files_in(tree))


def _is(path: Path, sha256: str) -> bool:
    try:
        return hash_of(path) == sha256
    except OSError:
        # A file on a bad sector is as good as gone.
        return False
