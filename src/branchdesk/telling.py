"""Files of a second teller, put together from exchange and storage; part of the composition."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from branchdesk.domain.ballot_count import PaperCount
    from branchdesk.domain.teller_file import TellerFile
    from branchdesk.storage.counting import CountFolder

TELLERS = "tellers"


class FileTellers:
    """Satisfies `branchdesk.usecases.tellers.TellerRoom`.

    Args:
        folder: Where this person's own things lie on this computer; a teller needs no workspace.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder / TELLERS

    def read(self, path: Path) -> TellerFile:
        """Return what a file says."""
        from branchdesk.exchange.teller_file import read_teller_file

        return read_teller_file(path)

    def write(self, path: Path, file: TellerFile) -> None:
        """Write a file, whole or not at all."""
        from branchdesk.exchange.teller_file import write_teller_file

        write_teller_file(path, file)

    def destroy(self, path: Path) -> None:
        """Write zeros over a file, then remove it."""
        from branchdesk.storage.counting import destroy

        destroy(path)

    def begun(self, file: TellerFile) -> PaperCount:
        """Return what was entered here for this file."""
        from branchdesk.domain import teller_file

        return teller_file.begun(file, self._counts(file).paper(file.year))

    def keep(self, file: TellerFile, count: PaperCount) -> None:
        """Keep what is entered here."""
        self._counts(file, make=True).keep(count)

    def forget(self, file: TellerFile) -> None:
        """Forget what was entered here."""
        from branchdesk.storage.counting import remove_empty

        self._counts(file).discard(file.year)
        remove_empty(self._place(file))

    def _counts(self, file: TellerFile, *, make: bool = False) -> CountFolder:
        from branchdesk.storage.counting import CountFolder, make_place

        place = self._place(file)
        if make:
            make_place(place)
        return CountFolder(place)

    def _place(self, file: TellerFile) -> Path:
        """Return a folder for one list of one year: handed over anew, its ballots are still there.

        Its name says nothing to anybody.
        """
        list_of = [file.branch, file.year, [one.id for one in file.subjects]]
        digest = hashlib.sha256(json.dumps(list_of, ensure_ascii=False).encode()).hexdigest()
        return self._folder / digest[:24]
