"""`draft new`, `show`, `export`, `import`: drafts and their answers at the command line."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.command_line import Call, Ended
from tests.support.drafts import content_saying, drafts
from tests.support.questionnaires import form, question
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.sealing.publish import publish
from usbsurvey_desktop.store.draft_content import DraftContent, Sent
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.store.saving import lock_path

CANARY = "かなりあのうた"
ANSWERS = {"R.body_code": worlds.BODY, "A1": "yes", "A2": ["c"], "A2.c": "研修", "A3": CANARY}


@pytest.fixture
def path(office: Path) -> Path:
    """Where the draft lies."""
    return office / "131016-small.usbdraft"


def _new(desk: Call, path: Path, *more: object) -> Ended:
    survey = path.parent / worlds.pack().file_name
    return desk("draft", "new", "--survey", survey, "--file", path, *more)


def _import(desk: Call, path: Path, document: object, *more: object) -> Ended:
    answers = path.with_name("answers.json")
    answers.write_text(json.dumps(document), encoding="utf-8")
    return desk("draft", "import", path, "--answers", answers, *more)


def test_a_new_draft_is_told_and_shown_without_its_passphrase(
    desk: Call, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slots and generation stand outside; nothing of the contents does."""
    made = _new(desk, path, "--body-code", worlds.BODY, "--json")
    monkeypatch.delenv("USBSURVEY_PASSPHRASE")
    shown = desk("draft", "show", path, "--json")
    plain = desk("draft", "show", path)

    assert (made.code, shown.code) == (0, 0)
    assert made.document == {
        **shown.document,
        "survey": worlds.pack().payload.survey,
        "version": 1,
    }
    assert shown.document == {
        "file": str(path),
        "file_id": shown.document["file_id"],
        "generation": 1,
        "slots": ["respondent-1"],
        "is_older": False,
    }
    assert plain.out.splitlines() == [f"ファイル: {path}", "世代: 1", "開ける人: respondent-1"]
    assert plain.err == ""


def test_a_new_draft_tells_the_issuer_and_that_nobody_could_recover_it(
    desk: Call, path: Path
) -> None:
    """The 照合番号 is there to be compared, the warning while something can still be done."""
    issuer = check_number(worlds.pack().issuer.fingerprint)

    made = _new(desk, path)

    assert made.err.splitlines() == [
        f"調査主体の照合番号: {issuer}",
        "復旧用の鍵が登録されていません。合言葉を忘れると、この下書きはだれにも開けません。",
    ]


def test_a_body_that_the_survey_does_not_ask_for_is_no_answer(desk: Call, path: Path) -> None:
    """The draft begins without answers, as in the window; a wrong code is refused all the same."""
    survey, out = path.with_name("plain.survey.txt"), path.with_name("out.json")
    plain = form(question("A1", "text"))
    pack = publish(
        replace(worlds.TERMS, survey="small-form"),
        plain,
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("issuer").signing_key(),
    )
    survey.write_text(pack.text, encoding="ascii")
    words = ("draft", "new", "--survey", survey, "--file", path, "--body-code")

    wrong = desk(*words, "131017")
    made = desk(*words, "131016")
    desk("draft", "export", path, "--out", out)

    assert wrong.code == 2
    assert made.code == 0
    assert json.loads(out.read_bytes()) == {"answers": {}, "reasons": {}}  # noqa: TID251 - the test's own file


def test_a_new_draft_with_a_card_tells_whose_it_is(desk: Call, path: Path) -> None:
    """The card's 照合番号 is compared before anybody relies on it."""
    card = path.with_name("ministry.card.txt")
    number = check_number(worlds.identity("ministry").certificate.fingerprint)

    made = _new(desk, path, "--recovery", card, "--json")

    assert made.err.splitlines()[-1] == f"復旧用の鍵の照合番号: {number}"
    assert made.document["slots"] == ["respondent-1", "manager-1"]


def test_a_draft_is_never_made_over_another(desk: Call, path: Path) -> None:
    """Told before a passphrase is asked, and the first one still opens."""
    _new(desk, path)

    again = _new(desk, path, "--json")

    assert again.document == {"status": "output_exists", "reason": "never_over"}
    assert (again.code, "--force" in again.err) == (2, False)
    assert desk("draft", "show", path, "--contents").code == 0


@pytest.mark.parametrize(
    ("more", "code", "words"),
    [
        (("--body-code", "131017"), 2, "団体コードの検査数字が合いません。"),
        (("--recovery", "nowhere.card.txt"), 2, "file_unreadable"),
        (("--passphrase-file", "short"), 1, "passphrase_weak"),
    ],
)
def test_what_keeps_a_draft_from_being_made(
    desk: Call,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    more: tuple[str, ...],
    code: int,
    words: str,
) -> None:
    """Each with its code, and no file is left."""
    monkeypatch.chdir(path.parent)
    Path("short").write_text("short")

    ended = _new(desk, path, *more)

    assert (ended.code, words in ended.err) == (code, True)
    assert not path.exists()
    assert not lock_path(path).exists()


