"""Nobody without the key can change a packet and have it called intact; no file stops the check."""

import hashlib
import re
from io import BytesIO

import pikepdf
import pytest
from packet import attacks, bombs
from packet.small_packet import MADE_AT, make_small_packet

from branchdesk.packet.findings import Finding
from branchdesk.packet.sign import Seal
from branchdesk.packet.verify import inspect, verify
from branchdesk.usecases.packets import VerdictCode


@pytest.mark.parametrize("name", attacks.UPDATES)
def test_a_change_appended_to_the_file_is_tampering(packet, signed, name):
    packet.write_bytes(attacks.updated(signed, attacks.UPDATES[name]))

    expected = VerdictCode.UNSIGNED if name.startswith("A19") else VerdictCode.TAMPERED
    assert inspect(packet).code is expected


@pytest.mark.parametrize(
    "tail",
    [b"% a remark\n", b"900 0 obj\n<</X 1>>\nendobj\n", b" ", b"\n%%EOF\n"],
    ids=["A08c remark", "A08a object", "blank", "second end"],
)
def test_bytes_behind_the_end_are_tampering_even_if_no_reader_shows_them(packet, signed, tail):
    packet.write_bytes(signed + tail)

    assert inspect(packet).code in (VerdictCode.TAMPERED, VerdictCode.REJECTED)


def test_a_stripped_packet_is_unsigned(packet, signed):
    packet.write_bytes(attacks.stripped(signed))

    assert inspect(packet).code is VerdictCode.UNSIGNED


def test_a_packet_cut_back_to_before_its_signature_is_unsigned(packet, signed):
    packet.write_bytes(attacks.rolled_back(signed))

    assert inspect(packet).code is VerdictCode.UNSIGNED


def test_a_packet_signed_again_by_a_namesake_is_not_taken_for_the_branchs(
    packet, signed, key, other_key
):
    packet.write_bytes(attacks.rolled_back(signed))
    Seal(other_key).sign(packet, at=MADE_AT)

    verdict = inspect(packet, known={key.certificate.fingerprint})

    assert verdict.code is VerdictCode.TAMPERED
    assert verdict.findings[0][0] == Finding.SIGNER_DIFFERS
    assert verdict.signer == key.certificate.subject
    assert not verdict.signer_known


def test_a_packet_made_anew_by_a_namesake_is_intact_but_of_an_unknown_signer(
    tmp_path, key, other_key
):
    forged = make_small_packet(tmp_path / "f.pdf", other_key)

    verdict = inspect(forged, known={key.certificate.fingerprint})

    assert verdict.intact
    assert not verdict.signer_known


@pytest.mark.parametrize(
    "ranges", [b"[0 100 200 300]", b"[0 -1 5 9]", b"[0 0 0 0]", b"null", b"[1 2 3]", b"[0 9e9 1 2]"]
)
def test_signed_ranges_that_are_not_honest_are_rejected(packet, signed, ranges):
    packet.write_bytes(attacks.with_ranges(signed, ranges))

    assert inspect(packet).code is VerdictCode.REJECTED


def test_an_empty_signature_is_rejected(packet, signed):
    packet.write_bytes(attacks.without_contents(signed))

    assert inspect(packet).code is VerdictCode.REJECTED


def test_a_second_signature_is_tampering(packet, signed, other_key):
    def sneaked(writer):
        from pyhanko.sign.fields import SigFieldSpec, append_signature_field

        append_signature_field(writer, SigFieldSpec("Sneaky", box=(0, 0, 300, 300)))

    packet.write_bytes(attacks.updated(signed, sneaked))

    assert inspect(packet).code is VerdictCode.TAMPERED


def test_a_page_hidden_in_the_hole_of_the_signature_is_rejected(packet, signed):
    forged = attacks.wrapped(signed)
    packet.write_bytes(forged)

    # The attack is a real one: what the signature covers is unchanged, the page is another one.
    _f, length, second, _rest = attacks.ranges_of(signed)
    moved = len(forged) - len(signed) + second
    covered = hashlib.sha256(forged[:length] + forged[moved:]).digest()
    assert covered == hashlib.sha256(signed[:length] + signed[second:]).digest()
    with pikepdf.open(BytesIO(forged)) as pdf:
        assert pdf.pages[0].obj.Contents.read_bytes().startswith(b"BT /F0 30 Tf 80 500")
    assert inspect(packet).code is VerdictCode.REJECTED


def test_the_gap_check_alone_finds_the_hole(packet, signed):
    from branchdesk.packet.byterange import RangeRefused, check_ranges

    forged = attacks.wrapped(signed)
    _f, length, second, rest = attacks.ranges_of(signed)
    moved = len(forged) - len(signed) + second
    found = re.search(rb"<([0-9A-F]+)>", forged[length:])
    assert found

    with pytest.raises(RangeRefused):
        check_ranges(BytesIO(forged), [0, length, moved, rest], bytes.fromhex(found[1].decode()))


@pytest.mark.parametrize(
    "build", [bombs.with_script, bombs.with_form_field], ids=["script", "form"]
)
def test_what_a_packet_never_holds_is_rejected_even_under_a_good_signature(tmp_path, key, build):
    path = tmp_path / "p.pdf"
    build(path, key)

    verdict = inspect(path, known={key.certificate.fingerprint})

    assert verdict.code is VerdictCode.REJECTED
    assert verdict.findings[0][0] == Finding.FORBIDDEN_CONTENT


def test_data_that_inflate_without_end_are_rejected(tmp_path, key):
    path = tmp_path / "bomb.pdf"
    bombs.with_bomb_as_data(path, key)

    verdict = verify(path)

    assert path.stat().st_size < 1_000_000
    assert verdict.code is VerdictCode.REJECTED
    assert verdict.findings[0][0] == Finding.OVER_LIMITS


def test_a_page_that_inflates_without_end_is_never_unpacked(tmp_path, key):
    path = tmp_path / "bomb.pdf"
    bombs.with_bomb_as_page(path, key)

    assert verify(path).code is VerdictCode.VALID


@pytest.mark.parametrize(
    "build",
    [
        bombs.with_nested_arrays,
        bombs.with_previous_table_in_a_circle,
        bombs.with_bomb_as_objects,
        bombs.with_bomb_as_table,
    ],
    ids=["nested arrays", "circle of tables", "objects inflate", "table inflates"],
)
def test_a_file_built_to_stop_the_check_is_rejected(tmp_path, build):
    path = tmp_path / "bomb.pdf"
    build(path)

    assert verify(path).code in (VerdictCode.REJECTED, VerdictCode.UNSIGNED)


@pytest.mark.parametrize(
    "build",
    [bombs.with_many_fields, bombs.with_fields_in_a_circle, bombs.with_deep_page_tree],
    ids=["many fields", "circle of fields", "deep tree"],
)
def test_a_structure_built_to_exhaust_the_check_gets_a_verdict(tmp_path, key, build):
    path = tmp_path / "bomb.pdf"
    build(path, key)

    codes = [code for code, _detail in verify(path).findings]

    assert Finding.CHECK_STOPPED not in codes
