"""A reviewer's comments in a JSON file, for a decision made without a screen.

The file is a list of `{"link_id": question or null, "text": …}`; it never leaves the office as it
is. Source: docs/cli.md (review decide), docs/formats.md §5.
"""

from collections.abc import Collection

from usbsurvey_desktop.errors import Code, Fact, SurveyError
from usbsurvey_desktop.records import canonical, parse, read_payload
from usbsurvey_desktop.sealing.note_record import NoteComment

MOST_COMMENT_BYTES = 4 * 1024 * 1024
_MOST_COMMENTS = 200
_DEPTH = 4


def read_comments(raw: bytes, questions: Collection[str]) -> tuple[NoteComment, ...]:
    """The comments of a file.

    Args:
        raw: UTF-8, at most `MOST_COMMENT_BYTES`; a byte order mark is let pass.
        questions: the link_ids that a comment may be about.

    Raises:
        SurveyError: `json_*`; `payload_schema` with the `reason` `comments` (no list of at most 200
            comments; `comment` tells which one, from 1), or `comment_question` for one on a
            question that is not asked; `text_refused` with `comment`.
    """
    value = parse(raw.removeprefix(b"\xef\xbb\xbf"), depth=_DEPTH)
    if not isinstance(value, list) or len(value) > _MOST_COMMENTS:
        raise SurveyError(Code.PAYLOAD_SCHEMA, {"reason": "comments"})
    found = []
    for number, one in enumerate(value, start=1):
        facts: dict[str, Fact] = {"comment": number}
        try:
            comment = read_payload(NoteComment, canonical(one), depth=_DEPTH)
        except SurveyError as error:
            if error.code is Code.PAYLOAD_SCHEMA:
                facts["reason"] = "comments"
            raise SurveyError(error.code, facts) from error
        if comment.link_id is not None and comment.link_id not in questions:
            raise SurveyError(Code.PAYLOAD_SCHEMA, {"reason": "comment_question", **facts})
        found.append(comment)
    return tuple(found)
