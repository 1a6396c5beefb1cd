"""The script's names for its tensors and modules. A name does not keep its tensor alive."""

import contextlib
import weakref
from collections.abc import Callable, Iterable, Iterator

import torch

from gradbook import torch_internals as internals
from gradbook.graph.tensors import Summaries


class Live(dict):
    """Maps living objects to values. Python reuses the ids of deleted objects."""

    def find(self, key: object) -> object | None:
        """Return the value of an object, or None."""
        alive, held = self.get(id(key), (None, None))
        return held if alive is not None and alive() is key else None

    def put(self, key: object, held: object) -> object:
        """Set the value of an object, and return it."""
        self[id(key)] = weakref.ref(key), held
        return held

    def living(self) -> Iterator[tuple[object, object]]:
        """Yield the objects that are alive, and their values."""
        for alive, held in self.values():
            if (key := alive()) is not None:
                yield key, held

    def trim(self, most: int) -> None:
        """Drop entries of deleted objects, if there are more than so many entries."""
        if len(self) > most:
            for gone in [key for key, (alive, _) in self.items() if alive() is None]:
                del self[gone]


class Called:
    """The names that were seen for leaves, for the outputs of nodes, and for constants."""

    def __init__(self, edge: Callable[[torch.Tensor], tuple], summaries: Summaries) -> None:
        self.edge, self.summaries = edge, summaries
        self.names: dict[tuple[int, int], list[str]] = {}  # {(node, output): its names}
        self.held: dict[tuple[int, int], dict] = {}  # the value it had under its first name
        self.hooks: dict[tuple[int, int], list[str]] = {}  # the hooks on it
        self.leaves = Live()  # {leaf: its names}
        self._constants = Live()  # {constant: [its name]}
        self._stored: dict[tuple, list] = {}  # {(pointer, shape): [(weak reference, [name])]}
        self._looked = Live()  # modules whose parameters were seen since the last engine call

    def look(self, found: Iterable[tuple[str, object]], kernel: bool = False) -> None:
        """Note what each name refers to now. `kernel` says that a kernel is running."""
        if not kernel:
            self._looked.clear()
        for name, held in found:
            if isinstance(held, torch.Tensor):
                self.tensor(name, held, kernel)
            elif not kernel or name not in (self._looked.find(held) or ()):
                self._looked.put(held, {name, *(self._looked.find(held) or ())})
                for inner, parameter in held.named_parameters():
                    self.tensor(f"{name}.{inner}", parameter, kernel)

    def tensor(self, name: str, tensor: torch.Tensor, kernel: bool = False) -> None:
        """Note a name of a tensor."""
        if not tensor.requires_grad:
            self._constant(name, tensor)
            return
        if tensor.is_leaf:
            known = self.leaves.find(tensor) or self.leaves.put(tensor, [])
        elif kernel and internals.is_view(tensor):
            return  # reading its grad_fn may rebuild it, which must not happen in a kernel
        else:
            key = self.edge(tensor)
            known = self.names.setdefault(key, [])
            if key not in self.held:
                self.held[key] = self.summaries.value(tensor)
        if name not in known:
            # A module calls itself `self`. Names from outside say more, so they come first.
            first = known and known[0].startswith("self.") and not name.startswith("self.")
            known.insert(0 if first else len(known), name)
        if not kernel and (hooks := internals.tensor_hooks(tensor)):
            hooks = [getattr(each, "__name__", "") for each in hooks.values()]
            self.hooks[self.edge(tensor)] = hooks

    def _constant(self, name: str, tensor: torch.Tensor) -> None:
        if known := self._constants.find(tensor):
            known[0] = name
            return
        known = self._constants.put(tensor, [name])
        self._constants.trim(4096)
        with contextlib.suppress(Exception):  # a sparse tensor and a subclass may have no storage
            _, alive = internals.storage_of(tensor)
            self._stored.setdefault((tensor.data_ptr(), tensor.shape), []).append((alive, known))
        if len(self._stored) > 4096:
            self._stored = {
                key: left
                for key, each in self._stored.items()
                if (left := [one for one in each if not one[0].expired()])
            }

    def constant(self, tensor: torch.Tensor) -> str | None:
        """Return the script's name for a constant."""
        return (self._constants.find(tensor) or [None])[0]

    def stored(self, tensor: torch.Tensor) -> str | None:
        """Return the script's name for the constant that shares its memory with a tensor."""
        with contextlib.suppress(Exception):
            if tensor.numel():
                for alive, known in self._stored.get((tensor.data_ptr(), tensor.shape), ()):
                    if not alive.expired():
                        return known[0]
        return None
