"""What a file is, by its first bytes."""

import pytest
from storage.pictures import HEIC, PDF, picture

from branchdesk.storage.file_kinds import HEAD, UNKNOWN, kind_of


@pytest.mark.parametrize(
    ("head", "name", "mime"),
    [
        (picture("JPEG"), "a.png", "image/jpeg"),
        (picture("PNG"), "a", "image/png"),
        (picture("GIF"), "a", "image/gif"),
        (picture("BMP"), "a", "image/bmp"),
        (picture("TIFF"), "a", "image/tiff"),
        (picture("WEBP"), "a", "image/webp"),
        (HEIC, "a.jpg", "image/heic"),
        (PDF, "a.doc", "application/pdf"),
        (b"PK\x03\x04rest", "a.zip", "application/zip"),
        (b"PK\x03\x04rest", "公文.OFD", "application/ofd"),
        (
            b"PK\x03\x04rest",
            "a.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", "application/msword"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a", "application/x-ole-storage"),
        (b"\0\0\0\x18ftypisom", "a", "video/mp4"),
        (b"\0\0\0\x18ftypqt  ", "a", "video/quicktime"),
        (b"RIFF\0\0\0\0WAVE", "a", "audio/wav"),
        ("会议记录\n".encode(), "a.exe", "text/plain"),
        (b"BMW is a car, not a bitmap", "a.bmp", "text/plain"),
        (("会" * HEAD).encode()[:HEAD], "a", "text/plain"),
        ("会议".encode("gb18030"), "a.txt", UNKNOWN),
        (b"\x7fELF\0\0", "a.jpg", UNKNOWN),
        (b"MZ\0", "a.pdf", UNKNOWN),
    ],
)
def test_a_file_is_what_its_bytes_say(head: bytes, name: str, mime: str) -> None:
    assert kind_of(head[:HEAD], name=name) == mime
