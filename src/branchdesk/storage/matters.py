"""Agreed matters of all years: each version is looked at once per opened workspace.

Most records agree nothing, and nearly all that was ever agreed is done, so that only those whose
bytes say otherwise are decoded.
"""

from collections.abc import Sequence

from sqlalchemy import and_, func, or_, select

from branchdesk.domain.follow_ups import Matters, matters_of
from branchdesk.storage import chain, changes
from branchdesk.storage.tables import RecordRow, RecordVersionRow
from branchdesk.storage.transaction import Transaction

_AGREED = b'"follow_ups":[{'
_SETTLED = b'"settled":[{'
_NOT_DONE = b'"done_on":null'


def matters_in(transaction: Transaction, *, unfinished: bool = False) -> Sequence[Matters]:
    """Return what every finalised record agreed and found, year by year, in order of time.

    Records in the recycle bin are not there.  ``unfinished``: without those that agreed only what
    was done before they were closed; what is open in the rest is what is open at all.
    """
    parts = transaction.store.parts
    uncommitted = changes.places_written_by(transaction.session)
    finals = (RecordRow.__tablename__,)

    def of_year(year: int | None) -> tuple[Matters, ...]:
        return parts.get(
            ("matters", unfinished, year),
            (changes.finals_of(year),),
            lambda: _matters_of(year, transaction, unfinished=unfinished),
            uncommitted=uncommitted,
        )

    def of_all() -> tuple[Matters, ...]:
        return tuple(found for year in _years(transaction) for found in of_year(year))

    return parts.get(("matters", unfinished), finals, of_all, uncommitted=uncommitted)


def _years(transaction: Transaction) -> Sequence[int | None]:
    query = select(RecordRow.belongs_year).where(RecordRow.version > 0).distinct()
    return transaction.session.scalars(query.order_by(RecordRow.belongs_year)).all()


def _matters_of(
    year: int | None, transaction: Transaction, *, unfinished: bool
) -> tuple[Matters, ...]:
    store = transaction.store
    known = store.unfinished if unfinished else store.matters
    in_force = transaction.session.scalars(
        select(RecordRow.sha256)
        .where(
            RecordRow.belongs_year.is_(None) if year is None else RecordRow.belongs_year == year,
            RecordRow.version > 0,
            RecordRow.removed_at.is_(None),
        )
        .order_by(RecordRow.held_on, RecordRow.starts_at, RecordRow.id)
    )
    hashes = [sha256 for sha256 in in_force.all() if sha256]
    if new := [sha256 for sha256 in hashes if sha256 not in known]:
        _look_at(transaction, new, known, unfinished=unfinished)
    return tuple(found for sha256 in hashes if (found := known[sha256]) is not None)


def _look_at(
    transaction: Transaction,
    hashes: Sequence[str],
    known: dict[str, Matters | None],
    *,
    unfinished: bool,
) -> None:
    store = transaction.store
    content = RecordVersionRow.content
    agreed = func.instr(content, _AGREED) > 0
    if unfinished:
        agreed = and_(agreed, func.instr(content, _NOT_DONE) > 0)
    named = or_(agreed, func.instr(content, _SETTLED) > 0)
    for start in range(0, len(hashes), 500):
        some = hashes[start : start + 500]
        known.update(dict.fromkeys(some))
        query = select(RecordVersionRow.sha256, content).where(
            RecordVersionRow.sha256.in_(some), named
        )
        for row in transaction.session.execute(query).all():
            final = store.cache.get(row.sha256) or chain.read(row.content, row.sha256)
            known[row.sha256] = matters_of(final.record)
