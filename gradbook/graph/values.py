"""Recorded values as text: short ones for the drawing, whole ones for the steps."""

import html
from collections.abc import Iterator


def escape(text: object) -> str:
    """Return a text as HTML."""
    return html.escape(str(text), quote=True)


def number(x: float | str | bool, digits: int = 3) -> str:
    """Return a number with so many significant digits, without a needless exponent."""
    if isinstance(x, (str, bool)):  # the recording writes "nan" and "inf" as words
        return str(x)
    text = f"{x:.{digits}g}"
    if "e" not in text:
        return text
    mantissa, exponent = text.split("e")
    return f"{x:.0f}" if 1 <= abs(x) < 1e6 else f"{mantissa}e{int(exponent)}"


def shape(value: dict) -> str:
    """Return a value's shape on one line."""
    return "×".join(map(str, value["shape"])) or "scalar"  # noqa: RUF001


def numbers(data: list | float) -> Iterator[float]:
    """Yield the numbers of nested lists."""
    if isinstance(data, list):
        for each in data:
            yield from numbers(each)
    else:
        yield data


def whole(data: list | float, digits: int = 3) -> str:
    """Return nested lists of numbers as Python would write them."""
    if isinstance(data, list):
        return f"[{', '.join(whole(each, digits) for each in data)}]"
    return number(data, digits)


def short(value: dict | None, limit: int) -> str:
    """Return a value on one line: with three digits or two, or its shape where that is too long."""
    if value is None:
        return "None"
    for digits in (3, 2):
        if "data" in value and len(text := whole(value["data"], digits)) <= limit:
            return text
    return shape(value)


def is_shape(value: dict | None, limit: int) -> bool:
    """Whether `short` returns the shape and not the numbers."""
    return bool(value and value["shape"]) and short(value, limit) == shape(value)


def told(value: dict | None) -> tuple[str, str]:
    """Return a value in full: its elements, or the shape of a large one and then its bounds."""
    if value is None:
        return "None", ""
    data, dimensions = value.get("data"), len(value["shape"])
    if data is None or dimensions > 2 or (dimensions == 2 and not data):
        return f"tensor {shape(value)}", _bounds(value)
    return whole(data), ""


def _bounds(value: dict) -> str:
    stat = value.get("stat")
    if stat is None:
        found = [x for x in numbers(value["data"]) if not isinstance(x, (str, bool))]
        stat = {"min": min(found), "max": max(found)} if found else None
    return f"from {number(stat['min'])} to {number(stat['max'])}" if stat else ""
