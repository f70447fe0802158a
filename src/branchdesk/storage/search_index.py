"""Everything that can be found, in memory: rebuilt at every opening, brought up to date by commits.

Nothing of it is written anywhere.  Texts are looked through from the newest to the oldest, and each
group stops at so many results; that is exact for every word, of one character too.
"""

import contextlib
import gc
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import select

from branchdesk.domain.finding import (
    Entry,
    Found,
    GroupOfHits,
    Hit,
    Query,
    Sieve,
    folded,
    snippet_of,
)
from branchdesk.domain.ledgers import LedgerEntry, LedgerRules
from branchdesk.domain.people import Member
from branchdesk.domain.review import Review
from branchdesk.domain.standard import StarSheet
from branchdesk.storage import codec, search_documents, search_entries
from branchdesk.storage.changes import DOSSIER, LEDGER, MEMBER, RECORD, REVIEW, STARS, Key
from branchdesk.storage.further_tables import DossierRow, LedgerEntryRow, ReviewRow, StarSheetRow
from branchdesk.storage.search_blocks import Block, rearranged
from branchdesk.storage.tables import DraftRow, MemberRow, RecordRow, RecordVersionRow
from branchdesk.storage.transaction import Store, Transaction

_PIECE = 200
"""Documents read in one transaction; nobody else waits for longer than that takes."""
_TABLES: dict[str, Any] = {
    RECORD: RecordRow.id,
    MEMBER: MemberRow.id,
    LEDGER: LedgerEntryRow.id,
    DOSSIER: DossierRow.id,
    REVIEW: ReviewRow.year,
    STARS: StarSheetRow.year,
}


class SearchIndex:
    """Satisfies `branchdesk.usecases.ports.Finder`; may be asked from several threads."""

    def __init__(self, store: Store, rules: LedgerRules) -> None:
        self._store = store
        self._rules = rules
        self._changes = store.follow()
        self._guard = threading.Lock()
        self._built = False
        self._entries: dict[Key, tuple[Entry, ...]] = {}
        self._blocks: dict[Found, Sequence[Block]] = {}
        self._names: dict[str, str] = {}
        self._forms: set[Key] = set()
        """Records of which a form is kept: it names members by their ids."""

    def bring_up_to_date(self, *, stop: Callable[[], bool] = lambda: False) -> None:
        """Read what was committed since the last time; everything, the first time.

        Raises:
            Failed: If the books cannot be read.
        """
        while not self._guard.acquire(timeout=0.05):
            if stop():
                return
        try:
            self._take_changes()
        finally:
            self._guard.release()

    def members(self) -> Sequence[Entry]:
        """Return the members, for the names that a filter may use."""
        return _all_in(self._blocks.get(Found.MEMBER, ()))

    def find(
        self, query: Query, *, limit: int, stop: Callable[[], bool] = lambda: False
    ) -> Iterator[GroupOfHits]:
        """Yield what is found, group after group, each from the newest; ends early on ``stop``."""
        known = self._blocks
        sieve = Sieve(query, _all_in(known.get(Found.MEMBER, ())))
        wanted = {category.group for category in query.categories} or set(Found)
        for group in Found:
            if group not in wanted:
                continue
            found: list[Entry] = []
            for block in known.get(group, ()):
                if stop():
                    return
                if not block.may_hold(sieve):
                    continue
                found += sieve.sift(block.entries, block.texts)
                if len(found) > limit:
                    break
            if found:
                hits = (Hit(one, snippet_of(one, query.words)) for one in found[:limit])
                yield GroupOfHits(group, tuple(hits), more=len(found) > limit)

    def _take_changes(self) -> None:
        if self._built:
            with self._reading() as transaction:
                _ = transaction.session
                keys = self._changes.take()
        else:
            keys = self._all_keys()
        if not keys:
            return
        try:
            with _nothing_to_collect():
                read = self._read(keys)
        except BaseException:
            # Half a look is no look: the next one begins where this one did.
            self._changes.add(keys)
            raise
        self._put_in(read)
        self._built = True

    @contextlib.contextmanager
    def _reading(self) -> Iterator[Transaction]:
        transaction = Transaction(self._store)
        transaction.enter()
        try:
            yield transaction
        finally:
            transaction.leave()

    def _all_keys(self) -> frozenset[Key]:
        with self._reading() as transaction:
            session = transaction.session
            self._changes.take()
            return frozenset(
                (name, str(found))
                for name, column in _TABLES.items()
                for found in session.scalars(select(column)).all()
            )

    def _read(self, keys: frozenset[Key]) -> dict[Key, tuple[Entry, ...]]:
        members = [key for key in keys if key[0] == MEMBER]
        others = {key for key in keys if key[0] != MEMBER}
        read = self._read_kind(MEMBER, members)
        if members:
            others |= self._forms
        for name in _TABLES:
            read |= self._read_kind(name, [key for key in others if key[0] == name])
        return read

    def _read_kind(self, name: str, keys: Sequence[Key]) -> dict[Key, tuple[Entry, ...]]:
        found: dict[Key, tuple[Entry, ...]] = dict.fromkeys(keys, ())
        for start in range(0, len(keys), _PIECE):
            with self._reading() as transaction:
                rows = _rows(transaction, name, [key[1] for key in keys[start : start + _PIECE]])
            for row in rows:
                found[name, str(row.id)] = tuple(self._entries_of(name, row))
        return found

    def _put_in(self, read: dict[Key, tuple[Entry, ...]]) -> None:
        # What went is held until the new blocks stand: no identity is given twice.
        went = [one for key in read for one in self._entries.get(key, ())]
        gone = frozenset(map(id, went))
        new: dict[Found, list[Entry]] = {group: [] for group in Found}
        for entries in read.values():
            for one in entries:
                new[one.group].append(one)
        blocks: dict[Found, Sequence[Block]] = {}
        for group in Found:
            known = self._blocks.get(group, ())
            blocks[group] = rearranged(known, gone=gone, new=new[group])
        self._entries |= read
        self._blocks = blocks

    def _entries_of(self, name: str, row: Any) -> Iterable[Entry]:  # noqa: ANN401 - a row of many kinds
        if name == RECORD:
            return self._of_record(row)
        if name == MEMBER:
            self._names[row.id] = row.name
        if row.removed_at is not None:
            return ()
        match name:
            case "member":
                member = codec.decode(Member, row.content, what=row.id)
                return search_entries.of_member(member, row.pinyin)
            case "ledger":
                one = codec.decode(LedgerEntry, row.content, what=row.id)
                return search_documents.of_ledger(one, self._rules)
            case "dossier":
                return search_documents.of_dossier(
                    row.kind, row.content, item=row.id, title=row.title, year=row.belongs_year
                )
            case "review":
                return search_documents.of_review(codec.decode(Review, row.content))
            case _:
                return search_documents.of_stars(codec.decode(StarSheet, row.content))

    def _of_record(self, row: Any) -> Iterable[Entry]:  # noqa: ANN401 - a row of a query
        is_form = row.form is not None
        key = (RECORD, row.id)
        self._forms.discard(key)
        content = row.form if is_form else row.content
        if content is None or row.removed_at is not None:
            return ()
        if is_form:
            self._forms.add(key)
        return search_entries.of_record(
            row.id,
            row.kind,
            content,
            title=row.form_title if is_form else row.title,
            on=row.form_held_on if is_form else row.held_on,
            year=row.form_year if is_form else row.belongs_year,
            version=row.version,
            late_days=row.late_days,
            draft=is_form,
            names=self._names,
        )

    def names(self) -> tuple[str, ...]:
        """Return names, pinyin and initials of every member, folded."""
        return tuple(name for one in self.members() for name in (folded(one.title), *one.keys))


