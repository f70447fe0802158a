"""What is embedded in a packet must agree with itself, with the pages, and with the signature.

Every file here carries a good signature of the branch's own key; only its contents disagree.
"""

from dataclasses import replace

import pytest
from packet.small_packet import RECORD, make_small_packet

from branchdesk.packet.findings import Finding
from branchdesk.packet.verify import inspect
from branchdesk.usecases.packets import VerdictCode


def altered(record=0, **changes):
    """Return a change of one record of the data."""

    def change(manifest):
        records = list(manifest.records)
        records[record] = records[record].model_copy(update=changes)
        return manifest.model_copy(update={"records": tuple(records)})

    return change


def with_whole(**changes):
    """Return a change of the data as a whole."""
    return lambda manifest: manifest.model_copy(update=changes)


def file_altered(**changes):
    """Return a change of the one file of the data."""

    def change(manifest):
        [file] = manifest.files
        return manifest.model_copy(update={"files": (file.model_copy(update=changes),)})

    return change


def doubled(manifest):
    return manifest.model_copy(update={"records": manifest.records * 2})


@pytest.mark.parametrize(
    ("change", "detail"),
    [
        (altered(data=replace(RECORD, place="另一处")), "rec-1: content"),
        (altered(data=replace(RECORD, title="别的会")), "rec-1: content"),
        (altered(id="rec-2"), "rec-2: content"),
        (altered(pages=(1, 2)), "rec-1: page"),
        (altered(pages=(2, 1)), "rec-1: page"),
        (altered(place="record-9"), "rec-1: page"),
        (with_whole(page_count=3), "pages"),
        (doubled, "rec-1: twice"),
        (with_whole(files=()), "rec-1: attachment"),
    ],
)
def test_records_that_do_not_fit_the_pages_or_their_hash_are_found(tmp_path, key, change, detail):
    verdict = inspect(make_small_packet(tmp_path / "p.pdf", key, change=change))

    assert verdict.code is VerdictCode.TAMPERED
    assert not verdict.data_agrees
    assert (Finding.DATA_DISAGREES, detail) in verdict.findings


def test_an_embedded_file_that_is_not_the_one_named_is_found(tmp_path, key):
    verdict = inspect(make_small_packet(tmp_path / "p.pdf", key, note=b"another note"))

    assert verdict.code is VerdictCode.TAMPERED
    assert verdict.findings == ((Finding.EMBEDDED_FILE_DIFFERS, "evidence/1.txt"),)


@pytest.mark.parametrize("name", ["", "evidence/2.txt"])
def test_a_file_that_is_embedded_and_not_named_or_the_reverse_is_found(tmp_path, key, name):
    path = make_small_packet(tmp_path / "p.pdf", key, change=file_altered(embedded_as=name))

    verdict = inspect(path)

    assert verdict.code is VerdictCode.TAMPERED
    assert (Finding.EMBEDDED_FILE_DIFFERS, "evidence/1.txt") in verdict.findings


def test_another_signer_in_the_data_than_in_the_signature_is_found(tmp_path, key, other_key):
    signer = {"name": "x", "certificate_sha256": other_key.certificate.fingerprint}
    path = make_small_packet(
        tmp_path / "p.pdf",
        key,
        change=lambda manifest: type(manifest).model_validate(
            manifest.model_dump() | {"signer": signer}
        ),
    )

    assert inspect(path).findings[0][0] == Finding.SIGNER_DIFFERS


def test_a_packet_of_a_later_format_is_not_guessed_at(tmp_path, key):
    path = make_small_packet(tmp_path / "p.pdf", key, change=with_whole(format_version="2.0"))

    verdict = inspect(path)

    assert verdict.code is VerdictCode.REJECTED
    assert verdict.findings[0][0] == Finding.NOT_A_PACKET
