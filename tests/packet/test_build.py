"""From a year to a file: it appears whole and signed, or not at all and with a reason."""

import errno
import hashlib
import json
import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from packet import sample_year
from packet.pdfa_lint import conformance_problems

from branchdesk.domain.ids import EvidenceHash
from branchdesk.packet import build, pdfa
from branchdesk.packet.build import build_packet, packet_id
from branchdesk.packet.sign import Seal
from branchdesk.packet.verify import inspect
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.ports import Cancelled
from branchdesk.usecases.yearfile import YearFile


def unwatched(done: int, total: int) -> None:
    """Nobody watches."""


def made(year_file: YearFile, target: Path, key, progress=unwatched):
    return build_packet(year_file, target=target, seal=Seal(key), progress=progress)


@pytest.fixture(scope="module")
def year(tmp_path_factory) -> YearFile:
    return sample_year.year_file(tmp_path_factory.mktemp("year"), months=1, paragraphs=2)


@pytest.fixture(scope="module")
def built(tmp_path_factory, year, key):
    return made(year, tmp_path_factory.mktemp("built") / "材料包.pdf", key)


@pytest.fixture(scope="module")
def texts(built) -> list[str]:
    document = pypdfium2.PdfDocument(built.path)
    return [page.get_textpage().get_text_range() for page in document]


def manifest_in(path: Path) -> dict:
    with pikepdf.open(path) as pdf:
        return json.loads(pdf.attachments["packet-manifest.json"].get_file().read_bytes())


def test_the_packet_verifies_and_the_receipt_describes_it(built, year, key):
    verdict = inspect(built.path, known={key.certificate.fingerprint})

    assert verdict.intact
    assert verdict.data_agrees
    assert verdict.findings == ()
    assert verdict.branch == year.branch.name
    assert (verdict.records, verdict.pages) == (len(year.records), built.pages)
    assert built.sha256 == hashlib.sha256(built.path.read_bytes()).hexdigest()
    assert built.size == built.path.stat().st_size


def test_the_signed_packet_conforms_to_pdf_a(built):
    assert conformance_problems(built.path) == []


@pytest.mark.skipif(not shutil.which("pdfsig"), reason="poppler's pdfsig is not installed")
def test_poppler_calls_the_packets_signature_valid(built):
    told = subprocess.run(
        ["pdfsig", built.path], capture_output=True, text=True, check=False
    ).stdout

    assert "Signature is Valid" in told
    assert "Total document signed" in told


def test_every_printed_number_is_the_number_of_the_page(built, texts):
    for number, text in enumerate(texts, start=1):
        printed = re.findall(r"—\s*(\d+)\s*—", text)
        assert printed == ([] if number == 1 else [str(number)])


def test_page_numbers_stand_below_the_text_outside_on_odd_and_even_pages(built):
    below = 35 * 72 / 25.4  # the margin of GB/T 9704
    document = pypdfium2.PdfDocument(built.path)
    for number in (2, 3, 4, 5):
        page = document[number - 1].get_textpage()
        width = document[number - 1].get_width()
        halves = [
            page.get_text_bounded(left, 20, left + width / 2, below) for left in (0, width / 2)
        ]

        assert [f"— {number} —" in half for half in halves] == [number % 2 == 0, number % 2 == 1]


def test_the_index_leads_to_every_record_and_section(built, year, texts):
    with pikepdf.open(built.path) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        names = list(pdf.Root.Names.Dests.Names)
        places = {
            str(name): numbers[target[0].objgen]
            for name, target in zip(names[::2], names[1::2], strict=True)
        }
        links = [str(link.Dest) for link in pdf.pages[2].Annots]
    index = texts[2]

    assert len(links) >= len(year.records)
    assert all(link in places for link in links)
    for record in manifest_in(built.path)["records"]:
        assert places[record["place"]] == record["pages"][0]
        title = record["data"]["title"]
        line = next(line for line in index.splitlines() if title in line)
        assert line.rstrip().endswith(tuple("0123456789"))


def test_every_page_number_named_as_proof_leads_to_that_page(built, texts):
    with pikepdf.open(built.path) as pdf:
        names = list(pdf.Root.Names.Dests.Names)
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        places = {
            str(name): numbers[target[0].objgen]
            for name, target in zip(names[::2], names[1::2], strict=True)
        }
        pages = [
            n for n, text in enumerate(texts) if "考评依据及页码" in text or "检查事项" in text
        ]
        found = []
        for number in pages:
            page = pypdfium2.PdfDocument(built.path)[number].get_textpage()
            for link in pdf.pages[number].Annots:
                box = [float(value) for value in link.Rect]
                found.append((page.get_text_bounded(*box).strip(), places[str(link.Dest)]))

    assert len(found) > 3
    assert all(printed == str(leads_to) for printed, leads_to in found)


