"""What a person is told about a file: intact, changed, unsigned, or unreadable."""

import shutil
import subprocess
import sys

import pikepdf
import pytest
from asn1crypto import keys, x509
from packet.small_packet import MADE_AT

from branchdesk.packet.findings import Finding
from branchdesk.packet.sign import Seal
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


def signed_otherwise(path, key, *, field="Sig_Branch", **how):
    """Sign as another program might: with the branch's key, but not as packets are signed."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigFieldSpec
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
    from pyhanko.stamp.noop import NoOpStampStyle
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    signer = SimpleSigner(
        signing_cert=x509.Certificate.load(key.certificate.der),
        signing_key=keys.PrivateKeyInfo.load(key.key_der),
        cert_registry=SimpleCertificateStore(),
    )
    new = None if field == "Sig_Branch" else SigFieldSpec(field, box=(300, 300, 400, 340))
    metadata = PdfSignatureMetadata(field_name=field, md_algorithm="sha256", **how)
    with path.open("rb+") as file:
        PdfSigner(metadata, signer, stamp_style=NoOpStampStyle(), new_field_spec=new).sign_pdf(
            IncrementalPdfFileWriter(file), in_place=True
        )


def test_a_signature_that_certifies_nothing_does_not_make_a_packet_final(plain, key):
    signed_otherwise(plain, key)

    verdict = inspect(plain)

    assert verdict.code is VerdictCode.TAMPERED
    assert verdict.findings[0][0] == Finding.NOT_FINAL


def test_a_signature_that_permits_changes_does_not_make_a_packet_final(plain, key):
    from pyhanko.sign.fields import MDPPerm

    signed_otherwise(plain, key, certify=True, docmdp_permissions=MDPPerm.ANNOTATE)

    assert inspect(plain).findings[0][0] == Finding.NOT_FINAL


def test_two_signatures_are_one_too_many_even_if_both_are_good(plain, key):
    signed_otherwise(plain, key)
    signed_otherwise(plain, key, field="Second")

    verdict = inspect(plain)

    assert verdict.code is VerdictCode.TAMPERED
    assert verdict.findings[0][0] == Finding.MORE_THAN_ONE_SIGNATURE


def test_a_file_larger_than_any_packet_is_not_even_begun(packet, monkeypatch):
    monkeypatch.setattr("branchdesk.packet.verify.MAX_FILE", 1000)

    assert inspect(packet).findings[0][0] == Finding.TOO_LARGE


@pytest.mark.parametrize("password", ["", "secret"])
def test_an_encrypted_file_is_rejected(plain, password):
    with pikepdf.open(plain, allow_overwriting_input=True) as pdf:
        pdf.save(plain, encryption=pikepdf.Encryption(owner="owner", user=password))

    assert inspect(plain).findings[0][0] == Finding.ENCRYPTED


def test_two_embedded_files_of_one_name_are_rejected(plain, key):
    with pikepdf.open(plain, allow_overwriting_input=True) as pdf:
        names = pdf.Root.Names.EmbeddedFiles.Names
        for part in list(names)[-2:]:
            names.append(part)
        pdf.save(plain)
    Seal(key).sign(plain, at=MADE_AT)

    assert inspect(plain).findings[0][0] == Finding.FORBIDDEN_CONTENT
