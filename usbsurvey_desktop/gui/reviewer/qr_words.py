"""Reading QR提出票 in words: sheets, what is missing, what was found where."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.errors import Refused
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.reviewer.qr_course import QrPile
from usbsurvey_desktop.gui.reviewer.qr_reading import Found, QrLook, SheetSeen, Taken
from usbsurvey_desktop.gui.shared.joined import labelled, listed, sentences
from usbsurvey_desktop.gui.shared.names import coded_body
from usbsurvey_desktop.gui.shared.revisions import revision_words
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.qr.heap import BY_HAND, Fed, Sheet, Took
from usbsurvey_desktop.qr.places import Missing
from usbsurvey_desktop.visible import visible_line

_TOOK = {
    Took.AGAIN: QT_TRANSLATE_NOOP("Paper", "{page}枚目の記号{number}は、もう読み取っています。"),
    Took.DAMAGED: QT_TRANSLATE_NOOP(
        "Paper",
        "QR提出票の記号ですが、文字が変わっています。日本語入力と CapsLock を切り、"
        "スキャナーのキーボード配列の設定を確かめて、もう一度読み取ってください。",
    ),
    Took.STRANGER: QT_TRANSLATE_NOOP("Paper", "QR提出票の記号ではありません。"),
}


def _say(words: object, **named: object) -> str:
    return QCoreApplication.translate("Paper", str(words)).format(**named)


def sheet_words(seen: SheetSeen, municipalities: Municipalities) -> str:
    """Whose a sheet is: body, revision and 受付照合; before its package opens what is known."""
    taken = seen.taken
    mark = _mark_words(seen.sheet.mark)
    if taken is None or not taken.digest:
        unknown = _say(QT_TRANSLATE_NOOP("Paper", "団体はまだわかりません"))
        return f"{unknown}\n{mark}"
    digest = labelled(_say(QT_TRANSLATE_NOOP("Paper", "受付照合")), short_digest(taken.digest))
    return f"{_whose(taken, municipalities)}\n{digest}" if taken.body else f"{digest}\n{mark}"


def state_words(seen: SheetSeen, look: QrLook) -> str:
    """How far a sheet is, or what became of it."""
    sheet = seen.sheet
    if seen.taken is not None:
        return _taken_words(seen.taken)
    if sheet.missing and not sheet.contradicting:
        words = sentences((_pages_words(sheet), *map(_missing_words, sheet.missing)))
        # A line of its own: it ends with the name of a file.
        return f"{words}\n{_read_in(sheet, look)}"
    return "" if sheet.refused is None else told(sheet.refused, more=_contradicting(sheet, look))


def told(refused: Refused, file: str = "", more: str = "") -> str:
    """Why something is refused and `more` about it, then its code."""
    facts = {"scene": messages.Scene.PAPER, **refused.facts, **({"file": file} if file else {})}
    code = messages.code_words(refused.code.value)
    return sentences((messages.sentence(refused.code, facts), more, code))


def fed_words(fed: Fed, look: QrLook, municipalities: Municipalities) -> str:
    """What became of a text that was typed."""
    if fed.took is not Took.NEW:
        return _say(_TOOK[fed.took], page=fed.page, number=fed.number)
    words = _say(
        QT_TRANSLATE_NOOP("Paper", "{page}枚目の記号{number}を読み取りました。"),
        page=fed.page,
        number=fed.number,
    )
    seen = look.sheet_of(fed.mark)
    if seen is None:
        return words
    if seen.sheet.missing:
        needed = sum(one.needed for one in seen.sheet.missing)
        left = _say(QT_TRANSLATE_NOOP("Paper", "あと{n}個です。"), n=needed)
        return sentences((words, left))
    state = state_words(seen, look)
    if seen.taken is not None and seen.taken.body:
        state = labelled(_whose(seen.taken, municipalities), state)
    return sentences((words, state))


def source_words(found: Found) -> str:
    """Where something was read."""
    if found.source == BY_HAND:
        return _say(QT_TRANSLATE_NOOP("Paper", "手持ちのスキャナー"))
    if not found.page:
        return found.file
    words = QT_TRANSLATE_NOOP("Paper", "{file} の{page}ページ")
    return _say(words, file=found.file, page=found.page)


def found_words(found: Found, look: QrLook, municipalities: Municipalities) -> tuple[str, str]:
    """How many symbols there were, and of which sheet; or why it is refused."""
    number = _say(QT_TRANSLATE_NOOP("Paper", "{n}個"), n=found.symbols)
    parts = [] if found.refused is None else [told(found.refused, found.file)]
    parts.append(listed(_named(mark, look, municipalities) for mark in found.marks))
    if found.others:
        words = QT_TRANSLATE_NOOP("Paper", "（ほかの記号 {n}個）")
        parts.append(_say(words, n=found.others))
    return number, "\n".join(filter(None, parts))


def progress_words(pile: QrPile) -> str:
    """How far the reading of files is; "" before the first."""
    done, total = f"{pile.done:,}", f"{pile.total:,}"
    if pile.is_over:
        words = QT_TRANSLATE_NOOP("Paper", "{total}件を読み取りました。")
        return sentences((_say(words, total=total), _left_over(pile.look))) if pile.done else ""
    if pile.is_stopped:
        words = QT_TRANSLATE_NOOP(
            "Paper",
            "中止しました。{done}件までの結果は残っています。元のファイルは変わっていません。",
        )
        return _say(words, done=done)
    words = QT_TRANSLATE_NOOP(
        "Paper", "{file} の{page}ページ目を読み取っています。{done}／{total}件"
    )
    file = visible_line(pile.waiting[0].name)
    return _say(words, file=file, page=pile.pages + 1, done=done, total=total)


def _left_over(look: QrLook) -> str:
    """What became of all that was read; "" where everything became a file."""
    unread = sum(one.refused is not None for one in look.found)
    if not look.unfinished and not unread:
        return ""
    words = QT_TRANSLATE_NOOP(
        "Paper",
        "ここまでに提出ファイルになったQR提出票 {taken}通、まだなっていないもの {missing}通、"
        "読めない画像・ページ {unread}件。",
    )
    taken = len(look.sheets) - look.unfinished
    return _say(words, taken=taken, missing=look.unfinished, unread=unread)


def left_words(pile: QrPile) -> str:
    """What stays when the screen is left; "" where everything became a file."""
    parts = []
    if pile.look.unfinished:
        words = QT_TRANSLATE_NOOP("Paper", "読み取りの途中のQR提出票が{n}通あります。")
        parts.append(_say(words, n=pile.look.unfinished))
    if not pile.is_over:
        words = QT_TRANSLATE_NOOP("Paper", "まだ読み取っていない画像が{n}件あります。")
        parts.append(_say(words, n=len(pile.waiting)))
    if parts:
        words = QT_TRANSLATE_NOOP(
            "Paper",
            "このソフトを閉じるまで残っています。続きは「QR提出票を読み取る」から読み取れます。",
        )
        parts.append(_say(words))
    return sentences(parts)


def _mark_words(mark: str) -> str:
    """By what the symbols of a sheet are told from others; it is in them, not printed."""
    shown = mark.upper()
    words = QT_TRANSLATE_NOOP("Paper", "記号の中の印 {mark}")
    return _say(words, mark=f"{shown[:4]} {shown[4:]}")


def _whose(taken: Taken, municipalities: Municipalities) -> str:
    return _say(
        QT_TRANSLATE_NOOP("Paper", "{body} {revision}"),
        body=coded_body(taken.body, municipalities),
        revision=revision_words(taken.revision),
    )


def _named(mark: str, look: QrLook, municipalities: Municipalities) -> str:
    seen = look.sheet_of(mark)
    if seen is None or seen.taken is None or not seen.taken.body:
        return _mark_words(mark)
    return _whose(seen.taken, municipalities)


def _pages_words(sheet: Sheet) -> str:
    if sheet.pages == 1:
        return ""
    words = QT_TRANSLATE_NOOP("Paper", "{pages}枚のうち{n}枚を読み取りました。")
    whole = sheet.pages - len(sheet.missing)
    absent = listed(_page_words(one) for one in sheet.missing if one.is_whole)
    lacking = _say(QT_TRANSLATE_NOOP("Paper", "足りない用紙：{absent}。"), absent=absent)
    parts = (_say(words, pages=sheet.pages, n=whole), lacking if absent else "")
    return sentences(parts)


def _page_words(missing: Missing) -> str:
    return _say(QT_TRANSLATE_NOOP("Paper", "{page}枚目"), page=missing.page)


def _missing_words(missing: Missing) -> str:
    if missing.is_whole:
        return ""
    words = QT_TRANSLATE_NOOP(
        "Paper", "{page}枚目の記号が足りません：{numbers}（このうち{n}個を読み取ってください）。"
    )
    numbers = listed(map(str, missing.numbers))
    return _say(words, page=missing.page, numbers=numbers, n=missing.needed)


def _read_in(sheet: Sheet, look: QrLook) -> str:
    words = QT_TRANSLATE_NOOP("Paper", "読み取ったところ：{places}")
    return _say(words, places=listed(map(source_words, look.named(sheet.sources))))


def _contradicting(sheet: Sheet, look: QrLook) -> str:
    if not sheet.contradicting:
        return ""
    words = QT_TRANSLATE_NOOP("Paper", "食い違っている読み取り：{places}。")
    return _say(words, places=listed(map(source_words, look.named(sheet.contradicting))))


def _taken_words(taken: Taken) -> str:
    if not taken.file and taken.refused is not None:
        words = QT_TRANSLATE_NOOP("Paper", "そろいましたが、受領フォルダーに入れられません。")
        return sentences((_say(words), told(taken.refused)))
    if taken.is_new:
        words = QT_TRANSLATE_NOOP(
            "Paper", "そろいました。受領フォルダーに {file} として入れました。"
        )
    else:
        words = QT_TRANSLATE_NOOP(
            "Paper", "そろいました。同じ提出ファイルが、もう受領フォルダーにあります：{file}"
        )
    said = _say(words, file=taken.file)
    if taken.refused is None:
        return said
    shut = _say(QT_TRANSLATE_NOOP("Paper", "このファイルは開けません。"))
    # A line of its own: what stands before it may end with the name of a file.
    return f"{said}\n{sentences((shut, told(taken.refused, taken.file)))}"
