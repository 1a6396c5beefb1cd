"""PyTorch's own derivative formulas, from the file derivatives.yaml in torch's wheel."""

import functools
import importlib.util
import re
from pathlib import Path

_ENTRY = re.compile(r"- name: ([\w.]+)\(")
_DISPATCH = re.compile(r"    (\w+):\s*$")
_FORMULA = re.compile(r"(?:  |      )(\w[\w, ]*): (.+)$")
_NOT_INPUTS = ("result", "output_differentiability", "dispatch")


@functools.cache
def _table() -> dict[str, dict[str, str]]:
    # Return {kernel: {argument: formula}}. The file is read by lines, because torch has no YAML
    # parser.
    folder = Path(importlib.util.find_spec("torchgen").origin).parent
    text = (folder / "packaged/autograd/derivatives.yaml").read_text("utf-8")
    table, entry, wanted, last = {}, {}, True, None
    for line in text.splitlines():
        if found := _ENTRY.match(line):
            entry, wanted, last = table.setdefault(found[1], {}), True, None
        elif not line.strip() or line.lstrip().startswith("#"):
            continue
        elif found := _DISPATCH.match(line):  # formulas for one kind of device
            wanted, last = found[1] == "Default", None
        elif found := _FORMULA.match(line):
            last = None
            if wanted and found[1] not in _NOT_INPUTS:
                for name in found[1].split(","):
                    last = last or name.strip()
                    entry[name.strip()] = found[2].strip().strip('"')
        elif last and wanted:  # a formula continues
            entry[last] += " " + line.strip().strip('"')
    return table


def formulas(kernel: str | None) -> dict[str, str]:
    """Return the formula for each input of a kernel such as `aten.mul.Tensor`."""
    if not kernel:
        return {}
    name = kernel.removeprefix("aten.").removesuffix(".default")
    base, dot, overload = name.partition(".")
    # An in-place kernel has the formulas of its functional form.
    functional = base.rstrip("_") + dot + overload
    return _table().get(name) or _table().get(functional) or {}
