"""What a node of the graph holds: its saved tensors, its attributes, and its edges.

A field that cannot be read is noted. Reading a field never calls a hook of the script.
"""

from collections.abc import Callable

import torch
from torch.autograd.graph import Node

from gradbook import torch_internals as internals
from gradbook.graph.tensors import Summaries, dtype, number, shape

LEAF = 2**64 - 1  # the sequence number of every AccumulateGrad


def said(error: BaseException) -> str:
    """Return an error in the form of a recording: its type and its first line."""
    return f"{type(error).__name__}: {str(error).partition(chr(10))[0]}".removesuffix(": ")


def plain(given: object) -> object:
    """Return numbers and texts in a form that JSON has, alone or in lists."""
    if isinstance(given, list | tuple):
        return [plain(each) for each in given]
    return number(given) if isinstance(given, bool | int | float | str) else str(given)


def is_leaf(node: Node) -> bool:
    """Return whether gradients accumulate at a node.

    The node of a derivative that is not implemented has the number of a leaf, too.
    """
    return internals.sequence_number(node) == LEAF and hasattr(node, "variable")


class Held:
    """Reads nodes.

    `place` returns the place of a node, `edge` the place of the node that made a tensor and the
    index of the output, `constant` the script's name for a tensor. The bytes of a storage count for
    the first node that saves it.
    """

    def __init__(
        self,
        summaries: Summaries,
        place: Callable[[Node], int],
        edge: Callable[[torch.Tensor], tuple[int, int]],
        constant: Callable[[torch.Tensor], str | None],
    ) -> None:
        self.summaries, self.place, self.edge, self.constant = summaries, place, edge, constant
        self.storages: dict[int, object] = {}  # {address: a weak reference, which keeps it unique}

    def read(self, node: Node) -> dict:
        """Return a node in the form of a recording, but with places instead of names."""
        python = isinstance(node, torch.autograd.function.BackwardCFunction)
        kind = "leaf" if is_leaf(node) else "custom" if python else "op"
        found = {"op": node.name().split("::")[-1], "kind": kind}
        if kind == "leaf":
            self._bytes(node.variable)  # its views, such as a transposed weight, do not count
            return {**found, "value": self.summaries.value(node.variable)}
        found["sequence"] = internals.sequence_number(node)
        try:
            metas = [
                {"shape": shape(each), "dtype": dtype(each)}
                for each in internals.output_metadata(node)
            ]
        except RuntimeError:  # an output is a nested tensor, which has no shape
            metas = []
        found["meta"] = metas
        found["next"] = [
            None if after is None else {"to": self.place(after), "slot": slot}
            for after, slot in node.next_functions
        ]
        found["saved"], found["attrs"], found["bytes"] = [], {}, 0
        fields = [each for each in dir(node) if each.startswith("_saved_")]
        for field in ["saved_tensors", *vars(node)] if python else fields:
            self._field(node, field, found)
        return found

    def _field(self, node: Node, field: str, found: dict) -> None:
        """Add the content of a node's field to its `saved` tensors, or to its `attrs`."""
        name = field.removeprefix("_saved_")
        try:
            if internals.unpacks(node, field):
                found["saved"].append({"name": name, "error": "packed by a saved-tensor hook"})
                return
            if field == "saved_tensors" and internals.freed_when_read(node):
                found["saved"].append({"name": name, "error": "freed as soon as they are read"})
                return
            kept = getattr(node, field)
        except Exception as error:  # modified in place after it was saved, or freed
            found["saved"].append({"name": name, "error": said(error)})
            return
        if isinstance(kept, torch.Tensor):
            found["saved"].append(self._saved(name, kept, found))
        elif isinstance(kept, tuple | list) and any(isinstance(e, torch.Tensor) for e in kept):
            parts = enumerate(kept)
            found["saved"] += [self._saved(f"{name}[{at}]", each, found) for at, each in parts]
        elif isinstance(kept, bool | int | float | str | tuple | list) and kept != ():
            found["attrs"][name] = plain(kept)

    def _saved(self, name: str, tensor: torch.Tensor | None, node: dict) -> dict:
        """Return a saved tensor: its value, and its node in the graph or its name in the script."""
        found = {"name": name, "value": self.summaries.value(tensor)}
        if tensor is None:
            return found
        node["bytes"] += self._bytes(tensor)
        if tensor.requires_grad:
            place, slot = self.edge(tensor)
            found |= {"of": place, "slot": slot}
        elif called := self.constant(tensor):
            found["const"] = called
        return found

    def _bytes(self, tensor: torch.Tensor) -> int:
        """Return how many bytes this node is the first to keep alive.

        Parameters do not count, because their modules keep them anyway.
        """
        if internals.runs_python(tensor) or isinstance(tensor, torch.nn.Parameter):
            return 0
        try:
            address, alive = internals.storage_of(tensor)
        except Exception:  # a sparse tensor has none
            return tensor.numel() * tensor.element_size()
        if address in self.storages:
            return 0
        self.storages[address] = alive
        return tensor.untyped_storage().nbytes()
