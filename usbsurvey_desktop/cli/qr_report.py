"""What `qr read` tells of scans and sheets, in lines for people and as JSON."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from usbsurvey_desktop.cli.about import FILE_FACT
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.messages import line
from usbsurvey_desktop.cli.qr_restored import Restored
from usbsurvey_desktop.cli.qr_scans import Gathered, Source
from usbsurvey_desktop.errors import Code, Fact, SurveyError
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.qr.heap import Fed, Sheet, Took
from usbsurvey_desktop.qr.places import Missing
from usbsurvey_desktop.records import JsonObject, JsonValue, from_base64url

_PACKAGE = Words(
    "提出ファイルの照合番号（はじめの3組を、用紙の受付照合と見比べてください）",
    "Package's check number (compare its first three groups with the receipt code on the paper)",
)
_WRITTEN = Words("書き込みました", "Written")
_PRESENT = Words("もとからあります", "Already there")
_WHOLE_CODE = Words("受付照合の全体", "Whole receipt code")
_PAGES_READ = Words(
    "用紙 {mark}：{pages}枚のうち{read}枚を読み取りました。足りない用紙：{missing}",
    "Sheet {mark}: {read} of {pages} pages were read. Missing: {missing}",
)
_PAGE = Words("{page}枚目", "page {page}")
_PART_OF_PAGE = Words(
    "{page}枚目（記号{numbers}のうち、あと{needed}個）",
    "page {page} ({needed} more of its symbols {numbers})",
)
_WHOLE = Words(
    "用紙 {mark}：{pages}枚とも読み取りました。", "Sheet {mark}: all {pages} pages were read."
)
_CONTRADICTING = Words(
    "用紙 {mark}：記号が食い違っています。"
    "正しくない読み取りを除いて、もう一度実行してください：{scans}",
    "Sheet {mark}: its symbols contradict. Leave out what is wrong, and run this again: {scans}",
)
_READ_FROM = Words("用紙 {mark} を読み取ったところ：{scans}", "Sheet {mark} was read from: {scans}")
_BLANK = Words(
    "記号が1つも見つかりません。QR提出票の用紙なら、300dpiで読み取り直してください：{scans}",
    "No symbol was found. If this is a page of a QR sheet, scan it again at 300 dpi: {scans}",
)
_OF_SHEET = Words("用紙 {mark}", "sheet {mark}")
_AND = Words("、", ", ")
_SCANNED = Words("{file}の{page}ページ", "{file} page {page}")
_TYPED = Words("文字で受け取った分", "what came as text")
_DAMAGED = Words(
    "文字が変わった記号が{n}個あります。スキャナーと端末のキーボードの種類（日本語・英語）をそろえ、"
    "日本語入力をオフにして、読み取り直してください。",
    "Signs of {n} symbols were changed. Set scanner and terminal to the same keyboard (Japanese "
    "or US), turn the input method off, and scan these again.",
)
_MOST_TOLD = 10
_MORE = Words("ほか{n}件", "{n} more")
_TOOK = {
    Took.AGAIN: Words("もう読み取った記号です。", "This symbol was read before."),
    Took.DAMAGED: Words(
        "文字が変わっています。読み取り直してください。",
        "Its signs were changed. Scan it again.",
    ),
    Took.STRANGER: Words("QR提出票の記号ではありません。", "This is no symbol of a QR sheet."),
}


def failures(found: Iterable[Restored], gathered: Gathered) -> tuple[SurveyError, ...]:
    """All that is refused: sheets first, then mixed scans, then files; `qr_none` for nothing."""
    found = tuple(found)
    sheets = (
        SurveyError(one.refused.code, {**one.refused.facts, **_named(one)})
        for one in found
        if one.refused is not None
    )
    mixed = (
        SurveyError(one.code, {FILE_FACT: place(gathered.scans[one.source])})
        for one in gathered.heap.mixed()
    )
    files = (
        SurveyError(scan.refused.code, {**scan.refused.facts, FILE_FACT: str(scan.file)})
        for scan in gathered.scans.values()
        if scan.refused is not None
    )
    refused = (*sheets, *mixed, *files)
    return refused if refused or found else (SurveyError(Code.QR_NONE),)


def _named(one: Restored) -> dict[str, Fact]:
    step = one.refused.step if one.refused else ""
    return {**({"step": step} if step else {}), FILE_FACT: _say(_OF_SHEET, mark=one.sheet.mark)}


def place(scan: Source) -> str:
    """Where something was read."""
    return str(_TYPED) if scan.file is None else _say(_SCANNED, file=scan.file, page=scan.page)


def refusal_lines(found: Iterable[Restored], gathered: Gathered) -> Iterator[str]:
    """Why something did not become a file, and what to do."""
    found = tuple(found)
    for error in failures(found, gathered):
        yield line(error.code, error.facts)
    blank = [place(scan) for scan in gathered.scans.values() if scan.is_blank]
    if blank:
        yield _say(_BLANK, scans=_listed(blank))
    for one in found:
        if one.sheet.contradicting:
            scans = [place(gathered.scans[source]) for source in one.sheet.contradicting]
            yield _say(_CONTRADICTING, mark=one.sheet.mark, scans=_listed(scans))
        elif one.sheet.missing:
            yield standing_line(one.sheet)
            scans = [place(gathered.scans[source]) for source in one.sheet.sources]
            yield _say(_READ_FROM, mark=one.sheet.mark, scans=_listed(scans))
    if gathered.damaged:
        yield _say(_DAMAGED, n=gathered.damaged)


def _listed(places: Sequence[str]) -> str:
    """The first of them, and how many more: a hostile heap may have thousands."""
    more = len(places) - _MOST_TOLD
    told = (*places[:_MOST_TOLD], *([_say(_MORE, n=more)] if more > 0 else []))
    return str(_AND).join(told)


def took_lines(fed: Iterable[Fed]) -> Iterator[str]:
    """What was wrong with texts that are not new symbols."""
    return (str(_TOOK[one.took]) for one in fed if one.took in _TOOK)


def standing_line(sheet: Sheet) -> str:
    """Which pages of a sheet were read, and what is missing."""
    if not sheet.missing:
        return _say(_WHOLE, mark=sheet.mark, pages=sheet.pages)
    missing = str(_AND).join(map(_page, sheet.missing))
    read = sheet.pages - len(sheet.missing)
    return _say(_PAGES_READ, mark=sheet.mark, pages=sheet.pages, read=read, missing=missing)


def _page(missing: Missing) -> str:
    if missing.is_whole:
        return _say(_PAGE, page=missing.page)
    numbers = str(_AND).join(map(str, missing.numbers))
    return _say(_PART_OF_PAGE, page=missing.page, numbers=numbers, needed=missing.needed)


def check_lines(found: Iterable[Restored]) -> Iterator[str]:
    """The number of each package that is whole, and its file."""
    for one in found:
        if one.file is not None:
            yield f"{_PACKAGE}: {check_number(from_base64url(one.digest))} [{one.file}]"


def written_lines(found: Iterable[Restored]) -> Iterator[str]:
    """The files, and the digests of their packages."""
    for one in found:
        if one.file is not None:
            yield f"{_WRITTEN if one.is_new else _PRESENT}: {one.file}"
            yield f"{_WHOLE_CODE}: {one.digest}"


def document(found: tuple[Restored, ...], gathered: Gathered) -> JsonObject:
    """The one document of `--json`; `file` and `digest` are of the only package, else null."""
    whole = {one.text: one for one in found if one.file is not None}
    only = next(iter(whole.values())) if len(whole) == 1 else None
    first = next(iter(failures(found, gathered)), None)
    why = {} if first is None else {k: v for k, v in first.facts.items() if k != FILE_FACT}
    mixed = {one.source for one in gathered.heap.mixed()}
    return {
        "status": "ok" if first is None else first.code.value,
        **why,
        "file": None if only is None else str(only.file),
        "digest": None if only is None else only.digest,
        "sheets": [_sheet(one, gathered.scans) for one in found],
        "scans": [
            {**_scan(one), "symbols": one.symbols, "status": _status(one, is_mixed=key in mixed)}
            for key, one in gathered.scans.items()
        ],
        "strangers": gathered.strangers,
    }


def _sheet(one: Restored, scans: Mapping[str, Source]) -> JsonObject:
    sheet = one.sheet
    return {
        "mark": sheet.mark,
        "status": "ok" if one.refused is None else one.refused.code.value,
        "step": one.refused.step or None if one.refused else None,
        "file": None if one.file is None else str(one.file),
        "digest": one.digest or None,
        "is_new": one.is_new,
        "pages": sheet.pages,
        "symbols": sheet.symbols,
        "read": sheet.read,
        "missing": [
            {"page": m.page, "numbers": list(m.numbers), "needed": m.needed} for m in sheet.missing
        ],
        "scans": [_scan(scans[source]) for source in sheet.sources],
        "contradicting": [_scan(scans[source]) for source in sheet.contradicting],
    }


def _scan(scan: Source) -> dict[str, JsonValue]:
    return {"file": None if scan.file is None else str(scan.file), "page": scan.page or None}


def _status(scan: Source, *, is_mixed: bool) -> str:
    if scan.refused is not None:
        return scan.refused.code.value
    return Code.QR_MIXED.value if is_mixed else "ok"


def _say(words: Words, **named: object) -> str:
    return str(words).format(**named)
