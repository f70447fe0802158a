"""A packet of one record on two pages, small enough to be attacked a hundred times."""

import hashlib
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from branchdesk.domain.ids import EvidenceHash, MemberId, RecordId, SittingId
from branchdesk.domain.people import MemberStatus
from branchdesk.domain.records import (
    AgendaItem,
    AgendaKind,
    Attachment,
    Attendance,
    Person,
    Record,
    RecordKind,
)
from branchdesk.packet import manifest as m
from branchdesk.packet.canvas import Book, Bookmark
from branchdesk.packet.fonts import FontBook
from branchdesk.packet.keyfile import BranchKey
from branchdesk.packet.pdfa import EmbeddedFile, Imprint, Relationship, conform, save
from branchdesk.packet.sign import FIELD, Seal

MADE_AT = datetime(2026, 12, 31, 8, 30, tzinfo=UTC)
NOTE = "学习笔记".encode()

RECORD = Record(
    id=RecordId("rec-1"),
    sitting=SittingId("sit-1"),
    kind=RecordKind.COMMITTEE_MEETING,
    belongs_year=2026,
    starts_at=datetime(2026, 3, 5, 14, 30),
    ends_at=datetime(2026, 3, 5, 16, 0),
    title="三月支委会",
    place="机关三楼会议室",
    chair=Person("李𬭎", MemberId("m-1"), "支部书记"),
    recorder=Person("张䶮", MemberId("m-2"), "组织委员"),
    agenda=(
        AgendaItem(
            AgendaKind.FIRST_TOPIC, "传达学习", discussion="逐段学习。", decision="抓好落实。"
        ),
    ),
    attendance=(Attendance(MemberId("m-1"), "李𬭎", MemberStatus.FULL, votes=True),),
    attachments=(
        Attachment(
            EvidenceHash(hashlib.sha256(NOTE).hexdigest()), "笔记.txt", "text/plain", len(NOTE)
        ),
    ),
)


def unchanged(manifest: m.Manifest) -> m.Manifest:
    """Return the data as they are."""
    return manifest


def make_small_packet(
    path: Path,
    key: BranchKey,
    *,
    sign: bool = True,
    change: Callable[[m.Manifest], m.Manifest] = unchanged,
    note: bytes = NOTE,
) -> Path:
    """Write the packet; the same calls as the real one, without its pages."""
    book = Book(FontBook())
    for number in (1, 2):
        sheet = book.sheet()
        sheet.text(80, 700, f"第{number}页 李𬭎 张䶮", size=16)
        if number == 1:
            sheet.link(80, 690, 100, 30, place="record-1")
        else:
            sheet.place("record-1", 760)
        book.finish(sheet)
    loose = book.sheet()
    loose.text(6, 10, "数字签名", size=10)
    appearance = book.form(loose, 200, 60)
    book.close(bookmarks=[Bookmark("三月支委会", "record-1")])
    _add_field(book.pdf, appearance)
    conform(
        book.pdf,
        Imprint("年度材料", "第一支部", "BranchDesk", MADE_AT),
        [
            EmbeddedFile(
                m.FILE_NAME,
                m.FILE_NAME,
                "application/json",
                m.written(change(small_manifest(key))),
                Relationship.DATA,
            ),
            EmbeddedFile("evidence/1.txt", "笔记.txt", "text/plain", note, Relationship.SUPPLEMENT),
        ],
    )
    save(book.pdf, path)
    if sign:
        Seal(key).sign(path, at=MADE_AT)
    return path


def small_manifest(key: BranchKey) -> m.Manifest:
    """Return the data of the small packet."""
    return m.Manifest(
        packet_id="PKT-B001-2026-r1",
        revision=1,
        branch=m.BranchPart(code="B001", name="第一支部", superior="机关党委", kind="organ_branch"),
        year=2026,
        period=m.PeriodPart(first=date(2026, 1, 1), last=date(2026, 12, 31)),
        generated_at=MADE_AT,
        generator=m.GeneratorPart(name="BranchDesk", version="0.1"),
        signer=m.SignerPart(
            name=key.certificate.subject, certificate_sha256=key.certificate.fingerprint
        ),
        chain_head="c" * 64,
        page_count=2,
        omitted=(),
        records=(
            m.RecordPart(
                id=RECORD.id,
                version=1,
                sha256="a" * 64,
                previous_sha256="",
                finalised_at=MADE_AT,
                late_days=0,
                late_reason="",
                amended_because="",
                data=RECORD,
                data_sha256=m.record_sha256(RECORD),
                place="record-1",
                pages=(2, 2),
            ),
        ),
        review=None,
        stars=None,
        compliance=(),
        files=(
            m.FilePart(
                sha256=RECORD.attachments[0].evidence,
                name="笔记.txt",
                mime="text/plain",
                size=len(NOTE),
                embedded_as="evidence/1.txt",
                printed_on=0,
                state="ok",
                records=(RECORD.id,),
            ),
        ),
    )


def _add_field(pdf: pikepdf.Pdf, appearance: pikepdf.Object) -> None:
    page = pdf.pages[-1].obj
    widget = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=String(FIELD),
            Rect=Array([100, 100, 300, 160]),
            F=132,
            P=page,
            AP=Dictionary(N=appearance),
        )
    )
    page.Annots = Array([widget])
    pdf.Root.AcroForm = Dictionary(Fields=Array([widget]), SigFlags=3)