def _all_in(blocks: Sequence[Block]) -> Sequence[Entry]:
    return [one for block in blocks for one in block.entries]


def _rows(transaction: Transaction, name: str, ids: Sequence[str]) -> Sequence[Any]:
    session = transaction.session
    if name == RECORD:
        query = (
            select(
                RecordRow.id,
                RecordRow.kind,
                RecordRow.title,
                RecordRow.held_on,
                RecordRow.belongs_year,
                RecordRow.version,
                RecordRow.late_days,
                RecordRow.removed_at,
                RecordVersionRow.content,
                DraftRow.content.label("form"),
                DraftRow.title.label("form_title"),
                DraftRow.held_on.label("form_held_on"),
                DraftRow.belongs_year.label("form_year"),
            )
            .outerjoin(RecordVersionRow, RecordVersionRow.sha256 == RecordRow.sha256)
            .outerjoin(DraftRow, DraftRow.record_id == RecordRow.id)
            .where(RecordRow.id.in_(ids))
        )
        return session.execute(query).all()
    if name in (REVIEW, STARS):
        table: Any = ReviewRow if name == REVIEW else StarSheetRow
        # Neither has a recycle bin.
        query_of_year: Any = select(
            table.year.label("id"), table.content, _never().label("removed_at")
        )
        return session.execute(query_of_year.where(table.year.in_([int(one) for one in ids]))).all()
    source: Any = {MEMBER: MemberRow, LEDGER: LedgerEntryRow, DOSSIER: DossierRow}[name]
    columns = [source.id, source.content, source.removed_at]
    if name == MEMBER:
        columns += [source.name, source.pinyin]
    if name == DOSSIER:
        columns += [source.kind, source.title, source.belongs_year]
    found: Sequence[Any] = session.execute(select(*columns).where(source.id.in_(ids))).all()
    return found


def _never() -> Any:  # noqa: ANN401 - a column of SQL
    from sqlalchemy import null

    return null()


@contextlib.contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Spare the collector what is being built: a hundred thousand values, none of them garbage."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
