"""What there is once a year: the review, the star sheet; and the packets that were exported."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, select, update

from branchdesk.domain.facts import PacketFact
from branchdesk.domain.review import Review
from branchdesk.domain.standard import StarSheet
from branchdesk.storage import codec
from branchdesk.storage.further_tables import JournalRow, PacketRow, ReviewRow, StarSheetRow
from branchdesk.storage.states import state
from branchdesk.storage.transaction import Transaction


class SqlReviews:
    """Satisfies `branchdesk.usecases.ports.Reviews`; never commits."""

    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def get(self, year: int) -> Review | None:
        """Return the review of a year."""
        content = self._in.session.scalar(select(ReviewRow.content).where(ReviewRow.year == year))
        return None if content is None else codec.decode(Review, content, what=str(year))

    def save(self, review: Review) -> None:
        """Keep the review; saving the same again does nothing."""
        self._save(review, undoable=True)

    def save_counted(self, review: Review) -> None:
        """Keep the review with the outcome of a count.

        The ballots are gone after that: nothing may bring back a review from before it.
        """
        earlier = (JournalRow.entity == "review", JournalRow.entity_id == str(review.year))
        self._in.session.execute(
            update(JournalRow).where(*earlier, JournalRow.undoable).values(undoable=False)
        )
        self._save(review, undoable=False)

    def _save(self, review: Review, *, undoable: bool) -> None:
        row = self._in.session.get(ReviewRow, review.year)
        before = None if row is None else state(review=row.content)
        after = state(review=self._write(review, row).content)
        if before == after:
            return
        year = str(review.year)
        self._in.note(
            action="saved",
            entity="review",
            entity_id=year,
            label=year,
            before=before,
            after=after,
            undoable=undoable,
        )

    def put_back(self, year: str, was: dict[str, Any] | None) -> None:
        """Undo: make the review what the journal says it was."""
        session = self._in.session
        row = session.get(ReviewRow, int(year))
        if was is not None:
            self._write(codec.decode(Review, codec.canonical(was["review"]), what=year), row)
        elif row is not None:
            session.delete(row)
        session.flush()

    def _write(self, review: Review, row: ReviewRow | None) -> ReviewRow:
        if row is None:
            row = ReviewRow(year=review.year)
            self._in.session.add(row)
        row.content = codec.encode(review)
        row.finalised_at = review.finalised_at
        self._in.session.flush()
        return row


class SqlSheets:
    """Satisfies `branchdesk.usecases.ports.Sheets`; never commits."""

    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def get(self, year: int) -> StarSheet | None:
        """Return the star sheet of a year."""
        content = self._in.session.scalar(
            select(StarSheetRow.content).where(StarSheetRow.year == year)
        )
        return None if content is None else codec.decode(StarSheet, content, what=str(year))

    def save(self, sheet: StarSheet) -> None:
        """Keep the sheet; saving the same again does nothing."""
        row = self._in.session.get(StarSheetRow, sheet.year)
        before = None if row is None else state(stars=row.content)
        after = state(stars=self._write(sheet, row).content)
        if before == after:
            return
        year = str(sheet.year)
        self._in.note(
            action="saved", entity="stars", entity_id=year, label=year, before=before, after=after
        )

    def put_back(self, year: str, was: dict[str, Any] | None) -> None:
        """Undo: make the sheet what the journal says it was."""
        session = self._in.session
        row = session.get(StarSheetRow, int(year))
        if was is not None:
            self._write(codec.decode(StarSheet, codec.canonical(was["stars"]), what=year), row)
        elif row is not None:
            session.delete(row)
        session.flush()

    def _write(self, sheet: StarSheet, row: StarSheetRow | None) -> StarSheetRow:
        if row is None:
            row = StarSheetRow(year=sheet.year)
            self._in.session.add(row)
        row.content = codec.encode(sheet)
        self._in.session.flush()
        return row


class SqlPackets:
    """Satisfies `branchdesk.usecases.ports.Packets`; never commits."""

    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def add(self, fact: PacketFact, *, path: str, chain_head: str) -> None:
        """Note an exported packet, where it went, and the chain's head it carries."""
        self._in.session.add(
            PacketRow(
                year=fact.year,
                made_on=fact.made_on,
                sha256=fact.sha256,
                path=path,
                chain_head=chain_head,
            )
        )
        self._in.session.flush()

    def all(self) -> Sequence[PacketFact]:
        """Return every packet, in the order they were made."""
        return self._read()

    def of_year(self, year: int) -> Sequence[PacketFact]:
        """Return the packets of a year, in the order they were made."""
        return self._read(PacketRow.year == year)

    def _read(self, *conditions: ColumnElement[bool]) -> Sequence[PacketFact]:
        query = (
            select(PacketRow.year, PacketRow.made_on, PacketRow.sha256)
            .where(*conditions)
            .order_by(PacketRow.seq)
        )
        return [
            PacketFact(row.year, row.made_on, row.sha256)
            for row in self._in.session.execute(query).all()
        ]
