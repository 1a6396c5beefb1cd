"""The surroundings of a script that Python runs alone, for a script that runs in this process.

`gradbook.verify.run` uses it for the blocks of pages, `gradbook.graph.record` for the scripts whose
graphs it records.
"""

import _thread
import contextlib
import io
import os
import shutil
import signal
import sys
import tempfile
import threading
import types
import warnings
from collections.abc import Iterator

from gradbook.verify.outputs import Failure


class TimeIsUp(BaseException):
    """Raised in a block that runs too long; not an Exception, so that the block cannot catch it."""


@contextlib.contextmanager
def as_main(module: types.ModuleType, folder: str) -> Iterator[None]:
    """Let a script be `__main__` and import the files of its folder; forget those afterwards.

    They are forgotten because another page may have another module of that name, as `engine`.
    """
    main, path, loaded = sys.modules["__main__"], sys.path.copy(), len(sys.modules)
    sys.modules["__main__"] = module
    sys.path.insert(0, folder)
    try:
        yield
    finally:
        sys.modules["__main__"], sys.path[:] = main, path
        for name in list(sys.modules)[loaded:]:
            if os.path.dirname(getattr(sys.modules[name], "__file__", None) or "") == folder:
                del sys.modules[name]


@contextlib.contextmanager
def time_limit(seconds: float, path: str) -> Iterator[None]:
    """Stop the block, whose file is `path`, once it has run for so many seconds."""
    stopped: list[int] = []

    def stop(_: int, frame: types.FrameType | None) -> None:
        while frame and frame.f_code.co_filename != path:
            frame = frame.f_back
        if frame:  # the block still runs
            stopped.append(frame.f_lineno)
            # Repeat the signal, because a bare `except:` may catch this exception.
            if alarm != signal.SIGINT:
                signal.setitimer(signal.ITIMER_REAL, 1e-5, 1e-3)
            raise TimeIsUp

    # Windows has no alarm signal, so a timer sends the signal of Ctrl-C there.
    alarm = getattr(signal, "SIGALRM", signal.SIGINT)
    timer = threading.Timer(seconds, _thread.interrupt_main, (alarm,))
    previous = signal.signal(alarm, stop)
    if alarm == signal.SIGINT:
        timer.start()
    else:
        signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    except BaseException:  # after a timeout, ignore errors raised by the block's cleanup
        if not stopped:
            raise
    finally:
        timer.cancel()
        if alarm != signal.SIGINT:
            signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(alarm, previous)
    if stopped:
        raise Failure(stopped[0], f"the block still ran after {seconds:g} s and was stopped here")


# The working directory of blocks. It is emptied after each and not recreated, because making one
# takes as long as running a block.
_FOLDER = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)


@contextlib.contextmanager
def own_process(module: types.ModuleType, folder: str) -> Iterator[io.StringIO]:
    """Set up a process's surroundings for a block; yield what it writes to standard streams."""
    environment, written = os.environ.copy(), io.StringIO()
    with (
        contextlib.chdir(_FOLDER.name),
        contextlib.redirect_stdout(written),
        contextlib.redirect_stderr(written),
        warnings.catch_warnings(action="error"),
        as_main(module, folder),
    ):
        # The `opcheck` of torch 2.14.1 reads `.grad` of results. It hides the warning, unless
        # warnings raise.
        warnings.filterwarnings(
            "ignore", "The .grad attribute of a Tensor", module=r"torch\._subclasses\.meta_utils$"
        )
        try:
            yield written
        finally:
            if os.listdir(_FOLDER.name):
                shutil.rmtree(_FOLDER.name, ignore_errors=True)
                os.makedirs(_FOLDER.name, exist_ok=True)
            if dict(os.environ) != environment:
                os.environ.clear()
                os.environ.update(environment)
