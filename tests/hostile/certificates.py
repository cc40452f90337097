"""The certificates of the laboratory: one authority that the tests trust, and what can be wrong."""

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import NameOID

SHA256_WITH_RSA = bytes.fromhex("06092a864886f70d01010b")
SHA1_WITH_RSA = bytes.fromhex("06092a864886f70d010105")
DAY = timedelta(days=1)
NOW = datetime.now(UTC).replace(microsecond=0)
NAMES = ("*.lab.example",)


class Authority:
    """Signs certificates; its own is in `folder/ca.pem`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = rsa.generate_private_key(65537, 2048)
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "The laboratory")])
        own = self._builder(self._name, self._name, self._key, NOW - 9 * DAY, NOW + 9 * DAY)
        own = own.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        signed = own.sign(self._key, hashes.SHA256())
        (folder / "ca.pem").write_bytes(signed.public_bytes(serialization.Encoding.PEM))

    @staticmethod
    def _builder(
        name: x509.Name, issuer: x509.Name, key: rsa.RSAPrivateKey, first: datetime, last: datetime
    ) -> x509.CertificateBuilder:
        builder = x509.CertificateBuilder().subject_name(name).issuer_name(issuer)
        builder = builder.public_key(key.public_key()).serial_number(x509.random_serial_number())
        return builder.not_valid_before(first).not_valid_after(last)

    def context(
        self,
        label: str,
        names: tuple[str, ...] = NAMES,
        first: datetime = NOW - DAY,
        last: datetime = NOW + DAY,
        is_own: bool = False,
        is_sha1: bool = False,
    ) -> ssl.SSLContext:
        """A server's TLS context with a certificate of these properties."""
        key = rsa.generate_private_key(65537, 2048)
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"A server, {label}")])
        builder = self._builder(name, name if is_own else self._name, key, first, last)
        if names:
            alternatives = x509.SubjectAlternativeName([x509.DNSName(each) for each in names])
            builder = builder.add_extension(alternatives, critical=False)
        signed = builder.sign(key if is_own else self._key, hashes.SHA256())
        der = signed.public_bytes(serialization.Encoding.DER)
        path = self._folder / f"{label}.pem"
        path.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            + ssl.DER_cert_to_PEM_cert(self._sha1(signed, der) if is_sha1 else der).encode()
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.set_ciphers("DEFAULT:@SECLEVEL=0")
        context.load_cert_chain(path)
        return context

    def _sha1(self, signed: x509.Certificate, der: bytes) -> bytes:
        """The same certificate signed with SHA-1, which the library refuses to make."""
        inner = signed.tbs_certificate_bytes.replace(SHA256_WITH_RSA, SHA1_WITH_RSA)
        signature = self._key.sign(inner, padding.PKCS1v15(), hashes.SHA1())
        return der.replace(SHA256_WITH_RSA, SHA1_WITH_RSA).replace(signed.signature, signature)


def contexts(folder: Path) -> dict[str, ssl.SSLContext]:
    """A TLS context for each certificate that a case may show."""
    authority, stranger = Authority(folder), Authority(_made(folder / "stranger"))
    found = {
        "good": authority.context("good"),
        "expired": authority.context("expired", first=NOW - 5 * DAY, last=NOW - DAY),
        "early": authority.context("early", first=NOW + DAY, last=NOW + 5 * DAY),
        "other-name": authority.context("other-name", names=("other.test",)),
        "nameless": authority.context("nameless", names=()),
        "too-wide": authority.context("too-wide", names=("*.example",)),
        "self-signed": authority.context("self-signed", is_own=True),
        "sha1": authority.context("sha1", is_sha1=True),
        "stranger": stranger.context("stranger"),
        "old-tls": authority.context("old-tls"),
        "asks-for-one": authority.context("asks-for-one"),
    }
    found["old-tls"].minimum_version = ssl.TLSVersion.TLSv1
    found["old-tls"].maximum_version = ssl.TLSVersion.TLSv1
    found["asks-for-one"].verify_mode = ssl.CERT_REQUIRED
    found["asks-for-one"].load_verify_locations(folder / "ca.pem")
    return found


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
