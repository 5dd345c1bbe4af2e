"""`identity new`, `identity show` and `identity card`, and where passphrases come from."""

import shutil
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import PrivateFormat
from cryptography.hazmat.primitives.serialization.pkcs12 import (
    PBES,
    serialize_key_and_certificates,
)

from tests.support import worlds
from tests.support.command_line import Call, caller
from tests.support.people import certificate_of, ec_key
from usbsurvey_desktop.cli.main import run
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.identity.card import read_card
from usbsurvey_desktop.store.profile_folder import ProfileFolder

TRIPLE_DES = bytes.fromhex("060a2a864886f70d010c0103")
PASSPHRASE = "かな 四つの ことば です"
NEW = ("identity", "new", "--name", "山田太郎", "--department", "情報課", "--body-code", "131016")


def _make(folder: Path, rim: Rim) -> Path:
    (folder / "pass.txt").write_text(f"{PASSPHRASE}\r\nsecond line\r\n", encoding="utf-8-sig")
    words = [*NEW, "--out", str(folder / "a.p12"), "--passphrase-file", str(folder / "pass.txt")]
    assert run(words, rim) == 0
    return folder


@pytest.fixture(scope="module")
def slow(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one identity as everybody gets it: a guess at its keys is slow on purpose."""
    return _make(tmp_path_factory.mktemp("slow"), Rim())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one identity of cheap keys, made once."""
    return _make(tmp_path_factory.mktemp("identity"), Rim(protection=worlds.CHEAP))


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """A copy of that folder, to spoil."""
    return shutil.copytree(made, tmp_path / "copy")


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Call the program, which makes cheap keys."""
    return caller(capsys, partial(run, rim=Rim(protection=worlds.CHEAP)))


def test_a_new_identity_has_two_files_and_a_name(call: Call, slow: Path) -> None:
    """The body's name comes from the list; the certificate is shown to programs only."""
    words = ("identity", "show", slow / "a.p12", "--passphrase-file", slow / "pass.txt")
    shown = call(*words, "--json")
    assert shown.code == 0
    assert shown.document["organisation"] == "千代田区"
    assert shown.document["name"] == "山田太郎"
    assert shown.document["body_code"] == "131016"
    assert shown.document["can_open"] is True
    assert shown.document["is_weakly_protected"] is False
    assert len(str(shown.document["fingerprint"])) == 64
    people = call(*words)
    assert f"照合番号: {shown.document['check_number']}" in people.out
    assert "証明書" not in people.out


def test_a_card_can_be_read_back(call: Call, folder: Path) -> None:
    """The card carries the identity's certificate and is made of public parts."""
    words = ("identity", "card", folder / "a.p12", "--out", folder / "a.card.txt")
    ended = call(*words, "--json", "--passphrase-file", folder / "pass.txt")
    assert ended.code == 0
    card = read_card((folder / "a.card.txt").read_bytes())
    assert card.certificate.fingerprint.hex() == ended.document["fingerprint"]


def test_an_identity_without_its_partner_signs_only(call: Call, folder: Path) -> None:
    """It can be shown, and a card, which needs both keys, cannot be made."""
    (folder / "a.open.p12").unlink()
    passphrase = ("--passphrase-file", folder / "pass.txt")
    assert "開封の鍵: なし" in call("identity", "show", folder / "a.p12", *passphrase).out
    ended = call("identity", "card", folder / "a.p12", "--out", folder / "x", *passphrase)
    assert ended.code == 1
    assert ended.err.startswith("identity_pair: 身分証の開封用の鍵のファイル（NAME.open.p12）が")
    assert ended.err.endswith(f"[{folder / 'a.p12'}]\n")


@pytest.mark.parametrize(
    "words",
    [
        (*NEW, "--out", "a.p12"),
        ("identity", "card", "a.p12", "--out", "a.open.p12"),
    ],
)
def test_nothing_is_overwritten_unasked(
    call: Call, folder: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`output_exists` comes before any work, and both files stay as they were."""
    monkeypatch.chdir(folder)
    before = (folder / "a.p12").read_bytes(), (folder / "a.open.p12").read_bytes()
    ended = call(*words, "--json", "--passphrase-file", "pass.txt")
    assert ended.code == 2
    assert ended.document == {"status": "output_exists"}
    assert ((folder / "a.p12").read_bytes(), (folder / "a.open.p12").read_bytes()) == before


def test_with_force_an_identity_is_replaced(call: Call, folder: Path) -> None:
    """Both files are new ones, and fit together."""
    before = (folder / "a.p12").read_bytes()
    passphrase = ("--passphrase-file", folder / "pass.txt")
    made = call(*NEW, "--out", folder / "a.p12", "--force", "--json", *passphrase)
    assert made.code == 0
    assert (folder / "a.p12").read_bytes() != before
    shown = call("identity", "show", folder / "a.p12", "--json", *passphrase)
    assert shown.document["certificate"] == made.document["certificate"]


def test_a_wrong_passphrase_ends_with_4(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The environment gives a passphrase too, and the code says that it may be the file."""
    monkeypatch.setenv("USBSURVEY_PASSPHRASE", "not the right words")
    ended = call("identity", "show", folder / "a.p12", "--json")
    assert ended.code == 4
    assert ended.document["status"] == "identity_open"
    assert ended.err.startswith("identity_open: 合言葉が違うか")


def test_a_short_passphrase_is_refused(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Eleven characters in three words are too few, and no file is left."""
    monkeypatch.setenv("USBSURVEY_PASSPHRASE", "abc def ghi")
    ended = call(*NEW, "--out", tmp_path / "a.p12")
    assert ended.code == 1
    assert ended.err.startswith("passphrase_weak: ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (("--body-code", "131017"), "検査数字"),
        (("--body-code", "13101"), "6桁"),
        (("--body-code", "999997"), "--organisation"),
        (("--out", "a.pfx"), ".p12"),
    ],
)
def test_wrong_arguments_are_told(call: Call, changes: tuple[str, ...], sentence: str) -> None:
    """A code with a wrong check digit, a body not listed, a wrong ending: exit 2."""
    ended = call(*NEW, "--out", "a.p12", *changes)
    assert ended.code == 2
    assert sentence in ended.err


def test_a_body_outside_the_list_needs_its_name(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A ministry has no code; its name is given."""
    monkeypatch.setenv("USBSURVEY_PASSPHRASE", PASSPHRASE)
    words = ("identity", "new", "--name", "係", "--organisation", "総務省")
    ended = call(*words, "--out", folder / "m.p12", "--json")
    assert ended.code == 0
    assert (ended.document["organisation"], ended.document["body_code"]) == ("総務省", None)


def test_the_code_of_another_body_is_told(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A certificate says for ever whose code it bears; 千代田区役所 is still 千代田区."""
    monkeypatch.setenv("USBSURVEY_PASSPHRASE", PASSPHRASE)
    told = "注意: 団体コード 131016 は千代田区です。"
    for name, is_told in (("調査省", True), ("千代田区役所", False)):
        words = (*NEW, "--organisation", name, "--out", tmp_path / f"{is_told}.p12")
        ended = call(*words, "--json")
        assert (ended.code, ended.document["organisation"]) == (0, name)
        assert (told in ended.err) is is_told


def test_a_name_a_certificate_cannot_carry_is_refused(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The refusal names the field and not its text."""
    monkeypatch.setenv("USBSURVEY_PASSPHRASE", PASSPHRASE)
    words = ("identity", "new", "--name", "あ" * 65, "--body-code", "131016")
    ended = call(*words, "--out", tmp_path / "a.p12", "--json")
    assert ended.code == 1
    assert ended.document == {"status": "text_refused", "field": "person", "reason": "too_long"}


@pytest.mark.parametrize(
    ("content", "code"), [(b"", "identity_open"), (b"rubbish", "identity_open")]
)
def test_a_file_that_is_no_identity_is_refused(
    call: Call, folder: Path, content: bytes, code: str
) -> None:
    """PKCS#12 cannot tell a wrong passphrase from damage."""
    (folder / "a.p12").write_bytes(content)
    ended = call("identity", "show", folder / "a.p12", "--passphrase-file", folder / "pass.txt")
    assert ended.code == 4
    assert ended.err.startswith(f"{code}: ")


def test_a_missing_identity_and_a_missing_passphrase_file(call: Call, folder: Path) -> None:
    """Either is unreadable input."""
    for words in (
        ("identity", "show", folder / "none.p12", "--passphrase-file", folder / "pass.txt"),
        ("identity", "show", folder / "a.p12", "--passphrase-file", folder / "none.txt"),
    ):
        ended = call(*words)
        assert ended.code == 2
        assert ended.err.startswith("file_unreadable: ")


def test_a_passphrase_file_of_another_encoding_is_refused(call: Call, folder: Path) -> None:
    """A file in CP932 is not guessed at."""
    (folder / "pass.txt").write_bytes("合言葉".encode("cp932"))
    ended = call("identity", "show", folder / "a.p12", "--passphrase-file", folder / "pass.txt")
    assert ended.code == 2
    assert ended.err.startswith("text_damaged: ")


def test_a_place_that_cannot_be_written_is_told(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path below a regular file and one in /proc: a code, and nothing is left behind."""
    monkeypatch.setenv("USBSURVEY_PASSPHRASE", PASSPHRASE)
    for place in (folder / "pass.txt" / "a.card.txt", Path("/proc/a.card.txt")):
        ended = call("identity", "card", folder / "a.p12", "--out", place, "--json")
        assert ended.code == 2
        assert ended.document["status"] == "file_unwritable"


def test_an_expired_identity_shows_but_does_not_sign(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the year 2040 the card is refused and the reason is told."""
    rim = Rim(ProfileFolder(folder), lambda: datetime(2040, 1, 1, tzinfo=UTC))
    passphrase = ["--passphrase-file", str(folder / "pass.txt")]
    assert run(["identity", "show", str(folder / "a.p12"), *passphrase], rim) == 0
    assert "期限切れ: はい" in capsys.readouterr().out
    words = ["identity", "card", str(folder / "a.p12"), "--out", str(folder / "c"), *passphrase]
    assert run(words, rim) == 1
    assert capsys.readouterr().err.startswith("identity_expired: ")


def test_the_space_of_a_japanese_keyboard_stands_in_the_name(call: Call, folder: Path) -> None:
    """A name with U+3000 is shown as it was typed."""
    secret = ("--passphrase-file", folder / "pass.txt")
    words = ("identity", "new", "--name", "栃木　花子", "--body-code", "131016")
    made = call(*words, "--out", folder / "wide.p12", *secret, "--json")
    assert made.code == 0
    assert made.document["name"] == "栃木　花子"


@pytest.mark.parametrize(
    ("name", "said"),
    [("寿" * 22, "長すぎます"), ("山田\u200b太郎", "見えない文字"), ("", "空の項目")],
)
def test_a_name_is_refused_for_its_true_reason(
    call: Call, folder: Path, name: str, said: str
) -> None:
    """Too long, a sign nobody sees and nothing at all are told apart."""
    words = ("identity", "new", "--name", name, "--body-code", "131016")
    refused = call(*words, "--out", folder / "b.p12", "--passphrase-file", folder / "pass.txt")
    assert refused.code == 1
    assert refused.err.startswith(f"text_refused: {said}")


def test_a_refusal_names_the_file_it_is_about(call: Call, folder: Path) -> None:
    """The path stands on stderr with unseen signs written out, and never in the document."""
    missing = folder / "a\u202e.txt"
    words = ("identity", "show", folder / "a.p12", "--passphrase-file", missing, "--json")
    ended = call(*words)
    assert ended.code == 2
    assert ended.document == {"status": "file_unreadable"}
    assert ended.err.endswith(f"[{folder}/a⟦RLO⟧.txt]\n")


def test_an_output_that_exists_is_named(call: Call, folder: Path) -> None:
    """With two outputs it is the one that is in the way."""
    (folder / "a.p12").unlink()
    ended = call(*NEW, "--out", folder / "a.p12")
    assert ended.code == 2
    assert ended.err.endswith(f"[{folder / 'a.open.p12'}]\n")


def test_a_key_file_of_an_old_method_is_told(call: Call, folder: Path) -> None:
    """Its passphrase may be right: nobody should look for another one."""
    builder = PrivateFormat.PKCS12.encryption_builder()
    protection = builder.key_cert_algorithm(PBES.PBESv1SHA1And3KeyTripleDESCBC).build(b"x")
    written = serialize_key_and_certificates(
        None, ec_key(), certificate_of(ec_key()), None, protection
    )
    # The number of the cipher alone: nothing is opened before it is judged.
    (folder / "a.p12").write_bytes(written.replace(TRIPLE_DES, TRIPLE_DES[:-1] + b"\x06"))
    ended = call("identity", "show", folder / "a.p12", "--passphrase-file", folder / "pass.txt")
    assert ended.err.startswith("identity_open: 古い方式（RC2、RC4など）")


@pytest.mark.parametrize("words", [("show", "."), ("card", ".", "--out", "x.card.txt")])
def test_a_folder_is_no_identity(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    """The folder one stands in has no name a partner could be called after."""
    monkeypatch.chdir(folder)
    ended = call("identity", *words, "--json", "--passphrase-file", "pass.txt")
    assert (ended.code, ended.document["status"]) == (2, "file_unreadable")


def test_yes_and_no_are_told_as_such(call: Call, slow: Path) -> None:
    """The identity is neither expired nor badly protected."""
    out = call("identity", "show", slow / "a.p12", "--passphrase-file", slow / "pass.txt").out
    assert "期限切れ: いいえ\n保護が弱い: いいえ\n" in out
    assert "開封の鍵: あり\n" in out
