"""The data inside a packet: the records themselves, their hashes, and where they are printed.

UTF-8 JSON in NFC with sorted keys and without floating-point numbers, so that the same data always
gives the same bytes. Unknown keys are ignored by readers; an unknown major version is refused. The
schema is published in docs/packet-format.md.
"""

import hashlib
import json
import unicodedata
from datetime import date, datetime
from typing import Any, Literal, Never

from pydantic import Field, TypeAdapter, ValidationError

from branchdesk.domain.records import Record
from branchdesk.packet.manifest_parts import (
    CasePart,
    ElectionPart,
    MatterPart,
    OrgLifePart,
    Part,
    PlanPart,
    PointsSheetPart,
    ReportPart,
    TaskPart,
)
from branchdesk.packet.manifest_review import ReviewPart, StarRatingPart, StarsPart

FILE_NAME = "packet-manifest.json"
FORMAT_VERSION = "1.2"
MAX_BYTES = 20 * 1024 * 1024
_MAX_DEPTH = 32

Sha256 = str
DecimalText = str
"""A number with decimals, written as text: 87.50."""


class ManifestRefused(Exception):
    """The embedded data cannot be read; the message says why."""


class BranchPart(Part):
    """Whose packet it is."""

    code: str
    name: str
    superior: str
    kind: str


class PeriodPart(Part):
    """The days the packet covers, both included."""

    first: date
    last: date


class GeneratorPart(Part):
    """The program that wrote the packet."""

    name: str
    version: str


class SignerPart(Part):
    """Whose signature closes the packet."""

    name: str
    certificate_sha256: Sha256


class RecordPart(Part):
    """One finalised record: its contents, its place in the chain of versions, its pages."""

    id: str
    version: int = Field(ge=1)
    sha256: Sha256
    """Of the finalised version, as the branch's books carry it."""
    previous_sha256: Sha256
    """Of the version finalised just before it in the same books; empty for the very first."""
    finalised_at: datetime
    late_days: int = Field(ge=0)
    """Days between the sitting and finalising where that counts as late entry, else 0."""
    late_reason: str
    amended_because: str
    """Why an earlier version was replaced; empty for the first."""
    data: Record
    data_sha256: Sha256
    """Of `data` as canonical JSON."""
    place: str
    """Named destination of the first page."""
    pages: tuple[int, int]
    """First and last page, counted from 1."""


class CompliancePart(Part):
    """One line of the compliance report."""

    code: str
    title: str
    result: str
    reason: str
    basis: str


class LedgerEntryPart(Part):
    """One line of a ledger, with only what may leave the branch."""

    id: str
    kind: str
    on: date
    status: str
    """Key of the step it stands at; empty where the ledger has none."""
    record: str
    """The record of the sitting it was part of; empty if it was none."""
    values: dict[str, str]
    """Field by field, as the branch's ledger writes it: 50余, 超1.36亿; a list of tasks is a line
    each of 事项｜责任人｜时限｜完成日期."""
    files: tuple[Sha256, ...]
    tasks: dict[str, tuple[TaskPart, ...]] = Field(default_factory=dict)
    """The same lists of tasks part by part, by field. Since 1.2"""


class LedgerPart(Part):
    """One ledger, and what its fields are called."""

    kind: str
    title: str
    fields: dict[str, str]
    entries: tuple[LedgerEntryPart, ...]


class FigurePart(Part):
    """One counted figure, with everything it rests on."""

    metric: str
    title: str
    value: DecimalText
    unit: str
    qualifier: str
    """exact, 余 or 超"""
    rule: str
    entries: tuple[str, ...]
    records: tuple[str, ...]


class FilePart(Part):
    """A file the packet refers to: printed as a photograph, embedded, or named only."""

    sha256: Sha256
    """Of the original bytes."""
    name: str
    mime: str
    size: int = Field(ge=0)
    embedded_as: str
    """Name under which the original is embedded; empty if it is not."""
    printed_on: int = Field(ge=0)
    """Page of the photograph; 0 if it is not printed."""
    state: str
    """ok, or why it could not be printed: missing, changed, unreadable, too_large."""
    records: tuple[str, ...]
    """Records it belongs to."""


