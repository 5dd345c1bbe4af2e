"""Packages that are refused for their text or their seal: checks C1 to S4."""

import quopri
import re
import textwrap
from collections.abc import Callable
from functools import partial

from tests.support import jose_by_hand as hand
from tests.vectors import world
from tests.vectors.form import content_of
from tests.vectors.making import forge
from tests.vectors.making.case import Case
from tests.vectors.making.forge import drop, outer, put, with_entry, with_header
from usbsurvey_desktop.armour import PACKAGE

Rewriting = Callable[[str], bytes]


def _text() -> str:
    return content_of("package", "honest").decode().rstrip()


def _rewritten(rewrite: Rewriting) -> Callable[[], bytes]:
    return lambda: rewrite(_text())


def _inserted(text: str) -> Callable[[], bytes]:
    """A member more at the front of the honest text, as it stands."""
    return _rewritten(lambda honest: f'{{"a":{text},{honest[1:]}'.encode())


def _wrapped(text: str, end: str = "\n") -> str:
    return end.join(textwrap.wrap(text, 76, break_on_hyphens=False)) + end


def _otherwise_sorted(text: str) -> bytes:
    members = hand.parsed(text)
    return re.sub(r"([,{])", "\\1\n  ", hand.plain(dict(reversed(members.items())))).encode()


REWRITINGS: dict[str, tuple[Rewriting, str]] = {
    "no-line-end": (lambda text: text.encode(), "the LF at the end is gone"),
    "crlf": (lambda text: f"{text}\r\n".encode(), ""),
    "cr": (lambda text: f"{text}\r".encode(), ""),
    "bom": (lambda text: f"\ufeff{text}\n".encode(), "UTF-8 with a mark"),
    "utf-16-le": (lambda text: f"\ufeff{text}\n".encode("utf-16-le"), ""),
    "utf-16-be": (lambda text: f"\ufeff{text}\n".encode("utf-16-be"), ""),
    "wrapped": (lambda text: _wrapped(text).encode(), "lines of 76"),
    "wrapped-crlf": (lambda text: _wrapped(text, "\r\n").encode(), ""),
    "wrapped-utf-16": (lambda text: _wrapped(text, "\r\n").encode("utf-16"), ""),
    "blank-lines": (lambda text: f"\n\n{_wrapped(text, 3 * chr(10))}\n".encode(), ""),
    "indented": (lambda text: textwrap.indent(_wrapped(text), "    ").encode(), ""),
    "nbsp": (lambda text: text.replace(",", "\u00a0,").encode(), "U+00A0"),
    "zero-width": (lambda text: text.replace(",", "\u200b,\u3000\u2060").encode(), ""),
    "nul-ctrl-z": (lambda text: f"{text}\x1a\x00\x00".encode(), "as old systems end a file"),
    "pretty": (_otherwise_sorted, "JSON indented and sorted otherwise"),
}

GATEWAYS = tuple(
    Case(f"rewritten-{name}", "ok", "", _rewritten(rewrite), comment)
    for name, (rewrite, comment) in REWRITINGS.items()
)


def _header_with(**members: object) -> Callable[[], bytes]:
    return lambda: with_header(forge.members(**members))


def _without_last(member: str) -> Callable[[], bytes]:
    return lambda: outer(lambda text: text.update({member: text[member][:-1]}))


C1 = (
    Case("size-17-mib", "file_too_large", "C1", lambda: b" " * 17 * 2**20, "blanks only"),
    Case(
        "size-stripped",
        "file_too_large",
        "C1",
        lambda: b"1" * (PACKAGE.stripped + 1),
        "4 MiB and one sign, without blanks",
    ),
    Case(
        "non-ascii",
        "text_damaged",
        "C1",
        _rewritten(lambda text: text.replace("1", "１", 1).encode()),
        "one full-width digit",
    ),
    Case(
        "utf-16-cut",
        "text_damaged",
        "C1",
        _rewritten(lambda text: f"\ufeff{text}".encode("utf-16-le")[:-1]),
        "half a sign at the end",
    ),
    Case("shift-jis", "text_damaged", "C1", lambda: "調査票".encode("cp932")),
)


def _quoted_printable(text: str) -> bytes:
    return quopri.encodestring(text.encode())


C2 = (
    Case("empty", "json_syntax", "C2", lambda: b""),
    Case("quoted-printable", "json_syntax", "C2", _rewritten(_quoted_printable), "as in raw mail"),
    Case("quoted", "json_syntax", "C2", _rewritten(lambda text: f"> {text}".encode())),
    Case(
        "html",
        "json_syntax",
        "C2",
        _rewritten(lambda text: text.replace('"', "&quot;").encode()),
    ),
    Case(
        "footer",
        "json_syntax",
        "C2",
        _rewritten(lambda text: f"{text}\nThis mail was scanned.".encode()),
        "a line that a gateway added",
    ),
    Case("byte-lost-brace", "json_syntax", "C2", _rewritten(lambda text: text[:-1].encode())),
    Case("json-depth-17", "json_limits", "C2", _inserted("[" * 16 + "]" * 16), "one too deep"),
    Case("json-tokens", "json_limits", "C2", lambda: b"[" + b'"",' * 400_000 + b'""]'),
    Case(
        "json-open-string", "json_syntax", "C2", _rewritten(lambda text: f"{text[:-2]}}}".encode())
    ),
    Case("json-nan", "json_number", "C2", _inserted("NaN")),
    Case("json-infinity", "json_number", "C2", _inserted("-Infinity")),
    Case("json-float", "json_number", "C2", _inserted("1.0")),
    Case("json-exponent", "json_number", "C2", _inserted("1e2")),
    Case("json-2-53", "json_number", "C2", _inserted("9007199254740992")),
    Case("json-minus-zero", "json_number", "C2", _inserted("-0")),
    Case("json-6000-digits", "json_number", "C2", _inserted("1" * 6_000)),
    Case("json-surrogate", "json_syntax", "C2", _inserted(r'"\ud800"')),
    Case("json-array", "json_syntax", "C2", _rewritten(lambda text: f"[{text}]".encode())),
    *(
        Case(
            f"duplicate-{name}",
            "json_duplicate",
            "C2",
            _rewritten(lambda text, name=name: forge.repeated(text, name).encode()),  # type: ignore[misc]  # the name of the loop
            "the same member twice, with one value",
        )
        for name in ("tag", "encrypted_key", "kid", "crv")
    ),
)