def test_each_record_is_printed_on_the_pages_the_data_name(built, texts):
    for record in manifest_in(built.path)["records"]:
        first, last = record["pages"]
        assert record["data"]["title"] in texts[first - 1]
        assert record["data"]["place"] in texts[first - 1]
        printed = "".join(texts[first - 1 : last])
        for line in record["data"]["attendance"]:
            assert line["name"] in printed


def test_rare_names_can_be_searched_for(texts):
    assert sum("李𬭎" in text for text in texts) > 5
    assert sum("张䶮" in text for text in texts) > 5


def test_what_has_nothing_in_it_is_left_out_and_said_so(built, texts):
    assert "党费台账" in built.omitted_sections
    for title in built.omitted_sections:
        assert title in texts[2].replace("\r\n", "")


def test_private_data_of_members_are_not_in_the_packet(built, texts, year):
    numbers = {member.id_number for member in year.roll.members}
    phones = {member.phone for member in year.roll.members}
    data = json.dumps(manifest_in(built.path), ensure_ascii=False)

    for secret in numbers | phones:
        assert secret not in "".join(texts)
        assert secret not in data


def test_late_and_amended_records_say_so(tmp_path, key, year):
    late, amended, *others = year.records
    late = replace(late, version=replace(late.version, late_days=12, late_reason="记录人出差"))
    amended = replace(
        amended, version=replace(amended.version, number=2, reason="更正列席人员姓名")
    )
    receipt = made(replace(year, records=(late, amended, *others)), tmp_path / "p.pdf", key)

    text = "".join(
        page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(receipt.path)
    ).replace("\r\n", "")

    assert "补录，距活动12天" in text
    assert "更正列席人员姓名" in text
    assert "补录1份" in text


def test_an_attachment_that_is_no_picture_travels_inside(built, year):
    manifest = manifest_in(built.path)
    [file] = [file for file in manifest["files"] if file["embedded_as"]]

    with pikepdf.open(built.path) as pdf:
        inside = pdf.attachments[file["embedded_as"]].get_file().read_bytes()

    assert hashlib.sha256(inside).hexdigest() == file["sha256"]
    assert file["name"] == "党课讲稿.txt"


def test_a_photograph_is_embedded_once_and_its_page_is_in_the_data(built):
    manifest = manifest_in(built.path)
    printed = [file for file in manifest["files"] if file["printed_on"]]

    assert len(printed) == 4
    with pikepdf.open(built.path) as pdf:
        for file in printed:
            assert "/I" in "".join(pdf.pages[file["printed_on"] - 1].Resources.XObject.keys())
        pictures = [
            thing
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == pikepdf.Name.Image
        ]
    assert len(pictures) == 4


def test_a_missing_photograph_is_stated_on_the_page_and_in_the_data(tmp_path, key, year):
    gone = next(a.evidence for a in year.attachments() if a.is_picture)
    evidence = {known: path for known, path in year.evidence.items() if known != gone}

    receipt = made(replace(year, evidence=evidence, previews=None), tmp_path / "p.pdf", key)

    [file] = [f for f in manifest_in(receipt.path)["files"] if f["sha256"] == gone]
    text = "".join(
        page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(receipt.path)
    )
    assert (file["state"], file["printed_on"]) == ("missing", 0)
    assert "原件不在证据文件夹中" in text.replace("\r\n", "")


def test_an_attachment_that_was_exchanged_is_not_carried_along(tmp_path, key, year):
    [handout] = [a for a in year.attachments() if not a.is_picture]
    other = tmp_path / "other.txt"
    other.write_text("另一份讲稿")
    evidence = dict(year.evidence) | {EvidenceHash(handout.evidence): other}

    receipt = made(replace(year, evidence=evidence), tmp_path / "p.pdf", key)

    [file] = [f for f in manifest_in(receipt.path)["files"] if f["sha256"] == handout.evidence]
    assert (file["embedded_as"], file["state"]) == ("", "changed")


