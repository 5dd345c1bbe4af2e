"""What docs/admin tells an officer who must approve the program is so."""

import ast
import logging
import re
import sysconfig
import tomllib
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import get_args

import click
import pytest

from scripts.bundle.companions import write_companions
from scripts.bundle.licence_rules import expression_of
from scripts.bundle.target import Target, version
from scripts.bundle.version_resource import FOUNDERS, PRODUCT
from scripts.bundle.wheels import installed
from scripts.windows.contents import MOST_ARCHIVE_BYTES
from tests.support import admin_pages as pages
from tests.support import worlds
from tests.support.admin_pages import PAGES, name_of, text_of
from tests.support.format_pages import contract, rows_of
from tests.support.worlds import NOW, ROOT
from usbsurvey_desktop import logs
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.main import commands
from usbsurvey_desktop.cli.start import opening
from usbsurvey_desktop.crypto.kdf import WRITTEN, Argon2idParameters, Pbkdf2Parameters
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.identity.card import make_card
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.key_file import Protection, new_pair
from usbsurvey_desktop.offscreen import self_test
from usbsurvey_desktop.places import PORTABLE_MARKER, Program
from usbsurvey_desktop.policy import Policy
from usbsurvey_desktop.review.cache_secret import SECRET
from usbsurvey_desktop.review.crew import FEW
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.store.rules import rules_in

_TEXTS = [(name_of(page), page.read_text(encoding="utf-8")) for page in PAGES]
EACH_PAGE = pytest.mark.parametrize("text", [one for _, one in _TEXTS], ids=[n for n, _ in _TEXTS])
_PACKAGE = ROOT / "usbsurvey_desktop"
_LOCK = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))

_PRIMITIVES: Mapping[str, str] = {
    "AESGCM": "AES-256-GCM",
    "Argon2id": "Argon2id",
    "ConcatKDFHash": "Concat KDF",
    "ECDH": "ECDH P-256",
    "ECDSA": "ECDSA P-256",
    "HKDF": "HKDF-SHA256",
    "MGF1": "RSA-PSS",
    "PBES": "PBES2",
    "PBKDF2HMAC": "PBKDF2-HMAC-SHA512",
    "PSS": "RSA-PSS",
    "SECP256R1": "P-256",
    "SHA256": "SHA-256",
    "SHA512": "HMAC-SHA512",
    "aes_key_wrap": "AES-256 Key Wrap",
    "aes_key_unwrap": "AES-256 Key Wrap",
}
"""What cryptography calls a method, and what the page calls it."""
_NO_METHOD = re.compile(
    r"Encoding|PrivateFormat|PublicFormat|[A-Za-z0-9]*(Key|Keys|Types|PublicNumbers|Wrap)"
    r"|KeySerializationEncryption|NoEncryption|PKCS12[A-Za-z]+|InvalidUnwrap"
    r"|(load|serialize|encode|decode|generate)_[a-z0-9_]+"
)
"""Types, and what turns keys into bytes and back."""
_AT_END = re.compile(r"/[a-z]*[ex][a-z]*|.*\$", re.IGNORECASE)
"""Options and patterns of `findstr` that ask for the end of a line."""


@EACH_PAGE
def test_versions_and_names_of_bundles_are_those_of_this_version(text: str) -> None:
    """A page that is carried on to the next version unread would name the last one."""
    target = Target(version(), "windows")
    named = set(re.findall(r"usbsurvey-\d[\w.-]*", text))
    # The next one is an example of what lies beside it.
    assert {one for one in named if "-0.2.0-" not in one} <= {target.name, target.archive.name}
    said = re.findall(r"(?:版|Version|program=) ?(?:\| )?(\d+\.\d+\.\d+)", text)
    assert set(said) <= {version()}


def test_the_sheet_names_this_version() -> None:
    """In its head, in its table and in the name of the bundle."""
    assert text_of("application").count(version()) >= len(("head", "table", "bundle"))


def test_the_sheet_names_the_program_and_who_makes_it() -> None:
    """As the .exe and the list of components do."""
    table = pages.table_below(text_of("application"), "## 2 ソフトウェア")
    rows = {row[0]: row[1] for row in table}
    assert rows["名称"].startswith(PRODUCT)
    assert rows["提供者"] == FOUNDERS


