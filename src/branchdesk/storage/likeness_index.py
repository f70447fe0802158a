"""What finalised minutes say, as numbers in memory, to compare one of them with all of its kind.

Versions never change, so what was read once is never read again; nothing of it is written.
"""

import json
import threading
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from branchdesk.domain.ids import RecordId, SittingId
from branchdesk.domain.likeness import (
    OWN_WORDS,
    Alike,
    Shingles,
    Spoken,
    most_alike,
    own_shingles,
    percent_of,
)
from branchdesk.domain.records import RecordKind
from branchdesk.storage.tables import RecordRow, RecordVersionRow
from branchdesk.storage.transaction import Store, Transaction

_PIECE = 100
"""Versions read in one transaction; nobody else waits for longer than that takes."""
_COMPARED = 200
"""Minutes compared between two looks at whether somebody wants to stop."""


@dataclass(frozen=True, slots=True)
class _Header:
    record: RecordId
    sitting: SittingId
    title: str
    held_on: date | None
    sha256: str


class LikenessIndex:
    """Satisfies `branchdesk.usecases.ports.Likenesses`; may be asked from several threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._guard = threading.Lock()
        self._said: dict[str, array[int]] = {}
        """Shingles by the SHA-256 of the version that says them"""

    def alike(
        self,
        kind: RecordKind,
        asked: Shingles,
        *,
        without: Shingles,
        but: SittingId,
        least: int,
        stop: Callable[[], bool] = lambda: False,
    ) -> Sequence[Alike]:
        """Return the minutes of a kind that say much the same, the likest first."""
        own = asked - without
        headers = self._headers(kind)
        self._read_missing([one.sha256 for one in headers], stop)
        found = []
        for place, header in enumerate(headers):
            if place % _COMPARED == 0 and stop():
                return ()
            said = self._said.get(header.sha256)
            if said is None or header.sitting == but:
                continue
            common = len(own.intersection(said))
            # Most share next to nothing: only the others are measured exactly.
            if percent_of(common, len(own), max(common, len(said) - len(without))) < least:
                continue
            rest = len(said) - len(without.intersection(said))
            percent = percent_of(common, len(own), rest)
            found.append(Alike(header.record, header.title, header.held_on, percent))
        return most_alike(found, least=least)

    def _headers(self, kind: RecordKind) -> Sequence[_Header]:
        query = select(
            RecordRow.id, RecordRow.sitting, RecordRow.title, RecordRow.held_on, RecordRow.sha256
        ).where(RecordRow.kind == kind.value, RecordRow.version > 0, RecordRow.removed_at.is_(None))
        transaction = Transaction(self._store)
        transaction.enter()
        try:
            rows = transaction.session.execute(query).all()
        finally:
            transaction.leave()
        return [
            _Header(RecordId(row.id), SittingId(row.sitting), row.title, row.held_on, row.sha256)
            for row in rows
            if row.sha256
        ]

    def _read_missing(self, hashes: Sequence[str], stop: Callable[[], bool]) -> None:
        with self._guard:
            missing = [sha256 for sha256 in hashes if sha256 not in self._said]
            for start in range(0, len(missing), _PIECE):
                if stop():
                    return
                self._read(missing[start : start + _PIECE])

    def _read(self, hashes: Sequence[str]) -> None:
        query = select(RecordVersionRow.sha256, RecordVersionRow.content).where(
            RecordVersionRow.sha256.in_(hashes)
        )
        transaction = Transaction(self._store)
        transaction.enter()
        try:
            rows = transaction.session.execute(query).all()
        finally:
            transaction.leave()
        for row in rows:
            spoken = spoken_in_tree(json.loads(row.content)["record"])
            self._said[row.sha256] = array("q", own_shingles(spoken))


def spoken_in_tree(tree: Mapping[str, Any]) -> Spoken:
    """Return what a stored record says in words of its own; see `likeness.spoken_in`."""
    said = [text for item in tree["agenda"] for text in (item["discussion"], item["decision"])]
    said += [tree["details"].get(key, "") for key in OWN_WORDS]
    return Spoken(
        tuple(text for text in said if text.strip()),
        (tree["title"], *(item["title"] for item in tree["agenda"])),
    )
