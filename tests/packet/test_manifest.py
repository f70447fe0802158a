"""The data inside a packet: the same bytes for the same data, read back with bounds."""

import hashlib
import json
from dataclasses import replace
from datetime import date

import pytest
from packet.small_packet import RECORD, small_manifest
from pydantic import TypeAdapter

from branchdesk.domain.ids import FollowUpId
from branchdesk.domain.records import Record, Settlement
from branchdesk.packet import manifest as m
from branchdesk.packet.manifest import ManifestRefused, canonical, read, record_sha256, written


def changed(key, **changes) -> bytes:
    document = json.loads(written(small_manifest(key)))
    return json.dumps(document | changes).encode()


def test_what_is_written_is_read_back_the_same(key):
    manifest = small_manifest(key)

    assert read(written(manifest)) == manifest


def test_the_same_data_always_give_the_same_bytes(key):
    raw = written(small_manifest(key))

    assert written(read(raw)) == raw
    assert raw == canonical(json.loads(raw))
    assert "李𬭎".encode() in raw


def test_combined_and_separate_accents_are_the_same_text():
    assert canonical({"a": "Zhi\u0304"}) == canonical({"a": "Zh\u012b"})


def test_a_number_with_decimals_has_no_canonical_form():
    with pytest.raises(TypeError):
        canonical({"points": [1, {"x": 0.1}]})


def test_a_key_that_a_later_version_adds_is_ignored(key):
    assert read(changed(key, weather="fine")) == small_manifest(key)


@pytest.mark.parametrize("version", ["2.0", "", "x", None])
def test_another_major_version_is_refused(key, version):
    with pytest.raises(ManifestRefused):
        read(changed(key, format_version=version))


def test_a_number_with_decimals_is_refused_wherever_it_stands(key):
    with pytest.raises(ManifestRefused):
        read(changed(key, weather={"degrees": 21.5}))


def test_a_key_that_stands_twice_is_refused(key):
    raw = written(small_manifest(key))

    with pytest.raises(ManifestRefused):
        read(raw.replace(b'"year":2026', b'"year":2025,"year":2026'))


def test_a_later_minor_version_is_read(key):
    assert read(changed(key, format_version="1.7")).format_version == "1.7"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b'{"format_version": "1.0"}',
        b'{"format_version": "1.0", "format_version": "1.0"}',
        b'{"format_version": "1.0", "x": 1.5}',
        b'{"format_version": "1.0", "x": NaN}',
        b'{"format_version": "1.0", "x": ' + b"[" * 5_000 + b"]" * 5_000 + b"}",
        b'{"format_version": "1.0", "x": ' + b"[" * 200_000,
        b'{"x": "' + b"a" * m.MAX_BYTES + b'"}',
    ],
    ids=["empty", "list", "not UTF-8", "bare", "twice", "float", "NaN", "deep", "deeper", "large"],
)
def test_what_is_no_manifest_is_refused(raw):
    with pytest.raises(ManifestRefused):
        read(raw)


def test_a_record_has_one_hash_and_every_character_counts():
    from dataclasses import replace

    assert m.record_sha256(RECORD) == m.record_sha256(replace(RECORD))
    assert m.record_sha256(RECORD) != m.record_sha256(replace(RECORD, place="机关四楼会议室"))


def test_a_record_without_settlements_is_hashed_as_before_they_existed(key):
    made = RECORD
    tree = TypeAdapter(Record).dump_python(made, mode="json")
    for item in tree["agenda"]:
        del item["settled"]
    settled = Settlement(FollowUpId("a"), "报备计划", done_on=date(2026, 1, 8))
    changed = replace(made, agenda=(replace(made.agenda[0], settled=(settled,)),))

    assert record_sha256(made) == hashlib.sha256(canonical(tree)).hexdigest()
    assert record_sha256(changed) != record_sha256(replace(made, agenda=made.agenda[:1]))
    embedded = json.loads(written(small_manifest(key)))
    assert all("settled" not in i for r in embedded["records"] for i in r["data"]["agenda"])
