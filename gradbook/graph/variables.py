"""What the variables of a script lead to: tensors and modules, by the names a reader would write.

Nothing here runs code of the script: attributes are read from `__dict__`, and no property is asked.
"""

from collections.abc import Iterator

import torch

MANY = 20  # a larger collection is data, and no name of it would help a reader
DEEPEST = 4  # attributes and entries in a row, as in `self.trainer.nets["enc"]`
MOST = 2000  # objects that are looked into at one moment


def names(variables: dict) -> Iterator[tuple[str, torch.Tensor | torch.nn.Module]]:
    """Yield the tensors and modules among variables, and the tensors in small collections."""
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

    A module that belongs to one that was found before is not found again.
    """
    shown = [each for each in variables.items() if not each[0].startswith("__")]
    todo, seen = [(name, held, 0) for name, held in shown], set()
    for name, held, depth in todo:  # grows meanwhile
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
    # isinstance would ask for `__class__`, which a proxy may compute.
    return issubclass(type(held), types)


def _items(held: object) -> list[tuple[str | int, object]]:
    """Return the entries of a small collection, by no method that a subclass may have replaced."""
    kind = next((each for each in (dict, list, tuple) if _is(held, each)), None)
    if kind is None or kind.__len__(held) >= MANY:
        return []
    entries = dict.items(held) if kind is dict else enumerate(kind.__iter__(held))
    return [(key, each) for key, each in list(entries) if type(key) in (str, int)]


def _attributes(held: object) -> list[tuple[str, object]]:
    """Return the attributes of an instance of the script's classes or of a library's."""
    if _is(held, type) or str(type(held).__module__).partition(".")[0] in ("builtins", "torch"):
        return []
    try:
        found = object.__getattribute__(held, "__dict__")
    except AttributeError:  # an object with slots
        return []
    return list(found.items()) if type(found) is dict else []
