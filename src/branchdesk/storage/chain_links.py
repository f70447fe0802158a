"""Whether the chain of finalised versions holds, link by link.

Apart from `chain`, which every start needs: this is asked by `branchdesk check` and by 检查.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from branchdesk.usecases.upkeep import ChainFault


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
