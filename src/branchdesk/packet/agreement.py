"""Whether what is embedded in a packet agrees with itself, with the pages, with the signature."""

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Any

from branchdesk.packet.findings import Finding
from branchdesk.packet.lint import MAX_OBJECTS, ContentRefused
from branchdesk.packet.manifest import (
    FILE_NAME,
    MAX_BYTES,
    Manifest,
    ManifestRefused,
    read,
    record_sha256,
)

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader

_MAX_FILES = 5_000
_MAX_PAGES = 20_000

Findings = list[tuple[Finding, str]]


def check_data(reader: "PdfFileReader", fingerprint: str) -> tuple[Findings, dict[str, Any]]:
    """Compare embedded data, embedded files, pages and signer.

    Returns:
        What does not agree, and the facts about the packet for its verdict.

    Raises:
        ContentRefused: If the document is no packet.
    """
    files = _embedded(reader)
    raw = files.pop(FILE_NAME, None)
    if raw is None:
        raise ContentRefused(Finding.NOT_A_PACKET, FILE_NAME)
    if raw.get("/Params", {}).get("/Size", 0) > MAX_BYTES:
        raise ContentRefused(Finding.OVER_LIMITS, FILE_NAME)
    try:
        manifest = read(raw.data)
    except ManifestRefused as refusal:
        raise ContentRefused(Finding.NOT_A_PACKET, str(refusal)) from refusal
    pages = _page_numbers(reader)
    findings = [
        *_files_findings(manifest, files),
        *_records_findings(manifest, _places(reader, pages)),
        *_whole_findings(manifest, len(pages), fingerprint),
    ]
    facts = {
        "branch": manifest.branch.name,
        "year": manifest.year,
        "pages": len(pages),
        "records": len(manifest.records),
        "evidence_files": len(manifest.files),
    }
    return findings, facts


def _files_findings(manifest: Manifest, files: dict[str, Any]) -> Findings:
    promised = {file.embedded_as: file.sha256 for file in manifest.files if file.embedded_as}
    findings = [
        (Finding.EMBEDDED_FILE_DIFFERS, name) for name in sorted(promised.keys() ^ files.keys())
    ]
    findings += [
        (Finding.EMBEDDED_FILE_DIFFERS, name)
        for name, stream in files.items()
        if name in promised and hashlib.sha256(stream.data).hexdigest() != promised[name]
    ]
    return findings


def _records_findings(manifest: Manifest, places: dict[str, int]) -> Findings:
    known_files = {file.sha256 for file in manifest.files}
    twice = [name for name, count in Counter(r.id for r in manifest.records).items() if count > 1]
    findings = [(Finding.DATA_DISAGREES, f"{name}: twice") for name in twice]
    for record in manifest.records:
        if record.data.id != record.id or record_sha256(record.data) != record.data_sha256:
            findings.append((Finding.DATA_DISAGREES, f"{record.id}: content"))
        if places.get(record.place) != record.pages[0] or record.pages[0] > record.pages[1]:
            findings.append((Finding.DATA_DISAGREES, f"{record.id}: page"))
        if any(file.evidence not in known_files for file in record.data.attachments):
            findings.append((Finding.DATA_DISAGREES, f"{record.id}: attachment"))
    return findings


def _whole_findings(manifest: Manifest, pages: int, fingerprint: str) -> Findings:
    findings: Findings = []
    if manifest.page_count != pages:
        findings.append((Finding.DATA_DISAGREES, "pages"))
    if manifest.signer.certificate_sha256 != fingerprint:
        findings.append((Finding.SIGNER_DIFFERS, manifest.signer.certificate_sha256[:64]))
    return findings


def _embedded(reader: "PdfFileReader") -> dict[str, Any]:
    """Return the embedded file streams by name; the table must be flat and every name unique."""
    tree = reader.root.get("/Names", {}).get("/EmbeddedFiles", {})
    entries = _pairs(tree)
    files: dict[str, Any] = {}
    for name, spec in entries:
        if name in files or spec.get("/F") != name:
            raise ContentRefused(Finding.FORBIDDEN_CONTENT, "embedded file twice")
        embedded = spec["/EF"]
        if embedded.raw_get("/F") != embedded.raw_get("/UF"):
            raise ContentRefused(Finding.FORBIDDEN_CONTENT, "embedded file with two contents")
        files[name] = embedded["/F"]
    return files


def _pairs(tree: Any) -> list[tuple[str, Any]]:  # noqa: ANN401 - pyHanko's containers are untyped
    names = tree.get("/Names", [])
    if "/Kids" in tree or len(names) % 2 or len(names) > 2 * _MAX_FILES:
        raise ContentRefused(Finding.FORBIDDEN_CONTENT, "name tree")
    return [(str(names[index]), names[index + 1]) for index in range(0, len(names), 2)]


def _page_numbers(reader: "PdfFileReader") -> dict[tuple[int, int], int]:
    """Return page numbers, counted from 1, by object number."""
    numbers: dict[tuple[int, int], int] = {}
    stack = [reader.root.raw_get("/Pages")]
    visited = 0
    while stack:
        reference = stack.pop()
        visited += 1
        if visited > min(MAX_OBJECTS, 2 * _MAX_PAGES):
            raise ContentRefused(Finding.OVER_LIMITS, "pages")
        node = reference.get_object()
        if "/Kids" in node:
            kids = node["/Kids"]
            stack.extend(kids.raw_get(index) for index in reversed(range(len(kids))))
        else:
            numbers[reference.idnum, reference.generation] = len(numbers) + 1
    return numbers


def _places(reader: "PdfFileReader", pages: dict[tuple[int, int], int]) -> dict[str, int]:
    """Return the page number of every named place."""
    places: dict[str, int] = {}
    for name, target in _pairs(reader.root.get("/Names", {}).get("/Dests", {})):
        page = target.raw_get(0)
        places[name] = pages.get((page.idnum, page.generation), 0)
    return places
