"""A stream locked with a passphrase: written and read piece by piece, however large it is.

::

    8 bytes      BDHAND, carriage return, line feed
    4 bytes      length of the header, big-endian
    header       JSON: parameters of Argon2id, salt, cipher, size of a piece, begin of the nonces
    32 bytes     HMAC-SHA256 of everything above, under a key from the passphrase
    pieces       AES-256-GCM, each with its tag of 16 bytes

The nonce of a piece is the beginning in the header, the number of the piece, and whether it is the
last one.  A piece that was changed, moved, taken out or cut off is therefore no piece of this file,
and nothing of a piece is given out before it was authenticated.
"""

import base64
import binascii
import hashlib
import hmac
import io
import json
import os
import secrets
import struct
import unicodedata
from pathlib import Path
from typing import IO, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from branchdesk.packet.keyfile import Strength, derived, within_bounds
from branchdesk.usecases.errors import Failed, Trouble

MAGIC = b"BDHAND\r\n"
PIECE = 1 << 20
STRENGTH = Strength(memory_kib=64 * 1024, iterations=12)
"""Four times RFC 9106's second recommendation: a second of work within the memory of a small PC."""
_FORMAT = "branchdesk-handover"
_VERSION = 1
_LONGEST_HEADER = 4096
_TAG = 16
_MAC = 32
_LARGEST_PIECE = 16 << 20


class Sealing(io.RawIOBase):
    """Takes bytes and writes them locked; `finish` ends the file, without it nothing opens it."""

    def __init__(
        self, file: IO[bytes], passphrase: str, *, strength: Strength | None = None
    ) -> None:
        super().__init__()
        used = strength or STRENGTH
        salt, self._nonce = secrets.token_bytes(16), os.urandom(7)
        header = json.dumps(
            {
                "format": _FORMAT,
                "version": _VERSION,
                "kdf": {
                    "name": "argon2id",
                    "memory_kib": used.memory_kib,
                    "iterations": used.iterations,
                    "lanes": used.lanes,
                    "salt": base64.b64encode(salt).decode("ascii"),
                },
                "cipher": "aes-256-gcm",
                "piece": PIECE,
                "nonce": base64.b64encode(self._nonce).decode("ascii"),
            },
            sort_keys=True,
        ).encode("ascii")
        head = MAGIC + struct.pack(">I", len(header)) + header
        self._cipher, key = _keys(passphrase, salt, used)
        self._mac = hmac.digest(key, head, "sha256")
        self._file = file
        self._hash = hashlib.sha256()
        self._waiting = bytearray()
        self._count = 0
        self.size = 0
        """Bytes written so far."""
        self._put(head + self._mac)

    @property
    def sha256(self) -> str:
        """Return the hash of everything written so far."""
        return self._hash.hexdigest()

    def writable(self) -> bool:
        """Tell that it can be written."""
        return True

    def write(self, content: Any) -> int:  # noqa: ANN401 - whatever holds bytes
        """Take bytes."""
        self._waiting += content
        # One byte stays back: only the end knows which piece is the last.
        while len(self._waiting) > PIECE:
            self._seal(bytes(self._waiting[:PIECE]), last=False)
            del self._waiting[:PIECE]
        return len(content)

    def finish(self) -> None:
        """Write the last piece."""
        self._seal(bytes(self._waiting), last=True)
        self._waiting.clear()

    def _seal(self, content: bytes, *, last: bool) -> None:
        nonce = _nonce(self._nonce, self._count, last=last)
        self._put(self._cipher.encrypt(nonce, content, self._mac))
        self._count += 1

    def _put(self, content: bytes) -> None:
        self._file.write(content)
        self._hash.update(content)
        self.size += len(content)


