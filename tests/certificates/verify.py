"""Verifies Open Badges 3.0 credentials with code that shares nothing with the code that signed them.

PyLD canonicalises (URDNA2015, now called RDFC-1.0), python-cryptography checks Ed25519. Reads one JSON object from
standard input: contexts by address, and cases, each with its credential, now, documents (DID documents by DID), lists
(status list credentials by address) and authorisations. Writes one list of answers.
Follows: VC Data Integrity 1.0, Data Integrity EdDSA Cryptosuites 1.0, Bitstring Status List 1.0.
"""
import base64
import gzip
import hashlib
import json
import sys
from datetime import datetime, timedelta, timezone

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pyld import jsonld

given = json.load(sys.stdin)
world = {}
ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def load(url, options):
    if url not in given["contexts"]:
        raise ValueError("no such document: " + url)
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": given["contexts"][url]}


jsonld.set_document_loader(load)


def base58(text):
    number = 0
    for letter in text:
        number = number * 58 + ALPHABET.index(letter)
    body = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return b"\0" * (len(text) - len(text.lstrip("1"))) + body


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def digest(document):
    text = jsonld.normalize(document, {"algorithm": "URDNA2015", "format": "application/n-quads"})
    return hashlib.sha256(text.encode("utf-8")).digest()


def check_proof(signed):
    issuer = signed["issuer"] if isinstance(signed["issuer"], str) else signed["issuer"]["id"]
    document = world["documents"].get(issuer)
    proofs = signed["proof"] if isinstance(signed["proof"], list) else [signed["proof"]]
    if document is None or len(proofs) != 1:
        return "issuer"
    options = dict(proofs[0])
    value = options.pop("proofValue")
    if (options["type"], options["cryptosuite"], options["proofPurpose"]) != ("DataIntegrityProof", "eddsa-rdfc-2022", "assertionMethod"):
        return "suite"
    method = options["verificationMethod"]
    keys = [key for key in document["verificationMethod"] if key["id"] == method]
    if method.split("#")[0] != issuer or not keys or method not in document["assertionMethod"]:
        return "issuer"
    if "revoked" in keys[0] or ("expires" in keys[0] and moment(options["created"]) >= moment(keys[0]["expires"])):
        return "key"
    raw = base58(keys[0]["publicKeyMultibase"][1:])
    if raw[:2] != b"\xed\x01":
        return "key"
    unsecured = {name: value for name, value in signed.items() if name != "proof"}
    options["@context"] = signed["@context"]
    try:
        Ed25519PublicKey.from_public_bytes(raw[2:]).verify(base58(value[1:]), digest(options) + digest(unsecured))
    except (InvalidSignature, ValueError):
        return "signature"
    return None


def bit(address, issuer, index, purpose):
    listed = world["lists"].get(address)
    if listed is None or listed["issuer"] != issuer or listed["credentialSubject"]["statusPurpose"] != purpose or check_proof(listed):
        raise ValueError("status list not believed")
    encoded = listed["credentialSubject"]["encodedList"]
    assert encoded[0] == "u"
    packed = gzip.decompress(base64.urlsafe_b64decode(encoded[1:] + "=" * (-len(encoded[1:]) % 4)))
    assert len(packed) * 8 >= 131072
    return bool(packed[index // 8] >> (7 - index % 8) & 1)


def answer(credential, now):
    fault = check_proof(credential)
    if fault:
        return {"genuine": fault}
    issuer = credential["issuer"]["id"]
    occupation, level = credential["credentialSubject"]["achievement"]["humanCode"].split("/")
    day = (moment(credential["validFrom"]) + timedelta(hours=8)).date().isoformat()
    authorised = any(
        a["did"] == issuer and a["occupation"] == occupation and int(level) in a["levels"] and a["from"] <= day and (a["until"] is None or day <= a["until"])
        for a in world["authorisations"]
    )
    status = credential["credentialStatus"]
    index = int(status["statusListIndex"])
    address = status["statusListCredential"]
    if bit(address, issuer, index, status["statusPurpose"]):
        gone = bit(address.replace("/suspension", "/revocation"), issuer, index, "revocation")
        valid = "revoked" if gone else "suspended"
    elif "validUntil" in credential and now > moment(credential["validUntil"]):
        valid = "expired"
    else:
        valid = "not-yet" if now < moment(credential["validFrom"]) else "yes"
    return {"genuine": "yes", "authorised": "yes" if authorised else "no", "valid": valid}


answers = []
for case in given["cases"]:
    world = case
    answers.append(answer(case["credential"], moment(case["now"])))
json.dump(answers, sys.stdout)
