"""What was sent to the body before, in words: at its question, or about the whole."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.gui.shared.revisions import revision_words
from usbsurvey_desktop.review.case_state import CaseState
from usbsurvey_desktop.review.ledger_record import Act
from usbsurvey_desktop.review.sent_notes import SentNote
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.visible import visible_line

_TITLES: Mapping[Act, object] = {
    Act.RETURNED: QT_TRANSLATE_NOOP(
        "SentWords", "{revision}の差戻しで送ったコメント（{person}、{moment}）"
    ),
    Act.ACCEPTED: QT_TRANSLATE_NOOP(
        "SentWords", "{revision}の受理で送ったコメント（{person}、{moment}）"
    ),
}
_TITLES_OF_WHOLE: Mapping[Act, object] = {
    Act.RETURNED: QT_TRANSLATE_NOOP(
        "SentWords", "{revision}の差戻しで送った、全体へのコメント（{person}、{moment}）"
    ),
    Act.ACCEPTED: QT_TRANSLATE_NOOP(
        "SentWords", "{revision}の受理で送った、全体へのコメント（{person}、{moment}）"
    ),
}
_MISSING: Mapping[Act, object] = {
    Act.RETURNED: QT_TRANSLATE_NOOP(
        "SentWords",
        "{revision}の差戻し（{person}、{moment}）で送ったコメントは、"
        "その返信ファイルがこの端末と受領フォルダーにないので、表示できません。",
    ),
    Act.ACCEPTED: QT_TRANSLATE_NOOP(
        "SentWords",
        "{revision}の受理（{person}、{moment}）で送ったコメントは、"
        "その返信ファイルがこの端末と受領フォルダーにないので、表示できません。",
    ),
}


@dataclass(frozen=True)
class SentWords:
    """A comment that was sent."""

    title: str
    """Who sent it, when, and about which revision."""
    text: str


def sent_words(state: CaseState | None) -> Mapping[str | None, Sequence[SentWords]]:
    """All that was sent, the earliest first: by question, what is about the whole under None."""
    found = defaultdict[str | None, list[SentWords]](list)
    for one in () if state is None else state.sent:
        if one.note is None:
            continue
        titles = {False: _filled(_TITLES, one), True: _filled(_TITLES_OF_WHOLE, one)}
        said = [(comment.link_id, comment.text) for comment in one.note.comments]
        for link_id, text in (*said, (None, one.note.message)):
            if text.strip():
                found[link_id].append(SentWords(titles[link_id is None], text))
    return found


def missing_words(state: CaseState | None) -> list[str]:
    """A sentence for each decision whose words are not at hand."""
    if state is None:
        return []
    # The words of a note that is no file yet stand in the boxes.
    in_boxes = state.seen.heads if state.is_unsent else frozenset()
    return [
        _filled(_MISSING, one)
        for one in state.sent
        if one.note is None and one.posted.entry.hash not in in_boxes
    ]


def _filled(words: Mapping[Act, object], one: SentNote) -> str:
    line = one.posted.entry.line
    return QCoreApplication.translate("SentWords", str(words[line.act])).format(
        revision=revision_words(int(line.revision or 0)),
        person=visible_line(one.person),
        moment=minute_words(moment(line.at)),
    )
