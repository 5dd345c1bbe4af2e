"""What lies beside the program for people: README.txt, and on Windows the helpers for shortcuts.

Promises: the sources in `beside/` are UTF-8 with LF, as everything here, and each goes out in the
encoding and with the line ends that what opens it on that system takes for granted; a sign that
the encoding lacks stops the build.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SOURCES = Path(__file__).parent / "beside"
"""One folder for each system; what is in it gets the same place in the bundle."""


@dataclass(frozen=True)
class Form:
    """How a text is written: its encoding, and what ends a line."""

    encoding: str = "utf-8"
    line_end: str = "\n"

    def written(self, text: str) -> bytes:
        """The bytes of a text whose lines end with LF.

        Raises:
            UnicodeEncodeError: a sign that the encoding lacks.
        """
        return text.replace("\n", self.line_end).encode(self.encoding)


WINDOWS: Mapping[str, Form] = {
    # Notepad before Windows 10 1903 takes a text without a mark for CP932.
    ".txt": Form("utf-8-sig", "\r\n"),
    # A console of a Japanese Windows reads its batch files in CP932, whatever they say.
    ".cmd": Form("cp932", "\r\n"),
    # The script host reads in the code page of the system, so nothing but ASCII is safe.
    ".js": Form("ascii", "\r\n"),
}
"""By the ending of a name."""


def write_companions(folder: Path, system: str) -> None:
    """Write everything for people into a bundle.

    Args:
        folder: the bundle.
        system: `linux` or `windows`.

    Raises:
        UnicodeEncodeError: a text has a sign that its encoding lacks.
    """
    sources = SOURCES / system
    for source in sorted(path for path in sources.rglob("*") if path.is_file()):
        target = folder / source.relative_to(sources)
        target.parent.mkdir(parents=True, exist_ok=True)
        form = WINDOWS[source.suffix] if system == "windows" else Form()
        target.write_bytes(form.written(source.read_text(encoding="utf-8")))
