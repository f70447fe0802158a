"""From a branch's year to one signed file: typeset, embed, sign, check, put in place."""

import hashlib
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory
from typing import Any

from branchdesk.domain.ids import EvidenceHash
from branchdesk.fontfiles import DamagedFont
from branchdesk.packet import images, pdfa
from branchdesk.packet.data import PROGRAM, manifest_of, program_version
from branchdesk.packet.files import as_trouble, written_whole
from branchdesk.packet.fonts import FontBook
from branchdesk.packet.images import Unusable, Wanted
from branchdesk.packet.manifest import FILE_NAME, written
from branchdesk.packet.sign import Seal
from branchdesk.packet.truetype import FontRefused
from branchdesk.packet.typeset import Material, draw, lay_out
from branchdesk.packet.verify import inspect
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.packets import PacketReceipt
from branchdesk.usecases.ports import Progress
from branchdesk.usecases.yearfile import YearFile

_EMBEDDED_IN_ALL = 50 * 1024 * 1024
"""Bytes of attachments that are carried inside; what would exceed it stays in the branch."""
_SUFFIX = 12
# Shares of the whole in thousandths: photographs take most of the time.
_PHOTOS, _PAGES, _SAVED, _SIGNED, _WHOLE = 700, 900, 930, 970, 1000


def build_packet(
    year_file: YearFile,
    *,
    target: Path,
    seal: Seal,
    progress: Progress,
    signed_at: datetime | None = None,
    fangsong: Path | None = None,
) -> PacketReceipt:
    """Make the annual packet; on any failure or cancelling the target is as it was.

    Args:
        year_file: The year, judged, and where its evidence lies.
        target: The file to make; one that is there is replaced in one go at the very end.
        seal: The branch's key, unlocked.
        progress: Called with (done, 1000); what it raises stops the work.
        signed_at: What the signer's clock says, aware; if not given, when the year was gathered.
        fangsong: A 仿宋 of this computer for the body, if the person wants that.

    Raises:
        Failed: CHARACTERS_WITHOUT_FONT naming the record, TARGET_…, DISK_FULL, FONT_MISSING,
            SELF_CHECK_FAILED.
    """
    if not target.parent.is_dir():
        raise Failed(Trouble.TARGET_FOLDER_MISSING, str(target.parent))
    try:
        fonts = FontBook(fangsong=fangsong)
        _check_characters(year_file, fonts)
        with TemporaryDirectory(prefix="branchdesk-") as scratch:
            cache = _writable(year_file.previews) or Path(scratch)
            at = (signed_at or year_file.made_at).astimezone()
            return _built(year_file, target, seal, at, progress, fonts, cache)
    except (DamagedFont, FontRefused) as error:
        raise Failed(Trouble.FONT_MISSING, str(error)) from error
    except OSError as error:
        raise as_trouble(error, target) from error


def _built(
    year_file: YearFile,
    target: Path,
    seal: Seal,
    at: datetime,
    progress: Progress,
    fonts: FontBook,
    cache: Path,
) -> PacketReceipt:
    pictures = images.prepare(_wanted(year_file), cache=cache, progress=_part(progress, 0, _PHOTOS))
    embedded, contents, states = _attachments(year_file)
    material = Material(
        year_file=year_file,
        pictures=pictures,
        embedded=embedded,
        states=states,
        packet_id=packet_id(year_file),
        seal=seal,
        at=at,
    )
    layout = lay_out(material, fonts)
    book = draw(layout, material, fonts, _part(progress, _PHOTOS, _PAGES))
    manifest = pdfa.EmbeddedFile(
        FILE_NAME,
        FILE_NAME,
        "application/json",
        written(manifest_of(material, layout)),
        pdfa.Relationship.DATA,
        "材料数据",
    )
    pdfa.conform(book.pdf, _imprint(material), [manifest, *contents])
    with written_whole(target) as unfinished:
        pdfa.save(book.pdf, unfinished)
        book.pdf.close()
        progress(_SAVED, _WHOLE)
        seal.sign(unfinished, at=material.at)
        progress(_SIGNED, _WHOLE)
        _check(unfinished, seal)
        digest, size = _fingerprint(unfinished)
        progress(_WHOLE, _WHOLE)
    return PacketReceipt(
        path=target,
        sha256=digest,
        pages=layout.pages.count,
        size=size,
        signer=seal.name,
        fingerprint=seal.fingerprint,
        omitted_sections=layout.plan.omitted,
    )


def _writable(folder: Path | None) -> Path | None:
    """Return the folder if pictures can be kept there; a workspace may be read-only."""
    if folder is None:
        return None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=folder):
            return folder
    except OSError:
        return None