def test_the_folder_of_a_user_is_told_whole(tmp_path: Path) -> None:
    """Every folder and file that the program keeps there has its row, and no other."""
    properties = [name for name, one in vars(ProfileFolder).items() if isinstance(one, property)]
    kept = {getattr(ProfileFolder(tmp_path), name).name for name in properties}
    rows = pages.table_below(text_of("application"), "### 利用者のフォルダーの中")
    assert {pages.ticked(row[0])[0] for row in rows} == kept
    assert ("checks", SECRET) in {pages.ticked(row[0]) for row in rows}


def test_where_the_folder_lies_is_so(tmp_path: Path) -> None:
    """Under its name in the place of the system, or beside the program where it is portable."""
    text = text_of("application")
    (tmp_path / PORTABLE_MARKER).touch()
    portable = Program(_PACKAGE, tmp_path / pages.WINDOWS, bundle=tmp_path).profile()
    assert portable.parent == tmp_path
    for name in (PORTABLE_MARKER, portable.name):
        assert f"`{name}`" in text
    usual = Program(_PACKAGE, tmp_path / "other" / pages.WINDOWS).profile()
    assert rf"`%LOCALAPPDATA%\{usual.name}`" in text
    assert f"`~/.local/share/{usual.name}`" in text_of("remove")


@EACH_PAGE
def test_commands_and_their_options_are_there(text: str) -> None:
    """Each call of a program that a page shows is one it understands."""
    for words in pages.calls(text):
        if words[0] == pages.COMMANDS:
            _require_command(words[1:])
        else:
            assert opening(words[1:]) is not None, words


def _require_command(words: tuple[str, ...]) -> None:
    """Follow the words into the commands; every option is one of where they lead."""
    everything = {**commands.commands, "self-test": self_test}
    now: click.Command = click.Group("usbsurvey", everything, params=commands.params)
    for word in words:
        if isinstance(now, click.Group) and not word.startswith("-"):
            assert word in now.commands, words
            now = now.commands[word]
        elif word.startswith("--") and word != "--help":
            assert word in {name for one in now.params for name in one.opts}, words
    assert not isinstance(now, click.Group) or words[-1].startswith("-"), words


def test_the_commands_of_the_drill_have_their_screens() -> None:
    """What the table of screens names are commands too."""
    rows = pages.table_below(text_of("backup"), "## 4 画面で行うとき")
    named = [words for row in rows for words in pages.ticked(row[0])]
    assert named
    for words in named:
        _require_command(tuple(words.split(" ")))


def test_the_variables_that_are_read_are_all_told() -> None:
    """Each that the program asks the environment for by our name, and no other."""
    sources = "".join(path.read_text(encoding="utf-8") for path in _PACKAGE.rglob("*.py"))
    told = set(re.findall(r"USBSURVEY_[A-Z_]+", text_of("application")))
    assert told == set(re.findall(r"USBSURVEY_[A-Z_]+", sources))


@EACH_PAGE
def test_codes_are_codes(text: str) -> None:
    """What is called a コード stands in the closed list."""
    called = re.findall(r"コード(?:：|\s)`(\w+)`", text)
    assert {Code(one).value for one in called} == set(called)


def test_each_code_of_the_table_is_one() -> None:
    """Nobody looks in vain for what to do about a code of the table."""
    rows = pages.table_below(text_of("trouble"), "## 2 よくあるコード")
    codes = [pages.ticked(row[0])[0] for row in rows]
    assert [Code(one).value for one in codes] == codes
    assert len(codes) == len(set(codes))


def test_the_exit_codes_are_all_told() -> None:
    """Those of the commands, each with its number."""
    (line,) = re.findall(r"^終了コード.*$", text_of("trouble"), re.MULTILINE)
    assert {int(one) for one in re.findall(r"\d", line)} == {one.value for one in Exit}


def test_the_log_is_as_shown(caplog: pytest.LogCaptureFixture) -> None:
    """The lines of the example are what the events write; nothing in them is struck out."""
    (example,) = pages.blocks(text_of("trouble"), "text")
    shown = [line.split(" ")[1:] for line in example.splitlines()]
    logger = logging.getLogger("usbsurvey_desktop")
    logger.addHandler(caplog.handler)
    try:
        for name, *facts in shown:
            assert name in get_args(logs.EventName)
            logs.event(name, **dict(map(_fact, facts)))  # type: ignore[arg-type]  # judged above
    finally:
        logger.removeHandler(caplog.handler)
    assert [record.getMessage().split(" ") for record in caplog.records] == shown


