"""One transaction over the whole workspace, with a book for each thing kept in it."""

from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

from branchdesk.storage.branch_book import SqlBranchBook
from branchdesk.storage.people import SqlPeople
from branchdesk.storage.transaction import Store, Transaction

if TYPE_CHECKING:
    from branchdesk.domain.facts import Facts
    from branchdesk.storage.dossiers import SqlDossiers
    from branchdesk.storage.evidence import SqlEvidence
    from branchdesk.storage.filing import SqlFiling
    from branchdesk.storage.journal import SqlJournal
    from branchdesk.storage.ledgers import SqlLedgers
    from branchdesk.storage.records import SqlRecords
    from branchdesk.storage.yearly import SqlPackets, SqlReviews, SqlSheets

# A book is imported when it is first opened: the window is ready sooner, and no page waits for
# another one's.


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
    def records(self) -> "SqlRecords":
        """Drafts and versions."""
        from branchdesk.storage.records import SqlRecords

        return SqlRecords(self._in)

    @cached_property
    def reviews(self) -> "SqlReviews":
        """民主评议."""
        from branchdesk.storage.yearly import SqlReviews

        return SqlReviews(self._in)

    @cached_property
    def sheets(self) -> "SqlSheets":
        """What was entered by hand for the star rating."""
        from branchdesk.storage.yearly import SqlSheets

        return SqlSheets(self._in)

    @cached_property
    def ledgers(self) -> "SqlLedgers":
        """The lines of all ledgers."""
        from branchdesk.storage.ledgers import SqlLedgers

        return SqlLedgers(self._in)

    @cached_property
    def dossiers(self) -> "SqlDossiers":
        """What grows in stages."""
        from branchdesk.storage.dossiers import SqlDossiers

        return SqlDossiers(self._in)

    @cached_property
    def evidence(self) -> "SqlEvidence":
        """The evidence folder."""
        from branchdesk.storage.evidence import EvidenceFolder, SqlEvidence

        return SqlEvidence(self._in, EvidenceFolder(self._in.store.folder))

    @cached_property
    def filing(self) -> "SqlFiling":
        """Papers that come after a record was closed."""
        from branchdesk.storage.filing import SqlFiling

        return SqlFiling(self._in, self.records)

    @cached_property
    def packets(self) -> "SqlPackets":
        """What was exported."""
        from branchdesk.storage.yearly import SqlPackets

        return SqlPackets(self._in)

    @cached_property
    def journal(self) -> "SqlJournal":
        """Every change, and undo."""
        from branchdesk.storage.journal import SqlJournal

        return SqlJournal(
            self._in,
            {
                "branch": self.branch.put_back,
                "dossier": self.dossiers.put_back,
                "filing": self.filing.put_back,
                "group": self.people.put_group_back,
                "member": self.people.put_back,
                "ledger": self.ledgers.put_back,
                "record": self.records.put_back,
                "review": self.reviews.put_back,
                "stars": self.sheets.put_back,
            },
        )

    def facts(self, year: int) -> "Facts":
        """Read everything that judging a year needs, in one query per kind."""
        from branchdesk.storage.reading import facts_of

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
            from branchdesk.storage.journal import name_imports

            name_imports(self._in)
        self._in.commit()
