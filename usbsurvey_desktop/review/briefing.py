"""What another process must know to check files: a `Reader` as one message, and back.

Promises: it holds the opening key and no signing key, and of the roster only the certificates that
a package may name; the roster itself stays where states are told. Read again, it opens and refuses
the same files.
"""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from datetime import datetime

from usbsurvey_desktop.engine.form import compile_form
from usbsurvey_desktop.errors import Refused
from usbsurvey_desktop.identity.opening_part import OpeningPart, opener_of, opening_part
from usbsurvey_desktop.municipality import Municipalities, Municipality, MunicipalityKind
from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.records import Record
from usbsurvey_desktop.sealing.opened import Reader
from usbsurvey_desktop.sealing.pack import Pack, read_pack


class _Body(Record):
    code: str
    name: str
    prefecture: str
    kana: str
    kind: MunicipalityKind


class Briefing(Record):
    """All that decides about a file, for a process of the own program; secret."""

    opening: OpeningPart
    packs: tuple[str, ...]
    bodies: tuple[_Body, ...]
    record_forms: Mapping[str, Questionnaire]
    certificates: Mapping[str, str]
    now: str
    is_remembered: bool
    """Whether a cache keeps what is found."""

    def reader(self) -> Reader:
        """The reader that was described, without its roster."""
        bodies = [Municipality(**one.__dict__) for one in self.bodies]
        forms = {digest: compile_form(one) for digest, one in self.record_forms.items()}
        return Reader(
            identity=opener_of(self.opening),
            packs=tuple(map(_pack, self.packs)),
            municipalities=Municipalities(b"", b"", bodies),
            now=datetime.fromisoformat(self.now),
            record_forms=forms,
            own={name: b64decode(der) for name, der in self.certificates.items()},
        )


def _pack(text: str) -> Pack:
    pack = read_pack(text.encode())
    if isinstance(pack, Refused):  # it was read where the briefing was written
        raise pack.as_error()
    return pack


def briefing(reader: Reader, *, is_remembered: bool = False) -> Briefing:
    """Describe a reader, and whether a cache keeps what it finds.

    Raises:
        SurveyError: `identity_pair` if its identity has no opening key.
    """
    listed = {} if reader.roster is None else reader.roster.certificates
    certificates = {**listed, **reader.own}
    return Briefing(
        opening=opening_part(reader.identity),
        packs=tuple(pack.text for pack in reader.packs),
        bodies=tuple(_Body(**vars(one)) for one in reader.municipalities),
        record_forms={name: form.questionnaire for name, form in reader.record_forms.items()},
        certificates={name: b64encode(der).decode() for name, der in certificates.items()},
        now=reader.now.isoformat(),
        is_remembered=is_remembered,
    )
