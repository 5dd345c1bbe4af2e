"""The papers of a practice world: the letter with the 照合番号, and what to do with the folder."""

from dataclasses import dataclass

_LETTER = """【練習】調査主体からの通知文

この通知は練習用です。実在の調査ではありません。

調査名　　: {title}
調査主体　: {issuer}
照合番号　: {check_number}

調査票ファイルを取り込むときに、画面が求める組の数字を、この通知から書き写してください。
"""

_README = """【練習】練習用のフォルダー

このフォルダーは「usbsurvey demo」が作ったものです。
団体名は実在のものですが、人・鍵・回答はすべて架空です。本物の調査には使えません。いつ消してもかまいません。

{pack_name}
    調査票ファイル。回答する人が取り込みます。
check-number.txt
    調査主体の照合番号を知らせる通知文。調査票ファイルを取り込むときに使います。
ministry.roster.txt
    省の署名者名簿。団体が2つ以上あるときは、最後の団体の人を登録していません（未登録の見え方を確かめるため）。
prefecture.roster.txt
    都道府県の署名者名簿。都道府県の身分証で受領フォルダーを開き、取りまとめを作るときに使います。
passphrase.txt
    このフォルダーの身分証すべてに共通の合言葉。
identities/
    respondent.p12　回答者（{respondent}）
    approver.p12　　承認者（{respondent}）
    prefecture.p12　提出先：都道府県
    ministry.p12　　提出先：省
    stranger.p12　　関係のない人。提出ファイルを開けないことを確かめるためのもの
    それぞれの .open.p12 は開封用です。二つをいっしょに置いてください。
packages/
    {bodies}団体分の提出ファイル。都道府県と省の身分証で開けます。{damaged}{reviewed}
expected.json
    提出ファイルを開いた結果と集計の正しい答え。

開いてみるには:
    usbsurvey open packages/{example} --survey {pack_name} --identity identities/ministry.p12 \
--roster ministry.roster.txt --passphrase-file passphrase.txt

全部を点検し、数えてみるには（練習用のフォルダーだけは、ほかに何も指定しなくてよい）:
    usbsurvey verify .
    usbsurvey tally .
"""
_REVIEWED = """
    期限は過ぎています。期限後、重複、差戻し後の再提出、差し替え、分岐、成りすましも混ざり、出していない団体もあります。
    省の確認者2人の確認台帳もここにあります。受理だけでなく、確認待ち、保留、差戻し、2人の判断の食い違いもあります。
returns/
    差戻しの返信ファイル。"""
_DAMAGED = "\n    damaged-… の{count}件は、わざと壊したものです。開けないのが正しい動きです。"


def letter(*, title: str, issuer: str, check_number: str) -> str:
    """The official letter that tells the 照合番号 of the issuer."""
    return _LETTER.format(title=title, issuer=issuer, check_number=check_number)


@dataclass(frozen=True)
class Contents:
    """What a world holds, as its papers tell it."""

    pack_name: str
    respondent: str
    example: str
    """The name of a package."""
    bodies: int
    """How many have sent something that opens."""
    damaged: int
    is_reviewed: bool


def readme(contents: Contents) -> str:
    """What the folder holds and how to begin."""
    return _README.format(
        pack_name=contents.pack_name,
        respondent=contents.respondent,
        example=contents.example,
        bodies=contents.bodies,
        damaged=_DAMAGED.format(count=contents.damaged) if contents.damaged else "",
        reviewed=_REVIEWED if contents.is_reviewed else "",
    )
