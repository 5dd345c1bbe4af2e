"""Packages that open, and the states they are shown with."""

from collections.abc import Callable
from datetime import timedelta

from tests.support import forgery, worlds
from tests.support import jose_by_hand as hand
from tests.support.forgery import Json, packed, sealed, signature, signed
from tests.vectors import form, readers, world
from tests.vectors.making import forge
from tests.vectors.making.case import Case
from usbsurvey_desktop.municipality import Municipality, MunicipalityKind

Answers = worlds.Answers


def _sealed(members: Json, *signers: str, to: tuple[str, ...] = forgery.EVERYBODY) -> bytes:
    """A package of these members by the first signer, approved by the second if there is one."""
    content = packed(members)
    name, *others = signers or ("respondent",)
    signatures = [signature(content, name, alg=_alg(name))]
    for other in others:
        over = hand.over(content, signatures[0])
        signatures.append(signature(content, other, "approver", alg=_alg(other), over=over))
    return sealed(signed(content, *signatures), to)


def _alg(name: str) -> str:
    return "PS256" if name.startswith("rsa") else "ES256"


def _honest(*signers: str) -> Callable[[], bytes]:
    return lambda: _sealed(forge.payload(), *signers)


def _answered(value: str) -> Callable[[], bytes]:
    def made() -> bytes:
        members = forge.payload()
        members["answers"]["A3"]["value"] = value
        return _sealed(members)

    return made


def _again(name: str = "honest") -> Callable[[], bytes]:
    return lambda: form.content_of("package", name)


def _one_recipient() -> bytes:
    """The ministry answers for Sapporo, to itself."""
    sapporo = worlds.municipality("011002")
    answers = {**worlds.SMALL_ANSWERS, "R.body_code": {"state": "answered", "value": "011002"}}
    members = forge.payload(answers=answers, body=sapporo, name="ministry")
    return _sealed(members, "ministry", to=("ministry",))


def _nine_recipients() -> bytes:
    from_pack = [one.id for one in world.pack("nine").payload.recipients]
    return _sealed(forge.payload("nine"), to=(*from_pack, "respondent"))


def _every_state() -> bytes:
    answers: Answers = {
        "R.body_code": {"state": "answered", "value": worlds.BODY},
        "A1": {"state": "answered", "value": "no"},
        "A2": {"state": "not_applicable"},
        "A3": {"state": "unanswered"},
    }
    return _sealed(forge.payload(answers=answers))


def _following(name: str, **changes: object) -> Callable[[], bytes]:
    """The next revision after a frozen package."""

    def made() -> bytes:
        before = readers.known_package(form.read(form.FOLDER / "package" / name))
        note = hand.b64(bytes(16))
        members: Json = {
            "revision": before.submission.revision + 1,
            "prev": before.digest,
            "responds_to": [note],
            "replies": [{"note": note, "link_id": "A3", "text": "書き直しました。"}],
        }
        return _sealed(forge.payload() | members | changes)

    return made


def _after_an_unknown() -> bytes:
    return _sealed(forge.payload() | {"revision": 2, "prev": forgery.OTHER_HASH})


def _signed_at(later: timedelta) -> Callable[[], bytes]:
    def made() -> bytes:
        at = int((worlds.NOW + later).timestamp())
        content = packed(forge.payload())
        return sealed(signed(content, signature(content, "respondent", iat=at)))

    return made


def _renamed() -> bytes:
    members = forge.payload()
    members["body"]["name"] = "千代田市"
    return _sealed(members)


UNLISTED = Municipality("139998", "架空広域連合", "東京都", "", MunicipalityKind.OTHER)


def _unlisted() -> bytes:
    code = UNLISTED.code
    answers = {**worlds.SMALL_ANSWERS, "R.body_code": {"state": "answered", "value": code}}
    members = forge.payload("named-body", answers=answers, body=UNLISTED, name="rsa")
    return _sealed(members, "rsa", to=("ministry", "rsa"))


