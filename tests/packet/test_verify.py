"""What a person is told about a file: intact, changed, unsigned, or unreadable."""

import shutil
import subprocess
import sys

import pytest
from packet.small_packet import MADE_AT

from branchdesk.packet.findings import Finding
from branchdesk.packet.verify import inspect, verify
from branchdesk.usecases.packets import VerdictCode


def test_an_untouched_packet_is_valid_and_says_what_is_in_it(packet, key):
    verdict = inspect(packet, known={key.certificate.fingerprint})

    assert verdict.code is VerdictCode.VALID
    assert verdict.findings == ()
    assert verdict.signer_known
    assert verdict.data_agrees
    assert (verdict.signer, verdict.branch, verdict.year) == ("第一支部 组织委员", "第一支部", 2026)
    assert (verdict.pages, verdict.records, verdict.evidence_files) == (2, 1, 1)
    assert verdict.fingerprint == key.certificate.fingerprint
    assert verdict.signed_at == MADE_AT


def test_a_packet_of_an_unknown_signer_is_intact_and_marked_unknown(packet):
    verdict = inspect(packet, known={"0" * 64})

    assert verdict.intact
    assert not verdict.signer_known


def test_the_child_process_gives_the_same_verdict(packet, key):
    known = {key.certificate.fingerprint}

    assert verify(packet, known=known) == inspect(packet, known=known)


def test_a_file_that_was_never_signed_is_unsigned(plain):
    assert inspect(plain).code is VerdictCode.UNSIGNED


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        (b"", Finding.NOT_A_PDF),
        (b"PK\x03\x04 a workbook", Finding.NOT_A_PDF),
        (b"%PDF-1.7\n", Finding.DAMAGED),
        (b"%PDF-1.7\n" + b"\0" * 5000, Finding.DAMAGED),
    ],
)
def test_what_is_not_a_pdf_is_rejected(tmp_path, content, finding):
    file = tmp_path / "x.pdf"
    file.write_bytes(content)

    verdict = inspect(file)

    assert verdict.code is VerdictCode.REJECTED
    assert verdict.findings[0][0] == finding


def test_a_missing_file_is_rejected_and_nothing_is_raised(tmp_path):
    verdict = verify(tmp_path / "nothing.pdf")

    assert verdict.code is VerdictCode.REJECTED
    assert verdict.findings[0][0] == Finding.NO_SUCH_FILE


def test_a_file_cut_short_is_never_valid(packet, signed):
    for share in (0.2, 0.5, 0.9, 0.999):
        packet.write_bytes(signed[: int(len(signed) * share)])

        assert inspect(packet).code is not VerdictCode.VALID


def test_a_flipped_bit_anywhere_is_never_valid(packet, signed):
    for place in range(20, len(signed), len(signed) // 60):
        changed = bytearray(signed)
        changed[place] ^= 0x04
        packet.write_bytes(changed)

        assert inspect(packet).code is not VerdictCode.VALID, place


def test_asking_for_help_on_verify_does_not_load_the_signing_library():
    code = (
        "import sys, branchdesk.packet.verify;"
        "heavy = ('pyhanko', 'pydantic', 'pikepdf', 'cryptography');"
        "print(*(name for name in heavy if name in sys.modules))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == ""


@pytest.mark.skipif(not shutil.which("pdfsig"), reason="poppler's pdfsig is not installed")
def test_poppler_calls_the_signature_valid_and_the_document_wholly_signed(packet):
    told = subprocess.run(["pdfsig", packet], capture_output=True, text=True, check=False).stdout

    assert "Signature is Valid" in told
    assert "Total document signed" in told
    assert "第一支部 组织委员" in told
