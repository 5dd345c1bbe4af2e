"""What each code means, as blocks of the topic 「困ったとき」: one sentence for all its codes."""

from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.help.topics import Block, Kind


def code_blocks() -> tuple[Block, ...]:
    """Each sentence of the windows below the codes that end with it, in the order of the codes."""
    by_sentence: dict[str, list[str]] = {}
    for code in Code:
        by_sentence.setdefault(messages.sentence(code, {}), []).append(code.value)
    return tuple(
        block
        for sentence, codes in by_sentence.items()
        for block in (Block(Kind.HEADING, ", ".join(codes)), Block(Kind.PARAGRAPH, sentence))
    )
