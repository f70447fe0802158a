"""docs/packet-format.md, written from the code: `python -m branchdesk.packet.published`."""

import json
import sys

from branchdesk.packet.findings import UNREADABLE, Finding
from branchdesk.packet.manifest import FILE_NAME, FORMAT_VERSION, MAX_BYTES, schema
from branchdesk.packet.sign import FIELD

_TEXT = """<!-- Made by `python -m branchdesk.packet.published`; do not edit. -->
# The packet: format {version}

A packet is one PDF file: what people read, the same facts as data, and one signature over both.
Any program may read it; this page says how.

## The file

- PDF 1.7, PDF/A-3u, A4, `Lang zh-CN`, not encrypted. The number printed on a page is the number of
  the page in the file; the cover carries none.
- Sections in the order of the index. Those with nothing in them are left out; the index and
  `omitted` in the data name them.
- Outline entries, index lines and links lead to named destinations: `cover`, `section-…`,
  `record-…`, `file-…`.
- Fonts are embedded as subsets with a map to Unicode that is right beyond the Basic Multilingual
  Plane, so that rare names can be searched for and copied.
- No scripts, no links out of the document, no forms other than the one signature field, no layers.

## Embedded files

The table of embedded files is flat and sorted by name; every name is ASCII and unique.

| name | relationship | content |
|---|---|---|
| `{file}` | Data | everything below |
| `evidence/<16 digits>.<ending>` | Supplement | an attachment that is no picture, byte for byte |

Pictures are printed, shrunk and without their metadata. Their originals stay in the branch, bound
by the SHA-256 in `files`. At most 50 MiB of other attachments are carried inside.

## The data

`{file}` is JSON in UTF-8 and NFC, with sorted keys, without blanks and without floating-point
numbers: points are decimal text (`"87.50"`), days `2026-03-05`, local times without an offset
`2026-03-05T14:30:00`, moments with one. Readers ignore keys they do not know and refuse another
major `format_version`. It has at most {most} MiB and is nested at most 32 deep.

- `records[].data_sha256` is the SHA-256 of the canonical JSON of `records[].data`.
- `records[].sha256` and `previous_sha256` are the hashes under which the branch's own books carry
  the finalised version. They form a chain; `chain_head` is its end. A later packet with the same
  chain shows openly what was changed since.
- `records[].pages` are first and last page, `records[].place` the named destination of the first.
- `files[].sha256` is taken over the original bytes; `state` says why a picture is not printed.

## The signature

One field, `{field}`, on the last page, drawn with embedded fonts. It holds a PAdES signature
(`ETSI.CAdES.detached`, SHA-256, the branch's own EC P-256 key) that certifies the document and
permits no change (`DocMDP` P 1). The certificate is signed by its own key; whoever receives packets
compares its SHA-256 fingerprint with the branch once, in person or by telephone. The time is that
of the signer's computer and proves nothing.

## Checking a packet

1. There is exactly one signature; its ranges begin at 0 and end where the file ends, and what lies
   between them is the hexadecimal string of this very signature and nothing else.
2. Digest and signature hold; it certifies the document with P 1.
3. Nothing is in the file that a packet never holds.
4. The embedded files are those that `files` names, with those hashes; the records have their
   hashes and stand on their pages; `signer.certificate_sha256` is the signing certificate.

| finding | what follows |
|---|---|
{findings}

## JSON Schema of the data

```json
{schema}
```
"""


def document() -> str:
    """Return the page."""
    outcomes = {True: "rejected", False: "tampered"}
    rows = [
        f"| `{finding.value}` | "
        f"{'unsigned' if finding is Finding.UNSIGNED else outcomes[finding in UNREADABLE]} |"
        for finding in Finding
    ]
    return _TEXT.format(
        version=FORMAT_VERSION,
        file=FILE_NAME,
        field=FIELD,
        most=MAX_BYTES // 1024 // 1024,
        findings="\n".join(rows),
        schema=json.dumps(schema(), ensure_ascii=False, indent=2, sort_keys=True),
    )


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(document())
