"""What a form can do wrong, as a closed list.

A finding says where (JSON pointer and link_id) and what (code and facts); the sentences belong to
the screens and the command line. Source: docs/formats/form.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from usbsurvey_desktop.errors import Fact


class LintSeverity(StrEnum):
    """An error keeps a form from being used; a warning is for its author."""

    ERROR = "error"
    WARNING = "warning"


class LintCode(StrEnum):
    """Every refusal and warning about a form definition or its translation."""

    # The file
    JSON_SYNTAX = "json_syntax"
    JSON_LIMITS = "json_limits"
    JSON_DUPLICATE = "json_duplicate"
    JSON_NUMBER = "json_number"
    SHAPE = "shape"
    # Limits
    TOO_MANY_ITEMS = "too_many_items"
    TOO_MANY_OPTIONS = "too_many_options"
    TOO_MANY_CHECKS = "too_many_checks"
    TEXT_TOO_LONG = "text_too_long"
    TEXT_REFUSED = "text_refused"
    EMPTY_TEXT = "empty_text"
    # Identity and structure
    DUPLICATE_LINK_ID = "duplicate_link_id"
    DUPLICATE_OPTION = "duplicate_option"
    DUPLICATE_CHECK = "duplicate_check"
    OUTSIDE_PAGE = "outside_page"
    PAGE_IN_PAGE = "page_in_page"
    COUNT_MISMATCH = "count_mismatch"
    # A question against its type
    OPTIONS_MISSING = "options_missing"
    OPTIONS_NOT_ALLOWED = "options_not_allowed"
    EXCLUSIVE_IN_SINGLE_CHOICE = "exclusive_in_single_choice"
    MATRIX = "matrix"
    CONSTRAINT_NOT_ALLOWED = "constraint_not_allowed"
    CONSTRAINT_BOUNDS = "constraint_bounds"
    PATTERN = "pattern"
    BODY_CODE_TYPE = "body_code_type"
    # References and conditions
    DANGLING_REFERENCE = "dangling_reference"
    FORWARD_REFERENCE = "forward_reference"
    SELF_REFERENCE = "self_reference"
    CYCLE = "cycle"
    OPERATOR = "operator"
    VALUE = "value"
    UNKNOWN_OPTION = "unknown_option"
    ITEM_COMPARISON = "item_comparison"
    CHECK_ONLY = "check_only"
    UNREACHABLE = "unreachable"
    NOT_DECIDED = "not_decided"
    # Provenance
    NO_PROVENANCE = "no_provenance"
    PROVISIONAL_OPTION = "provisional_option"
    # A translation
    TRANSLATION_MISSING = "translation_missing"
    TRANSLATION_UNKNOWN = "translation_unknown"
    TRANSLATION_FIELDS = "translation_fields"


WARNINGS = frozenset({LintCode.NOT_DECIDED, LintCode.NO_PROVENANCE, LintCode.PROVISIONAL_OPTION})


def _no_facts() -> Mapping[str, Fact]:
    return MappingProxyType({})


@dataclass(frozen=True)
class LintFinding:
    """One thing to mend or to know. `link_id` is empty where no item is meant."""

    code: LintCode
    pointer: str
    link_id: str = ""
    facts: Mapping[str, Fact] = field(default_factory=_no_facts)

    @property
    def severity(self) -> LintSeverity:
        """Warning or error, by the code alone."""
        return LintSeverity.WARNING if self.code in WARNINGS else LintSeverity.ERROR


def pointer_part(name: str | int) -> str:
    """Write one step of a JSON pointer (RFC 6901), the slash before it included."""
    return "/" + str(name).replace("~", "~0").replace("/", "~1")
