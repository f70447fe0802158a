"""Signing a packet: one certification signature that allows no change afterwards (PAdES B-B).

pyHanko is imported only here and in the verifier, inside the functions: it takes most of a second.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from branchdesk.packet.keyfile import BranchKey
from branchdesk.usecases.errors import Failed, Trouble

if TYPE_CHECKING:
    from pyhanko.pdf_utils.writer import BasePdfFileWriter
    from pyhanko.sign.signers import PdfSigner, SimpleSigner

FIELD = "Sig_Branch"
"""The one signature field of a packet, made with the signature page."""
REASON = "本支部确认材料内容完整、未经改动"
_RESERVED = 8192
"""Bytes for the signature itself; an EC signature with its certificate needs under 2,000."""


@dataclass(frozen=True, slots=True)
class Seal:
    """Signs documents with the branch's key."""

    key: BranchKey

    @property
    def name(self) -> str:
        """Whose seal it is."""
        return self.key.certificate.subject

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate, hexadecimal."""
        return self.key.certificate.fingerprint

    def sign(self, path: Path, *, at: datetime) -> None:
        """Sign the file in place; only the signature is appended, nothing is copied.

        Args:
            path: A PDF with an empty field `FIELD` that carries its own appearance.
            at: Aware; what this computer's clock says, stated in the signature.

        Raises:
            Failed: If the certificate has run out, or the document cannot be signed.
        """
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.pdf_utils.misc import PdfError
        from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
        from pyhanko.sign.general import SigningError
        from pyhanko.sign.signers import PdfSignatureMetadata
        from pyhanko.stamp.noop import NoOpStampStyle

        metadata = PdfSignatureMetadata(
            field_name=FIELD,
            md_algorithm="sha256",
            subfilter=SigSeedSubFilter.PADES,
            certify=True,
            docmdp_permissions=MDPPerm.NO_CHANGES,
            reason=REASON,
            name=self.name,
        )
        # The field was drawn with our own embedded fonts; pyHanko's stamp would break PDF/A.
        signer = _signer_with_clock(at)(metadata, self._signer(), stamp_style=NoOpStampStyle())
        try:
            with path.open("rb+") as file:
                signer.sign_pdf(
                    IncrementalPdfFileWriter(file),
                    existing_fields_only=True,
                    bytes_reserved=_RESERVED,
                    in_place=True,
                )
        except (PdfError, SigningError) as error:
            raise Failed(Trouble.SELF_CHECK_FAILED, path.name, detail=str(error)) from error

    def _signer(self) -> "SimpleSigner":
        from asn1crypto.keys import PrivateKeyInfo  # type: ignore[import-untyped]
        from asn1crypto.x509 import Certificate  # type: ignore[import-untyped]
        from pyhanko.sign.signers import SimpleSigner
        from pyhanko_certvalidator.registry import SimpleCertificateStore

        return SimpleSigner(
            signing_cert=Certificate.load(self.key.certificate.der),
            signing_key=PrivateKeyInfo.load(self.key.key_der),
            cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
        )


def _signer_with_clock(at: datetime) -> "type[PdfSigner]":
    """Return pyHanko's signer, stating ``at`` instead of reading the clock a second time.

    The time is printed in the field's appearance before the document is signed; both must agree.
    """
    from pyhanko.sign.signers import PdfSigner
    from pyhanko.sign.signers.pdf_signer import PdfSigningSession

    class SignerWithClock(PdfSigner):
        def init_signing_session(
            self, pdf_out: "BasePdfFileWriter", existing_fields_only: bool = False
        ) -> PdfSigningSession:
            session = super().init_signing_session(pdf_out, existing_fields_only)
            session.system_time = at
            return session

        def register_extensions(self, pdf_out: "BasePdfFileWriter", *, md_algorithm: str) -> None:
            """Leave the version alone: for an EC key pyHanko would declare PDF 2.0, not PDF/A-3."""

    return SignerWithClock
