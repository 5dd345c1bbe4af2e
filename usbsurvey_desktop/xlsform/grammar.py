"""What an expression of an XLSForm says, as a tree: read by a grammar, never evaluated.

The grammar is the part of XPath 1.0 (https://www.w3.org/TR/1999/REC-xpath-19991116/, section 3)
that is written without paths, with its precedence and white space, and `${name}` of XLSForm. The
parser keeps a stack of its own, and the tree is bounded in depth: no text can exhaust Python's.
"""

import re
from functools import cache

from lark import Lark, Token, Transformer, UnexpectedInput, UnexpectedToken, v_args

from usbsurvey_desktop.xlsform.not_read import WhyNotRead
from usbsurvey_desktop.xlsform.tree import (
    Call,
    Compared,
    Function,
    Group,
    Itself,
    Joined,
    Literal,
    Name,
    Node,
    NotReadError,
    Number,
)

LONGEST = 32_767
"""Code points; no cell of Excel holds more."""
DEEPEST = 32
"""Brackets, functions and conditions within one another."""
_QUOTES = str.maketrans("‘’“”", "''\"\"")
"""What Excel makes of quotes that somebody types; pyxform takes them for plain ones, too."""
_CHANGED = re.compile(r"  |[\t\r\n]|\$\{")
"""What does not come through pyxform as it stands; it looks for names in texts, too."""

_GRAMMAR = r"""
?start: either
?either: both (_OR both)*
?both: equal (_AND equal)*
?equal: ordered | equal EQUALITY ordered -> compared
?ordered: sum | ordered ORDER sum -> compared
?sum: product | sum (PLUS | MINUS) product -> reckoned
?product: minus | product (TIMES | DIV | MOD) minus -> reckoned
?minus: value | MINUS minus -> negative
?value: LITERAL -> literal
    | NUMBER -> number
    | NAME -> name
    | DOT -> itself
    | FUNCTION "(" [either ("," either)*] ")" -> call
    | LEFT either ")" -> group

_OR: /or(?![\w.:-])/
_AND: /and(?![\w.:-])/
DIV: /div(?![\w.:-])/
MOD: /mod(?![\w.:-])/
EQUALITY: "=" | "!="
ORDER: "<=" | ">=" | "<" | ">"
PLUS: "+"
MINUS: "-"
TIMES: "*"
LEFT: "("
LITERAL: /"[^"]*"|'[^']*'/
NUMBER.2: /[0-9]+(\.[0-9]*)?|\.[0-9]+/
NAME: /\$\{[^{}]*\}/
DOT: "."
FUNCTION: /[^\W\d][\w.:-]*(?=[ \t\r\n]*\()/

%ignore /[ \t\r\n]+/
"""


def tree_of(text: str) -> Node:
    """Take an expression apart.

    Raises:
        NotReadError: it is too long or too deep, no expression of the grammar, or it calls an
            unknown function or reckons.
    """
    if len(text) > LONGEST:
        raise NotReadError(WhyNotRead.TOO_LONG, LONGEST, limit=LONGEST)
    try:
        # The parser's callbacks make the nodes, so that is what it gives.
        node: Node = _parser().parse(text.translate(_QUOTES))  # type: ignore[assignment]  # see above
    except UnexpectedInput as error:
        is_at_end = isinstance(error, UnexpectedToken) and error.token.type == "$END"
        place = len(text) if is_at_end else error.pos_in_stream
        raise NotReadError(WhyNotRead.SYNTAX, place or 0) from None
    return node


@cache
def _parser() -> Lark:
    return Lark(_GRAMMAR, parser="lalr", transformer=_Nodes(), maybe_placeholders=False)


def _above(at: int, *nodes: Node) -> int:
    """The depth of what stands above some nodes."""
    depth = 1 + max((getattr(node, "depth", 0) for node in nodes), default=0)
    if depth > DEEPEST:
        raise NotReadError(WhyNotRead.TOO_DEEP, at, limit=DEEPEST)
    return depth


@v_args(inline=True)
class _Nodes(Transformer[Token, Node]):
    """Makes the nodes while the parser reads, from the innermost outwards."""

    def literal(self, token: Token) -> Node:
        at, text = token.start_pos or 0, token[1:-1]
        if _CHANGED.search(text):
            raise NotReadError(WhyNotRead.VALUE, at, value=text)
        return Literal(at, text)

    def number(self, token: Token) -> Node:
        return Number(token.start_pos or 0, str(token))

    def name(self, token: Token) -> Node:
        return Name(token.start_pos or 0, token[2:-1])

    def itself(self, token: Token) -> Node:
        return Itself(token.start_pos or 0)

    def negative(self, sign: Token, node: Node) -> Node:
        at = sign.start_pos or 0
        if not isinstance(node, Number) or node.text.startswith("-"):
            raise NotReadError(WhyNotRead.NOT_IN_SUBSET, at)
        return Number(at, f"-{node.text}")

    def reckoned(self, _left: Node, sign: Token, _right: Node) -> Node:
        raise NotReadError(WhyNotRead.NOT_IN_SUBSET, sign.start_pos or 0)

    def compared(self, left: Node, sign: Token, right: Node) -> Node:
        at = sign.start_pos or 0
        if isinstance(left, Compared):
            raise NotReadError(WhyNotRead.NOT_IN_SUBSET, at)
        return Compared(at, str(sign), left, right, _above(at, left, right))

    def both(self, *parts: Node) -> Node:
        return Joined(parts[0].at, is_all=True, parts=parts, depth=_above(parts[0].at, *parts))

    def either(self, *parts: Node) -> Node:
        return Joined(parts[0].at, is_all=False, parts=parts, depth=_above(parts[0].at, *parts))

    def call(self, token: Token, *arguments: Node) -> Node:
        at = token.start_pos or 0
        if str(token) not in tuple(Function):
            raise NotReadError(WhyNotRead.UNKNOWN_FUNCTION, at, function=str(token))
        return Call(at, Function(str(token)), arguments, _above(at, *arguments))

    def group(self, bracket: Token, inner: Node) -> Node:
        at = bracket.start_pos or 0
        return Group(at, inner, _above(at, inner))
