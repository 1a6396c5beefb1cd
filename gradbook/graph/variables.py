"""Find the tensors and modules that a script's variables lead to, with names as in its code.

Nothing here runs the script's code: attributes are read from `__dict__`, so no property is
evaluated.
"""

from collections.abc import Iterator

import torch

MANY = 20  # a collection of this size is data, whose entries need no names
DEEPEST = 4  # the most attributes and entries in a name, as in `self.trainer.nets["enc"]`
MOST = 2000  # the most objects that one search visits


def names(variables: dict) -> Iterator[tuple[str, torch.Tensor | torch.nn.Module]]:
    """Yield the tensors and modules among the variables, and the tensors in small collections."""
    for name, held in list(variables.items()):
        if name.startswith("__") or name == "_":
            continue
        if _is(held, torch.Tensor, torch.nn.Module):
            yield name, held
        else:
            for key, each in _items(held):
                if _is(each, torch.Tensor):
                    yield f"{name}[{key!r}]", each


def modules(variables: dict) -> Iterator[tuple[str, torch.nn.Module]]:
    """Yield the modules that variables lead to, through attributes, lists and dictionaries.

    A submodule of a module that was already found is not yielded.
    """
    shown = [each for each in variables.items() if not each[0].startswith("__")]
    todo, seen = [(name, held, 0) for name, held in shown], set()
    for name, held, depth in todo:  # the list grows during the loop
        if id(held) in seen or len(seen) > MOST:
            continue
        seen.add(id(held))
        if _is(held, torch.nn.Module):
            seen |= {id(each) for each in held.modules()}
            yield name, held
        elif depth < DEEPEST:
            todo += [(f"{name}[{key!r}]", each, depth + 1) for key, each in _items(held)]
            todo += [(f"{name}.{key}", each, depth + 1) for key, each in _attributes(held)]


def _is(held: object, *types: type) -> bool:
    # isinstance would read `__class__`, and on a proxy that may run the script's code.
    return issubclass(type(held), types)


def _items(held: object) -> list[tuple[str | int, object]]:
    """Return the entries of a small collection, without methods that a subclass may override."""
    kind = next((each for each in (dict, list, tuple) if _is(held, each)), None)
    if kind is None or kind.__len__(held) >= MANY:
        return []
    entries = dict.items(held) if kind is dict else enumerate(kind.__iter__(held))
    return [(key, each) for key, each in list(entries) if type(key) in (str, int)]


def _attributes(held: object) -> list[tuple[str, object]]:
    """Return the attributes of an instance of a class from the script or a library."""
    if _is(held, type) or str(type(held).__module__).partition(".")[0] in ("builtins", "torch"):
        return []
    try:
        found = object.__getattribute__(held, "__dict__")
    except AttributeError:  # an object with `__slots__` has no `__dict__`
        return []
    return list(found.items()) if type(found) is dict else []
