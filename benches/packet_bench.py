"""How long the annual packet takes, against LibreOffice making a PDF of the same text and photos.

Run by `make bench`; `measure` returns lines of Markdown for docs/benchmarks.md.
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

PHOTOS = 60
PIXELS = (4000, 3000)
MONTHS = 6
ROUNDS = 3
PASSPHRASE = "packet bench only"  # noqa: S105 - opens nothing but the key made for the run


def measure(rounds: int = ROUNDS) -> list[str]:
    """Return the figures as Markdown, the best of so many interleaved rounds."""
    with tempfile.TemporaryDirectory(prefix="packet-bench-") as scratch:
        folder = Path(scratch)
        make_photos(folder / "photos")
        document = folder / "same.docx"
        in_a_child("docx", folder, document)
        office = shutil.which("soffice") or shutil.which("libreoffice")
        cold: list[dict[str, float]] = []
        warm: list[dict[str, float]] = []
        theirs: list[float] = []
        floors: list[float] = []
        for _round in range(rounds):
            shutil.rmtree(folder / "previews", ignore_errors=True)
            cold.append(in_a_child("build", folder, folder / "packet.pdf"))
            warm.append(in_a_child("build", folder, folder / "packet.pdf"))
            floors.append(in_a_child("floor", folder, folder / "floor.bin")["seconds"])
            if office:
                theirs.append(_libreoffice(office, document, folder / "office"))
        return list(_lines(cold, warm, floors, theirs))


def _lines(
    cold: list[dict[str, float]],
    warm: list[dict[str, float]],
    floors: list[float],
    theirs: list[float],
) -> Iterator[str]:
    first = min(cold, key=lambda one: one["seconds"])
    again = min(warm, key=lambda one: one["seconds"])
    floor = min(floors)
    yield (
        f"{first['pages']:.0f} pages, {PHOTOS} photographs of 12 megapixels, "
        f"{os.cpu_count()} processors; whole processes from start to end, best of {len(cold)}."
    )
    yield ""
    yield "| what | seconds | most memory |"
    yield "|---|---|---|"
    for what, one in (("first export, photographs shrunk", first), ("later export", again)):
        yield f"| {what} | {one['seconds']:.1f} | {one['memory']:.0f} MB |"
    yield f"| floor: copy the pictures, hash the originals, sign once | {floor:.2f} | |"
    if theirs:
        best = min(theirs)
        yield f"| LibreOffice, the same text and photographs | {best:.1f} | |"
        yield ""
        yield (
            f"LibreOffice takes {best / first['seconds']:.1f} × as long as the first export and "
            f"{best / again['seconds']:.1f} × as long as a later one (wanted: 3 ×). "
            f"The later export takes {again['seconds'] / floor:.1f} × its floor."
        )
    else:
        yield ""
        yield "LibreOffice is not installed here; nothing to compare with."


def in_a_child(task: str, folder: Path, target: Path) -> dict[str, float]:
    """Carry out one task in a process of its own and return its figures, its time included."""
    began = time.perf_counter()
    command = [sys.executable, __file__, "--task", task, str(folder), str(target)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures | ({} if "seconds" in figures else {"seconds": time.perf_counter() - began})


def _libreoffice(office: str, document: Path, folder: Path) -> float:
    folder.mkdir(exist_ok=True)
    profile = (folder / "profile").as_uri()
    began = time.perf_counter()
    subprocess.run(
        [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
         "--outdir", str(folder), str(document)],
        check=True,
        capture_output=True,
    )  # fmt: skip
    return time.perf_counter() - began


def make_photos(folder: Path) -> None:
    """Write photographs as a telephone makes them: 12 megapixels, grain, about four megabytes."""
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    ground = Image.effect_noise((500, 375), 90).resize(PIXELS, Image.Resampling.BICUBIC)
    grain = Image.effect_noise(PIXELS, 14)
    tones = [ground, ground.rotate(180), Image.linear_gradient("L").resize(PIXELS)]
    scene = Image.blend(Image.merge("RGB", tones), Image.merge("RGB", [grain] * 3), 0.3)
    for number in range(PHOTOS):
        scene.paste((number * 4 % 255, 80, 160), (number * 20, 50, number * 20 + 300, 900))
        scene.save(folder / f"photo-{number}.jpg", quality=88)


def _year(folder: Path) -> "YearFile":  # noqa: F821 - imported where it is needed
    from packet.sample_year import year_file

    return year_file(folder, months=MONTHS, paragraphs=1, photo_count=PHOTOS)


def _build(folder: Path, target: Path) -> dict[str, float]:
    from branchdesk.packet.build import build_packet
    from branchdesk.packet.keyfile import Strength, make_key, open_key
    from branchdesk.packet.sign import Seal

    key_file = folder / "bench.key"
    if not key_file.exists():
        make_key(
            key_file, passphrase=PASSPHRASE, branch="支部", holder="支部",
            now=datetime(2026, 1, 1, tzinfo=UTC), strength=Strength(8 * 1024, 1, 1),
        )  # fmt: skip
    seal = Seal(open_key(key_file, passphrase=PASSPHRASE))
    receipt = build_packet(_year(folder), target=target, seal=seal, progress=_unwatched)
    return {"pages": receipt.pages, "memory": _most_memory(), "size": receipt.size}


def _most_memory() -> float:
    """Return the most memory this process ever had resident, MB."""
    status = Path("/proc/self/status")
    if status.is_file():
        # ru_maxrss would be wrong here: a child inherits the peak of the process that started it.
        peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(peak.split()[1]) / 1024
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024 / (1024 if sys.platform == "darwin" else 1)


def _unwatched(done: int, total: int) -> None:
    """Nobody watches."""


def _floor(folder: Path, target: Path) -> dict[str, float]:
    """Do what no packet can do without: copy its pictures, hash the originals, sign once."""
    from packet.small_packet import make_small_packet

    from branchdesk.packet.keyfile import open_key
    from branchdesk.packet.sign import Seal

    key = open_key(folder / "bench.key", passphrase=PASSPHRASE)
    small = make_small_packet(folder / "small.pdf", key, sign=False)
    Seal(key).sign(make_small_packet(folder / "warm.pdf", key, sign=False), at=datetime.now(UTC))
    began = time.perf_counter()
    for photo in (folder / "photos").iterdir():
        with photo.open("rb") as file:
            hashlib.file_digest(file, "sha256")
    with target.open("wb") as out:
        for picture in (folder / "previews").iterdir():
            out.write(picture.read_bytes())
        out.flush()
        os.fsync(out.fileno())
    Seal(key).sign(small, at=datetime.now(UTC))
    return {"seconds": time.perf_counter() - began}


def _docx(folder: Path, target: Path) -> dict[str, float]:
    """Write a .docx by hand with the same text and the same photographs."""
    year = _year(folder)
    body: list[str] = []
    pictures: list[Path] = []
    for final in year.records:
        record = final.record
        body.append(_paragraph(record.title, bold=True))
        body.append(
            _paragraph(f"{record.starts_at:%Y年%m月%d日%H:%M} {record.place} {record.chair.name}")
        )
        for item in record.agenda:
            for text in (item.title, *item.discussion.splitlines(), item.decision):
                body.append(_paragraph(text))
        body.extend(_paragraph(text) for text in record.details.values())
        body.append(
            _table([(line.name, line.status.value, line.reason) for line in record.attendance])
        )
        for file in record.attachments:
            if file.is_picture:
                pictures.append(year.evidence[file.evidence])
                body.append(_picture(len(pictures)))
                body.append(_paragraph(file.caption))
        body.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _PACKAGE)
        archive.writestr("word/document.xml", _DOCUMENT.format(body="".join(body)))
        relations = "".join(_RELATION.format(number=n + 1) for n in range(len(pictures)))
        archive.writestr("word/_rels/document.xml.rels", _RELATIONS.format(relations=relations))
        for number, path in enumerate(pictures, start=1):
            archive.write(path, f"word/media/p{number}.jpg")
    return {"pictures": len(pictures)}


def _paragraph(text: str, *, bold: bool = False) -> str:
    mark = "<w:b/>" if bold else ""
    run = f'<w:rPr>{mark}<w:rFonts w:eastAsia="Noto Serif SC"/><w:sz w:val="24"/></w:rPr>'
    return f'<w:p><w:r>{run}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def _table(rows: list[tuple[str, str, str]]) -> str:
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    cells = "".join(
        "<w:tr>" + "".join(f"<w:tc>{_paragraph(text)}</w:tc>" for text in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr>{cells}</w:tbl>"


def _picture(number: int) -> str:
    wide, high = 4_680_000, 3_510_000  # 13 cm in English Metric Units, as our own pages have
    return _DRAWING.format(number=number, wide=wide, high=high)


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OFFICE = "application/vnd.openxmlformats"
_TYPES = (
    '<?xml version="1.0"?><Types '
    'xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Default Extension="rels" ContentType="{_OFFICE}-package.relationships+xml"/>'
    '<Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" '
    f'ContentType="{_OFFICE}-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_PACKAGE = (
    '<?xml version="1.0"?><Relationships '
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
    f'Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships '
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>'
)
_RELATION = f'<Relationship Id="p{{number}}" Type="{_R}/image" Target="media/p{{number}}.jpg"/>'
_DOCUMENT = (
    f'<?xml version="1.0"?><w:document xmlns:w="{_W}" xmlns:r="{_R}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    "<w:body>{body}</w:body></w:document>"
)
_DRAWING = (
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="{wide}" cy="{high}"/>'
    '<wp:docPr id="{number}" name="p{number}"/><a:graphic><a:graphicData '
    'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="{number}" name="p{number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
    '<a:blip r:embed="p{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
    '<a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
    "</w:drawing></w:r></w:p>"
)
_TASKS = {"build": _build, "floor": _floor, "docx": _docx}


def main() -> None:
    """Run everything and print the figures, or carry out one task in this process."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--task", choices=_TASKS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("paths", nargs="*", type=Path)
    wanted = parser.parse_args()
    if wanted.task:
        print(json.dumps(_TASKS[wanted.task](*wanted.paths)))
    else:
        print("\n".join(measure(wanted.rounds)))


if __name__ == "__main__":
    main()
