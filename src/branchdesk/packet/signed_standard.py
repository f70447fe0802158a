"""A star standard as a signed file (``.bdstandard``): its text, who signed it, and the signature.

A small JSON document.  Signed is everything in it but the signature itself, in canonical form; the
certificate lies beside it, so that the file can be checked offline and its holder be compared by
fingerprint, exactly as a packet is.
"""

import base64
import binascii
import json
from datetime import datetime
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from branchdesk.packet.files import written_whole
from branchdesk.packet.keyfile import BranchKey, Certificate, certificate_from
from branchdesk.usecases.errors import Failed, Trouble

FORMAT, VERSION = "branchdesk-standard", 1
MOST_BYTES = 512 * 1024
"""Far more than a standard needs."""
_KEYS = {"format", "version", "signed_at", "standard", "certificate", "signature"}
_ALGORITHM = ec.ECDSA(hashes.SHA256())


def write_signed(path: Path, text: str, *, key: BranchKey, at: datetime) -> None:
    """Write a standard's text, signed; the file appears whole or not at all.

    Raises:
        Failed: TARGET_…, DISK_FULL, KEY_DAMAGED.
    """
    private = serialization.load_der_private_key(key.key_der, password=None)
    if not isinstance(private, ec.EllipticCurvePrivateKey):
        raise Failed(Trouble.KEY_DAMAGED, path.name)
    document: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "signed_at": at.isoformat(),
        "standard": text,
        "certificate": base64.b64encode(key.certificate.der).decode("ascii"),
    }
    signature = private.sign(_signed_bytes(document), _ALGORITHM)
    document["signature"] = base64.b64encode(signature).decode("ascii")
    content = json.dumps(document, ensure_ascii=False, indent=1).encode("utf-8")
    with written_whole(path) as unfinished:
        unfinished.write_bytes(content)


def read_signed(path: Path) -> tuple[str, Certificate, datetime]:
    """Return text, certificate and stated moment of a file whose signature is right.

    Raises:
        Failed: NOT_A_STANDARD, STANDARD_OF_OTHER_VERSION, STANDARD_SIGNATURE_WRONG, FILE_….
    """
    document = _document(path)
    try:
        der = base64.b64decode(document["certificate"], validate=True)
        signature = base64.b64decode(document["signature"], validate=True)
        certificate = x509.load_der_x509_certificate(der)
        signed_at = datetime.fromisoformat(document["signed_at"])
        public = certificate.public_key()
    except (TypeError, ValueError, binascii.Error) as error:
        raise Failed(Trouble.NOT_A_STANDARD, path.name, detail=str(error)) from error
    if signed_at.tzinfo is None or not isinstance(public, ec.EllipticCurvePublicKey):
        raise Failed(Trouble.NOT_A_STANDARD, path.name)
    try:
        public.verify(signature, _signed_bytes(document), _ALGORITHM)
    except InvalidSignature as error:
        raise Failed(Trouble.STANDARD_SIGNATURE_WRONG, path.name) from error
    return document["standard"], certificate_from(certificate), signed_at


def _document(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise Failed(Trouble.FILE_NOT_FOUND, path.name) from error
    except OSError as error:
        raise Failed(Trouble.FILE_UNREADABLE, path.name, detail=str(error)) from error
    if len(raw) > MOST_BYTES:
        raise Failed(Trouble.NOT_A_STANDARD, path.name, detail="too large")
    try:
        document = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise Failed(Trouble.NOT_A_STANDARD, path.name, detail=str(error)) from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise Failed(Trouble.NOT_A_STANDARD, path.name)
    if document.get("version") != VERSION:
        version = str(document.get("version"))[:20]
        raise Failed(Trouble.STANDARD_OF_OTHER_VERSION, path.name, version)
    if set(document) != _KEYS or not all(
        isinstance(document[key], str) for key in _KEYS - {"version"}
    ):
        raise Failed(Trouble.NOT_A_STANDARD, path.name)
    return document


def _signed_bytes(document: dict[str, Any]) -> bytes:
    signed = {name: value for name, value in document.items() if name != "signature"}
    # Half characters cannot be signed: no file can hold them.
    return json.dumps(signed, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )
