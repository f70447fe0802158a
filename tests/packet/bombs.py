"""Files that are small on disk and endless in memory, signed or not."""

import zlib
from pathlib import Path

import pikepdf
from packet.small_packet import MADE_AT, make_small_packet
from pikepdf import Array, Dictionary, Name, String

from branchdesk.packet.keyfile import BranchKey
from branchdesk.packet.pdfa import save
from branchdesk.packet.sign import Seal

_MIB = 1024 * 1024


def inflating(mebibytes: int) -> bytes:
    """Return deflated zeros that inflate to so many mebibytes."""
    packer = zlib.compressobj(9)
    block = bytes(_MIB)
    parts = [packer.compress(block) for _index in range(mebibytes)]
    return b"".join([*parts, packer.flush()])


def with_bomb_as_data(path: Path, key: BranchKey) -> None:
    """The embedded data inflates to 200 MiB, and all is validly signed."""
    with _opened(path, key) as pdf:
        names = pdf.Root.Names.EmbeddedFiles.Names
        stream = pikepdf.Stream(pdf, inflating(200), Filter=Name.FlateDecode)
        stream.Type = Name.EmbeddedFile
        place = [str(name) for name in list(names)[::2]].index("packet-manifest.json")
        spec = names[2 * place + 1]
        spec.EF.F = spec.EF.UF = pdf.make_indirect(stream)
        _signed(pdf, path, key)


def with_bomb_as_page(path: Path, key: BranchKey) -> None:
    """A page's drawing inflates twice: two kilobytes to 200 MiB."""
    with _opened(path, key) as pdf:
        twice = zlib.compress(inflating(200), 9)
        pdf.pages[0].obj.Contents = pikepdf.Stream(
            pdf, twice, Filter=Array([Name.FlateDecode, Name.FlateDecode])
        )
        _signed(pdf, path, key)


def with_deep_page_tree(path: Path, key: BranchKey, depth: int = 3_000) -> None:
    """Every page of the tree lies in a branch of its own branch."""
    with _opened(path, key) as pdf:
        leaf = pdf.pages[0].obj
        node = pdf.make_indirect(Dictionary(Type=Name.Pages, Count=1, Kids=Array([leaf])))
        for _level in range(depth):
            node = pdf.make_indirect(Dictionary(Type=Name.Pages, Count=1, Kids=Array([node])))
        pdf.Root.Names.Deep = node
        _signed(pdf, path, key)


def with_script(path: Path, key: BranchKey) -> None:
    """Signed by the branch's own key, and yet with a script inside."""
    with _opened(path, key) as pdf:
        pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
        _signed(pdf, path, key)


def with_form_field(path: Path, key: BranchKey) -> None:
    """A text field on the first page."""
    with _opened(path, key) as pdf:
        field = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Tx,
            T=String("x"),
            Rect=Array([0, 0, 9, 9]),
        )
        field = pdf.make_indirect(field)
        pdf.Root.AcroForm.Fields.append(field)
        pdf.pages[0].obj.Annots.append(field)
        _signed(pdf, path, key)


def with_nested_arrays(path: Path) -> None:
    """Two hundred thousand arrays, each in the one before."""
    deep = b"[" * 200_000 + b"]" * 200_000
    path.write_bytes(_document(b"1 0 obj\n<</Type /Catalog /X " + deep + b">>\nendobj"))


def with_previous_table_in_a_circle(path: Path) -> None:
    """The cross-reference table says that the one before it is itself."""
    path.write_bytes(_document(b"1 0 obj\n<</Type /Catalog>>\nendobj", circle=True))


def with_bomb_as_objects(path: Path) -> None:
    """The objects themselves lie in a stream that inflates to 200 MiB."""
    packed = inflating(200)
    stream = (
        b"2 0 obj\n<</Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length %d>>\nstream\n"
        % (len(packed))
    )
    stream += packed + b"\nendstream\nendobj\n"
    table = b"".join([b"\0\0\0\0\0\xff", b"\2\0\0\0\2\0", b"\1\0\0\0\x09\0", b"\1"])
    start = 9 + len(stream)
    table = table + start.to_bytes(4, "big") + b"\0"
    xref = b"3 0 obj\n<</Type /XRef /Size 4 /W [1 4 1] /Root 1 0 R /Length %d>>\nstream\n" % len(
        table
    )
    tail = b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % start
    path.write_bytes(b"%PDF-1.7\n" + stream + xref + table + tail)


def with_bomb_as_table(path: Path) -> None:
    """The cross-reference table claims fifty million objects."""
    packed = inflating(200)
    xref = (
        b"1 0 obj\n<</Type /XRef /Size 50000000 /W [1 4 1] /Root 1 0 R "
        b"/Filter /FlateDecode /Length %d>>\nstream\n" % len(packed)
    )
    tail = b"\nendstream\nendobj\nstartxref\n9\n%%EOF\n"
    path.write_bytes(b"%PDF-1.7\n" + xref + packed + tail)


def with_many_fields(path: Path, key: BranchKey) -> None:
    """Five thousand empty signature fields."""
    with _opened(path, key) as pdf:
        for number in range(5_000):
            field = Dictionary(FT=Name.Sig, T=String(f"s{number}"))
            pdf.Root.AcroForm.Fields.append(pdf.make_indirect(field))
        save(pdf, path)


def with_fields_in_a_circle(path: Path, key: BranchKey) -> None:
    """A field that is its own child."""
    with _opened(path, key) as pdf:
        field = pdf.make_indirect(Dictionary(T=String("x")))
        field.Kids = Array([field])
        pdf.Root.AcroForm.Fields.append(field)
        save(pdf, path)


def _opened(path: Path, key: BranchKey) -> pikepdf.Pdf:
    make_small_packet(path, key, sign=False)
    return pikepdf.open(path, allow_overwriting_input=True)


def _signed(pdf: pikepdf.Pdf, path: Path, key: BranchKey) -> None:
    save(pdf, path)
    Seal(key).sign(path, at=MADE_AT)


def _document(catalog: bytes, *, circle: bool = False) -> bytes:
    body = b"%PDF-1.7\n" + catalog + b"\n"
    start = len(body)
    previous = b" /Prev %d" % start if circle else b""
    return (
        body
        + b"xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \n"
        + b"trailer\n<</Size 2 /Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (previous, start)
    )
