"""Dossiers: what grows in stages and is kept as one document, such as a plan or an election.

Minutes record one sitting, a ledger entry one fact.  What is worked on for weeks (组织生活会 with
its five stages, 换届, 发展党员, the plan of a year) is a dossier: one value, replaced as a whole.
"""

from typing import ClassVar, NewType, Protocol

from branchdesk.domain.records import Attachment

DossierId = NewType("DossierId", str)


class Dossier(Protocol):
    """What every kind of dossier says of itself; each kind is a frozen dataclass.

    It may also say ``NAME``, what it is called in a list (移交清单), and what must not leave the
    branch in the open (`branchdesk.domain.privacy`): ``PRIVACY = Privacy.PRIVATE`` for all of it,
    or ``PRIVATE_FIELDS`` for the fields of that name, which then need a default. A kind with
    ``APPEND_ONLY = True`` stays in the books as it was saved: it is never changed, removed or
    undone.
    """

    KIND: ClassVar[str]
    """Name of the kind in the books; never changed once released."""

    @property
    def id(self) -> DossierId:
        """Return its identifier."""
        ...

    @property
    def belongs_year(self) -> int | None:
        """Return the year it belongs to, None if it belongs to none."""
        ...

    @property
    def title(self) -> str:
        """Return what it is called in lists and in the history."""
        ...

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """Return every file it names."""
        ...
