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

FINALS = (RecordRow.__tablename__, RecordVersionRow.__tablename__)
"""Where finalised records are written."""
_AGREED = b'"follow_ups":[{'
_SETTLED = b'"settled":[{'
_NOT_DONE = b'"done_on":null'


def matters_in(transaction: Transaction, *, unfinished: bool = False) -> Sequence[Matters]:
    """Return what every finalised record agreed and found, in order of time.

    Records in the recycle bin are not there.  ``unfinished``: without those that agreed only what
    was done before they were closed; what is open in the rest is what is open at all.
    """
    store = transaction.store
    known = store.unfinished if unfinished else store.matters
    hashes = store.parts.get(
        "versions in force",
        FINALS,
        lambda: _versions_in_force(transaction),
        uncommitted=changes.places_written_by(transaction.session),
    )
    if new := [sha256 for sha256 in hashes if sha256 not in known]:
        _look_at(transaction, new, known, unfinished=unfinished)
    return [found for sha256 in hashes if (found := known[sha256]) is not None]


def _versions_in_force(transaction: Transaction) -> tuple[str, ...]:
    hashes = transaction.session.scalars(
        select(RecordRow.sha256)
        .where(RecordRow.version > 0, RecordRow.removed_at.is_(None))
        .order_by(RecordRow.held_on, RecordRow.starts_at, RecordRow.id)
    )
    return tuple(sha256 for sha256 in hashes.all() if sha256)


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
