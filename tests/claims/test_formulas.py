r"""The derivatives that the pages write down: SymPy derives them again from the LaTeX on the page.

A formula in `$…$` or `$$…$$` is read from the page, so it is not written a second time:

- `$y = x^2 + 3x$` defines `y` from here on, until the page defines it again;
- `\frac{\mathrm{d}y}{\mathrm{d}x} = 2x + 3` and `\frac{\partial c}{\partial a} = 2ab` are compared
  with the derivative of what the page has defined. A letter that is not differentiated by stands
  for its definition, so a chain rule is compared as a whole;
- `the derivative of $x^2$ is $2x$` says the same in words;
- `$2 \cdot 2 + 3 = 7$` is worked out.

Any other formula with a letter in it is a part of one of these, or it fails with its page and line.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
import sympy
from site_files import PAGES
from sympy.parsing.sympy_parser import rationalize, standard_transformations

from gradbook.fences import fences

FUNCTIONS = {name: getattr(sympy, name) for name in ("sqrt", "sin", "cos", "exp", "log", "tanh")}
_TOKEN = re.compile(r"\d+(?:\.\d+)?|[A-Za-z](?:_\w+)?|\\[a-z]+|[-+/^()]")
_BRACES = (
    (r"_\{(\w+)\}", r"_\1"),
    (r"\\t?frac\{([^{}]*)\}\{([^{}]*)\}", r"((\1)/(\2))"),
    (r"\\sqrt\{([^{}]*)\}", r"\\sqrt(\1)"),
    (r"\^\{([^{}]*)\}", r"^(\1)"),
)


def expression(latex: str) -> sympy.Expr:
    """Read the LaTeX of an elementary expression, in which what stands side by side is multiplied.

    Raises:
        ValueError: it holds something else.
    """
    text = re.sub(r"\\(left|right|cdot|times|[,;!])(?![a-z])", "", latex).strip().rstrip(".,")
    while (before := text) != (text := _without_braces(text)):
        pass
    tokens = _TOKEN.findall(text)
    if re.sub(r"\s", "", text) != "".join(tokens):
        raise ValueError(f"not an elementary expression: {latex}")
    python, symbols = "", {}
    for before, token in pairwise(["+", *tokens]):
        ends = before == ")" or before[0].isalnum()
        begins = token == "(" or token[0].isalnum() or token[0] == "\\"
        if before[0] == "\\" and token != "(":
            raise ValueError(f"write {before}(…) with parentheses: {latex}")
        if token[0].isalpha():
            symbols[token] = sympy.Symbol(token)
        python += "*" * (ends and begins) + {"^": "**"}.get(token, token.lstrip("\\"))
    try:
        # `0.1` is a tenth here, and not the nearest float.
        return sympy.parse_expr(
            python, symbols | FUNCTIONS, (*standard_transformations, rationalize)
        )
    except (SyntaxError, TypeError) as error:
        raise ValueError(f"not an elementary expression: {latex}") from error


def _without_braces(text: str) -> str:
    for pattern, replacement in _BRACES:
        text = re.sub(pattern, replacement, text)
    return text


def equal(one: sympy.Expr, other: sympy.Expr) -> bool:
    return sympy.simplify(one - other) == 0


_FORMULA = re.compile(r"\$\$(.+?)\$\$|(?<![`\\$])\$(?!\s)([^$`\n]+?)\$", re.DOTALL)
_D = r"(?:\\mathrm\{d\}|\\partial )\s*"
_RATIO = re.compile(rf"\\t?frac\{{{_D}(\w+)\}}\{{{_D}(\w+)\}}")
_OPERATOR = re.compile(rf"\\t?frac\{{{_D}\}}\{{{_D}(\w+)\}}\s*\\left\((.*?)\\right\)")
_IN_WORDS = re.compile(
    r"derivative of \$([^$=]+)\$ is \$([^$=]+)\$"
    r"|\$([^$=]+)\$,(?: and)? its derivative is \$([^$=]+)\$"
)


class Page:
    """What the formulas of a page say, read from its top on."""

    def __init__(self) -> None:
        self.definitions: dict[sympy.Symbol, sympy.Expr] = {}
        self.known: set[sympy.Expr] = set()  # what stood in a formula that was compared
        self.loose: list[tuple[str, sympy.Expr]] = []  # what stands alone

    def in_full(self, value: sympy.Expr, but: sympy.Symbol | None = None) -> sympy.Expr:
        for _ in self.definitions:  # one may use another
            value = value.subs({name: of for name, of in self.definitions.items() if name != but})
        return value

    def derivative(self, of: str, by: str) -> sympy.Expr:
        symbol = sympy.Symbol(by)
        return sympy.diff(self.in_full(expression(of), symbol), symbol)

    def side(self, latex: str, compared: bool = True) -> tuple[sympy.Expr, bool]:
        """Read one side of a formula; say whether a derivative is in it."""
        derivatives: list[sympy.Expr] = []

        def stand_in(of: str, by: str) -> str:
            derivatives.append(self.derivative(of, by))
            return f"(D_{len(derivatives)})"

        latex = _OPERATOR.sub(lambda match: stand_in(match[2], match[1]), latex)
        latex = _RATIO.sub(lambda match: stand_in(match[1], match[2]), latex)
        value = expression(latex)
        if derivatives:
            names = (sympy.Symbol(f"D_{number}") for number in range(1, len(derivatives) + 1))
            value = value.subs(dict(zip(names, derivatives, strict=True)))
        elif compared:
            self.known |= {value, *value.args}
        return value, bool(derivatives)

    def read(self, latex: str) -> None:
        """Check one formula.

        Raises:
            ValueError: its sides differ, or it cannot be read.
        """
        if "=" not in latex:
            value, of_derivative = self.side(latex, compared=False)
            if not of_derivative:
                self.loose.append((latex, value))
            return
        name, *sides = [self.side(each) for each in latex.split("=")]
        if name[0].is_Symbol and not any(of_derivative for _, of_derivative in [name, *sides]):
            self.definitions[name[0]] = sides[0][0]
        else:
            sides.insert(0, name)
        for (one, _), (other, _) in pairwise(sides):
            if not equal(self.in_full(one), self.in_full(other)):
                raise ValueError(f"SymPy does not agree: {latex.strip()}")

    def read_words(self, of: str, derivative: str) -> None:
        """Check what `the derivative of $…$ is $…$` says; the one letter is what it is by."""
        (by,) = expression(of).free_symbols
        self.known |= {expression(of), expression(derivative)}
        if not equal(sympy.diff(expression(of), by), expression(derivative)):
            raise ValueError(f"SymPy does not agree: the derivative of {of} is {derivative}")


def problems(text: str) -> Iterator[str]:
    """Yield what is wrong with the formulas of a page, each with its line."""
    page, lines = Page(), text.splitlines()
    for fence in fences(text):
        lines[fence.line - 1 : fence.end] = [""] * (fence.end - fence.line + 1)
    text = "\n".join(lines)
    found = [(each.start(), page.read, (each[1] or each[2],)) for each in _FORMULA.finditer(text)]
    for words in _IN_WORDS.finditer(text):
        found.append((words.start(), page.read_words, (words[1] or words[3], words[2] or words[4])))
    where = {}
    # With a bar over a letter it is a vector-Jacobian product: the page's own tests compare it.
    found = [each for each in found if r"\bar" not in each[2][0]]
    for start, check, arguments in sorted(found, key=lambda each: each[0]):
        line = text.count("\n", 0, start) + 1
        where.setdefault(arguments[0], line)
        try:
            check(*arguments)
        except ValueError as error:
            yield f"{line}: {error}"
    for latex, value in page.loose:
        letters = value.free_symbols - {value}
        if letters and not any(equal(value, each) for each in page.known):
            yield f"{where[latex]}: no formula that was compared has this in it: {latex}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_derivative_on_the_page_is_the_one_that_sympy_derives(page):
    assert not list(problems(page.read_text("utf-8")))


@pytest.mark.parametrize(
    "text",
    [
        r"$y = x^2 + 3x$ $$\frac{\mathrm{d}y}{\mathrm{d}x} = 2x + 2$$",
        r"$c = a^2 b$ and $\frac{\partial c}{\partial a} = ab$",
        r"$y = x^2$, $z = 3y$, $\frac{\mathrm{d}z}{\mathrm{d}x} = 3x$",
        r"$y = x^2$, $z = 3y$, $\frac{\mathrm{d}z}{\mathrm{d}x} = \frac{\mathrm{d}z}{\mathrm{d}y}$",
        r"$$\frac{\mathrm{d}}{\mathrm{d}x}\left(\sin(x)\right) = \sin(x)$$",
        r"the derivative of $x^3$ is $3x$",
        r"the sum is $3x^2$, its derivative is $6x^2$",
        r"$2 \cdot 2 + 3 = 8$",
        r"and that is $7x^2$",
        r"$y = \unknown{x}$",
    ],
)
def test_a_wrong_formula_is_found(text):
    assert len(list(problems(f"\n{text}\n"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        r"$y = x^2 + 3x$ $$\frac{\mathrm{d}y}{\mathrm{d}x} = 2x + 3$$",
        r"$c = a^2 b$, $\frac{\partial c}{\partial a} = 2ab$ $\frac{\partial c}{\partial b} = a^2$",
        r"$y = x^2$, $z = 3y$, $\frac{\mathrm{d}z}{\mathrm{d}x} = 6x$",
        r"$y = x^2$, $z = \frac{1}{y}$, $\frac{\mathrm{d}z}{\mathrm{d}x} ="
        r" \frac{\mathrm{d}z}{\mathrm{d}y} \cdot \frac{\mathrm{d}y}{\mathrm{d}x}$",
        r"$$\frac{\mathrm{d}}{\mathrm{d}x}\left(\tanh(x)\right) = 1 - \tanh(x)^2$$",
        r"the derivative of $x^3$ is $3x^2$, and $x^3$ again",
        r"$\tfrac{1}{3} \cdot 3 (x + 2)^2 = (x + 2)^2$, $2 \cdot 2 + 3 = 7$, $x = 2$",
    ],
)
def test_a_right_formula_passes(text):
    assert not list(problems(f"\n{text}\n"))
