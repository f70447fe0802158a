"""Where the chain of finalised versions does not hold, named as the office knows it."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from branchdesk.storage.chain_links import Link, verify
from branchdesk.usecases.upkeep import ChainFault, ChainPlace, Finding, FindingKind

_RECORDS = "SELECT id, title, held_on, version, coalesce(sha256, '') FROM record"
_LINKS = (
    "SELECT seq, record_id, number, content, sha256, previous_sha256 FROM record_version"
    " ORDER BY seq"
)
_CLOSED = "SELECT record_id, number, sha256, finalised_on FROM record_version ORDER BY seq"


class _Header(NamedTuple):
    """A record as the list of records has it."""

    title: str
    held_on: date | None
    version: int
    sha256: str


class _Register:
    """What list and versions say of every record, without the versions' contents."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._headers = {
            key: _Header(title, _day(held_on), int(version), sha256)
            for key, title, held_on, version, sha256 in connection.execute(_RECORDS)
        }
        self._closed: dict[str, dict[int, tuple[str, date | None]]] = defaultdict(dict)
        for key, number, sha256, day in connection.execute(_CLOSED):
            self._closed[key][number] = (sha256, _day(day))

    def finding(self, fault: ChainFault, record: str, version: int, *, sound: int) -> Finding:
        """Return a finding that names the record, its day and its version."""
        header = self._headers.get(record, _Header(record, None, 0, ""))
        closed = self._closed.get(record, {}).get(version)
        changed = fault is ChainFault.CHANGED
        kind = FindingKind.RECORD_CHANGED if changed else FindingKind.CHAIN_BROKEN
        place = ChainPlace(
            fault=fault,
            record=record,
            title=header.title,
            held_on=header.held_on,
            version=version,
            finalised_on=closed[1] if closed else None,
            sound_before=sound,
        )
        return Finding(kind, f"{header.title} (v{version})", place)

    def missing(self) -> Sequence[tuple[str, int]]:
        """Return (record, version) of every version that must have been there once."""
        found = []
        for key in {**self._headers, **self._closed}:
            there = self._closed.get(key, {})
            header = self._headers.get(key)
            latest = max((*there, header.version if header else 0))
            found += [(key, number) for number in range(1, latest + 1) if number not in there]
        return found

    def missing_findings(
        self, missing: Iterable[tuple[str, int]], *, sound: int
    ) -> Iterator[Finding]:
        """Yield a finding for each of these versions."""
        for record, version in missing:
            yield self.finding(ChainFault.MISSING, record, version, sound=sound)

    def differing(self) -> Iterator[tuple[str, int]]:
        """Yield the records of which the list names another version as the latest one."""
        for key, header in self._headers.items():
            there = self._closed.get(key, {})
            latest = max(there, default=0)
            sha256 = there[latest][0] if there else ""
            if (header.version, header.sha256) != (latest, sha256):
                yield key, latest


def chain_findings(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Yield every place where the chain does not hold, the first one first.

    A version that is no longer there is named itself, where its record still tells of it; only
    where nothing does, the version after the gap is named.

    Raises:
        sqlite3.Error: If the books cannot be read.
    """
    register = _Register(connection)
    missing = register.missing()
    looked_at = _Counter()
    links = looked_at.through(Link(*row) for row in connection.execute(_LINKS))
    told = False
    sound: int | None = None
    for broken in verify(links):
        sound = looked_at.count - 1 if sound is None else sound
        if broken.fault is not ChainFault.GAP or not missing:
            yield register.finding(broken.fault, broken.record_id, broken.number, sound=sound)
        elif not told:
            told = True
            yield from register.missing_findings(missing, sound=sound)
    sound = looked_at.count if sound is None else sound
    if not told:
        yield from register.missing_findings(missing, sound=sound)
    gone = {record for record, _version in missing}
    for record, version in register.differing():
        if record not in gone:
            yield register.finding(ChainFault.REGISTER_DIFFERS, record, version, sound=sound)


class _Counter:
    """Counts what passes."""

    def __init__(self) -> None:
        self.count = 0

    def through(self, links: Iterable[Link]) -> Iterator[Link]:
        for link in links:
            self.count += 1
            yield link


def _day(text: object) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(str(text))
    return None
