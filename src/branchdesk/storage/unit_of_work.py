"""One transaction over the whole workspace, with a book for each thing kept in it."""

from functools import cached_property
from types import TracebackType
from typing import Self

from branchdesk.domain.facts import Facts
from branchdesk.storage.branch_book import SqlBranchBook
from branchdesk.storage.dossiers import SqlDossiers
from branchdesk.storage.evidence import EvidenceFolder, SqlEvidence
from branchdesk.storage.journal import SqlJournal, name_imports
from branchdesk.storage.ledgers import SqlLedgers
from branchdesk.storage.people import SqlPeople
from branchdesk.storage.reading import facts_of
from branchdesk.storage.records import SqlRecords
from branchdesk.storage.transaction import Store, Transaction
from branchdesk.storage.yearly import SqlPackets, SqlReviews, SqlSheets


class SqlUnitOfWork:
    """Satisfies `branchdesk.usecases.ports.UnitOfWork`.

    May be entered again after it was left, from any thread, but not while it is entered.  The
    transaction begins with the first statement; leaving without `commit` undoes everything.
    """

    def __init__(self, store: Store) -> None:
        self._in = Transaction(store)

    @cached_property
    def branch(self) -> SqlBranchBook:
        """The branch's own page."""
        return SqlBranchBook(self._in)

    @cached_property
    def people(self) -> SqlPeople:
        """The register."""
        return SqlPeople(self._in)

    @cached_property
    def records(self) -> SqlRecords:
        """Drafts and versions."""
        return SqlRecords(self._in)

    @cached_property
    def reviews(self) -> SqlReviews:
        """民主评议."""
        return SqlReviews(self._in)

    @cached_property
    def sheets(self) -> SqlSheets:
        """What was entered by hand for the star rating."""
        return SqlSheets(self._in)

    @cached_property
    def ledgers(self) -> SqlLedgers:
        """The lines of all ledgers."""
        return SqlLedgers(self._in)

    @cached_property
    def dossiers(self) -> SqlDossiers:
        """What grows in stages."""
        return SqlDossiers(self._in)

    @cached_property
    def evidence(self) -> SqlEvidence:
        """The evidence folder."""
        return SqlEvidence(self._in, EvidenceFolder(self._in.store.folder))

    @cached_property
    def packets(self) -> SqlPackets:
        """What was exported."""
        return SqlPackets(self._in)

    @cached_property
    def journal(self) -> SqlJournal:
        """Every change, and undo."""
        return SqlJournal(
            self._in,
            {
                "branch": self.branch.put_back,
                "dossier": self.dossiers.put_back,
                "group": self.people.put_group_back,
                "member": self.people.put_back,
                "ledger": self.ledgers.put_back,
                "record": self.records.put_back,
                "review": self.reviews.put_back,
                "stars": self.sheets.put_back,
            },
        )

    def facts(self, year: int) -> Facts:
        """Read everything that judging a year needs, in one query per kind."""
        return facts_of(year, transaction=self._in)

    def __enter__(self) -> Self:
        """Begin."""
        self._in.enter()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Undo whatever was not committed."""
        self._in.leave()

    def commit(self) -> None:
        """Make everything durable, or raise `Failed` with nothing written."""
        if self._in.batch is not None:
            name_imports(self._in)
        self._in.commit()
