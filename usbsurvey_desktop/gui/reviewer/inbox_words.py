"""受領フォルダー in words: states, signatures, arrivals, the bar and progress."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.reviewer.check_words import chain_words, place_words, signer_words
from usbsurvey_desktop.gui.reviewer.inbox_reading import Look
from usbsurvey_desktop.gui.reviewer.inbox_rows import (
    Arrival,
    BodyState,
    Counts,
    Facts,
    Order,
    Received,
    Signed,
    Unopened,
    state_of,
)
from usbsurvey_desktop.gui.shared.joined import labelled, listed, noted, sentences
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.gui.shared.revisions import version_words
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.identity.roster import Entry, Roster, RosterRole, Way
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster
from usbsurvey_desktop.municipality import Municipality, MunicipalityKind
from usbsurvey_desktop.review.bundle_open import Forwarded
from usbsurvey_desktop.sealing.states import Chain
from usbsurvey_desktop.tally.coverage import Coverage, Covered
from usbsurvey_desktop.visible import visible_line

_STATES: Mapping[BodyState, object] = {
    BodyState.ACCEPTED: QT_TRANSLATE_NOOP("Inbox", "受理"),
    BodyState.WAITING: QT_TRANSLATE_NOOP("Inbox", "確認待ち"),
    BodyState.REVIEWING: QT_TRANSLATE_NOOP("Inbox", "確認中"),
    BodyState.HELD: QT_TRANSLATE_NOOP("Inbox", "保留"),
    BodyState.RETURNED: QT_TRANSLATE_NOOP("Inbox", "差戻し"),
    BodyState.CONTESTED: QT_TRANSLATE_NOOP("Inbox", "競合"),
    BodyState.MISSING: QT_TRANSLATE_NOOP("Inbox", "未提出"),
    BodyState.FORKED: QT_TRANSLATE_NOOP("Inbox", "分岐"),
    BodyState.GONE: QT_TRANSLATE_NOOP("Inbox", "ファイルがない"),
    BodyState.NEVER_COUNTED: QT_TRANSLATE_NOOP("Inbox", "署名者を確かめられない"),
}
_COUNTED: Mapping[BodyState, object] = {
    BodyState.ACCEPTED: QT_TRANSLATE_NOOP("Inbox", "受理 {n}"),
    BodyState.WAITING: QT_TRANSLATE_NOOP("Inbox", "確認待ち {n}"),
    BodyState.REVIEWING: QT_TRANSLATE_NOOP("Inbox", "確認中 {n}"),
    BodyState.HELD: QT_TRANSLATE_NOOP("Inbox", "保留 {n}"),
    BodyState.RETURNED: QT_TRANSLATE_NOOP("Inbox", "差戻し {n}"),
    BodyState.CONTESTED: QT_TRANSLATE_NOOP("Inbox", "競合 {n}"),
    BodyState.MISSING: QT_TRANSLATE_NOOP("Inbox", "未提出 {n}"),
    BodyState.FORKED: QT_TRANSLATE_NOOP("Inbox", "分岐 {n}"),
    BodyState.GONE: QT_TRANSLATE_NOOP("Inbox", "ファイルがない {n}"),
    BodyState.NEVER_COUNTED: QT_TRANSLATE_NOOP("Inbox", "署名者を確かめられない {n}"),
}
_ARRIVED: Mapping[Arrival, object] = {
    Arrival.LATE: QT_TRANSLATE_NOOP("Inbox", "期限後"),
    Arrival.CLOCK_AHEAD: QT_TRANSLATE_NOOP("Inbox", "時計が合っていません"),
}
_WHY_MISSING: Mapping[Coverage, object] = {
    Coverage.MISSING: QT_TRANSLATE_NOOP("Inbox", "未提出"),
    Coverage.RETURNED: QT_TRANSLATE_NOOP("Inbox", "差戻し後の再提出なし"),
    Coverage.UNREADABLE: QT_TRANSLATE_NOOP("Inbox", "開けないファイルだけ"),
    Coverage.GONE: QT_TRANSLATE_NOOP("Inbox", "台帳にあるファイルがない"),
}
_KINDS: Mapping[MunicipalityKind, object] = {
    MunicipalityKind.PREFECTURE: QT_TRANSLATE_NOOP("Inbox", "都道府県"),
    MunicipalityKind.DESIGNATED_CITY: QT_TRANSLATE_NOOP("Inbox", "政令指定都市"),
    MunicipalityKind.SPECIAL_WARD: QT_TRANSLATE_NOOP("Inbox", "特別区"),
    MunicipalityKind.CITY: QT_TRANSLATE_NOOP("Inbox", "市"),
    MunicipalityKind.TOWN: QT_TRANSLATE_NOOP("Inbox", "町"),
    MunicipalityKind.VILLAGE: QT_TRANSLATE_NOOP("Inbox", "村"),
    MunicipalityKind.OTHER: QT_TRANSLATE_NOOP("Inbox", "その他の団体"),
}
_ROLES: Mapping[RosterRole, object] = {
    RosterRole.RESPONDENT: QT_TRANSLATE_NOOP("Inbox", "回答者"),
    RosterRole.APPROVER: QT_TRANSLATE_NOOP("Inbox", "承認者"),
    RosterRole.REVIEWER: QT_TRANSLATE_NOOP("Inbox", "確認者"),
}
_WAYS: Mapping[Way, object] = {
    Way.PHONE: QT_TRANSLATE_NOOP("Inbox", "電話"),
    Way.LETTER: QT_TRANSLATE_NOOP("Inbox", "文書"),
    Way.IN_PERSON: QT_TRANSLATE_NOOP("Inbox", "対面"),
    Way.OFFICIAL_MAIL: QT_TRANSLATE_NOOP("Inbox", "公的なメール"),
}
_ORDERS: Mapping[Order, object] = {
    Order.CODE: QT_TRANSLATE_NOOP("Inbox", "団体コード"),
    Order.KANA: QT_TRANSLATE_NOOP("Inbox", "団体名（よみ）"),
    Order.DECISION: QT_TRANSLATE_NOOP("Inbox", "判断"),
    Order.REASONS: QT_TRANSLATE_NOOP("Inbox", "理由つきの確認が多い順"),
    Order.FILE: QT_TRANSLATE_NOOP("Inbox", "ファイル"),
}
_SIGNED: Mapping[Signed, object] = {
    Signed.REGISTERED: QT_TRANSLATE_NOOP("Inbox", "登録済み・一致だけ"),
    Signed.DOUBTFUL: QT_TRANSLATE_NOOP("Inbox", "それ以外"),
}
_RECEIVED_HEADS = (
    QT_TRANSLATE_NOOP("Inbox", "団体（コード）"),
    QT_TRANSLATE_NOOP("Inbox", "都道府県"),
    QT_TRANSLATE_NOOP("Inbox", "種類"),
    QT_TRANSLATE_NOOP("Inbox", "版"),
    QT_TRANSLATE_NOOP("Inbox", "回答者の署名"),
    QT_TRANSLATE_NOOP("Inbox", "承認者の署名"),
    QT_TRANSLATE_NOOP("Inbox", "届き方"),
    QT_TRANSLATE_NOOP("Inbox", "点検"),
    QT_TRANSLATE_NOOP("Inbox", "判断"),
    QT_TRANSLATE_NOOP("Inbox", "判断した人"),
    QT_TRANSLATE_NOOP("Inbox", "都道府県の判断"),
    QT_TRANSLATE_NOOP("Inbox", "調査票の版"),
    QT_TRANSLATE_NOOP("Inbox", "ファイル"),
)
_MISSING_HEADS = (
    QT_TRANSLATE_NOOP("Inbox", "団体"),
    QT_TRANSLATE_NOOP("Inbox", "コード"),
    QT_TRANSLATE_NOOP("Inbox", "都道府県"),
    QT_TRANSLATE_NOOP("Inbox", "状況"),
)
_UNOPENED_HEADS = (
    QT_TRANSLATE_NOOP("Inbox", "ファイル"),
    QT_TRANSLATE_NOOP("Inbox", "理由"),
    QT_TRANSLATE_NOOP("Inbox", "コード"),
)
_ROSTER_HEADS = (
    QT_TRANSLATE_NOOP("Inbox", "氏名"),
    QT_TRANSLATE_NOOP("Inbox", "団体"),
    QT_TRANSLATE_NOOP("Inbox", "役割"),
    QT_TRANSLATE_NOOP("Inbox", "状態"),
    QT_TRANSLATE_NOOP("Inbox", "登録日"),
    QT_TRANSLATE_NOOP("Inbox", "確かめた人"),
    QT_TRANSLATE_NOOP("Inbox", "方法"),
)
_MINUTE = timedelta(minutes=1)


def _say(words: object) -> str:
    return QCoreApplication.translate("Inbox", str(words))


def received_heads() -> tuple[str, ...]:
    """The heads of 受領一覧."""
    return tuple(map(_say, _RECEIVED_HEADS))


def missing_heads() -> tuple[str, ...]:
    """The heads of 未提出一覧."""
    return tuple(map(_say, _MISSING_HEADS))


def unopened_heads() -> tuple[str, ...]:
    """The heads of 開けないファイル."""
    return tuple(map(_say, _UNOPENED_HEADS))


def roster_heads() -> tuple[str, ...]:
    """The heads of 署名者名簿."""
    return tuple(map(_say, _ROSTER_HEADS))


def state_words(state: BodyState) -> str:
    """The state of a body or a package."""
    return _say(_STATES[state])


def signed_words(signed: Signed) -> str:
    """One choice of the filter by signatures."""
    return _say(_SIGNED[signed])


def order_words(order: Order) -> str:
    """By what is sorted."""
    return _say(_ORDERS[order])


def role_words(role: RosterRole) -> str:
    """As what a person signs."""
    return _say(_ROLES[role])


def way_words(way: Way) -> str:
    """By which way a 照合番号 was compared."""
    return _say(_WAYS[way])


def body_words(body: Municipality) -> str:
    """A body by its name, or by its code where there is no name."""
    return visible_line(body.name or body.code)


def received_cells(one: Received, trust: Trust | None) -> tuple[str, ...]:
    """The cells of a row of 受領一覧, as `received_heads`; `trust` is that in the roster."""
    respondent, *approvers = (_signature(one, place, trust) for place in range(len(one.signers)))
    return (
        noted(body_words(one.body), one.body.code),
        visible_line(one.body.prefecture),
        _say(_KINDS[one.body.kind]),
        _say(QT_TRANSLATE_NOOP("Inbox", "第{n}版")).format(n=one.revision),
        respondent,
        approvers[0] if approvers else _say(QT_TRANSLATE_NOOP("Inbox", "なし")),
        listed(_arrival(one)),
        _reasons(one.reasons),
        state_words(state_of(one.standing)),
        _people(one),
        _forwarded(one.forwarded),
        version_words(one.survey_version),
        one.file,
    )


def _signature(one: Received, place: int, trust: Trust | None) -> str:
    words = signer_words(one.signers[place], trust)
    if not one.is_unchecked:
        return words
    return listed((words, _say(QT_TRANSLATE_NOOP("Inbox", "失効は未確認"))))


def _arrival(one: Received) -> Iterator[str]:
    if one.is_copy:
        yield chain_words(Chain.DUPLICATE)
    elif one.chain is Chain.PREDECESSOR_MISSING:
        yield _say(QT_TRANSLATE_NOOP("Inbox", "前の版が届いていません"))
    elif one.chain is Chain.FORKED and not (one.leads or one.is_aside):
        yield _say(QT_TRANSLATE_NOOP("Inbox", "分岐（未決）"))
    elif one.chain is not None:
        yield place_words(one.chain, leads=one.leads, is_aside=one.is_aside)
    else:
        yield _say(QT_TRANSLATE_NOOP("Inbox", "数えません"))
    for arrival in one.arrivals:
        yield _say(_ARRIVED[arrival])


def _people(one: Received) -> str:
    names = dict.fromkeys(name for name, _state in one.decisions)
    return visible_line(listed(names)) if names else _say(QT_TRANSLATE_NOOP("Inbox", "なし"))


def _forwarded(word: Forwarded | None) -> str:
    if word is None:
        return _say(QT_TRANSLATE_NOOP("Inbox", "なし"))
    words = QT_TRANSLATE_NOOP("Inbox", "受理（{name}、{moment}）")
    return _say(words).format(name=visible_line(word.person), moment=minute_words(word.at))


def _reasons(count: int) -> str:
    if not count:
        return _say(QT_TRANSLATE_NOOP("Inbox", "問題なし"))
    return _say(QT_TRANSLATE_NOOP("Inbox", "理由つきの確認 {n}件")).format(n=count)


def missing_cells(one: Covered) -> tuple[str, ...]:
    """The cells of a row of 未提出一覧."""
    body = one.municipality
    words = _say(_WHY_MISSING[one.coverage])
    return (body_words(body), body.code, visible_line(body.prefecture), words)


def unopened_cells(one: Unopened) -> tuple[str, ...]:
    """The cells of a row of 開けないファイル; nothing of the contents."""
    error = one.refused.as_error()
    return (one.file, messages.sentence(error.code, error.facts), error.code.value)


def roster_rows(roster: Roster | None) -> tuple[tuple[str, ...], ...]:
    """The cells of 署名者名簿."""
    return () if roster is None else tuple(map(_roster_cells, roster.entries))


def _roster_cells(entry: Entry) -> tuple[str, ...]:
    record, subject = entry.record, entry.certificate.subject
    is_active = _say(QT_TRANSLATE_NOOP("Inbox", "登録済み"))
    state = is_active if entry.is_active else _say(QT_TRANSLATE_NOOP("Inbox", "登録取消"))
    return (
        visible_line(subject.person),
        visible_line(subject.organisation),
        role_words(record.role),
        state,
        record.registered.at[:10],
        visible_line(record.registered.by),
        way_words(record.registered.how),
    )


def bar_words(counts: Counts) -> str:
    """The bar: how many bodies are in each state."""
    states = listed(_say(_COUNTED[state]).format(n=f"{n:,}") for state, n in counts.states.items())
    asked = _say(QT_TRANSLATE_NOOP("Inbox", "対象 {n}団体")).format(n=f"{counts.bodies:,}")
    end = _say(QT_TRANSLATE_NOOP("Inbox", "開けないファイル {n}。")).format(
        n=f"{counts.unopened:,}"
    )
    others = _say(QT_TRANSLATE_NOOP("Inbox", "対象のほかの団体 {n}。")).format(
        n=f"{counts.others:,}"
    )
    whole = _say(QT_TRANSLATE_NOOP("Inbox", "{states}。")).format(states=states)
    return sentences((labelled(asked, whole), end, others if counts.others else ""))


def progress_words(look: Look, *, is_stopped: bool) -> str:
    """How far the checking is, or how it ended."""
    numbers = {"done": f"{look.done:,}", "total": f"{look.total:,}"}
    if look.is_over:
        return _end_words(look.facts, look.total)
    if is_stopped:
        words = QT_TRANSLATE_NOOP(
            "Inbox",
            "中止しました。{done}件までの結果は残っています。元のファイルは変わっていません。",
        )
        return _say(words).format(**numbers)
    words = QT_TRANSLATE_NOOP("Inbox", "{done}／{total}件を確かめています。")
    return sentences((_say(words).format(**numbers), _left_words(look.left)))


def _left_words(left: timedelta | None) -> str:
    if left is None:
        return ""
    if left < _MINUTE:
        return _say(QT_TRANSLATE_NOOP("Inbox", "残り 1分未満"))
    minutes = -(-left // _MINUTE)
    return _say(QT_TRANSLATE_NOOP("Inbox", "残り 約{n}分")).format(n=minutes)


def _end_words(facts: Facts, total: int) -> str:
    bad = facts.counts.unopened
    numbers = {"total": f"{total:,}", "good": f"{total - bad:,}", "bad": f"{bad:,}"}
    if not total:
        return _say(QT_TRANSLATE_NOOP("Inbox", "提出ファイルがありません。"))
    if not bad:
        words = QT_TRANSLATE_NOOP("Inbox", "{total}件すべてを開けました。")
        return _say(words).format(**numbers)
    words = QT_TRANSLATE_NOOP(
        "Inbox",
        "{total}件のうち{good}件を開けました。{bad}件は開けません。"
        "ファイルはそのまま残しています。",
    )
    return _say(words).format(**numbers)


def held_roster_words(file: str, held: AdmittedRoster | None) -> str:
    """Which 署名者名簿 is used, and whether it is confirmed; what to do where there is none."""
    if held is None:
        words = QT_TRANSLATE_NOOP(
            "Inbox",
            "署名者名簿を選んでいません。「フォルダーを選ぶ」で開き直して選べます。",
        )
        return _say(words)
    words = QT_TRANSLATE_NOOP("Inbox", "{file}　第{version}版　名簿の管理者 {name}（照合済み）")
    if held.trust is not Trust.CONFIRMED:
        words = QT_TRANSLATE_NOOP("Inbox", "{file}　第{version}版　名簿の管理者 {name}（未照合）")
    return _say(words).format(
        file=visible_line(file),
        version=held.roster.payload.version,
        name=visible_line(held.roster.keeper.subject.person),
    )


def bundle_words(look: Look) -> str:
    """How many 取りまとめ lie there, and of how many something was not taken in; "" for none."""
    count = len(look.bundles.files)
    if not count:
        return ""
    untaken = len(look.bundles.untaken([one.digest for one in look.facts.received]))
    words = QT_TRANSLATE_NOOP("Inbox", "取りまとめのファイルが{n}件あります。")
    if untaken:
        words = QT_TRANSLATE_NOOP(
            "Inbox",
            "取りまとめのファイルが{n}件あります。まだ取り込んでいないものが{m}件あります。",
        )
    return _say(words).format(n=count, m=untaken)
