"""Tensors and numbers as a recording holds them, and comparing two recordings."""

import json
import math
from pathlib import Path

import torch

from gradbook.torch_internals import is_wrapped, unwrapped, without_modes

FULL = 24  # a tensor of up to so many elements is recorded whole
_NEAR = {"rel_tol": 1e-4, "abs_tol": 1e-6}  # two CPUs differ in the last bits


def number(x: object) -> object:
    """Return a number, or nested lists of them, with 6 significant digits; `nan` is a text."""
    if isinstance(x, list | tuple):
        return [number(each) for each in x]
    if isinstance(x, complex):
        return [number(x.real), number(x.imag)]
    if not isinstance(x, float):
        return x
    if not math.isfinite(x):
        return repr(x)
    x = float(f"{x:.6g}")
    return int(x) if x.is_integer() and abs(x) < 1e15 else x


def value(tensor: torch.Tensor | None) -> dict | None:
    """Return a tensor's shape, dtype, and elements; of a large one, what sums it up."""
    if tensor is None:
        return None
    with without_modes():  # under one, a Python number that is saved has no `detach`
        while is_wrapped(tensor):
            tensor = unwrapped(tensor)  # of vmap: the whole batch
        tensor = tensor.detach()
        if tensor.layout != torch.strided:
            tensor = tensor.to_dense()
        found = {"shape": list(tensor.shape), "dtype": str(tensor.dtype).removeprefix("torch.")}
        if tensor.numel() <= FULL:
            return {**found, "data": number(tensor.tolist())}
        size = (tensor.abs() if tensor.is_complex() else tensor).double()
        stat = {"min": size.min(), "max": size.max(), "mean": size.mean(), "norm": size.norm()}
        return {**found, "stat": {name: number(each.item()) for name, each in stat.items()}}


def dump(recording: dict) -> str:
    """Return a recording as JSON, a node or an event a line: differences read well."""

    def line(part: object) -> str:
        return json.dumps(part, ensure_ascii=False)

    parts = []
    for name, part in recording.items():
        if name in ("code", "nodes", "events"):
            part = "[\n" + ",\n".join("  " + line(each) for each in part) + "\n ]"
        else:
            part = line(part)
        parts.append(f" {line(name)}: {part}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def write(recording: dict, path: Path) -> None:
    """Write a recording to a file: the same bytes for the same recording."""
    path.write_text(dump(recording), "utf-8", newline="\n")


def difference(old: object, new: object, where: str = "") -> str | None:
    """Return where two recordings differ, and how; None if only in the last bits of numbers."""
    if isinstance(old, dict) and isinstance(new, dict) and list(old) == list(new):
        pairs = [(f"{where}.{key}", old[key], new[key]) for key in old]
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        pairs = [(f"{where}[{at}]", *both) for at, both in enumerate(zip(old, new, strict=True))]
    else:
        numbers = all(type(each) in (int, float) for each in (old, new))
        if old == new or (numbers and math.isclose(old, new, **_NEAR)):
            return None
        return f"{where.lstrip('.')}: {old!r} is now {new!r}"
    return next((found for place, *both in pairs if (found := difference(*both, place))), None)