def packet_id(year_file: YearFile) -> str:
    """Return the packet's name in ASCII: PKT-B001-2026-r1."""
    code = "".join(ch for ch in year_file.branch.code if ch.isascii() and ch.isalnum())
    if not code:
        # A branch without a code still needs an id of its own.
        code = "B" + hashlib.sha256(year_file.branch.name.encode("utf-8")).hexdigest()[:6].upper()
    return f"PKT-{code}-{year_file.year}-r{year_file.revision}"


def _imprint(material: Material) -> pdfa.Imprint:
    branch = material.year_file.branch
    return pdfa.Imprint(
        title=f"{branch.name}{material.year_file.year}年度党支部工作材料",
        author=branch.name,
        producer=f"{PROGRAM} {program_version()}",
        made_at=material.at,
    )


def _part(progress: Progress, first: int, last: int) -> Progress:
    """Return a progress that fills the stretch from ``first`` to ``last`` thousandths."""

    def told(done: int, total: int) -> None:
        progress(first + (last - first) * done // max(total, 1), _WHOLE)

    return told


def _wanted(year_file: YearFile) -> list[Wanted]:
    """Return the pictures of records; those of review and stars are listed, not printed."""
    return [
        Wanted(file.evidence, year_file.evidence.get(file.evidence))
        for final in year_file.records
        for file in final.record.attachments
        if file.is_picture
    ]


def _attachments(
    year_file: YearFile,
) -> tuple[dict[EvidenceHash, str], list[pdfa.EmbeddedFile], dict[EvidenceHash, Unusable]]:
    """Return names, contents and troubles of the files that are carried inside."""
    names: dict[EvidenceHash, str] = {}
    contents: list[pdfa.EmbeddedFile] = []
    states: dict[EvidenceHash, Unusable] = {}
    room = _EMBEDDED_IN_ALL
    for file in year_file.attachments():
        if file.is_picture:
            continue
        path = year_file.evidence.get(file.evidence)
        raw = path.read_bytes() if path and path.is_file() and file.size <= room else b""
        if path is None or not path.is_file():
            states[file.evidence] = Unusable.MISSING
        elif raw and hashlib.sha256(raw).hexdigest() != file.evidence:
            states[file.evidence] = Unusable.CHANGED
        elif raw:
            room -= len(raw)
            names[file.evidence] = f"evidence/{file.evidence[:16]}{_suffix(file.name)}"
            contents.append(
                pdfa.EmbeddedFile(
                    names[file.evidence],
                    file.name,
                    file.mime if "/" in file.mime else "application/octet-stream",
                    raw,
                    pdfa.Relationship.SUPPLEMENT,
                    file.caption,
                )
            )
    return names, contents, states


def _suffix(name: str) -> str:
    suffix = Path(name).suffix
    plain = suffix[1:].isascii() and suffix[1:].isalnum() and len(suffix) <= _SUFFIX
    return suffix.lower() if plain else ""


def _check_characters(year_file: YearFile, fonts: FontBook) -> None:
    """Refuse characters that no font draws, naming the record that holds them."""
    named: list[tuple[str, Any]] = [(year_file.branch.name, year_file.branch)]
    named += [(final.record.title, final) for final in year_file.records]
    named += [(member.name, member) for member in year_file.roll.members]
    if year_file.review is not None:
        named.append((f"{year_file.review.year}年民主评议", year_file.review))
    kinds = {kind.key: kind.title for kind in year_file.ledgers.kinds}
    named += [(f"{kinds.get(e.kind, e.kind)} {e.on}", e) for e in year_file.entries]
    if year_file.sheet is not None:
        named.append(("星级自评", year_file.sheet))
    if year_file.plan is not None:
        named.append((year_file.plan.plan.title, year_file.plan))
    if year_file.org_life is not None:
        named.append((f"{year_file.org_life.year}年度组织生活会", year_file.org_life))
    named += [(f"发展党员：{case.name}", case) for case in year_file.cases]
    named += [(election.title, election) for election in year_file.elections]
    named += [(sheet.title, sheet) for sheet in year_file.points]
    named += [(report.title, report) for report in year_file.reports]
    named += [(matter.agreed.what, matter) for matter in year_file.matters]
    for name, value in named:
        if found := fonts.without_font("".join(_texts(asdict(value)))):
            shown = "、".join(f"{ch}（U+{ord(ch):04X}）" for ch in sorted(found))
            raise Failed(Trouble.CHARACTERS_WITHOUT_FONT, f"{name}：{shown}")


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value
    if isinstance(parts, str) or not hasattr(parts, "__iter__"):
        return []
    return [text for part in parts for text in _texts(part)]


def _check(path: Path, seal: Seal) -> None:
    verdict = inspect(path, known={seal.fingerprint})
    if not verdict.intact or not verdict.signer_known:
        raise Failed(Trouble.SELF_CHECK_FAILED, path.name, detail=str(verdict.findings))


def _fingerprint(path: Path) -> tuple[str, int]:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest(), path.stat().st_size
