"""Judging a packet: intact or not, by whom signed, and whether its data agree with its pages.

Everything here may meet a hostile file. `verify` runs the judging in a child process with limits on
memory and time; `inspect` is the judging itself, used directly only for files of our own making.
"""

import json
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from branchdesk.packet.byterange import RangeRefused, check_ranges
from branchdesk.packet.confined import Stopped, run_confined
from branchdesk.packet.findings import Finding, verdict_code
from branchdesk.packet.lint import ContentRefused, check_objects
from branchdesk.usecases.packets import Verdict, VerdictCode

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

MAX_FILE = 512 * 1024 * 1024
MAX_REVISIONS = 16
_MIB = 1024 * 1024

Findings = list[tuple[Finding, str]]


def inspect(path: Path, *, known: Iterable[str] = ()) -> Verdict:
    """Judge a file in this process.

    Args:
        path: Any file.
        known: Fingerprints (SHA-256, hexadecimal) of the certificates known here.
    """
    try:
        with path.open("rb") as file:
            return _inspected(path, file, frozenset(known))
    except OSError as error:
        return refused(path, Finding.NO_SUCH_FILE, type(error).__name__)
    except (MemoryError, RecursionError) as error:
        return refused(path, Finding.OVER_LIMITS, type(error).__name__)


def refused(path: Path, finding: Finding, detail: str = "") -> Verdict:
    """Return the verdict on a file that cannot be judged."""
    return _verdict(path, [(finding, detail)])


def _verdict(path: Path, findings: Findings, **facts: Any) -> Verdict:  # noqa: ANN401 - Verdict's own fields
    return Verdict(
        path=path,
        code=verdict_code(findings),
        findings=tuple((code.value, detail) for code, detail in findings),
        **facts,
    )


def _inspected(path: Path, file: BinaryIO, known: frozenset[str]) -> Verdict:
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    if not file.read(8).startswith(b"%PDF-"):
        return refused(path, Finding.NOT_A_PDF)
    if size > MAX_FILE:
        return refused(path, Finding.TOO_LARGE, str(size))
    try:
        return _judged(path, file, known)
    except (RangeRefused, ContentRefused) as refusal:
        return _verdict(path, [(refusal.finding, refusal.detail)])
    except (MemoryError, RecursionError) as error:
        return refused(path, Finding.OVER_LIMITS, type(error).__name__)
    except Exception as error:  # noqa: BLE001 - a dozen exception classes were seen on hostile files
        limit = type(error).__name__ == "PdfDecodeLimitError"
        finding = Finding.OVER_LIMITS if limit else Finding.DAMAGED
        return refused(path, finding, type(error).__name__)


def _judged(path: Path, file: BinaryIO, known: frozenset[str]) -> Verdict:
    from branchdesk.packet.agreement import check_data

    reader = _reader(file)
    if reader.encrypted:
        return refused(path, Finding.ENCRYPTED)
    if reader.total_revisions > MAX_REVISIONS:
        return refused(path, Finding.OVER_LIMITS, "revisions")
    signatures = reader.embedded_signatures
    if not signatures:
        return _verdict(path, [(Finding.UNSIGNED, "")])
    if len(signatures) > 1:
        return _verdict(path, [(Finding.MORE_THAN_ONE_SIGNATURE, str(len(signatures)))])
    [signature] = signatures
    check_ranges(file, signature.byte_range, signature.pkcs7_content)
    findings, signed_at = _signature_findings(reader, signature)
    certificate = signature.signer_cert
    fingerprint = certificate.sha256.hex()
    facts: dict[str, Any] = {
        "signer": str(certificate.subject.native.get("common_name", "")),
        "fingerprint": fingerprint,
        "signer_known": fingerprint in known,
        "signed_at": signed_at,
    }
    if findings:
        return _verdict(path, findings, **facts)
    check_objects(reader)
    disagreements, told = check_data(reader, fingerprint)
    return _verdict(path, disagreements, data_agrees=not disagreements, **facts, **told)


def _reader(file: BinaryIO) -> "PdfFileReader":
    from pyhanko.pdf_utils.decode_limits import (
        DecodeLimits,
        DocumentDecodeBudget,
        StreamDecodeLimits,
    )
    from pyhanko.pdf_utils.reader import PdfFileReader

    limits = DecodeLimits(
        per_stream=StreamDecodeLimits(max_output_size=64 * _MIB),
        document_budget=DocumentDecodeBudget(base_allowance=128 * _MIB, max_ratio=4),
    )
    return PdfFileReader(file, strict=True, decode_limits=limits)


def _signature_findings(
    reader: "PdfFileReader", signature: "EmbeddedPdfSignature"
) -> tuple[Findings, datetime | None]:
    """Return what is wrong with the one signature, and when its signer says it was made."""
    from pyhanko.sign.diff_analysis import NO_CHANGES_DIFF_POLICY
    from pyhanko.sign.fields import MDPPerm
    from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    signed_at = signature.self_reported_timestamp
    if signed_at is not None and signed_at.tzinfo is None:
        signed_at = signed_at.replace(tzinfo=UTC)
    # The certificate stands for itself; whether it is known is for the caller's list to say.
    context = ValidationContext(
        trust_roots=[signature.signer_cert],
        allow_fetching=False,
        moment=signed_at or datetime.now(UTC),
    )
    status = validate_pdf_signature(signature, context, diff_policy=NO_CHANGES_DIFF_POLICY)
    findings: Findings = []
    if not status.intact:
        findings.append((Finding.CONTENT_CHANGED, ""))
    elif not status.valid:
        findings.append((Finding.SIGNATURE_WRONG, ""))
    elif status.coverage is not SignatureCoverageLevel.ENTIRE_FILE:
        findings.append((Finding.ADDED_AFTER_SIGNING, ""))
    elif not status.trusted:
        findings.append((Finding.SIGNATURE_WRONG, str(status.trust_problem_indic or "")))
    elif _permission(reader, signature) is not MDPPerm.NO_CHANGES:
        findings.append((Finding.NOT_FINAL, ""))
    return findings, signed_at


def _permission(reader: "PdfFileReader", signature: "EmbeddedPdfSignature") -> object:
    from pyhanko.sign.validation.pdf_embedded import read_certification_data

    certification = read_certification_data(reader)
    if certification is None or certification.author_sig is not signature.sig_object:
        return None
    return certification.permission


def verify(path: Path, *, known: Iterable[str] = (), seconds: int = 30) -> Verdict:
    """Judge any file, however hostile, in a child process.

    Args:
        path: The file; what is wrong with it is in the verdict, nothing is raised.
        known: Fingerprints (SHA-256, hexadecimal) of the certificates known here.
        seconds: Processor time granted.
    """
    request = {"path": str(path), "known": sorted(known)}
    try:
        answer = json.loads(run_confined("verify", request, seconds=seconds))
    except (Stopped, ValueError) as error:
        return refused(path, Finding.CHECK_STOPPED, str(error))
    signed_at = answer["signed_at"]
    return Verdict(
        **answer
        | {
            "path": path,
            "code": VerdictCode(answer["code"]),
            "signed_at": datetime.fromisoformat(signed_at) if signed_at else None,
            "findings": tuple((code, detail) for code, detail in answer["findings"]),
        }
    )
