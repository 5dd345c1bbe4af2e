"""The sheets and columns of an XLSForm: which are taken, which not, and which are ours.

ODK ignores a column and a sheet that it does not know, so ours (`usbsurvey_…`) do no harm there.
Source: docs/formats/xlsform.md; https://xlsform.org/en/ref-table/.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

OWN: Final = "usbsurvey_"
"""How the names of our columns and sheets begin."""


DAYS: Final = frozenset({OWN + "issued"})
"""Columns in which a day may stand as Excel keeps it; elsewhere Excel made it of a text."""
EXACT: Final = frozenset({"version"})
"""Columns in which no number with a point may stand: of 1.10 Excel keeps 1.1."""


@dataclass(frozen=True)
class SheetColumns:
    """What may stand in the first row of a sheet, by names in lower case."""

    title: str
    needed: tuple[str, ...]
    others: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    """Ours, without `usbsurvey_`."""
    languaged: frozenset[str] = frozenset()
    """Those that may stand once for each language: `label::English (en)`."""
    not_taken: frozenset[str] = frozenset()
    """Those of ODK that would change what is asked; also `NAME::…` is not taken."""
    told: frozenset[str] = frozenset()
    """Those of ODK that mean nothing here."""
    aliases: Mapping[str, str] = field(default_factory=dict)

    @property
    def ordered(self) -> tuple[str, ...]:
        """The columns that are taken, in the order in which they are written."""
        return (*self.needed, *self.others, *(OWN + name for name in self.own))

    @property
    def known(self) -> frozenset[str]:
        """The columns that are taken."""
        return frozenset(self.ordered)


_MEDIA = ("media", "image", "big-image", "audio", "video")
SURVEY: Final = SheetColumns(
    "survey",
    needed=("type", "name", "label"),
    others=("hint", "required", "relevant", "constraint", "constraint_message", "appearance"),
    own=(
        "number",
        "short_label",
        "unit",
        "counted",
        "refers_to",
        "note_of",
        "condition_text",
        "annotation",
        "definition_title",
        "source",
        "type_basis",
        "issues",
        "more",
    ),
    languaged=frozenset({"label", "hint", "constraint_message"}),
    not_taken=frozenset(
        {
            *_MEDIA,
            *("calculation", "calculate", "default", "read_only", "readonly", "choice_filter"),
            *("parameters", "trigger", "repeat_count", "guidance_hint", "autoplay", "rows"),
            *("bind", "body", "control", "instance", "count", "jr::count", "query", "disabled"),
            *("intent", "save_to", "noapperrorstring", "no_app_error_string"),
        }
    ),
    told=frozenset({"required_message", "requiredmsg", "compact_tag", "$given_name"}),
    aliases={
        "caption": "label",
        "command": "type",
        "tag": "name",
        "value": "name",
        "relevance": "relevant",
        "constraining_message": "constraint_message",
        "bind::relevant": "relevant",
        "bind::required": "required",
        "bind::constraint": "constraint",
        "bind::jr:constraintmsg": "constraint_message",
        "control::appearance": "appearance",
        "body::appearance": "appearance",
    },
)
CHOICES: Final = SheetColumns(
    "choices",
    needed=("list_name", "name", "label"),
    own=("free_text", "exclusive", "display", "note", "proposed", "derived_from"),
    languaged=frozenset({"label"}),
    not_taken=frozenset(_MEDIA),
    aliases={"caption": "label", "value": "name", "list": "list_name"},
)
SETTINGS: Final = SheetColumns(
    "settings",
    needed=("form_title", "form_id", "version"),
    others=("default_language",),
    own=("short_title", "issued", "status"),
    not_taken=frozenset({"allow_choice_duplicates", "clean_text_values", "omit_instanceid"}),
    told=frozenset(
        {
            *("submission_url", "public_key", "auto_send", "auto_delete", "style", "prefix"),
            *("instance_name", "instance_xmlns", "namespaces", "attribute", "name", "sms_keyword"),
            *("client_editable", "delimiter", "sms_separator", "sms_response"),
        }
    ),
    aliases={"set_form_title": "form_title", "title": "form_title", "set_form_id": "form_id"},
)
CHECKS: Final = SheetColumns(OWN + "checks", needed=("id", "severity", "when", "text", "page"))
DOCUMENTS: Final = SheetColumns(OWN + "documents", needed=("name", "file", "title"))
COUNTS: Final = SheetColumns(OWN + "counts", needed=("name", "count"))
FIXES: Final = SheetColumns(OWN + "text_fixes", needed=("line", "before", "after", "kind"))
NOT_FIXED: Final = SheetColumns(OWN + "not_fixed", needed=("text",))
TRANSLATIONS: Final = SheetColumns(
    OWN + "translations", needed=("key", "text"), languaged=frozenset({"text"})
)
"""What ODK has no translated column for, by the keys of `questionnaire.texts`."""
SHEETS: Final = {
    sheet.title: sheet
    for sheet in (
        *(SURVEY, CHOICES, SETTINGS, CHECKS, DOCUMENTS),
        *(COUNTS, FIXES, NOT_FIXED, TRANSLATIONS),
    )
}
"""By title; the first three are ODK's."""
