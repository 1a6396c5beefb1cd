"""Running one block: under its snippet's real path, with its own print, and stopped if it hangs."""

import _thread
import ast
import contextlib
import functools
import gc
import io
import linecache
import os
import random
import shutil
import signal
import sys
import tempfile
import threading
import traceback
import types
import warnings
from collections.abc import Iterator

from gradbook.beside import files_beside
from gradbook.verify.outputs import Failure, Outputs, printed_lines, recorded, statements
from gradbook.verify.pages import Block

# What a run yields: the block's statements by line, its recorded outputs, its printed ones.
Ran = tuple[dict[int, ast.stmt], Outputs, Outputs]


class _TimeIsUp(BaseException):
    """Raised in a block that runs too long; not an Exception, lest the block catches it."""


@functools.cache
def torch_state() -> types.ModuleType:
    """Import torch, and return the module that watches its settings."""
    # The collector sleeps meanwhile and never again looks at what was loaded: torch leaves over a
    # hundred thousand objects, and walking them again and again costs more than the blocks do. As
    # many come with the first block that asks for vmap or an optimizer, and it sleeps on.
    gc.disable()
    from gradbook.verify import torch_state

    gc.freeze()
    gc.set_threshold(500_000)
    gc.enable()
    return torch_state


@contextlib.contextmanager
def _time_limit(seconds: float, path: str) -> Iterator[None]:
    """Stop the block, whose file is `path`, once it has run for so many seconds."""
    stopped: list[int] = []

    def stop(_: int, frame: types.FrameType | None) -> None:
        while frame and frame.f_code.co_filename != path:
            frame = frame.f_back
        if frame:  # the block still runs
            stopped.append(frame.f_lineno)
            if alarm != signal.SIGINT:  # a bare `except:` may swallow this one: have the next ready
                signal.setitimer(signal.ITIMER_REAL, 1e-5, 1e-3)
            raise _TimeIsUp

    # Windows has no alarm; there the signal of Ctrl-C is sent by a timer.
    alarm = getattr(signal, "SIGALRM", signal.SIGINT)
    timer = threading.Timer(seconds, _thread.interrupt_main, (alarm,))
    previous = signal.signal(alarm, stop)
    if alarm == signal.SIGINT:
        timer.start()
    else:
        signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    except BaseException:  # once it is stopped, what its cleaning up raises is no news
        if not stopped:
            raise
    finally:
        timer.cancel()
        if alarm != signal.SIGINT:
            signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(alarm, previous)
    if stopped:
        raise Failure(stopped[0], f"the block still ran after {seconds:g} s and was stopped here")


# Where blocks run: empty for each, but made once, since making one takes as long as a block.
_FOLDER = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)


@contextlib.contextmanager
def _own_process(module: types.ModuleType, folder: str) -> Iterator[io.StringIO]:
    """Give the block what a process of its own would; yield what it writes to standard streams."""
    environment, main, written = os.environ.copy(), sys.modules["__main__"], io.StringIO()
    with (
        contextlib.chdir(_FOLDER.name),
        contextlib.redirect_stdout(written),
        contextlib.redirect_stderr(written),
        warnings.catch_warnings(action="error"),
        files_beside(folder),
    ):
        sys.modules["__main__"] = module
        try:
            yield written
        finally:
            sys.modules["__main__"] = main
            if os.listdir(_FOLDER.name):
                shutil.rmtree(_FOLDER.name, ignore_errors=True)
                os.makedirs(_FOLDER.name, exist_ok=True)
            if dict(os.environ) != environment:
                os.environ.clear()
                os.environ.update(environment)


def _seed() -> None:
    # Seed every generator with a number no other run has: an unseeded block cannot repeat.
    random.seed()
    seed = random.getrandbits(32)
    # Not torch.manual_seed, which also queues a seeding of devices that are not there, in 0.1 ms.
    sys.modules["torch"].default_generator.manual_seed(seed)
    if numpy := sys.modules.get("numpy"):
        numpy.random.seed(seed)


def _reason(error: BaseException, block: Block) -> Failure:
    # Say why a block ended: at which line, and the traceback from the block's first line on.
    tail, line, step = None, getattr(error, "lineno", None), error.__traceback__
    while step:
        if step.tb_frame.f_code.co_filename == str(block.source_path):
            tail, line = tail or step, step.tb_lineno
        step = step.tb_next
    if isinstance(error, Failure):
        return error
    if isinstance(error, SystemExit):
        return Failure(line, f"the block called sys.exit({error.code!r}): let it end by itself")
    what = "warned" if isinstance(error, Warning) else "raised"
    text = "".join(traceback.format_exception(type(error), error, tail)).rstrip()
    return Failure(line, f"the block {what} {type(error).__name__}\n\n{text}")


def run(block: Block) -> Ran:
    """Run a block once.

    Raises:
        Failure: it raised, warned, hung, exited, left torch changed, or wrote past `print`.
    """
    path, printed = str(block.source_path), {}

    def note_print(*values: object, file: object = None, **options: object) -> None:
        frame = sys._getframe(1)
        while frame and frame.f_code.co_filename != path:
            frame = frame.f_back
        if file is None and frame:  # there is none in a thread: what it prints has no line
            file = printed.setdefault(lines_of[frame.f_lineno].end_lineno, io.StringIO())
        print(*values, file=file, **options)

    module = types.ModuleType("__main__")
    vars(module).update(__file__=path, print=note_print)
    linecache.checkcache(path)  # a traceback quotes the file as it is now
    before, failure = torch_state().snapshot(), None
    _seed()
    with _own_process(module, str(block.source_path.parent)) as written:
        try:
            tree = ast.parse(block.source, path)
            lines_of, expected = statements(tree), recorded(block.source)
            with _time_limit(block.seconds, path):
                exec(compile(tree, path, "exec"), vars(module))
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            failure = _reason(error, block).with_traceback(error.__traceback__)
    if leaked := torch_state().restore(before):
        failure = failure or Failure(None, f"the block left torch changed: {'; '.join(leaked)}")
        vars(module).clear()
    if (text := written.getvalue()) and not failure:
        failure = Failure(None, f"the block wrote {text!r} past print: nothing compares it")
    if failure:
        raise failure
    outputs = {line: printed_lines(out.getvalue()) for line, out in printed.items()}
    return lines_of, expected, outputs