class Unsealing(io.RawIOBase):
    """Reads a locked file.

    Raises:
        Failed: ``NO_HANDOVER_FILE``, ``EXPORT_NEWER``, ``HANDOVER_PASSPHRASE`` at once;
            ``HANDOVER_DAMAGED`` also while reading.
    """

    def __init__(self, file: IO[bytes], passphrase: str, *, name: str) -> None:
        super().__init__()
        self._file = file
        self._name = name
        head, header = _read_header(file, name)
        strength, salt, self._nonce, self._piece = _parameters(header, name)
        self._cipher, key = _keys(passphrase, salt, strength)
        self._mac = file.read(_MAC)
        if len(self._mac) < _MAC:
            raise self._damaged("it ends after its header")
        if not hmac.compare_digest(self._mac, hmac.digest(key, head, "sha256")):
            raise Failed(Trouble.HANDOVER_PASSPHRASE)
        self._count = 0
        self._ahead = file.read(self._piece + _TAG)
        if not self._ahead:
            raise self._damaged("it ends before its first piece")
        self._open = b""
        self._given = 0

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - whatever the reader brings
        """Fill a buffer as far as one piece goes."""
        while self._given == len(self._open):
            if not self._ahead:
                return 0
            self._next()
        some = self._open[self._given : self._given + len(buffer)]
        buffer[: len(some)] = some
        self._given += len(some)
        return len(some)

    def _next(self) -> None:
        sealed, self._ahead = self._ahead, self._file.read(self._piece + _TAG)
        nonce = _nonce(self._nonce, self._count, last=not self._ahead)
        try:
            self._open, self._given = self._cipher.decrypt(nonce, sealed, self._mac), 0
        except (InvalidTag, ValueError) as error:
            raise self._damaged(f"piece {self._count + 1}") from error
        self._count += 1

    def _damaged(self, detail: str) -> Failed:
        return Failed(Trouble.HANDOVER_DAMAGED, self._name, detail=detail)


def check_is_sealed(path: Path) -> None:
    """Look at the head of a file, before anybody is asked for a passphrase.

    Raises:
        Failed: ``FILE_NOT_FOUND``, ``NO_HANDOVER_FILE``, ``HANDOVER_DAMAGED``, ``EXPORT_NEWER``.
    """
    try:
        with path.open("rb") as file:
            _, header = _read_header(file, path.name)
    except FileNotFoundError as error:
        raise Failed(Trouble.FILE_NOT_FOUND, str(path)) from error
    except OSError as error:
        raise Failed(Trouble.FILE_UNREADABLE, str(path), detail=str(error)) from error
    _parameters(header, path.name)


def _keys(passphrase: str, salt: bytes, strength: Strength) -> tuple[AESGCM, bytes]:
    """Return the cipher of the pieces and the key that authenticates the header."""
    # Two input methods may type the same word in two ways.
    typed = unicodedata.normalize("NFC", passphrase)
    both = derived(typed, salt, strength, length=64)
    return AESGCM(both[:32]), both[32:]


def _nonce(begin: bytes, count: int, *, last: bool) -> bytes:
    return begin + struct.pack(">IB", count, last)


def _read_header(file: IO[bytes], name: str) -> tuple[bytes, bytes]:
    """Return everything up to the end of the header, and the header."""
    begun = file.read(len(MAGIC))
    if begun != MAGIC:
        raise Failed(Trouble.NO_HANDOVER_FILE, name)
    length = file.read(4)
    header = b""
    if len(length) == 4 and struct.unpack(">I", length)[0] <= _LONGEST_HEADER:
        header = file.read(struct.unpack(">I", length)[0])
    if len(length) < 4 or len(header) != struct.unpack(">I", length)[0]:
        raise Failed(Trouble.HANDOVER_DAMAGED, name, detail="header")
    return begun + length + header, header


def _parameters(header: bytes, name: str) -> tuple[Strength, bytes, bytes, int]:
    try:
        tree = json.loads(header)
        form, version = tree["format"], tree["version"]
        kdf = tree["kdf"]
        strength = Strength(kdf["memory_kib"], kdf["iterations"], kdf["lanes"])
        salt = base64.b64decode(kdf["salt"], validate=True)
        nonce = base64.b64decode(tree["nonce"], validate=True)
        known = (form, kdf["name"], tree["cipher"]) == (_FORMAT, "argon2id", "aes-256-gcm")
        piece = tree["piece"]
        fits = known and len(salt) == 16 and len(nonce) == 7 and 0 < piece <= _LARGEST_PIECE
    except (ValueError, KeyError, TypeError, RecursionError, binascii.Error) as error:
        raise Failed(Trouble.HANDOVER_DAMAGED, name, detail=f"header: {error}") from error
    if isinstance(version, int) and version > _VERSION:
        raise Failed(Trouble.EXPORT_NEWER, name, detail=f"format version {version}")
    if not fits or not isinstance(piece, int) or not within_bounds(strength):
        raise Failed(Trouble.HANDOVER_DAMAGED, name, detail="header: parameters out of bounds")
    return strength, salt, nonce, piece
