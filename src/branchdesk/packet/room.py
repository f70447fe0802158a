"""The packet room as the desk sees it: one key file per workspace, one list of known signers."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from branchdesk.packet.confined import Stopped, run_confined
from branchdesk.packet.files import written_whole
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.ports import Progress

if TYPE_CHECKING:
    from branchdesk.usecases.packets import PacketReceipt, Verdict
    from branchdesk.usecases.standards import SignedStandard
    from branchdesk.usecases.yearfile import YearFile

KEY_FILE = "branch.key"
_MOST_SIGNERS = 10_000
_RENDER_SECONDS = 20
_RENEW_BEFORE = timedelta(days=7)


class PdfPacketRoom:
    """Satisfies `branchdesk.usecases.packets.PacketRoom`.

    Args:
        folder: The workspace, where the branch's key lies; None where only checking is wanted.
        signers: The file with the certificates this person knows.
        fangsong: Whether the body is set in this computer's 仿宋, where there is one.
    """

    def __init__(self, folder: Path | None, *, signers: Path, fangsong: bool = False) -> None:
        self._key = folder / KEY_FILE if folder is not None else None
        self._signers = signers
        self._fangsong = fangsong

    def has_key(self) -> bool:
        """Tell whether this workspace has a signing key."""
        return self._key is not None and self._key.is_file()

    def make_key(self, passphrase: str, *, branch_name: str) -> str:
        """Make the branch's key, know its certificate here, and return the fingerprint."""
        from branchdesk.packet import keyfile

        key = keyfile.make_key(
            self._key_path(),
            passphrase=passphrase,
            branch=branch_name,
            holder=branch_name,
            now=datetime.now(UTC),
        )
        self.trust(key.certificate.fingerprint, name=branch_name)
        return key.certificate.fingerprint

    def build(
        self, year_file: "YearFile", *, target: Path, passphrase: str, progress: Progress
    ) -> "PacketReceipt":
        """Typeset, sign, check and put in place; on any failure the target is as it was.

        A certificate that runs out is made anew for the same key, and known here.
        """
        from branchdesk.packet import keyfile
        from branchdesk.packet.build import build_packet
        from branchdesk.packet.fonts import system_fangsong
        from branchdesk.packet.sign import Seal

        now = datetime.now(UTC)
        key = keyfile.open_key(self._key_path(), passphrase=passphrase)
        if key.certificate.ends_at - now < _RENEW_BEFORE:
            key = keyfile.renew_key(self._key_path(), key, passphrase=passphrase, now=now)
            self.trust(key.certificate.fingerprint, name=key.certificate.subject)
        # Signed by the real clock, whatever day the year is judged on.
        return build_packet(
            year_file,
            target=target,
            seal=Seal(key),
            progress=progress,
            signed_at=now,
            fangsong=system_fangsong() if self._fangsong else None,
        )

    def verify(self, path: Path) -> "Verdict":
        """Check a file in a child process."""
        from branchdesk.packet.verify import verify

        return verify(path, known=self.known_signers())

    def page_count(self, path: Path) -> int:
        """Return how many pages a PDF has."""
        return int(_confined("count", path, {}))

    def preview(self, path: Path, page: int, *, width: int) -> bytes:
        """Return a page (from 0) as PNG, ``width`` pixels wide."""
        return page_picture(path, page, width=width)

    def sign_standard(self, text: str, *, target: Path, passphrase: str, at: datetime) -> str:
        """Write a star standard as a signed file."""
        from branchdesk.packet import keyfile
        from branchdesk.packet.signed_standard import write_signed

        key = keyfile.open_key(self._key_path(), passphrase=passphrase)
        write_signed(target, text, key=key, at=at)
        return key.certificate.fingerprint

    def read_standard(self, path: Path) -> "SignedStandard":
        """Return the standard in a signed file whose signature is right."""
        from branchdesk.packet.signed_standard import read_signed
        from branchdesk.usecases.standards import SignedStandard

        text, certificate, signed_at = read_signed(path)
        known = certificate.fingerprint in self.known_signers()
        return SignedStandard(
            text,
            certificate.subject,
            certificate.organisation,
            certificate.fingerprint,
            known,
            signed_at,
        )

    def known_signers(self) -> Mapping[str, str]:
        """Return the holders' names of the known certificates under their fingerprints."""
        try:
            known = json.loads(self._signers.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise Failed(Trouble.FILE_UNREADABLE, str(self._signers), detail=str(error)) from error
        return {str(key): str(name) for key, name in dict(known).items()}

    def trust(self, fingerprint: str, *, name: str) -> None:
        """Know a certificate from now on."""
        known = dict(self.known_signers())
        if len(known) < _MOST_SIGNERS:
            self._write({**known, fingerprint: name})

    def distrust(self, fingerprint: str) -> None:
        """Forget a certificate."""
        self._write({key: name for key, name in self.known_signers().items() if key != fingerprint})

    def _write(self, known: Mapping[str, str]) -> None:
        self._signers.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(self._signers, private=True) as unfinished:
            unfinished.write_text(
                json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8"
            )

    def _key_path(self) -> Path:
        if self._key is None:
            raise Failed(Trouble.NOT_A_WORKSPACE, "")
        return self._key


def page_picture(path: Path, page: int, *, width: int) -> bytes:
    """Return a page (from 0) as PNG, ``width`` pixels wide, looked at by a child.

    Raises:
        Failed: FILE_UNREADABLE, if the child cannot show it.
    """
    return _confined("render", path, {"page": page, "width": width})


def _confined(task: str, path: Path, request: dict[str, int]) -> bytes:
    try:
        return run_confined(task, {"path": str(path), **request}, seconds=_RENDER_SECONDS)
    except Stopped as error:
        raise Failed(Trouble.FILE_UNREADABLE, str(path), detail=str(error)) from error
