"""The script that is recorded: where it stands at a moment, and what its names mean there."""

import ast
import inspect
import sys
from collections import Counter
from collections.abc import Iterator
from types import FrameType


class Script:
    """Follows a script by Python's own tracing, and counts the statements that ran."""

    def __init__(self, source: str, path: str) -> None:
        """Take the script's text and its path.

        Raises:
            SyntaxError: it is not Python.
        """
        self.path, self.visit, self._last = path, 0, None
        tree = ast.parse(source, path)
        self.code = compile(tree, path, "exec")
        # What only comprehensions bind: whether a frame shows it depends on Python's version.
        inner = [each.target for each in ast.walk(tree) if isinstance(each, ast.comprehension)]
        self._hidden = Counter(_bound(inner)) - (Counter(_bound([tree])) - Counter(_bound(inner)))
        # {line: the line on which its statement begins}, of a compound one only its head
        self._starts = {}
        for each in ast.walk(tree):
            if isinstance(each, ast.stmt):
                body = getattr(each, "body", None)
                end = body[0].lineno if body else each.end_lineno + 1
                self._starts.update(dict.fromkeys(range(each.lineno, end), each.lineno))

    def trace(self, frame: FrameType, event: str, _: object) -> object:
        """Count each statement that begins; for `sys.settrace`."""
        if frame.f_code.co_filename != self.path:
            return None
        if event == "line" and self._starts.get(frame.f_lineno) == frame.f_lineno:
            self.visit, self._last = self.visit + 1, frame.f_lineno
        return self.trace

    def frame(self, inner: FrameType | None = None) -> FrameType | None:
        """Return the script's innermost frame that is running now, or the next around `inner`."""
        frame = inner.f_back if inner else sys._getframe(1)
        while frame and frame.f_code.co_filename != self.path:
            frame = frame.f_back
        return frame

    def here(self) -> tuple[int | None, int]:
        """Return the line of the statement that runs, and how many ran until now.

        A loop's second turn has another count, and so has a statement that goes on after a call.
        """
        if not (frame := self.frame()):
            return None, self.visit
        line = self._starts.get(frame.f_lineno, frame.f_lineno)
        if line != self._last:
            self.visit, self._last = self.visit + 1, line
        return line, self.visit

    def caller(self) -> int | None:
        """Return the line of the statement that called the function which runs, if there is one."""
        outer = self.frame(inner) if (inner := self.frame()) else None
        return self._starts.get(outer.f_lineno, outer.f_lineno) if outer else None

    def variables(self, frame: FrameType | None) -> dict[str, object]:
        """Return the variables that a frame sees, without those of comprehensions."""
        if frame is None:
            return {}
        seen = {**frame.f_globals, **frame.f_locals}
        release(frame)
        return {name: held for name, held in seen.items() if name not in self._hidden}


def release(frame: FrameType) -> None:
    """Drop the copy of a function's variables that reading `f_locals` has made before Python 3.13.

    The copy would keep each tensor alive until the function returns.
    """
    if sys.version_info < (3, 13) and frame.f_code.co_flags & inspect.CO_OPTIMIZED:
        frame.f_locals.clear()


def _bound(trees: list[ast.AST]) -> Iterator[str]:
    # Yield a name as often as trees assign to it.
    for each in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
            yield each.id
        elif isinstance(each, ast.arg):
            yield each.arg
