"""What each backward node does, in a sentence and in a formula that a reader can check.

These are only shown to readers: every number on a page was recorded, and none is computed from
them. A test puts the recorded numbers into each formula and compares the result with the recorded
gradient.

A formula is a Python expression over `g`, the gradient that came in, and `{name}`, an argument of
the forward call (`{result}`: what it returned; `{n}`: how many elements its input has; `{less}`:
its exponent minus one). The words after a semicolon say what is done to the formula's value.
"""
# ruff: noqa: RUF001 (signs that look like letters)

import re
from typing import NamedTuple


class Rule(NamedTuple):
    """A rule: the sign on the node, the forward expression, a sentence, a formula an argument."""

    sign: str
    forward: str
    says: str
    formulas: dict[str, str]


RULES = {
    "Add": Rule(
        "+",
        "{self} + {other}",
        "A sum passes the arriving gradient to every term unchanged.",
        {"self": "g", "other": "g"},
    ),
    "Addmm": Rule(
        "@+",
        "{mat1} @ {mat2} + {self}",
        "A linear layer in one node: the bias gets the gradient summed over the batch, and each "
        "matrix gets the gradient times the transpose of the other matrix.",
        {"self": "g", "mat1": "g @ {mat2}.T", "mat2": "{mat1}.T @ g"},
    ),
    "Cat": Rule("cat", "cat(…)", "Each part gets its own section of the gradient.", {}),
    "Clone": Rule(
        "copy", "{self}.clone()", "A copy passes the gradient through unchanged.", {"self": "g"}
    ),
    "Div": Rule(
        "÷",
        "{self} / {other}",
        "A quotient divides the gradient by the denominator.",
        {"self": "g / {other}", "other": "-g * {self} / {other} ** 2"},
    ),
    "Exp": Rule(
        "eˣ",
        "exp({self})",
        "exp is its own derivative, so the node saved its result.",
        {"self": "g * {result}"},
    ),
    "Expand": Rule(
        "wide",
        "{self}.expand(…)",
        "One value was used many times, so its gradients are summed.",
        {"self": "g; summed over the copies"},
    ),
    "Log": Rule(
        "ln",
        "log({self})",
        "The slope of log at a point is one over that point.",
        {"self": "g / {self}"},
    ),
    "LogSoftmax": Rule(
        "log p",
        "log_softmax({self})",
        "Each row gets its gradient minus that gradient's sum times the probabilities.",
        {"self": "g - exp({result}) * sum(g)"},
    ),
    "MaxBackward1": Rule(
        "max",
        "max({self})",
        "Only the largest element affects the result: it gets the gradient, and all others get 0.",
        {"self": "g * ({self} == {result})"},
    ),
    "Mean": Rule(
        "mean",
        "mean({self})",
        "A mean of n numbers passes 1/n of the gradient to each of them.",
        {"self": "g / {n}; copied to every element"},
    ),
    "Mm": Rule(
        "@",
        "{self} @ {mat2}",
        "A matrix product passes each factor the gradient times the other factor's transpose.",
        {"self": "g @ {mat2}.T", "mat2": "{self}.T @ g"},
    ),
    "Mul": Rule(
        "×",
        "{self} * {other}",
        "A product passes each factor the arriving gradient times the other factor.",
        {"self": "g * {other}", "other": "g * {self}"},
    ),
    "Neg": Rule("−", "-{self}", "Negation flips the sign.", {"self": "-g"}),
    "Permute": Rule(
        ".T",
        "{self}.T",
        "The axes were reordered, so the axes of the gradient are put back in their old order.",
        {"self": "g; its axes put back"},
    ),
    "PowBackward0": Rule(
        "xⁿ",
        "{self} ** {exponent}",
        "The power rule: multiply by the exponent, and lower the exponent by one.",
        {"self": "g * {exponent} * {self} ** {less}"},
    ),
    "Relu": Rule(
        "relu",
        "relu({self})",
        "relu passes the gradient where its result is positive, and passes 0 elsewhere.",
        {"self": "g * ({result} > 0)"},
    ),
    "Select": Rule(
        "[i]",
        "{self}[{index}]",
        "Indexing passes the gradient back to the selected element, and all others get 0.",
        {"self": "g; at its place, 0 elsewhere"},
    ),
    "Sigmoid": Rule(
        "σ",
        "sigmoid({self})",
        "The slope of sigmoid is computed from its result, so the node saved that.",
        {"self": "g * {result} * (1 - {result})"},
    ),
    "Softmax": Rule(
        "soft",
        "softmax({self})",
        "Raising one probability lowers the others, so each input needs the whole row.",
        {"self": "{result} * (g - sum(g * {result}))"},
    ),
    "Split": Rule(
        "split",
        "{self}.split(…)",
        "The gradients of the pieces are concatenated; an unused piece counts as 0.",
        {},
    ),
    "Sqrt": Rule(
        "√",
        "sqrt({self})",
        "The slope of a square root is one over twice the root.",
        {"self": "g / (2 * {result})"},
    ),
    "Stack": Rule("stack", "stack(…)", "Each part gets its own slice of the gradient.", {}),
    "Sub": Rule(
        "−",
        "{self} - {other}",
        "A difference passes the gradient to the first term, and its negative to the second.",
        {"self": "g", "other": "-g"},
    ),
    "Sum": Rule(
        "Σ",
        "sum({self})",
        "Every element of a sum gets the same gradient: a copy of the one that arrives.",
        {"self": "g; copied to every element"},
    ),
    "T": Rule(
        ".T", "{self}.T", "A transpose passes back the transposed gradient.", {"self": "g.T"}
    ),
    "Tanh": Rule(
        "tanh",
        "tanh({self})",
        "The slope of tanh is computed from its result: steep near 0, flat near -1 and 1.",
        {"self": "g * (1 - {result} ** 2)"},
    ),
    "Unbind": Rule(
        "split",
        "{self}.unbind()",
        "The gradients of the pieces are stacked; an unused piece counts as 0.",
        {},
    ),
    "View": Rule(
        "view",
        "{self}.view(…)",
        "A view changes only the shape, so the gradient is reshaped to the old shape.",
        {"self": "g; put back into its shape"},
    ),
    "Where": Rule(
        "?",
        "where({condition}, {self}, {other})",
        "Each element came from one side, and its gradient goes back to that side; "
        "the other side gets 0.",
        {"self": "where({condition}, g, 0)", "other": "where({condition}, 0, g)"},
    ),
}