def test_every_event_of_the_log_is_told() -> None:
    """Each has its row, beside what nobody foresaw; what has none is not written."""
    rows = pages.table_below(text_of("trouble"), "書くのは、次の出来事だけです。")
    told = [name for row in rows for name in pages.ticked(row[0])]
    assert sorted(told) == sorted((*get_args(logs.EventName), "unexpected"))


def _fact(text: str) -> tuple[str, object]:
    key, value = text.split("=")
    kinds = {"code": Code, "program": str}
    return key, kinds.get(key, int)(value)


def test_the_costs_of_passphrases_are_told() -> None:
    """Memory, passes, lanes and rounds, as they are written."""
    text = text_of("algorithms")
    assert isinstance(WRITTEN, Argon2idParameters)
    memory = WRITTEN.memory_kib // 1024
    assert f"メモリ {memory} MiB、{WRITTEN.passes}回、並列{WRITTEN.lanes}" in text
    assert f"PBKDF2-HMAC-SHA512、{Pbkdf2Parameters().rounds:,}回" in text
    assert f"PBKDF2-HMAC-SHA256 {Protection().key_rounds:,}回" in text
    assert f"PKCS#12 の鍵導出 {Protection().mac_rounds:,}回" in text
    assert f"{memory} MiB" in text_of("install")


def test_the_term_of_a_certificate_is_told() -> None:
    """From the day it is made, in days."""
    made = new_pair(Subject("試験省", "", "花子", None), "four easy words here", now=NOW)
    days = (made.certificate.not_after - NOW) // timedelta(days=1)
    assert f"有効期間 {days:,}日" in text_of("algorithms")
    assert f"{days // 365}年" in text_of("trouble")


def test_every_method_of_cryptography_has_its_row() -> None:
    """One that is taken into use must be told, and held against the list of CRYPTREC."""
    methods = {name for name in _taken_from_cryptography() if not _NO_METHOD.fullmatch(name)}
    methods |= {"aes_key_wrap", "aes_key_unwrap"} & set(_taken_from_cryptography())
    rows = pages.table_below(text_of("algorithms"), "# 別紙1 使っている暗号")
    told = " ".join(row[1] for row in rows)
    assert methods <= _PRIMITIVES.keys()
    assert [name for name in methods if _PRIMITIVES[name] not in told] == []


def _taken_from_cryptography() -> Iterator[str]:
    for path in _PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            module = node.module if isinstance(node, ast.ImportFrom) else None
            if module is not None and module.startswith("cryptography.hazmat.primitives"):
                assert isinstance(node, ast.ImportFrom)
                yield from (alias.name for alias in node.names)


def test_argon2id_alone_is_called_not_listed_and_can_be_exchanged() -> None:
    """The one × of the table is what the policy has a switch for."""
    rows = pages.table_below(text_of("algorithms"), "# 別紙1 使っている暗号")
    assert [row[1].split("（")[0] for row in rows if "×" in row[2]] == ["Argon2id"]
    switch = get_args(Policy.model_fields["draft_kdf"].annotation)
    assert set(switch) == {"argon2id", "pbkdf2-hmac-sha512"}
    assert "`pbkdf2-hmac-sha512`" in text_of("algorithms")


def test_the_components_are_those_of_the_lock_file() -> None:
    """Each package of a Windows bundle stands there in its version, and no other."""
    rows = pages.table_below(text_of("components"), "# 別紙2 部品と利用条件")
    assert {row[0]: row[1] for row in rows} == dict(_locked_for_windows())
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)


def _locked_for_windows() -> Iterator[tuple[str, str]]:
    packages = {one["name"]: one for one in _LOCK["package"]}
    waiting, seen = ["usbsurvey-desktop"], set[str]()
    while waiting:
        one = packages[waiting.pop()]
        if one["name"] in seen:
            continue
        seen.add(one["name"])
        waiting += [each["name"] for each in one.get("dependencies", ()) if _is_of_windows(each)]
        if "version" in one and one["name"] != "usbsurvey-desktop":
            yield one["name"], one["version"]


