"""Choose the name that the explorer shows for each node of a recording.

A node takes the name of the variable that holds its result. If no variable holds it, the name is an
expression of the operands' names: `(pred - t) ** 2`. A constant is shown by its variable's name or
its value.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import prod

from gradbook.graph import values
from gradbook.graph.rules import Rule, fill, rule_of

_LOW = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
LONGEST = 34  # the operation's name replaces a longer expression, which is hard to read


@dataclass(eq=False)
class Node:
    """A node of the recording, with its backward rule and its display names.

    `operands` holds the text of each argument, and `slots` the argument that each edge leads to.
    """

    data: dict
    base: str
    rule: Rule | None
    label: str = ""
    operands: dict[str, str] = field(default_factory=dict)
    slots: list[str] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The node's id in the recording: `n3` or `leaf0`."""
        return self.data["id"]

    @property
    def op(self) -> str:
        """PyTorch's name of the node, such as `MulBackward0`."""
        return self.data["op"]

    @property
    def leaf(self) -> bool:
        """Whether this is an AccumulateGrad node."""
        return self.data["kind"] == "leaf"

    @property
    def edges(self) -> list[dict | None]:
        """The node's `next_functions`, with None for an argument that needs no gradient."""
        return self.data.get("next", [])

    @property
    def results(self) -> list[dict]:
        """The values that the forward call returned, or the value of the leaf."""
        return [self.data["value"]] if self.leaf else self.data.get("out", [])

    @property
    def value(self) -> dict | None:
        """The first result, or None if there are no results."""
        return self.results[0] if self.results else None

    @property
    def sign(self) -> str:
        """The symbol on the node's tile in the drawing."""
        return "+=" if self.leaf else self.rule.sign if self.rule else "ƒ"

    @property
    def after(self) -> float:
        """The engine's priority: of the nodes that are ready, it runs the one with the largest."""
        return float("inf") if self.leaf else int(self.id[1:])

    def output(self, slot: int) -> str:
        """Return the display name of one output."""
        names = self.data.get("names", {}).get(str(slot))
        return names[0] if names else self.label

    def argument(self, slot: int) -> dict | None:
        """Return what was recorded about the argument that an edge leads to."""
        name = self.slots[slot]
        return next((each for each in self.data.get("args", []) if each["arg"] == name), None)


def named(recording: dict) -> dict[str, Node]:
    """Return {id: node}, with the leaves first and then the operations in recorded order."""
    nodes: dict[str, Node] = {}
    for data in _told_apart(recording["nodes"]):
        base = re.sub(r"Backward\d*$", "", data["op"])
        node = nodes[data["id"]] = Node(data, base, rule_of(data["op"], data.get("attrs", {})))
        names = data.get("names", {})
        if not node.leaf:
            node.slots = _slots(data)
            node.operands = _operands(node, nodes)
        count = len(data.get("out", []))
        if names and count > 1:
            node.label = ", ".join(names.get(str(slot), ["_"])[0] for slot in range(count))
        elif names:
            node.label = next(iter(names.values()))[0]
        else:
            node.label = "leaf" if node.leaf else _expression(node)
        if node.data.get("module") and not names:
            node.label = f"{node.data['module']}: {_word(node)}"
    _numbered(nodes.values())
    return nodes


def _told_apart(nodes: list[dict]) -> Iterator[dict]:
    """Yield the nodes. Number a variable that held several results, one number each: h₁, h₂."""
    held = [names[0] for data in nodes for names in data.get("names", {}).values()]
    count, seen = Counter(held), Counter()
    for data in nodes:
        told = {}
        for slot, (name, *others) in data.get("names", {}).items():
            seen[name] += 1
            number = str(seen[name]).translate(_LOW) if count[name] > 1 else ""
            told[slot] = [name + number, *others]
        yield data | {"names": told} if told else data


def _numbered(nodes: Iterable[Node]) -> None:
    """Number the nodes that share a name."""
    count = Counter(node.label for node in nodes)
    seen: Counter[str] = Counter()
    for node in nodes:
        if count[node.label] > 1:
            seen[node.label] += 1
            node.label += f" #{seen[node.label]}"


