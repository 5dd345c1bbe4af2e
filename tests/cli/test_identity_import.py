"""`identity import`: a key of a PKI becomes an identity, and its file stays as it was."""

from pathlib import Path

from tests.support.command_line import Call
from tests.support.openssl_office import OpensslOffice, needs_openssl
from usbsurvey_desktop.identity.card import read_card

PASSPHRASE = "かな 四つの ことば です"


@needs_openssl
def test_a_key_of_a_pki_becomes_an_identity(call: Call, tmp_path: Path) -> None:
    """Its file is not changed; the copy is well protected, opens, and can make a card."""
    ca = OpensslOffice(tmp_path, "kara no ki").make()
    given = ca.issue("pki")
    before = given.read_bytes()
    (tmp_path / "old.txt").write_text("kara no ki", encoding="utf-8")
    (tmp_path / "new.txt").write_text(PASSPHRASE, encoding="utf-8")
    old = ("--passphrase-file", tmp_path / "old.txt")
    new = ("--passphrase-file", tmp_path / "new.txt")
    out = tmp_path / "own.p12"
    words = ("identity", "import", given, "--out", out, *old)
    made = call(*words, "--new-passphrase-file", tmp_path / "new.txt", "--json")
    assert made.code == 0
    assert given.read_bytes() == before
    shown = call("identity", "show", out, *new, "--json").document
    assert shown["fingerprint"] == made.document["fingerprint"]
    assert (shown["can_open"], shown["is_weakly_protected"]) == (True, False)
    first = call("identity", "show", given, *old, "--json").document
    assert first["fingerprint"] == shown["fingerprint"]
    assert (first["can_open"], first["is_weakly_protected"]) == (False, True)
    assert call("identity", "card", out, "--out", tmp_path / "own.card.txt", *new).code == 0
    card = read_card((tmp_path / "own.card.txt").read_bytes())
    assert card.certificate.fingerprint.hex() == shown["fingerprint"]


@needs_openssl
def test_an_imported_key_gets_a_passphrase_of_the_rule(desk: Call, tmp_path: Path) -> None:
    """And its file a name that ends in .p12; otherwise nothing is written."""
    given = OpensslOffice(tmp_path, "kara no ki").make().issue("pki")
    (tmp_path / "old.txt").write_text("kara no ki", encoding="utf-8")
    (tmp_path / "weak.txt").write_text("aaaaaaaaaaaaa", encoding="utf-8")
    words = ("identity", "import", given, "--passphrase-file", tmp_path / "old.txt")
    weak = ("--new-passphrase-file", tmp_path / "weak.txt")
    ended = desk(*words, *weak, "--out", tmp_path / "own.p12", "--json")
    assert (ended.code, ended.document) == (1, {"status": "passphrase_weak", "length": 13})
    assert desk(*words, *weak, "--out", tmp_path / "own.pfx").code == 2
    assert list(tmp_path.glob("own*")) == []


@needs_openssl
def test_an_import_never_writes_over_the_key_of_the_pki(desk: Call, tmp_path: Path) -> None:
    """Not with --force, not by another name of that file, not as the partner that is made."""
    given = OpensslOffice(tmp_path, "kara no ki").make().issue("pki")
    partner = given.rename(tmp_path / "own.open.p12")
    link = tmp_path / "link.p12"
    link.symlink_to(partner)
    before = partner.read_bytes()
    for source, out in ((partner, partner), (partner, link), (partner, tmp_path / "own.p12")):
        ended = desk("identity", "import", source, "--out", out, "--force", "--json")
        assert (ended.code, "元のファイルと同じ" in ended.err) == (2, True)
    assert partner.read_bytes() == before
    assert not (tmp_path / "own.p12").exists()


@needs_openssl
def test_an_import_reads_the_key_of_the_pki_alone(desk: Call, tmp_path: Path) -> None:
    """What happens to lie beside it under the name of a partner is no part of it."""
    given = OpensslOffice(tmp_path, "kara no ki").make().issue("pki")
    (tmp_path / "pki.open.p12").write_bytes(b"something else")
    (tmp_path / "old.txt").write_text("kara no ki", encoding="utf-8")
    (tmp_path / "new.txt").write_text(PASSPHRASE, encoding="utf-8")
    words = (
        "--passphrase-file",
        tmp_path / "old.txt",
        "--new-passphrase-file",
        tmp_path / "new.txt",
    )
    assert desk("identity", "import", given, "--out", tmp_path / "own.p12", *words).code == 0
