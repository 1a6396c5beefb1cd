"""The script that is recorded: the statement it is running, and the variables visible there."""

import ast
import inspect
import sys
from collections import Counter
from collections.abc import Iterator
from types import FrameType


class Script:
    """Follows a script with Python's tracing, and counts the statements that ran."""

    def __init__(self, source: str, path: str) -> None:
        """Take the script's text and its path.

        Raises:
            SyntaxError: the script is not valid Python.
        """
        self.path, self.visit, self._last = path, 0, None
        self._copied: set[int] = set()  # the running functions whose variables were copied
        tree = ast.parse(source, path)
        self.code = compile(tree, path, "exec")
        # Hide names that only comprehensions bind, because it depends on the Python version
        # whether a frame shows them.
        inner = [each.target for each in ast.walk(tree) if isinstance(each, ast.comprehension)]
        self._hidden = Counter(_bound(inner)) - (Counter(_bound([tree])) - Counter(_bound(inner)))
        # {line: the first line of its statement}; a compound statement has only its header lines
        self._starts = {}
        for each in ast.walk(tree):
            if isinstance(each, ast.stmt):
                body = getattr(each, "body", None)
                end = body[0].lineno if body else each.end_lineno + 1
                self._starts.update(dict.fromkeys(range(each.lineno, end), each.lineno))

    def trace(self, frame: FrameType, event: str, _: object) -> object:
        """Count each statement as it starts. This is the function for `sys.settrace`."""
        if frame.f_code.co_filename != self.path:
            return None
        if event == "line" and self._starts.get(frame.f_lineno) == frame.f_lineno:
            self.visit, self._last = self.visit + 1, frame.f_lineno
        if id(frame) in self._copied:
            # Python 3.11 fills the copy again as it traces a line. Reading it brings it up to date,
            # so a tensor that the script deletes does not stay alive until the function returns.
            _ = frame.f_locals
            if event == "return":
                self._copied.discard(id(frame))
        return self.trace

    def frame(self, inner: FrameType | None = None) -> FrameType | None:
        """Return the script's innermost running frame, or its next frame outside `inner`."""
        frame = inner.f_back if inner else sys._getframe(1)
        while frame and frame.f_code.co_filename != self.path:
            frame = frame.f_back
        return frame

    def here(self) -> tuple[int | None, int]:
        """Return the line of the running statement, and how many statements have run so far.

        The count is different in each iteration of a loop, and when a statement resumes after a
        call.
        """
        if not (frame := self.frame()):
            return None, self.visit
        line = self._starts.get(frame.f_lineno, frame.f_lineno)
        if line != self._last:
            self.visit, self._last = self.visit + 1, line
        return line, self.visit

    def caller(self) -> int | None:
        """Return the line of the statement that called the running function, if there is one."""
        outer = self.frame(inner) if (inner := self.frame()) else None
        return self._starts.get(outer.f_lineno, outer.f_lineno) if outer else None

    def variables(self, frame: FrameType | None) -> dict[str, object]:
        """Return the variables visible in a frame, without those of comprehensions."""
        if frame is None:
            return {}
        seen = {**frame.f_globals, **frame.f_locals}
        if release(frame):
            self._copied.add(id(frame))
        return {name: held for name, held in seen.items() if name not in self._hidden}


def release(frame: FrameType) -> bool:
    """Drop the copy of a function's variables that reading `f_locals` makes before Python 3.13.

    The copy would keep each tensor alive until the function returns. Return whether there was one.
    """
    copied = sys.version_info < (3, 13) and bool(frame.f_code.co_flags & inspect.CO_OPTIMIZED)
    if copied:
        frame.f_locals.clear()
    return copied


def _bound(trees: list[ast.AST]) -> Iterator[str]:
    # Yield a name once for each assignment to it in the trees.
    for each in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
            yield each.id
        elif isinstance(each, ast.arg):
            yield each.arg