def _is_of_windows(dependency: Mapping[str, str]) -> bool:
    marker = dependency.get("marker", "")
    known = {
        "": True,
        "sys_platform == 'win32'": True,
        "implementation_name != 'PyPy'": True,
        "platform_python_implementation != 'PyPy'": True,
    }
    return known[marker]


def test_the_licences_are_those_of_the_list_in_the_bundle() -> None:
    """As `sbom.cdx.json` has them: what the packages say, or what was decided that it means."""
    site = Path(sysconfig.get_path("purelib"))
    declared = {one.name: one.declared for one in installed(site, ROOT / "uv.lock")}
    rows = pages.table_below(text_of("components"), "# 別紙2 部品と利用条件")
    told = {name: licence for name, _, licence, _ in rows}
    assert told == {name: expression_of(name, declared[name])[0] for name in told}


def test_the_number_of_files_that_starts_processes_is_told() -> None:
    """An officer who watches the processes finds the number of the sheet."""
    assert f"提出ファイルが{FEW}を超える" in text_of("application")


def test_the_size_that_a_build_is_held_to_is_told() -> None:
    """A larger archive stops `make build-windows`."""
    assert f"zip は {MOST_ARCHIVE_BYTES // 2**20}MB 以下" in text_of("application")


def test_what_lies_in_the_bundle_is_named_where_it_must_be_allowed(tmp_path: Path) -> None:
    """Every script of a Windows bundle stands in the page about allow-lists."""
    write_companions(tmp_path, "windows")
    scripts = {
        str(path.relative_to(tmp_path)).replace("/", "\\")
        for path in tmp_path.rglob("*")
        if path.suffix in {".cmd", ".js"}
    }
    text = text_of("allow-list")
    assert {name for name in scripts if f"`{name}`" not in text} == set()


def test_the_policy_of_the_example_is_accepted(tmp_path: Path) -> None:
    """As it stands, and with a card put in by the two replacements that the page tells."""
    (example,) = pages.blocks(text_of("install"), "json")
    policy = tmp_path / "policy.json"
    policy.write_text(example, encoding="utf-8")
    assert rules_in(policy).recovery.card is None
    card = make_card(worlds.identity("manager"), now=NOW)
    quoted = '"' + card.strip().replace('"', r"\"") + '"'
    filled = example.replace("null", quoted).replace('required": false', 'required": true')
    policy.write_text(filled, encoding="utf-8")
    rule = rules_in(policy).recovery
    assert rule.card is not None
    assert rule.is_required


@EACH_PAGE
def test_members_of_the_policy_are_called_as_they_are(text: str) -> None:
    """Where a page says what to write into policy.json."""
    named = set(re.findall(r"policy\.json` の `(\w+)`", text))
    assert named <= Policy.model_fields.keys()


def test_each_kind_of_file_is_looked_for_before_it_is_removed() -> None:
    """The names of docs/formats.md and of all exports; what anybody can read comes first."""
    lists = pages.blocks(text_of("remove"), "bat")[:3]
    found = [set(re.findall(r"\*(\.[a-z0-9]+)", each)) for each in lists]
    assert found[0] == {".pdf", ".xlsx", ".csv", ".json"}
    names = [name for row in rows_of(contract()) for name in pages.ticked(row[2])]
    kept_in_the_profile = {"*.checks", "*.remarks"}
    named = {name.removeprefix("*").removesuffix(".txt") for name in {*names} - kept_in_the_profile}
    assert ".usbdraft" in named
    assert named - {".open.p12"} <= set().union(*found)


@EACH_PAGE
def test_no_end_of_a_line_is_looked_for_in_a_file_of_ours(text: str) -> None:
    """`findstr` takes only CR LF for an end, our files have LF: `/e`, `/x`, `$` find nothing."""
    for line in (line for block in pages.blocks(text, "bat") for line in block.splitlines()):
        name, *words = pages.split(line)
        # Behind a pipe it reads what Windows itself printed.
        if name == "findstr":
            assert [word for word in words if _AT_END.fullmatch(word)] == [], line


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    """Each link to a file of this repository."""
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    inside = [link for link in links if not link.startswith("https://")]
    assert [link for link in inside if not (page.parent / link).exists()] == []
