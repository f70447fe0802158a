"""The chain of finalised versions: each carries the hash of its content and of the one before.

What is hashed is the canonical JSON of ``{"previous", "record", "version"}``, where ``version`` is
the version without its two hashes.  These bytes are kept as they are, so that a single changed
character in the file shows, and so that verifying needs no decoding.
"""

import hashlib
from dataclasses import dataclass, replace

from branchdesk.domain.records import FinalRecord, Record, Version
from branchdesk.storage import codec

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
