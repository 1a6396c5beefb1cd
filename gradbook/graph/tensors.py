"""Convert tensors and numbers to a recording's format, and compare two recordings."""

import contextlib
import functools
import json
import math
from collections.abc import Iterable, Iterator

import torch

from gradbook import torch_internals as internals

FULL = 24  # a tensor with more elements is recorded as a summary
PIECE = 2**20  # convert larger tensors to float64 in pieces, to avoid a large copy
_PRECISE = 2**14  # larger float32 tensors need no float64: kernels sum them in blocks
_NEAR = {"rel_tol": 1e-4, "abs_tol": 1e-6}  # CPUs differ in the last bits


def number(x: object) -> object:
    """Round a number, or nested lists of them, to 6 significant digits; NaN becomes "nan"."""
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
    """Return a tensor's shape and dtype with its elements, or a summary if it is large."""
    return Summaries().value(tensor)


def described(tensor: torch.Tensor) -> dict:
    """Return the shape, the dtype and the class name (`type`) of a tensor that cannot be read."""
    name = "BatchedTensor" if internals.is_batched(tensor) else type(tensor).__name__
    return {"shape": shape(tensor), "dtype": dtype(tensor), "type": name}


def shape(tensor: torch.Tensor) -> list[int | str]:
    """Return a shape in a recording's format. A jagged tensor has a size such as `j1`."""
    try:
        return [size if isinstance(size, int) else str(size) for size in tensor.shape]
    except RuntimeError:  # a strided nested tensor has no shape
        return ["?"]


def dtype(tensor: torch.Tensor) -> str:
    """Return the name of a dtype without the prefix `torch.`."""
    return str(tensor.dtype).removeprefix("torch.")


class Summaries:
    """Values of tensors. A large tensor is summarized again only after it has changed.

    Summaries are kept by the address of the storage, which is unique while a weak reference to the
    storage exists. No tensor is kept alive.
    """

    def __init__(self) -> None:
        self._kept: dict[int, tuple[object, dict]] = {}  # {address: (weak reference, {key: stat})}

    def value(self, tensor: torch.Tensor | None) -> dict | None:
        """Return a tensor's shape and dtype with its elements, or a summary if it is large.

        A tensor whose elements cannot be read has a `type` instead: subclasses that run their own
        code, and layouts, dtypes and devices that lack the usual kernels.
        """
        if tensor is None:
            return None
        with internals.plain():
            try:
                while internals.is_wrapped(tensor):
                    tensor = internals.unwrapped(tensor)  # under vmap, take the whole batch
                if internals.runs_python(tensor) or internals.is_batched(tensor):
                    return described(tensor)
                return self._read(tensor.detach())
            except Exception:
                return described(tensor)

    def forget(self, tensors: Iterable[object]) -> None:
        """Forget tensors that a kernel wrote to: `x.data` bypasses the version counter."""
        for each in tensors:
            if isinstance(each, torch.Tensor):
                with contextlib.suppress(Exception):  # a tensor without storage has no summary
                    self._kept.pop(internals.storage_of(each)[0], None)

    def _read(self, tensor: torch.Tensor) -> dict:
        size, found = tensor.numel(), {"shape": list(tensor.shape), "dtype": dtype(tensor)}
        if size <= FULL:
            whole = tensor if tensor.layout == torch.strided else tensor.to_dense()
            return {**found, "data": number(whole.tolist())}
        if tensor.layout == torch.strided:
            return {**found, "stat": self._remembered(tensor)}
        # The elements that a sparse tensor does not store are zeros.
        held = (tensor.coalesce() if tensor.layout == torch.sparse_coo else tensor).values()
        return {**found, "stat": _said(_sums(held), size)}

    def _remembered(self, tensor: torch.Tensor) -> dict:
        """Return the summary of a strided tensor, and reuse the last one if it is unchanged."""
        version = internals.version(tensor)
        if version is None:
            return _said(_sums(tensor), tensor.numel())
        address, alive = internals.storage_of(tensor)
        if len(self._kept) > 4096:
            self._kept = {at: each for at, each in self._kept.items() if not each[0].expired()}
        known = self._kept.get(address)
        if known is None or known[0].expired():
            known = self._kept[address] = alive, {}
        # The order of axes does not matter, so a transposed tensor has the same key.
        axes = sorted(zip(tensor.stride(), tensor.shape, strict=True))
        key = tensor.storage_offset(), tensor.dtype, tensor.is_neg(), *axes
        last, stat = known[1].get(key, (None, None))
        if last != version:
            stat = _said(_sums(tensor), tensor.numel())
            known[1][key] = version, stat
        return stat