def rule_of(op: str, attributes: dict) -> Rule | None:
    """Return the rule of a node by its name in PyTorch, or None if `alpha` or `beta` scales it."""
    if any(attributes.get(name, 1) != 1 for name in ("alpha", "beta")):
        return None
    return RULES.get(op) or RULES.get(re.sub(r"Backward\d*$", "", op))


def fill(template: str, words: dict[str, str]) -> str:
    """Return a template with words for its names, and an ellipsis for each missing word."""
    return re.sub(r"\{(\w+)\}", lambda found: words.get(found[1], "…"), template)


def written(formula: str, words: dict[str, str]) -> tuple[str, str]:
    """Return a formula as a reader writes it, with words for its names, and the remark after it.

    Powers are shortened, as the power rule needs it: `x ** 1` becomes `x`, `x ** 2` becomes `x²`.
    """
    expression, _, after = formula.partition("; ")
    expression = expression.replace("{less}", words.get("less", "…"))
    for power, sign in {" ** 1": "", " ** 2": "²", " ** 3": "³"}.items():
        expression = re.sub(re.escape(power) + r"(?![\d.])", sign, expression)
    for python, sign in {" ** ": "^", "*": "×", ".T": "ᵀ", "sum(": "Σ("}.items():
        expression = expression.replace(python, sign)
    return fill(expression, words), after
