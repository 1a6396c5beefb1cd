"""Format recorded values as text: shortened for the drawing, in full for the steps."""

import html
from collections.abc import Iterator

WORDS = {"nan": "NaN", "inf": "infinite"}


def escape(text: object) -> str:
    """Return a text escaped for HTML."""
    return html.escape(str(text), quote=True)


def number(x: float | str | bool, digits: int = 3) -> str:
    """Format a number with `digits` significant digits, without an exponent if possible."""
    if isinstance(x, (str, bool)):  # a recording stores "nan" and "inf" as strings
        return str(x)
    text = f"{x:.{digits}g}"
    if "e" not in text:
        return text
    mantissa, exponent = text.split("e")
    return f"{x:.0f}" if 1 <= abs(x) < 1e6 else f"{mantissa}e{int(exponent)}"


def shape(value: dict) -> str:
    """Return a value's shape on one line, and the class if the tensor could not be read."""
    name = f"{value['type']} " if "type" in value else ""
    return name + "×".join(map(str, value["shape"])) or "scalar"  # noqa: RUF001


def data(value: dict) -> list | float | str:
    """Return a value's elements. Complex elements, recorded as pairs, become strings."""
    found = value["data"]
    return _joined(found) if value.get("dtype", "").startswith("complex") else found


def _joined(pair: list) -> list | str:
    if (pair and isinstance(pair[0], list)) or not pair:
        return [_joined(each) for each in pair]
    real, imaginary = pair
    sign = "" if str(imaginary).startswith("-") else "+"
    return f"{number(real)}{sign}{number(imaginary)}j"


def size(count: int) -> str:
    """Return a number of bytes in the largest fitting unit, up to GB."""
    for unit in ("bytes", "kB", "MB", "GB"):
        if count < 1000 or unit == "GB":
            return f"{count:.3g} {unit}"
        count /= 1000


def shortened(text: str, limit: int) -> str:
    """Shorten a text to `limit` characters. A path keeps both ends, other texts their start.

    The text after the path of a module, as in `net.layers.0: relu`, is kept.
    """
    if len(text) <= limit:
        return text
    path, mark, rest = text.partition(": ")
    room = limit - len(mark + rest)
    if " " in path or "(" in path or room < 6:
        return f"{text[: limit - 1]}…"
    first = (room - 1) // 3
    return f"{path[:first]}…{path[first + 1 - room :]}{mark}{rest}"


def numbers(data: list | float) -> Iterator[float]:
    """Yield the numbers in nested lists."""
    if isinstance(data, list):
        for each in data:
            yield from numbers(each)
    else:
        yield data


def whole(data: list | float, digits: int = 3) -> str:
    """Format nested lists of numbers in Python's notation."""
    if isinstance(data, list):
        return f"[{', '.join(whole(each, digits) for each in data)}]"
    return number(data, digits)


def short(value: dict | None, limit: int) -> str:
    """Return a value on one line with three or two digits, or its shape if that is too long."""
    if value is None:
        return "None"
    for digits in (3, 2):
        if "data" in value and len(text := whole(data(value), digits)) <= limit:
            return text
    return summed(value)


def summed(value: dict) -> str:
    """Return the shape of a value and, if the value is large, its norm."""
    norm = value.get("stat", {}).get("norm")
    return shape(value) if norm is None else f"{shape(value)} · {number(norm, 2)}"


def is_shape(value: dict | None, limit: int) -> bool:
    """Whether `short` returns the shape instead of the numbers."""
    return bool(value and value["shape"]) and short(value, limit) == summed(value)


def told(value: dict | None) -> tuple[str, str]:
    """Return a value in full: its elements, or its shape and bounds if it is large."""
    if value is None:
        return "None", ""
    if "type" in value:
        return shape(value), "cannot be read"
    elements, dimensions = value.get("data"), len(value["shape"])
    if elements is None or dimensions > 2 or (dimensions == 2 and not elements):
        return f"tensor {shape(value)}", _bounds(value)
    return whole(data(value)), ""


def _bounds(value: dict) -> str:
    stat = value.get("stat")
    if stat is None:
        found = [x for x in numbers(data(value)) if not isinstance(x, (str, bool))]
        stat = {"min": min(found), "max": max(found)} if found else {}
    parts = []
    if "min" in stat:
        parts.append(f"from {number(stat['min'])} to {number(stat['max'])}")
    if "norm" in stat:
        parts.append(f"norm {number(stat['norm'])}")
    zero = stat.get("zero")
    parts += [f"{stat[name]:,} {word}" for name, word in WORDS.items() if stat.get(name)]
    parts += [f"{zero:,} zero{'s' * (zero != 1)}"] if zero else []
    return ", ".join(parts)