def _sums(tensor: torch.Tensor) -> tuple:
    """Return (elements, NaN, infinite, zero, smallest, largest, sum, sum of squares).

    The last four cover only the finite elements, and use the absolute values of complex numbers.
    """
    times = 1
    for axis, (size, step) in enumerate(zip(tensor.shape, tensor.stride(), strict=True)):
        if not step and size > 1:  # an expanded axis repeats each element
            tensor, times = tensor.narrow(axis, 0, 1), times * size
    count = nan = infinite = zero = 0
    low, high, total, squares = math.inf, -math.inf, 0.0, 0.0
    for part in _pieces(tensor):
        count += part.numel()
        zero += part.numel() - part.count_nonzero().item()
        added = part.sum().item()
        if not math.isfinite(added):
            nan += part.isnan().sum().item()
            infinite += part.isinf().sum().item()
            part = part[part.isfinite()].double()
            added = part.sum().item()
        if part.numel():
            smallest, largest = part.aminmax()
            low, high = min(low, smallest.item()), max(high, largest.item())
            total, squares = total + added, squares + _squares(part)
    counts = [times * each for each in (count, nan, infinite, zero)]
    return *counts, low, high, times * total, times * squares


def _squares(part: torch.Tensor) -> float:
    """Return the sum of squares."""
    if part.dtype == torch.float64:
        return torch.linalg.vector_norm(part).item() ** 2
    found = part.dot(part).item()
    if 1e-30 < found < 1e30:  # neither underflow nor overflow in float32
        return found
    return sum(_squares(each.double()) for each in part.split(PIECE))


def _pieces(tensor: torch.Tensor) -> Iterator[torch.Tensor]:
    """Yield a tensor's elements in any order, as vectors of real numbers that can be summed."""
    order = sorted(range(tensor.dim()), key=lambda axis: -tensor.stride(axis))
    tensor = tensor.permute(order)
    if tensor.is_contiguous():
        tensor = tensor.view(-1)
        if tensor.dtype == torch.float32 and tensor.numel() > _PRECISE:
            yield tensor
            return
    rows = max(1, PIECE * len(tensor) // max(tensor.numel(), 1)) if tensor.numel() else 1
    for part in tensor.split(rows):
        yield (part.abs() if part.is_complex() else part).double().reshape(-1)


def _said(sums: tuple, size: int) -> dict:
    """Return the sums over a tensor of `size` elements in a recording's format.

    Counts of NaN, infinite and zero elements are omitted if they are zero.
    """
    count, nan, infinite, zero, low, high, total, squares = sums
    if absent := size - count:
        zero, low, high = zero + absent, min(low, 0.0), max(high, 0.0)
    found = {}
    if finite := size - nan - infinite:
        found = {"min": low, "max": high, "mean": total / finite}
    found["norm"] = math.nan if nan else math.inf if infinite else math.sqrt(squares)
    found = {name: number(float(each)) for name, each in found.items()}
    counts = {"nan": nan, "inf": infinite, "zero": zero}
    return found | {name: each for name, each in counts.items() if each}


def dump(recording: dict) -> str:
    """Return a recording as JSON, one node or event per line, so that diffs are readable."""
    line, parts = functools.partial(json.dumps, ensure_ascii=False), []
    for name, part in recording.items():
        if name in ("code", "nodes", "events"):
            part = "[\n" + ",\n".join("  " + line(each) for each in part) + "\n ]"
        else:
            part = line(part)
        parts.append(f" {line(name)}: {part}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def difference(old: object, new: object, where: str = "") -> str | None:
    """Return where and how two recordings differ, or None if only in the numbers' last bits."""
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
