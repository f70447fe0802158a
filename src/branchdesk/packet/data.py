"""The manifest of a packet that is laid out: the same records and figures, as data."""

from datetime import date
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from branchdesk.domain.handing_out import may_leave
from branchdesk.domain.ledger_reading import text_of
from branchdesk.domain.records import FinalRecord
from branchdesk.packet import manifest as m
from branchdesk.packet.canvas import Photo
from branchdesk.packet.closing import file_place
from branchdesk.packet.data_parts import (
    case_part,
    election_part,
    matter_parts,
    org_life_part,
    plan_part,
    points_parts,
    report_parts,
    task_parts,
)
from branchdesk.packet.data_review import review_part, star_rating_part, stars_part
from branchdesk.packet.images import Unusable
from branchdesk.packet.typeset import Layout, Material

if TYPE_CHECKING:
    from collections.abc import Iterator

    from branchdesk.domain.ids import EvidenceHash, RecordId
    from branchdesk.usecases.yearfile import YearFile

PROGRAM = "BranchDesk"


def program_version() -> str:
    """Return the version of this program."""
    try:
        return version("branchdesk")
    except PackageNotFoundError:
        return "0"


def manifest_of(material: Material, layout: Layout) -> m.Manifest:
    """Return the data that is embedded."""
    year_file, seal = material.year_file, material.seal
    branch = year_file.branch
    return m.Manifest(
        packet_id=material.packet_id,
        revision=year_file.revision,
        branch=m.BranchPart(
            code=branch.code, name=branch.name, superior=branch.superior, kind=branch.kind.value
        ),
        year=year_file.year,
        period=m.PeriodPart(first=date(year_file.year, 1, 1), last=date(year_file.year, 12, 31)),
        generated_at=material.at,
        generator=m.GeneratorPart(name=PROGRAM, version=program_version()),
        signer=m.SignerPart(name=seal.name, certificate_sha256=seal.fingerprint),
        chain_head=year_file.chain_head,
        page_count=layout.pages.count,
        omitted=layout.plan.omitted,
        records=tuple(
            _record(entry.final, entry.place, layout.record_pages[entry.record.id])
            for entry in layout.plan.entries()
        ),
        review=review_part(year_file.review) if year_file.review else None,
        stars=stars_part(year_file.stars) if year_file.stars.items else None,
        compliance=tuple(
            m.CompliancePart(
                code=line.code,
                title=line.title,
                result=line.state.value,
                reason="；".join(line.values),
                basis=line.basis.text,
            )
            for line in year_file.compliance
        ),
        ledgers=tuple(_ledgers(year_file)),
        figures=tuple(
            m.FigurePart(
                metric=figure.metric,
                title=figure.title,
                value=f"{figure.value:f}",
                unit=figure.unit,
                qualifier=figure.qualifier.value,
                rule=figure.rule,
                entries=tuple(figure.entries),
                records=tuple(figure.records),
            )
            for figure in year_file.figures
        ),
        plan=plan_part(year_file.plan) if year_file.plan else None,
        org_life=org_life_part(year_file.org_life) if year_file.org_life else None,
        recruitment=tuple(case_part(case) for case in year_file.cases),
        elections=tuple(election_part(one) for one in year_file.elections),
        reports=tuple(report_parts(year_file)),
        points=tuple(points_parts(year_file)),
        matters=tuple(matter_parts(year_file))
        if any(section.matters for section in layout.plan.sections)
        else (),
        star_rating=star_rating_part(year_file.rating.rating) if year_file.rating else None,
        files=_files(material, layout),
    )


def _record(final: FinalRecord, place: str, pages: tuple[int, int]) -> m.RecordPart:
    record, kept = final.record, final.version
    return m.RecordPart(
        id=record.id,
        version=kept.number,
        sha256=kept.sha256,
        previous_sha256=kept.previous_sha256,
        finalised_at=kept.finalised_at,
        late_days=kept.late_days,
        late_reason=kept.late_reason,
        amended_because=kept.reason,
        data=record,
        data_sha256=m.record_sha256(record),
        place=place,
        pages=pages,
    )


def _ledgers(year_file: "YearFile") -> "Iterator[m.LedgerPart]":
    for kind in year_file.ledgers.kinds:
        entries = [entry for entry in year_file.entries if entry.kind == kind.key]
        if entries:
            yield m.LedgerPart(
                kind=kind.key,
                title=kind.title,
                fields={f.key: f.label for f in kind.fields if may_leave(f, kind)},
                entries=tuple(
                    m.LedgerEntryPart(
                        id=entry.id,
                        kind=entry.kind,
                        on=entry.on,
                        status=entry.status,
                        record=entry.record or "",
                        values={key: text_of(value) for key, value in entry.values.items()},
                        files=tuple(file.evidence for file in entry.attachments),
                        tasks=task_parts(entry, kind),
                    )
                    for entry in entries
                ),
            )


def _files(material: Material, layout: Layout) -> tuple[m.FilePart, ...]:
    owners: dict[EvidenceHash, list[RecordId]] = {}
    for final in material.year_file.records:
        for file in final.record.attachments:
            owners.setdefault(file.evidence, []).append(final.record.id)
    parts = []
    for file in material.year_file.attachments():
        picture = material.pictures.get(file.evidence, material.states.get(file.evidence))
        state = picture.value if isinstance(picture, Unusable) else "ok"
        printed = isinstance(picture, Photo)
        place = file_place(file.evidence)
        parts.append(
            m.FilePart(
                sha256=file.evidence,
                name=file.name,
                mime=file.mime,
                size=file.size,
                embedded_as=material.embedded.get(file.evidence, ""),
                printed_on=layout.pages.places.get(place, 0) if printed else 0,
                state=state,
                records=tuple(owners.get(file.evidence, ())),
            )
        )
    return tuple(parts)
