"""The branch's own edition of the star standard, as one document in the books.

It is kept as the text of the data file, so that what is edited in the page, what is handed out
signed and what lies in ``seeds/standards`` are one and the same form.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.records import Attachment

STANDARD_BOOK = DossierId("star-standard")


@dataclass(frozen=True, slots=True)
class StandardBook:
    """The edition in force here, and where it came from."""

    KIND: ClassVar[str] = "star_standard"
    NAME: ClassVar[str] = "星级评定标准"

    id: DossierId
    text: str
    """As `branchdesk.domain.standard_file` reads it; never stored unless it does."""
    name: str = ""
    version: int = 1
    in_force_since: date | None = None
    signer: str = ""
    """Who signed the file it was taken from; empty: edited here."""
    fingerprint: str = ""
    """SHA-256 of the signer's certificate"""

    @property
    def belongs_year(self) -> int | None:
        """Return None: a standard holds until the next one."""
        return None

    @property
    def title(self) -> str:
        """Return what it is called."""
        return f"{self.name} 第{self.version}版"

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """Return nothing: it is text alone."""
        return ()
