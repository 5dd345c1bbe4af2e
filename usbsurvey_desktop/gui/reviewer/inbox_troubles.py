"""What is wrong with the decisions about a received folder, in words."""

from collections.abc import Iterator

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.reviewer.inbox_reading import BadLedger, Look
from usbsurvey_desktop.gui.reviewer.inbox_words import body_words, state_words
from usbsurvey_desktop.gui.shared.joined import labelled, listed
from usbsurvey_desktop.versions import NEWER
from usbsurvey_desktop.visible import visible_line


def _say(words: object) -> str:
    return QCoreApplication.translate("Inbox", str(words))


def troubles(look: Look) -> Iterator[str]:
    """What is wrong with decisions: 競合, ledgers that do not count, ledgers that are missing."""
    for one in look.facts.contested:
        each = _say(QT_TRANSLATE_NOOP("Inbox", "{name}は{state}"))
        people = listed(
            each.format(name=visible_line(name), state=state_words(state))
            for name, state in one.decisions
        )
        words = QT_TRANSLATE_NOOP("Inbox", "{people}にしています。集計に入れていません。")
        yield labelled(body_words(one.body), _say(words).format(people=people))
    yield from _behind(look)
    strangers = [bad for bad in look.bad_ledgers if bad.is_strangers]
    if strangers and not look.has_roster:
        words = QT_TRANSLATE_NOOP(
            "Inbox",
            "署名者名簿を選んでいないので、確認台帳{n}件の判断を使っていません。"
            "「フォルダーを選ぶ」で開き直して、名簿を選んでください。",
        )
        yield _say(words).format(n=len(strangers))
    for bad in look.bad_ledgers:
        if look.has_roster or not bad.is_strangers:
            yield _ledger_words(bad)
    if look.is_ledger_missing:
        yield _say(QT_TRANSLATE_NOOP("Inbox", "足りない台帳があります。"))
    for file, code in look.bundles.refused:
        yield labelled(visible_line(file), messages.sentence(code, {"file": visible_line(file)}))
    for gone in look.bundles.fallen:
        words = QT_TRANSLATE_NOOP(
            "Inbox",
            "前に見た、同じ送り主の新しい取りまとめ（番号 {known}）がありません。"
            "いまは番号 {n} の判断を示しています。消していないか確かめてください。",
        )
        yield labelled(visible_line(gone.file), _say(words).format(known=gone.known, n=gone.n))


def _behind(look: Look) -> Iterator[str]:
    """Bodies whose answers are to an older version than the newest one."""
    newest = look.versions[0] if look.versions else 0
    behind = [
        one
        for one in look.facts.received
        if one.leads and not one.is_copy and one.survey_version < newest
    ]
    if behind:
        words = QT_TRANSLATE_NOOP(
            "Inbox",
            "{n}団体の回答は、いちばん新しい版（第{version}版）ではない調査票への回答です。"
            "新しい版での回答が要るときは、差し戻して頼んでください。",
        )
        yield _say(words).format(n=f"{len(behind):,}", version=newest)


def _ledger_words(bad: BadLedger) -> str:
    if bad.is_strangers:
        return messages.sentence(Code.LEDGER_SIGNER, {"file": bad.file})
    if bad.is_newer:
        return messages.sentence(Code.LEDGER_LINE, {"file": bad.file, "reason": NEWER})
    if bad.line is None:
        words = QT_TRANSLATE_NOOP("Inbox", "台帳 {file} は確かめられません。集計に使っていません。")
        return _say(words).format(file=bad.file)
    words = QT_TRANSLATE_NOOP(
        "Inbox", "{file} の{n}行目から後ろは確かめられません。集計に使っていません。"
    )
    return _say(words).format(file=bad.file, n=bad.line)