def test_the_answers_of_a_document_become_those_of_the_draft(desk: Call, path: Path) -> None:
    """Imported, counted, shown and exported again: the same document, and a history of it."""
    _new(desk, path)
    out = path.with_name("out.json")

    imported = _import(desk, path, {"answers": ANSWERS, "reasons": {}}, "--json")
    shown = desk("draft", "show", path, "--contents", "--json")
    exported = desk("draft", "export", path, "--out", out, "--json")

    assert (imported.document["answers"], imported.document["changed"]) == (5, 5)
    assert imported.document["generation"] == 2
    states = shown.document["states"]
    assert isinstance(states, dict)
    assert states["answered"] == 3
    assert shown.document["is_signed"] is False
    assert shown.document["edited_at"] == worlds.NOW.isoformat(timespec="seconds")
    assert json.loads(out.read_bytes()) == {"answers": ANSWERS, "reasons": {}}  # noqa: TID251 - the test's own file
    assert (exported.document["out"], exported.document["generation"]) == (str(out), 2)
    assert exported.err == (
        "このファイルの回答は暗号化されていません。使い終わったら消してください。\n"
    )


def test_an_import_notes_what_differs_and_nothing_else(desk: Call, path: Path) -> None:
    """The same document again is no change; another one takes answers away too."""
    _new(desk, path)
    _import(desk, path, ANSWERS)
    before = desk("draft", "show", path, "--contents", "--json").document["history"]

    same = _import(desk, path, ANSWERS, "--json")
    after = desk("draft", "show", path, "--contents", "--json").document["history"]
    less = _import(desk, path, {"A1": "yes"}).out

    assert (same.document["changed"], same.document["generation"]) == (0, 2)
    assert before == after
    assert less.splitlines()[-3:] == ["回答の数: 1", "理由の数: 0", "変わった回答の数: 4"]


def test_a_document_that_does_not_fit_leaves_the_draft_as_it_was(desk: Call, path: Path) -> None:
    """The refusal is about the document, and no generation is made."""
    _new(desk, path)

    ended = _import(desk, path, {"A9": "yes"}, "--json")

    assert (ended.code, ended.document["status"]) == (2, "answers_refused")
    assert ended.err.endswith(f"[{path.with_name('answers.json')}]\n")
    assert desk("draft", "show", path, "--json").document["generation"] == 1


def test_progress_is_told_in_words_and_no_answer_is(desk: Call, path: Path) -> None:
    """Counts, survey and time; a canary among the answers is nowhere."""
    _new(desk, path)
    _import(desk, path, ANSWERS)

    shown = desk("draft", "show", path, "--contents")

    assert "回答済み 3" in shown.out
    assert f"調査: {worlds.pack().payload.title}" in shown.out
    assert CANARY not in shown.out + shown.err
    assert CANARY.encode() not in path.read_bytes()


def test_an_export_writes_over_nothing_unasked(desk: Call, path: Path) -> None:
    """`--force` does."""
    _new(desk, path)
    out = path.with_name("out.json")
    out.write_text("something")

    first = desk("draft", "export", path, "--out", out)
    kept = out.read_text()
    second = desk("draft", "export", path, "--out", out, "--force")

    assert (first.code, kept, second.code) == (2, "something", 0)


def test_an_older_copy_is_told(desk: Call, path: Path, profile: Path) -> None:
    """The profile remembers the generation: each time it is told, and changed only when asked."""
    _new(desk, path)
    copy = path.read_bytes()
    _import(desk, path, ANSWERS)
    path.write_bytes(copy)

    shown = desk("draft", "show", path, "--json")
    refused = _import(desk, path, {"A1": "no"}, "--json")
    untouched = path.read_bytes() == copy
    again = _import(desk, path, {"A1": "no"}, "--older-copy", "--json")

    assert refused.document == {"status": "draft_conflict", "reason": "older_copy", "newer": 2}
    assert (refused.code, untouched) == (2, True)
    assert ProfileFolder(profile).generations.exists()
    assert shown.document["is_older"] is True
    warning = "この下書きは古い写しかもしれません。この端末は第2世代を見ています"
    assert all(ended.err.startswith(warning) for ended in (shown, refused, again))
    assert (again.document["generation"], again.document["is_older"]) == (3, False)


