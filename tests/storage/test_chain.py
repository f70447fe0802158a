"""The chain of finalised versions."""

import hashlib
import json
from dataclasses import replace

import pytest
from storage.samples import record, version

from branchdesk.storage import chain
from branchdesk.storage.chain_links import Link, verify


def links(*names: str) -> list[Link]:
    made: list[Link] = []
    for seq, name in enumerate(names, 1):
        previous = made[-1].sha256 if made else ""
        sealed = chain.seal(record(name), version(), previous=previous)
        final = sealed.final.version
        made.append(Link(seq, name, 1, sealed.content, final.sha256, final.previous_sha256))
    return made


def faults(chained: list[Link]) -> list[tuple[int, str]]:
    return [(broken.seq, broken.detail) for broken in verify(chained)]


def test_a_version_carries_the_hash_of_its_bytes_and_of_the_one_before() -> None:
    first, second = links("r1", "r2")

    assert first.previous_sha256 == ""
    assert second.previous_sha256 == first.sha256 == hashlib.sha256(first.content).hexdigest()


def test_the_hash_covers_content_metadata_and_the_one_before() -> None:
    made = record()
    plain = chain.seal(made, version(), previous="").final.version.sha256

    others = {
        chain.seal(replace(made, place="别处"), version(), previous="").final.version.sha256,
        chain.seal(made, replace(version(), late_days=9), previous="").final.version.sha256,
        chain.seal(made, version(), previous="0" * 64).final.version.sha256,
    }

    assert len(others | {plain}) == 4


def test_hashes_handed_in_do_not_change_the_hash() -> None:
    made = record()
    dirty = replace(version(), sha256="x", previous_sha256="y")

    assert chain.seal(made, dirty, previous="") == chain.seal(made, version(), previous="")


def test_the_bytes_are_plain_canonical_json_that_anybody_can_hash_again() -> None:
    [link] = links("r1")

    tree = json.loads(link.content)

    assert set(tree) == {"previous", "record", "version"}
    assert not {"sha256", "previous_sha256"} & set(tree["version"])
    assert (
        link.content
        == json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    )


def test_reading_gives_back_what_was_sealed() -> None:
    sealed = chain.seal(record(), version(), previous="")

    assert sealed.final.record == record()
    assert chain.read(sealed.content, sealed.final.version.sha256) == sealed.final


def test_a_whole_chain_has_no_faults() -> None:
    assert faults(links("r1", "r2", "r3")) == []
    assert faults([]) == []


def test_one_changed_character_shows() -> None:
    chained = links("r1", "r2")
    content = chained[0].content.replace("三楼".encode(), "四楼".encode())
    chained[0] = replace(chained[0], content=content)

    assert faults(chained) == [(1, "the content is not what was hashed")]
    assert next(verify(chained)).changed


def test_a_changed_version_with_a_new_hash_breaks_from_its_neighbour() -> None:
    chained = links("r1", "r2")
    forged = chain.seal(record("r1", place="别处"), version(), previous="")
    chained[0] = replace(chained[0], content=forged.content, sha256=forged.final.version.sha256)

    assert faults(chained) == [(2, "it does not follow the version before it")]


@pytest.mark.parametrize("gone", [0, 1])
def test_a_missing_version_shows(gone: int) -> None:
    chained = links("r1", "r2", "r3")
    del chained[gone]

    assert f"version {gone + 1} of the chain is missing" in dict(faults(chained)).values() or (
        any("is missing" in detail for _, detail in faults(chained))
    )


def test_a_header_that_says_something_else_shows() -> None:
    chained = links("r1")
    chained[0] = replace(chained[0], record_id="r9")

    assert faults(chained) == [(1, "the header does not say what the content says")]