class Manifest(Part):
    """Everything a packet says about itself, in data."""

    format: Literal["branch-packet"] = "branch-packet"
    format_version: str = FORMAT_VERSION
    packet_type: Literal["annual"] = "annual"
    packet_id: str
    revision: int = Field(ge=1)
    branch: BranchPart
    year: int
    period: PeriodPart
    generated_at: datetime
    generator: GeneratorPart
    signer: SignerPart
    chain_head: Sha256
    """Of the version finalised last in the branch's books when the packet was made."""
    page_count: int = Field(ge=1)
    omitted: tuple[str, ...]
    """Sections left out because there is nothing in them."""
    records: tuple[RecordPart, ...]
    review: ReviewPart | None
    stars: StarsPart | None
    compliance: tuple[CompliancePart, ...]
    ledgers: tuple[LedgerPart, ...] = ()
    """Since 1.1"""
    figures: tuple[FigurePart, ...] = ()
    """Since 1.1"""
    plan: PlanPart | None = None
    """Since 1.1"""
    org_life: OrgLifePart | None = None
    """Since 1.1"""
    recruitment: tuple[CasePart, ...] = ()
    """Since 1.1"""
    elections: tuple[ElectionPart, ...] = ()
    """Since 1.1"""
    reports: tuple[ReportPart, ...] = ()
    """Since 1.1"""
    points: tuple[PointsSheetPart, ...] = ()
    """Since 1.1; empty where a branch keeps no points"""
    matters: tuple[MatterPart, ...] = ()
    """Since 1.1"""
    star_rating: StarRatingPart | None = None
    """Since 1.2; empty until the self-rating is closed"""
    files: tuple[FilePart, ...]


_RECORD: TypeAdapter[Record] = TypeAdapter(Record)


def canonical(value: object) -> bytes:
    """Return the one JSON text of a value: sorted keys, NFC, no blanks.

    Raises:
        TypeError: If it holds a floating-point number.
    """
    _refuse_floats(value)
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return unicodedata.normalize("NFC", text).encode("utf-8")


def record_sha256(record: Record) -> str:
    """Return the SHA-256 of a record's canonical JSON.

    Packets made before `settled` existed have no such key: an empty one is left out.
    """
    tree = _as_ever(_RECORD.dump_python(record, mode="json"))
    return hashlib.sha256(canonical(tree)).hexdigest()


def _as_ever(record: dict[str, Any]) -> dict[str, Any]:
    for item in record["agenda"]:
        if not item["settled"]:
            del item["settled"]
    return record


def written(manifest: Manifest) -> bytes:
    """Return the manifest as it is embedded."""
    tree = manifest.model_dump(mode="json")
    for part in tree["records"]:
        _as_ever(part["data"])
    return canonical(tree)


def read(raw: bytes) -> Manifest:
    """Return the manifest in an embedded file.

    Raises:
        ManifestRefused: If it is too large, no such JSON, or of a newer major version.
    """
    if len(raw) > MAX_BYTES:
        raise ManifestRefused("too large")
    try:
        document = json.loads(
            raw.decode("utf-8"),
            parse_float=_no_float,
            parse_constant=_no_float,
            object_pairs_hook=_unique_keys,
        )
    except (ValueError, RecursionError) as error:
        raise ManifestRefused("not readable as JSON") from error
    if _deeper_than(document, _MAX_DEPTH) or not isinstance(document, dict):
        raise ManifestRefused("not the expected structure")
    version = str(document.get("format_version", "")).partition(".")[0]
    if version != FORMAT_VERSION.partition(".")[0]:
        raise ManifestRefused(f"format version {version[:10]!r}")
    try:
        return Manifest.model_validate(document)
    except (ValidationError, RecursionError) as error:
        raise ManifestRefused("not the expected structure") from error


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the manifest."""
    return Manifest.model_json_schema(mode="serialization")


def _no_float(text: str) -> Never:
    raise ValueError(f"number {text[:20]!r}")


def _unique_keys(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key twice")
    return found


def _refuse_floats(value: object) -> None:
    if isinstance(value, float):
        raise TypeError("a floating-point number has no canonical form")
    if isinstance(value, dict):
        for part in value.values():
            _refuse_floats(part)
    elif isinstance(value, list | tuple):
        for part in value:
            _refuse_floats(part)


def _deeper_than(value: object, limit: int) -> bool:
    level: list[object] = [value]
    for _depth in range(limit):
        level = [
            part
            for outer in level
            if isinstance(outer, dict | list)
            for part in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return False
    return True
