"""`with gradbook.record("graph.html"):` records a few lines of a program or of a notebook."""

import html
import sys
from pathlib import Path
from types import FrameType

from gradbook import Refused
from gradbook.graph.held import said as told
from gradbook.graph.observer import Observer
from gradbook.graph.places import source_of
from gradbook.graph.record import recording, watched
from gradbook.graph.script import Script
from gradbook.graph.standalone import page, said, write

HEIGHT = 760  # pixels of the explorer below a cell


class Recording:
    """A context that records what autograd does in it.

    An exception in the block is recorded and then raised as usual. Errors of our own code are
    printed to standard error.
    """

    def __init__(self, output: str | Path | None = None) -> None:
        self.output = None if output is None else Path(output)
        self.found: dict | None = None  # the recording, after the block
        self._target = self.output and self.output.resolve()

    def __enter__(self) -> "Recording":
        """Begin to record. The page shows the code of the file or of the cell."""
        frame = sys._getframe(1)
        path = frame.f_code.co_filename
        try:
            script = Script("\n".join(source_of(path) or []), path)
        except SyntaxError:  # a cell with commands of IPython
            script = Script("", path)
        self._name = Path(path).name if Path(path).is_file() else "this cell"
        self._observer, self._frame = Observer(script, details=True), frame
        self._tracing, frame.f_trace = frame.f_trace, script.trace
        self._watch = watched(self._observer)
        self._watch.__enter__()
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, _: object) -> None:
        """End the recording, write the page, and show it in a notebook."""
        self._watch.__exit__(None, None, None)
        frame, self._frame = self._frame, None
        frame.f_trace = self._tracing
        try:
            self._write(frame, error)
        except Refused as reason:
            print(f"gradbook: {reason}", file=sys.stderr)
        except Exception as reason:  # an error of ours must not stop the program
            print(f"gradbook: the block cannot be recorded: {reason!r}", file=sys.stderr)

    def _write(self, frame: FrameType, error: BaseException | None) -> None:
        script = self._observer.script
        path = Path(script.path)
        ended = error and told(error)
        source = "\n".join(source_of(script.path) or [])
        self.found = recording(self._observer, script.variables(frame), path, source, ended)
        if self._target:
            write(self.found, self._name, self._target)
            print(said(self.found, self._name, self.output), file=sys.stderr)
        if "IPython" in sys.modules:
            from IPython import display, get_ipython

            if get_ipython() is not None:
                display.display(self)

    def _repr_html_(self) -> str:
        """Return the page in its own frame, so that the notebook's styles do not affect it."""
        if self.found is None:
            return ""
        text = html.escape(page(self.found, self._name))
        return (
            f'<iframe srcdoc="{text}" title="The graph" style="width: 100%; height: {HEIGHT}px; '
            'border: 0" sandbox="allow-scripts"></iframe>'
        )
