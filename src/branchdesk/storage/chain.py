"""The chain of finalised versions: each carries the hash of its content and of the one before.

What is hashed is the canonical JSON of ``{"previous", "record", "version"}``, where ``version`` is
the version without its two hashes.  These bytes are kept as they are, so that a single changed
character in the file shows, and so that verifying needs no decoding.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from branchdesk.domain.records import FinalRecord, Record, Version
from branchdesk.storage import codec
from branchdesk.usecases.upkeep import ChainFault

_HASHES = ("sha256", "previous_sha256")


@dataclass(frozen=True, slots=True)
class _Entry:
    previous: str
    record: Record
    version: Version


@dataclass(frozen=True, slots=True)
class Sealed:
    """A version ready to be appended."""

    content: bytes
    final: FinalRecord


@dataclass(frozen=True, slots=True)
class Link:
    """One stored version as the chain sees it."""

    seq: int
    record_id: str
    number: int
    content: bytes
    sha256: str
    previous_sha256: str


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A place where the chain does not hold."""

    seq: int
    record_id: str
    number: int
    detail: str
    fault: ChainFault

    @property
    def changed(self) -> bool:
        """Whether the content itself is not what was hashed."""
        return self.fault is ChainFault.CHANGED


def seal(record: Record, version: Version, *, previous: str) -> Sealed:
    """Return the version with its hashes, and the bytes they were taken over."""
    facts = codec.plain(version)
    for name in _HASHES:
        del facts[name]
    tree = {"previous": previous, "record": codec.plain(record), "version": facts}
    content = codec.normalised(codec.canonical(tree)).encode()
    return Sealed(content, read(content, hashlib.sha256(content).hexdigest()))


def read(content: bytes, sha256: str) -> FinalRecord:
    """Return the finalised record in stored bytes.

    Raises:
        Failed: If a newer program wrote it, or it is damaged.
    """
    entry = codec.decode(_Entry, content, what=sha256[:12])
    return FinalRecord(
        entry.record, replace(entry.version, sha256=sha256, previous_sha256=entry.previous)
    )


def verify(links: Iterable[Link]) -> Iterator[BrokenLink]:
    """Yield every place where the chain does not hold, in order; nothing if it is whole."""
    previous, expected = "", 1
    for link in links:
        for fault, wrong in _faults(link, previous=previous, expected=expected):
            yield BrokenLink(link.seq, link.record_id, link.number, wrong, fault)
        previous, expected = link.sha256, link.seq + 1


def _faults(link: Link, *, previous: str, expected: int) -> Iterator[tuple[ChainFault, str]]:
    if link.seq != expected:
        yield ChainFault.GAP, f"version {expected} of the chain is missing"
    if hashlib.sha256(link.content).hexdigest() != link.sha256:
        yield ChainFault.CHANGED, "the content is not what was hashed"
    if link.previous_sha256 != previous:
        yield ChainFault.NOT_FOLLOWING, "it does not follow the version before it"
    try:
        tree = json.loads(link.content)
        stated = (tree["previous"], tree["record"]["id"], tree["version"]["number"])
    except (ValueError, KeyError, TypeError):
        yield ChainFault.UNREADABLE, "the content cannot be read"
        return
    if stated != (link.previous_sha256, link.record_id, link.number):
        yield ChainFault.HEADER_DIFFERS, "the header does not say what the content says"