def _word(node: Node) -> str:
    """Return the operation's name as it is written in Python code: `max_pool2d`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", node.base).lower()


def _slots(data: dict) -> list[str]:
    """Return the argument that each edge leads to: those with a PyTorch formula, in order.

    If their number differs from that of the edges, as in a custom function, they are unknown.
    """
    formulas = data.get("rule", {})
    slots = [
        each["arg"]
        for each in data.get("args", [])
        if formulas.get(each["arg"], "non_differentiable") != "non_differentiable"
        for _ in range(each.get("t", 0))
    ]
    edges = len(data["next"])
    if len(slots) == edges:
        return slots
    # An omitted optional argument, such as a bias, still has an edge, and that edge is None.
    given = {each["arg"]: each.get("t", 0) for each in data.get("args", [])}
    named = [name for name in formulas if formulas[name] != "non_differentiable"]
    slots = [name for name in named for _ in range(given.get(name, 1))]
    if len(slots) == edges and all(
        edge is None for name, edge in zip(slots, data["next"], strict=True) if name not in given
    ):
        return slots
    return ["self"] if edges == 1 else [""] * edges


def _operands(node: Node, nodes: dict[str, Node]) -> dict[str, str]:
    found = {}
    for slot, edge in zip(node.slots, node.edges, strict=True):
        if slot and edge:
            found.setdefault(slot, nodes[edge["to"]].output(edge["slot"]))
    for each in node.data.get("args", []):
        name, number = each["arg"], each.get("py")
        if name in found:
            continue
        if isinstance(number, (int, float)):
            found[name] = values.number(number, 6)
        elif each.get("const"):
            found[name] = re.sub(r"\.0$", "", each["const"])
        elif each.get("value"):
            found[name] = values.short(each["value"], 12)
    return found


def _expression(node: Node) -> str:
    snake = _word(node)
    if node.op == "CopySlices":
        return "copy into a slice"
    if node.rule:
        bare = node.base == "Add" or re.match(r"\w+\(", node.rule.forward)
        words = node.operands if bare else bracketed(node.operands)
        text = fill(node.rule.forward, words)
    else:
        name = node.base if node.data["kind"] == "custom" else snake
        numbers = {each["arg"] for each in node.data.get("args", []) if "py" in each}
        tensors = (words for arg, words in node.operands.items() if arg not in numbers)
        text = f"{name}({next(tensors, '…')})"
    return text if len(text) <= LONGEST else f"{snake}(…)"


def bracketed(words: dict[str, str]) -> dict[str, str]:
    """Return texts to insert into a formula, with brackets around sums and products."""
    return {name: f"({text})" if _compound(text) else text for name, text in words.items()}


def _compound(text: str) -> bool:
    """Whether the text has a space outside all brackets, so that it needs brackets itself."""
    depth = 0
    for sign in text:
        depth += (sign in "([") - (sign in ")]")
        if sign == " " and not depth:
            return True
    return False


def argument_value(node: Node, name: str, nodes: dict[str, Node]) -> dict | None:
    """Return the value that an argument had in the forward call, or None if it was not recorded.

    `name` may also be one of the extra names in formulas: `result`, `n`, `exponent`, `less`.
    """
    if name == "result":
        return node.value
    if name == "n":
        size = argument_value(node, "self", nodes)
        if not size or not node.value or "type" in size or "type" in node.value:
            return None
        return _scalar(prod(size["shape"]) // prod(node.value["shape"]))
    exponent = node.data.get("attrs", {}).get("exponent")
    if name in ("exponent", "less") and exponent is not None:
        return _scalar(exponent - (name == "less"))
    for each in node.data.get("saved", []):
        if each["name"] == name and each.get("value"):
            return each["value"]
    for each in node.data.get("args", []):
        if each["arg"] != name:
            continue
        if each.get("value"):
            return each["value"]
        if isinstance(each.get("py"), (int, float)):
            return _scalar(each["py"])
        if re.fullmatch(r"-?[\d.]+(e-?\d+)?", each.get("const") or ""):
            return _scalar(float(each["const"]))
    for slot, edge in zip(node.slots, node.edges, strict=True):
        if slot == name and edge and edge["slot"] < len(nodes[edge["to"]].results):
            return nodes[edge["to"]].results[edge["slot"]]
    return None


def _scalar(number: float) -> dict:
    return {"shape": [], "data": number}
