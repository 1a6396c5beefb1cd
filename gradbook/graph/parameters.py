"""The parameters of a script's modules, and the gradient that each one got.

The parameters of a module that never ran have no gradient, and neither have those of a module whose
result was detached. The graph does not contain them, so they are found through the script's
variables.
"""

import weakref

import torch

from gradbook.graph import variables
from gradbook.graph.called import Called, Live
from gradbook.graph.tensors import dtype, shape, value
from gradbook.graph.values import numbers
from gradbook.torch_internals import is_wrapped

ORDER = ("none", "nan", "zero", "some", "frozen")  # the order of the rows, with the problems first


class Parameters:
    """The table's rows. Rows are added at each engine call and at the end of the script."""

    def __init__(self, called: Called) -> None:
        self.called = called
        self.modules = Live()  # {module: its name}
        self._rows: list[dict] = []
        self._known = Live()  # {parameter: its row}

    def see(self, found: dict[str, object], ran: Live) -> None:
        """Note the modules that variables lead to, and which of their submodules are in `ran`."""
        for name, root in variables.modules(found):
            for path, module in root.named_modules():
                full = f"{name}.{path}" if path else name
                known = self.modules.find(module)
                if known is None or (known.startswith("self") and not full.startswith("self")):
                    self.modules.put(module, full)
                for own, parameter in module.named_parameters(recurse=False):
                    if not isinstance(parameter, torch.nn.Parameter):
                        continue  # torch.func swaps parameters for other tensors during a call
                    self._see(f"{full}.{own}", parameter, ran.find(module) is not None)

    def _see(self, name: str, parameter: torch.Tensor, ran: bool) -> None:
        self.called.tensor(name, parameter)
        row = self._known.find(parameter)
        if row is None:
            row = self._known.put(parameter, self._row(parameter))
            self._rows.append(row)
        if name not in row["names"]:
            first = row["names"] and row["names"][0].startswith("self.")
            place = 0 if first and not name.startswith("self.") else len(row["names"])
            row["names"].insert(place, name)
        row["ran"] |= ran
        row["frozen"] = not parameter.requires_grad

    def _row(self, parameter: torch.Tensor) -> dict:
        found = {"names": [], "shape": shape(parameter), "dtype": dtype(parameter)}
        found |= {"ran": False, "frozen": False, "tensor": weakref.ref(parameter)}
        # Note its place in the graph now, because the script may delete the parameter.
        return {**found, "place": self.called.edge(parameter)[0]}

    def table(self, got: dict[int, tuple[str, dict | None]]) -> list[dict]:
        """Return the rows in the recording's format. `got` is {place: (node, gradient)}."""
        rows = list(self._rows)
        for leaf, names in self.called.leaves.living():
            known = is_wrapped(leaf) or self._known.find(leaf) is not None
            if names and leaf.requires_grad and not known:
                rows.append({**self._row(leaf), "names": names, "ran": None})
        found = [_told(row, got) for row in rows]
        return sorted(found, key=lambda row: ORDER.index(row["state"]))


def _told(row: dict, got: dict) -> dict:
    tensor = row["tensor"]()
    node, gradient = got.get(row["place"], (None, None))
    if gradient is None and tensor is not None:
        gradient = value(tensor.grad)
    state = "frozen" if row["frozen"] and gradient is None else state_of(gradient)
    found = {name: row[name] for name in ("names", "shape", "dtype")} | {"state": state}
    if state == "none":
        found["why"] = _why(row, node)
    if gradient is not None:
        found["grad"] = gradient
    if node is not None:
        found["node"] = node
    return found


def _why(row: dict, node: str | None) -> str:
    if node is not None:
        return "it is in the graph, but no gradient was accumulated in it"
    if row["ran"] is None:
        return "no recorded backward pass reached it"
    if row["ran"]:
        return "its module ran, but no recorded backward pass reached it"
    return "its module never ran"


def state_of(gradient: dict | None) -> str:
    """Classify a gradient as `none`, `nan` (also for infinities), `zero` or `some`."""
    if gradient is None:
        return "none"
    if stat := gradient.get("stat"):
        broken, low, high = stat.get("nan") or stat.get("inf"), stat.get("min"), stat.get("max")
        return "nan" if broken else "zero" if low == high == 0 else "some"
    found = list(numbers(gradient.get("data", 1)))
    if any(isinstance(each, str) for each in found):
        return "nan"
    return "some" if any(found) else "zero"
