"""A packet room without PDF: it keeps the promises of the port and does what a test tells it."""

import hashlib
import threading
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from branchdesk.usecases.packets import PacketReceipt, Verdict, VerdictCode

FINGERPRINT = "0123456789abcdef" * 4


class FakePacketRoom:
    """Satisfies `PacketRoom`: packets are short text files, pages are white pictures."""

    def __init__(self, *, key: bool = True, pages: int = 7) -> None:
        self._key = key
        self.pages = pages
        self.failure: BaseException | None = None
        """Raised by the next `build`."""
        self.waits = threading.Event()
        """`build` goes on asking whether to stop until this is set."""
        self.waits.set()
        self.asked: list[object] = []
        self.codes: dict[str, VerdictCode] = {}
        """Verdict by file name; intact if it is not named."""
        self.known: dict[str, str] = {}

    def has_key(self) -> bool:
        return self._key

    def make_key(self, passphrase: str, *, branch_name: str) -> str:
        self._key = True
        return FINGERPRINT

    def build(self, year_file, *, target, passphrase, progress) -> PacketReceipt:
        self.asked.append((target, passphrase))
        if self.failure is not None:
            raise self.failure
        progress(1, 10)
        while not self.waits.wait(0.01):
            progress(5, 10)
        content = b"%PDF pretended"
        target.write_bytes(content)
        progress(10, 10)
        return PacketReceipt(
            path=target,
            sha256=hashlib.sha256(content).hexdigest(),
            pages=self.pages,
            size=len(content),
            signer=year_file.branch.name,
            fingerprint=FINGERPRINT,
            omitted_sections=("民主评议党员",),
        )

    def verify(self, path: Path) -> Verdict:
        self.asked.append(path)
        code = self.codes.get(path.name, VerdictCode.VALID)
        if code is VerdictCode.REJECTED:
            return Verdict(path, code, findings=(("not_a_pdf", ""),))
        return Verdict(
            path,
            code,
            signer="机关第一党支部",
            fingerprint=FINGERPRINT,
            signer_known=FINGERPRINT in self.known,
            pages=self.pages,
            findings=(("content_changed", ""),) if code is VerdictCode.TAMPERED else (),
        )

    def trust(self, fingerprint: str, *, name: str) -> None:
        self.known[fingerprint] = name

    def distrust(self, fingerprint: str) -> None:
        self.known.pop(fingerprint, None)

    def known_signers(self) -> dict[str, str]:
        return dict(self.known)

    def page_count(self, path: Path) -> int:
        return self.pages

    def preview(self, path: Path, page: int, *, width: int) -> bytes:
        self.asked.append((page, width))
        picture = QImage(width, round(width * 1.414), QImage.Format.Format_RGB32)
        picture.fill(0xFFFFFF)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")
        return bytes(buffer.data().data())
