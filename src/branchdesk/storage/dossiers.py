"""Dossiers: one document each, replaced as a whole, with the recycle bin and undo of the rest."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import select

from branchdesk.domain.dossiers import Dossier, DossierId
from branchdesk.domain.text import clean_line, clean_text
from branchdesk.storage import codec
from branchdesk.storage.further_tables import DossierRow
from branchdesk.storage.states import Moments, state
from branchdesk.storage.transaction import Transaction
from branchdesk.usecases.lines import DossierLine

_D = TypeVar("_D", bound=Dossier)


class SqlDossiers:
    """Satisfies `branchdesk.usecases.ports.Dossiers`; never commits."""

    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def get(self, kind: type[_D], dossier_id: DossierId) -> _D | None:
        """Return a dossier, also one in the recycle bin."""
        query = select(DossierRow.content).where(
            DossierRow.id == dossier_id, DossierRow.kind == kind.KIND
        )
        content = self._in.session.scalar(query)
        return None if content is None else codec.decode(kind, content, what=dossier_id)

    def all(self, kind: type[_D], *, year: int | None = None) -> Sequence[_D]:
        """Return the dossiers of a kind, oldest first; without what is in the bin."""
        query = (
            select(DossierRow.content)
            .where(DossierRow.kind == kind.KIND, DossierRow.removed_at.is_(None))
            .order_by(DossierRow.created_at, DossierRow.id)
        )
        if year is not None:
            query = query.where(DossierRow.belongs_year == year)
        return [codec.decode(kind, content) for content in self._in.session.scalars(query).all()]

    def lines(
        self, *, kind: str | None = None, containing: str = "", removed: bool = False
    ) -> Sequence[DossierLine]:
        """Return list lines, newest first."""
        bin_of = DossierRow.removed_at
        query = select(
            DossierRow.id,
            DossierRow.kind,
            DossierRow.belongs_year,
            DossierRow.title,
            DossierRow.removed_at,
        ).where(bin_of.is_not(None) if removed else bin_of.is_(None))
        if kind is not None:
            query = query.where(DossierRow.kind == kind)
        if words := clean_line(containing):
            query = query.where(DossierRow.body.contains(words, autoescape=True))
        query = query.order_by(DossierRow.created_at.desc(), DossierRow.id)
        return [
            DossierLine(
                id=DossierId(row.id),
                kind=row.kind,
                belongs_year=row.belongs_year,
                title=row.title,
                removed_at=row.removed_at,
            )
            for row in self._in.session.execute(query).all()
        ]

    def save(self, dossier: Dossier) -> None:
        """Add the dossier or replace it; saving the same again does nothing.

        Raises:
            RuntimeError: If it would change one of a kind that is never changed.
        """
        row = self._in.session.get(DossierRow, dossier.id)
        before = None if row is None else _state(row)
        content = codec.normalised(codec.encode(dossier))
        if row is not None and _stays(row.kind) and row.content != content:
            raise RuntimeError(f"a {row.kind} is never changed")
        row = self._write(
            row,
            dossier_id=dossier.id,
            kind=dossier.KIND,
            year=dossier.belongs_year,
            title=dossier.title,
            content=content,
        )
        if before != (after := _state(row)):
            self._note("saved", row, before=before, after=after)

    def remove(self, dossier_id: DossierId, *, now: datetime) -> None:
        """Put the dossier into the recycle bin."""
        self._move(dossier_id, "removed", now)

    def restore(self, dossier_id: DossierId) -> None:
        """Take the dossier out of the recycle bin."""
        self._move(dossier_id, "restored", None)

    def put_back(self, dossier_id: str, was: dict[str, Any] | None) -> None:
        """Undo: make the dossier what the journal says it was."""
        session = self._in.session
        row = session.get(DossierRow, dossier_id)
        if was is not None:
            header = was["header"]
            row = self._write(
                row,
                dossier_id=dossier_id,
                kind=header["kind"],
                year=header["year"],
                title=header["title"],
                content=codec.canonical(was["dossier"]),
            )
            row.removed_at = Moments.read(was["removed_at"])
        elif row is not None:
            session.delete(row)
        session.flush()

    def _move(self, dossier_id: DossierId, action: str, removed_at: datetime | None) -> None:
        row = self._in.session.get_one(DossierRow, dossier_id)
        if _stays(row.kind):
            raise RuntimeError(f"a {row.kind} is never removed")
        before = _state(row)
        row.removed_at = removed_at
        self._in.session.flush()
        self._note(action, row, before=before, after=_state(row))

    def _write(
        self,
        row: DossierRow | None,
        *,
        dossier_id: str,
        kind: str,
        year: int | None,
        title: str,
        content: str,
    ) -> DossierRow:
        if row is None:
            row = DossierRow(id=dossier_id, created_at=self._in.now())
            self._in.session.add(row)
        row.kind, row.belongs_year, row.title = kind, year, clean_line(title)[:400]
        row.content = content
        row.body = body_of(content)
        self._in.session.flush()
        return row

    def _note(self, action: str, row: DossierRow, *, before: str | None, after: str) -> None:
        self._in.note(
            action=action,
            entity="dossier",
            entity_id=row.id,
            label=row.title,
            before=before,
            after=after,
            undoable=not _stays(row.kind),
        )


def _stays(kind: str) -> bool:
    # Only who saves something waits for every kind there is.
    from branchdesk.domain.dossier_kinds import DOSSIER_KINDS

    known = next((one for one in DOSSIER_KINDS if kind == one.KIND), None)
    return bool(getattr(known, "APPEND_ONLY", False))


def _state(row: DossierRow) -> str:
    header = {"kind": row.kind, "year": row.belongs_year, "title": row.title}
    return state(
        dossier=row.content,
        header=codec.canonical(header),
        removed_at=Moments.write(row.removed_at),
    )


def body_of(content: str) -> str:
    """Return everything a document says, whatever its kind."""
    return "\n".join(_texts(json.loads(content)))


def _texts(tree: object) -> Iterator[str]:
    if isinstance(tree, str):
        if text := clean_text(tree).strip():
            yield text
    elif isinstance(tree, dict):
        for value in tree.values():
            yield from _texts(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from _texts(value)