OPENS = (
    Case("honest", "ok", "", _honest(), "ES256, no approval"),
    Case("honest-for-prefecture", "ok", "", _again(), context={"identity": "prefecture"}),
    Case("honest-own-copy", "ok", "", _again(), context={"identity": "respondent"}),
    Case(
        "reader-renewed",
        "ok",
        "",
        _again(),
        "the ministry's certificates were renewed, its keys stayed",
        {"identity": "renewed-ministry"},
    ),
    Case("approved", "ok", "", _honest("respondent", "approver"), "ES256 and ES256"),
    Case("approved-rsa", "ok", "", _honest("rsa", "rsa-approver"), "PS256: RSA-3072 and RSA-2048"),
    Case("approved-mixed", "ok", "", _honest("rsa", "approver"), "PS256 and ES256"),
    Case(
        "approved-where-demanded",
        "ok",
        "",
        lambda: _sealed(forge.payload("approval"), "respondent", "approver"),
        context={"pack": "approval"},
    ),
    Case("recipients-1", "ok", "", _one_recipient, "who answers is the only recipient"),
    Case("recipients-9", "ok", "", _nine_recipients, context={"pack": "nine"}),
    Case("pack-among-several", "ok", "", _again(), context={"pack": "nine small-v2 small-v1"}),
    Case("answers-every-state", "ok", "", _every_state),
    Case(
        "answers-cjk",
        "ok",
        "",
        _answered("﨑 \U00020bb7野家 葛\U000e0100城"),
        "U+FA11, U+20BB7, IVS",
    ),
    Case("answers-fa19", "ok", "", _answered("\ufa19田"), "NFC would change it"),
    Case("answers-zwj", "ok", "", _answered("👩\u200d👩\u200d👧 क\u094d\u200dष")),
    Case("answers-bidi", "ok", "", _answered("\u202eabc\u202c \u2066x\u2069")),
    Case("answers-lines", "ok", "", _answered("一行目\n\n三行目\n")),
    Case("answers-c1", "ok", "", _answered("a\u0085b\u009bc"), "C1 signs are kept, and shown"),
    Case("answers-10000", "ok", "", _answered("字" * 10_000)),
    Case("answers-formula", "ok", "", _answered('=HYPERLINK("http://x","y")')),
    Case("revision-2", "ok", "", _following("honest"), context={"after": "honest"}),
)

STATES = (
    Case("chain-new", "state:new", "", _again()),
    Case("chain-new-revision", "state:new", "", _again("revision-2"), context={"after": "honest"}),
    Case("chain-duplicate", "state:duplicate", "", _again(), context={"after": "honest"}),
    Case("chain-superseded", "state:superseded", "", _again(), context={"after": "revision-2"}),
    Case("chain-gap", "state:predecessor_missing", "", _after_an_unknown),
    Case(
        "chain-fork",
        "state:forked",
        "",
        _following("honest"),
        context={"after": "honest revision-2"},
    ),
    Case("chain-fork-of-firsts", "state:forked", "", _honest(), context={"after": "honest"}),
    Case(
        "after-deadline",
        "state:after_deadline",
        "",
        _signed_at(timedelta(days=31)),
        context={"date": "2026-12-22T10:00:00+09:00"},
    ),
    Case("clock-ahead", "state:clock_ahead", "", _signed_at(timedelta(days=1, seconds=1))),
    Case("body-renamed", "state:body_renamed", "", _renamed),
    Case("body-unlisted", "state:body_unlisted", "", _unlisted, context={"pack": "named-body"}),
    Case("revocation-unchecked", "state:revocation_unchecked", "", _honest("rsa")),
    Case("signer-without-roster", "state:unregistered", "", _again()),
    Case(
        "handoff-missing",
        "state:handoff_missing",
        "",
        lambda: _sealed(forge.payload("handoff")),
        context={"pack": "handoff"},
    ),
)

CASES = (*OPENS, *STATES)
