"""The norm of a gradient: a number, or the words `NaN` and `inf`, and its place on a log scale."""

import math
from collections.abc import Iterable

from gradbook.graph import values
from gradbook.graph.timeline import Step, Timeline

WORDS = ("NaN", "inf")


def norm(value: dict | None) -> float | None:
    """Return the norm of a recorded value: nan or inf if an element is, None if it is unknown."""
    if value is None or "type" in value:
        return None
    if stat := value.get("stat"):
        if stat.get("nan"):
            return math.nan
        found = stat.get("norm")  # the text "inf" if only the norm is too large
        return math.inf if stat.get("inf") else None if found is None else float(found)
    # Complex elements are pairs, and a pair's norm is its absolute value.
    found = [float(each) for each in values.numbers(value["data"])]
    if any(map(math.isnan, found)):
        return math.nan
    return math.hypot(*found)


def word(norm: float | None) -> str:
    """Return a norm as text, with two digits."""
    if norm is None:
        return "none"
    return "NaN" if math.isnan(norm) else "inf" if math.isinf(norm) else values.number(norm, 2)


def broken(value: dict | None) -> str:
    """Return the class of a label whose gradient has a NaN or an infinite element."""
    return " ag-broken" if word(norm(value)) in WORDS else ""


class Scale:
    """A logarithmic scale from the smallest to the largest norm of a recording's gradients."""

    def __init__(self, timeline: Timeline) -> None:
        sent = [norm(value) for each in timeline.sent.values() for _, value in each]
        found = [each for each in sent if each is not None and 0 < each < math.inf]
        self.low, self.high = min(found, default=1.0), max(found, default=1.0)
        self.broken = [each for each in WORDS if each in map(word, sent)]

    def place(self, norm: float | None) -> int:
        """Return where a norm is between the smallest, 0, and the largest, 100.

        The gradient that an engine call starts with may be beyond both ends.
        """
        if not norm or not 0 < norm < math.inf or self.low == self.high:
            return 0
        low, high = math.log10(self.low), math.log10(self.high)
        place = round(100 * (math.log10(norm) - low) / (high - low))
        return max(0, min(100, place))

    def legend(self) -> str:
        """Return the HTML of the legend: the ends of the scale, and the words that occur."""
        broken = "".join(f' <b class="ag-broken">{each}</b>' for each in self.broken)
        low, high = word(self.low), word(self.high)
        return f"norm of the gradient: {low} <i></i> {high}{broken}"


def first(timeline: Timeline) -> dict[str, int]:
    """Return the first step with a NaN, and the first with an infinite element, where one is."""
    found: dict[str, int] = {}
    for number, step in enumerate(timeline.steps):
        for value in _values(step):
            name = word(norm(value)) if value else ""
            if name in WORDS:
                found.setdefault(name, number)
    return found


def _values(step: Step) -> Iterable[dict | None]:
    """Yield the values that a step shows."""
    for node in step.nodes + step.leaves:
        yield from node.results
    for name in ("in", "out"):
        yield from step.event.get(name, ())
    yield from (step.event.get("after"), *(root["seed"] for root in step.event.get("roots", ())))
