"""Where an operation was called: the frames of the user's files, and the running modules.

Both are read from Python's call stack, so modules need no hooks.
"""

import linecache
import os
import site
import sysconfig
import weakref
from types import CodeType, FrameType

import torch

from gradbook import ROOT
from gradbook.graph.called import Live
from gradbook.graph.script import release
from gradbook.torch_internals import MODULE_CALL

_INSTALLED = tuple(
    os.path.join(os.path.realpath(folder), "")
    for folder in {
        os.path.dirname(torch.__file__),
        ROOT / "gradbook",
        *sysconfig.get_paths().values(),
        *site.getsitepackages(),
        site.getusersitepackages(),
    }
    - {sysconfig.get_path("data"), sysconfig.get_path("scripts")}
)
DEEPEST = 12  # the most user frames kept for an operation, innermost first


class Places:
    """Reads the stack, and numbers files and modules in the order in which they first appear."""

    def __init__(self, script: str) -> None:
        self.files = {script: 0}  # {path: its number}
        self.roots: list[tuple] = []  # the outermost module of each stack: (weak reference, class)
        self.classes: list[dict[str, str]] = []  # {path: class} of the modules in each of them
        self.ran = Live()  # the modules that ran
        self._files: dict[CodeType, int | None] = {}
        self._paths = Live()  # {root: (its number, {id of a module in it: path})}

    def look(self, frame: FrameType | None) -> dict:
        """Return the user's frames as `frames`, and the innermost module as `within`.

        A frame is (file, line, function). A module is (root, path); outside all modules, `within`
        is missing.
        """
        frames, modules = [], []
        while frame:
            code = frame.f_code
            if code is MODULE_CALL:
                modules.append(frame.f_locals["self"])
                release(frame)
            else:
                if code not in self._files:
                    self._files[code] = self._file(code.co_filename)
                number = self._files[code]
                if number is not None and len(frames) < DEEPEST:
                    frames.append((number, frame.f_lineno, code.co_qualname))
                if number == 0 and code.co_name == "<module>":
                    break  # the frames outside belong to the program that runs the script
            frame = frame.f_back
        found = {"frames": frames}
        if modules:
            found["within"] = self._within(modules)
        return found

    def _file(self, path: str) -> int | None:
        """Return the number of a user's file, or None for an installed file."""
        if path in self.files:
            return self.files[path]
        if path.startswith("<") or os.path.realpath(path).startswith(_INSTALLED):
            return None
        return self.files.setdefault(path, len(self.files))

    def _within(self, modules: list[torch.nn.Module]) -> tuple[int, str]:
        """Return the innermost module as the number of the outermost module and the path in it."""
        for each in modules:
            if self.ran.find(each) is None:
                self.ran.put(each, True)
        root = modules[-1]
        number, paths = self._paths.find(root) or self._root(root)
        inner = next((paths[id(each)] for each in modules if id(each) in paths), "")
        return number, inner

    def _root(self, root: torch.nn.Module) -> tuple[int, dict[int, str]]:
        paths = {id(each): path for path, each in root.named_modules()}
        self.classes.append({path: type(each).__name__ for path, each in root.named_modules()})
        self.roots.append((weakref.ref(root), type(root).__name__))
        return self._paths.put(root, (len(self.roots) - 1, paths))

    def name(self, modules: Live) -> None:
        """Give the outermost modules the script's names for them, from `modules`."""
        for number, (alive, _) in enumerate(self.roots):
            module = alive()
            if module is not None and (called := modules.find(module)):
                self.roots[number] = alive, called


def source_of(path: str) -> list[str] | None:
    """Return the lines of a file or a notebook cell, or None if it cannot be read."""
    return [line.rstrip("\n") for line in linecache.getlines(path)] or None