def test_a_character_without_a_font_blocks_the_packet_and_names_the_record(tmp_path, key, year):
    first, *others = year.records
    odd = replace(first, record=replace(first.record, place="会议室\U00032000"))

    with pytest.raises(Failed) as refusal:
        made(replace(year, records=(odd, *others)), tmp_path / "p.pdf", key)

    assert refusal.value.trouble is Trouble.CHARACTERS_WITHOUT_FONT
    [told] = refusal.value.values
    assert first.record.title in told
    assert "U+32000" in told
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("when", [1, 705, 890, 930, 970, 1000])
def test_cancelling_leaves_no_file_and_keeps_the_old_packet(tmp_path, key, year, when):
    target = tmp_path / "p.pdf"
    target.write_bytes(b"the packet of yesterday")

    def stop(done: int, total: int) -> None:
        assert total == 1000
        if done >= when:
            raise Cancelled

    with pytest.raises(Cancelled):
        made(year, target, key, progress=stop)

    assert target.read_bytes() == b"the packet of yesterday"
    assert [path.name for path in tmp_path.iterdir()] == ["p.pdf"]


def test_progress_only_ever_grows_and_ends_at_the_end(tmp_path, key, year):
    told = []

    made(year, tmp_path / "p.pdf", key, progress=lambda done, total: told.append(done))

    assert told == sorted(told)
    assert told[-1] == 1000


def test_a_missing_folder_is_said_to_be_missing(tmp_path, key, year):
    told = []

    with pytest.raises(Failed) as refusal:
        made(year, tmp_path / "no" / "p.pdf", key, progress=lambda done, total: told.append(done))

    assert refusal.value.trouble is Trouble.TARGET_FOLDER_MISSING
    assert told == []  # nobody waits for a minute to hear it


def test_a_full_disk_leaves_nothing_behind(tmp_path, key, year, monkeypatch):
    def full(pdf, target):
        target.write_bytes(b"%PDF-1.7 begun")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(pdfa, "save", full)
    with pytest.raises(Failed) as refusal:
        made(year, tmp_path / "p.pdf", key)

    assert refusal.value.trouble is Trouble.DISK_FULL
    assert list(tmp_path.iterdir()) == []


def test_a_target_that_is_open_elsewhere_keeps_its_content(tmp_path, key, year, monkeypatch):
    target = tmp_path / "p.pdf"
    target.write_bytes(b"open in a reader")

    really_replace = Path.replace

    def locked(self, other):
        if other == target:
            raise PermissionError(errno.EACCES, "in use")
        return really_replace(self, other)

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(Failed) as refusal:
        made(year, target, key)

    assert refusal.value.trouble is Trouble.TARGET_OPEN_ELSEWHERE
    assert target.read_bytes() == b"open in a reader"
    assert [path.name for path in tmp_path.iterdir()] == ["p.pdf"]


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_said_so(tmp_path, key, year):
    tmp_path.chmod(0o500)

    with pytest.raises(Failed) as refusal:
        made(year, tmp_path / "p.pdf", key)

    assert refusal.value.trouble is Trouble.TARGET_NOT_WRITABLE


def test_a_packet_that_does_not_verify_is_never_handed_over(tmp_path, key, year, monkeypatch):
    def damaged(self, path, *, at):
        path.write_bytes(path.read_bytes() + b" ")

    monkeypatch.setattr(Seal, "sign", damaged)
    with pytest.raises(Failed) as refusal:
        made(year, tmp_path / "p.pdf", key)

    assert refusal.value.trouble is Trouble.SELF_CHECK_FAILED
    assert list(tmp_path.iterdir()) == []


def test_a_year_without_records_still_makes_a_packet(tmp_path, key, year):
    empty = replace(
        year,
        records=(),
        review=None,
        compliance=(),
        stars=replace(year.stars, items=(), categories=()),
    )

    receipt = made(empty, tmp_path / "p.pdf", key)

    assert "“三会一课”" in receipt.omitted_sections
    assert inspect(receipt.path).intact


def test_the_packet_has_an_id_in_ascii_with_or_without_a_branch_code(year):
    nameless = replace(year, branch=replace(year.branch, code=""), revision=3)

    assert packet_id(year) == "PKT-B001-2026-r1"
    assert re.fullmatch(r"PKT-B[0-9A-F]{6}-2026-r3", packet_id(nameless))


def test_a_workspace_that_cannot_be_written_is_no_obstacle(tmp_path, key, year):
    occupied = tmp_path / "previews"
    occupied.write_text("a file where the folder should be")

    receipt = made(replace(year, previews=occupied), tmp_path / "p.pdf", key)

    assert inspect(receipt.path).intact


def test_scratch_files_are_gone_afterwards(tmp_path, key, year, monkeypatch):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(build, "TemporaryDirectory", _in(scratch))

    made(replace(year, previews=None), tmp_path / "p.pdf", key)

    assert list(scratch.iterdir()) == []


def _in(folder: Path):
    import tempfile

    def make(prefix: str) -> tempfile.TemporaryDirectory:
        return tempfile.TemporaryDirectory(prefix=prefix, dir=folder)

    return make