def test_a_wrong_passphrase_ends_with_four(
    desk: Call, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For looking and for changing; the file is not asked for when it is not there."""
    _new(desk, path)
    monkeypatch.setenv("USBSURVEY_PASSPHRASE", "not the passphrase")

    for words in (("show", path, "--contents"), ("export", path, "--out", path.with_name("o"))):
        ended = desk("draft", *words, "--json")
        assert (ended.code, ended.document["status"]) == (4, "wrong_passphrase")
    monkeypatch.delenv("USBSURVEY_PASSPHRASE")
    missing = _import(desk, path.with_name("nowhere"), {}, "--json")
    assert (missing.code, missing.document["status"]) == (2, "file_unreadable")


def test_another_persons_slot_is_not_opened_by_ones_own_passphrase(desk: Call, path: Path) -> None:
    """`--as` names the way in; a name that is none, or nobody's here, is wrong use."""
    _new(desk, path)

    other = desk("draft", "show", path, "--contents", "--as", "approver-1")
    own = desk("draft", "show", path, "--contents", "--as", "respondent-1")

    assert (other.code, own.code) == (2, 0)
    assert "--as の人は、この下書きにいません" in other.err
    changed = _import(desk, path, {"answers": {}, "reasons": {}}, "--as", "approver-1")
    assert (changed.code, "--as の人は" in changed.err) == (2, True)
    for name in ("respondent", "boss-1", "respondent-0", "respondent-100", "respondent-01"):
        wrong = desk("draft", "show", path, "--contents", "--as", name)
        assert (wrong.code, "respondent-1 のように" in wrong.err) == (2, True)


def test_a_draft_somebody_works_on_is_locked(desk: Call, path: Path) -> None:
    """Looking is free, changing is not."""
    _new(desk, path)
    lock_path(path).write_bytes(b"")

    changed = _import(desk, path, ANSWERS, "--json")
    shown = desk("draft", "show", path, "--contents")

    assert (changed.code, changed.document["status"], shown.code) == (2, "draft_locked", 0)


def test_a_record_book_is_no_draft(desk: Call, path: Path) -> None:
    """Another kind of container is told as such."""
    _new(desk, path)
    path.write_bytes(b"USBRECORD1\n" + path.read_bytes()[10:])

    ended = desk("draft", "show", path, "--json")

    assert (ended.code, ended.document["status"]) == (2, "wrong_kind")


def test_a_damaged_draft_names_the_generation_before(desk: Call, path: Path) -> None:
    """No command asks a question: it is said where the former one lies, if it lies there."""
    _new(desk, path)
    first = path.read_bytes()
    path.write_bytes(first[:-1])
    alone = desk("draft", "show", path)
    path.write_bytes(first)
    _import(desk, path, {"answers": ANSWERS, "reasons": {}})
    path.write_bytes(path.read_bytes()[:-1])

    beside = desk("draft", "show", path)
    spare = path.with_name("spare.usbdraft")
    spare.write_bytes(path.with_name(f"{path.name}.prev").read_bytes())

    assert (alone.code, beside.code) == (2, 2)
    assert alone.err.startswith("draft_damaged: ファイルが壊れています。写しがあれば")
    assert "名前の終わりが .prev のファイルが一つ前の世代です" in beside.err
    assert _import(desk, spare, ANSWERS, "--older-copy").code == 0


def test_what_is_no_draft_at_all_is_told(desk: Call, path: Path) -> None:
    """Most often another file was named."""
    path.write_text("aikotoba", encoding="utf-8")

    ended = desk("draft", "show", path)

    assert (ended.code, "draft_damaged: 種類の違うファイルか" in ended.err) == (2, True)


# Drafts that were worked on in the windows


def _made(path: Path, content: DraftContent) -> None:
    room = drafts()
    room.create(path, content, worlds.PASSPHRASE).close()


def test_what_waits_and_what_was_sent_is_told(desk: Call, path: Path) -> None:
    """Whoever looks after a draft sees how far it is: signed, and revision 1 out."""
    sent = Sent(
        revision=1,
        dig="A" * 43,
        pkg="A" * 22,
        aud=(),
        sealed_at="2026-11-20T10:00:00+09:00",
        file="131016-small-survey-r1.sealed.txt",
    )
    _made(path, DraftContent(pack=worlds.pack().text, pending="{}", submissions=(sent,)))

    plain = desk("draft", "show", path, "--contents").out
    found = desk("draft", "show", path, "--contents", "--json").document

    assert "署名した回答が、封を待っています。" in plain
    assert "提出ファイル 第1版: 131016-small-survey-r1.sealed.txt" in plain
    assert found["is_signed"] is True
    assert found["submissions"] == [
        {"revision": 1, "digest": "A" * 43, "file": sent.file, "sealed_at": sent.sealed_at}
    ]


def test_an_import_drops_a_signature_and_says_so(desk: Call, path: Path) -> None:
    """It was about other answers; the same answers again keep it."""
    content = DraftContent(pack=worlds.pack().text, answers={"A1": "no"}, pending="{}")
    _made(path, content)

    same = _import(desk, path, {"A1": "no"})
    other = _import(desk, path, {"A1": "yes"})

    assert ("署名は外れました" in same.err, "署名は外れました" in other.err) == (False, True)
    assert desk("draft", "show", path, "--contents", "--json").document["is_signed"] is False


def test_a_draft_whose_survey_is_not_sound_is_told(desk: Call, path: Path) -> None:
    """What it says cannot be judged; its slots and generation can still be shown."""
    _made(path, content_saying("x"))

    inside = desk("draft", "show", path, "--contents", "--json")

    assert (inside.code, inside.document["status"]) == (2, "draft_content")
    assert desk("draft", "show", path).code == 0
