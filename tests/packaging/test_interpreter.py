"""What a Python says of itself is understood, also from under wine."""

import decimal
import sys
import sysconfig
from pathlib import Path

import pytest

from scripts.bundle.interpreter import Interpreter, ask
from scripts.bundle.refused import NotShippableError, Why

_UNDER_WINE = """#!/bin/sh
echo 'wine: something else first'
echo 'told: 3.13.11'
echo 'told: Z:\\\\work\\\\py'
echo 'told: Z:\\\\work\\\\py\\\\Lib'
echo 'told: Z:\\\\work\\\\py\\\\Lib\\\\site-packages'
echo 'told: expat 2.7.4, zlib 1.3.1'
"""


def _script(folder: Path, text: str) -> Path:
    script = folder / "python"
    script.write_text(text, encoding="ascii")
    script.chmod(0o755)
    return script


def test_a_python_tells_where_its_things_lie() -> None:
    """The one that runs the tests, from the outside as from within."""
    told = ask(Path(sys.executable))
    assert told.version == ".".join(map(str, sys.version_info[:3]))
    assert told.base == Path(sys.base_prefix)
    assert told.site == Path(sysconfig.get_path("platlib"))
    assert (told.library / "os.py").is_file()
    assert dict(told.inside)["mpdecimal"] == decimal.__libmpdec_version__


def test_paths_from_under_wine_are_ours(tmp_path: Path) -> None:
    """Its drive Z: is our root, and its own remarks are passed over."""
    assert ask(_script(tmp_path, _UNDER_WINE)) == Interpreter(
        version="3.13.11",
        base=Path("/work/py"),
        library=Path("/work/py/Lib"),
        site=Path("/work/py/Lib/site-packages"),
        inside=(("expat", "2.7.4"), ("zlib", "1.3.1")),
    )


def test_a_silent_python_is_refused(tmp_path: Path) -> None:
    """A build does not go on with what it does not know."""
    with pytest.raises(NotShippableError) as refused:
        ask(_script(tmp_path, "#!/bin/sh\n"))
    assert refused.value.why is Why.SILENT_PYTHON