C3 = (
    Case("lower-case", "json_syntax", "C3", _rewritten(lambda text: text.lower().encode())),
    Case("duplicate-in-header", "json_duplicate", "C3", lambda: with_header(forge.twice("enc"))),
    Case("no-object-of-ours", "not_our_file", "C3", lambda: b"{}\n"),
    Case("typ-foreign", "not_our_file", "C3", _header_with(typ="JOSE")),
    Case("typ-missing", "not_our_file", "C3", _header_with(typ=None)),
    Case(
        "typ-return",
        "wrong_kind",
        "C3",
        _header_with(typ="usbsurvey-return-1"),
    ),
    Case(
        "typ-version-2",
        "version_newer",
        "C3",
        _header_with(typ="usbsurvey-package-2"),
    ),
    Case(
        "typ-version-01",
        "not_our_file",
        "C3",
        _header_with(typ="usbsurvey-package-01"),
    ),
    Case("survey-as-package", "wrong_kind", "C3", partial(world.pack_text, "small-v1")),
    Case("not-sealed", "wrong_kind", "C3", lambda: forge.plaintext().encode()),
    Case(
        "header-padding",
        "base64",
        "C3",
        lambda: outer(lambda text: text.update(protected=f"{text['protected']}=")),
    ),
    Case(
        "header-too-long",
        "header_value",
        "C3",
        _header_with(cty="x" * 1_025),
    ),
    Case(
        "header-depth",
        "json_limits",
        "C3",
        _header_with(cty=[["jose+json"]]),
    ),
)

C4 = (
    *(
        Case(f"missing-{name}", "member_set", "C4", lambda name=name: outer(drop(name)))  # type: ignore[misc]  # the name of the loop
        for name in ("recipients", "iv", "ciphertext", "tag")
    ),
    Case("unprotected", "member_set", "C4", lambda: outer(put("unprotected", to={}))),
    Case("aad", "member_set", "C4", lambda: outer(put("aad", to="QQ"))),
    Case("recipient-extra", "member_set", "C4", lambda: with_entry(put("x", to=1))),
    Case("recipient-no-key", "member_set", "C4", lambda: with_entry(drop("encrypted_key"))),
    Case("recipient-apu", "member_set", "C4", lambda: with_entry(put("header", "apu", to="QQ"))),
    Case("recipient-no-kid", "member_set", "C4", lambda: with_entry(drop("header", "kid"))),
    Case("epk-extra", "member_set", "C4", lambda: with_entry(put("header", "epk", "d", to="QQ"))),
    Case("epk-missing-y", "member_set", "C4", lambda: with_entry(drop("header", "epk", "y"))),
    Case("header-zip", "member_set", "C4", _header_with(zip="DEF")),
    Case("header-crit", "member_set", "C4", _header_with(crit=["dig"])),
    Case("header-no-dig", "member_set", "C4", _header_with(dig=None)),
    Case("header-no-rcp", "member_set", "C4", _header_with(rcp=None)),
    Case("header-alg", "member_set", "C4", _header_with(alg="dir")),
    Case("header-blank", "header_not_canonical", "C4", lambda: with_header(forge.with_blank)),
    Case("header-escape", "header_not_canonical", "C4", lambda: with_header(forge.with_escape)),
    Case("header-unsorted", "header_not_canonical", "C4", lambda: with_header(forge.unsorted)),
    *(
        Case(f"header-enc-{enc.lower()}", "header_value", "C4", _header_with(enc=enc))
        for enc in ("A128GCM", "A256CBC-HS512")
    ),
    Case("header-cty-json", "header_value", "C4", _header_with(cty="json"), "that of a slot"),
    Case("header-cty-jwt", "header_value", "C4", _header_with(cty="JWT")),
    Case("header-dig-unused-bits", "header_value", "C4", _header_with(dig="A" * 42 + "B")),
    Case("base64-padding", "base64", "C4", lambda: outer(put("iv", to="A" * 16 + "=="))),
    Case("base64-unused-bits", "base64", "C4", lambda: outer(put("tag", to="A" * 21 + "B"))),
    Case("base64-alphabet", "base64", "C4", lambda: with_entry(put("encrypted_key", to="+" * 54))),
    Case("byte-lost-tag", "base64", "C4", _without_last("tag"), "the last sign of the tag"),
)

CASES = (*GATEWAYS, *C1, *C2, *C3, *C4)
