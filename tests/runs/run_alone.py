"""Run each snippet or notebook in a process of its own, and say what it printed.

It reads a list of paths from standard input and writes a line for each, in their order:
[path, result]. The result of a snippet is [what it printed, its errors, {file: lines that ran}],
that of a notebook [what it printed, its errors, what it raised] for each cell of code. This process
imports torch and, for notebooks, IPython, then forks a child for each path. Where there is no fork,
it takes one path only.
"""

import contextlib
import functools
import gc
import json
import os
import runpy
import sys
import tempfile
import threading
import traceback
import warnings
from collections.abc import Callable, Iterator

if hasattr(os, "fork"):
    import torch  # noqa: F401

FOLDER = f"{os.sep}snippets{os.sep}"


def alone(path: str) -> list:
    """Run a snippet as `python path` does, and return its result."""
    ran = {}

    def called(frame, *_):
        if FOLDER in (file := frame.f_code.co_filename):
            lines = ran.setdefault(file, set())

            def line(frame, *_):
                lines.add(frame.f_lineno)
                return line

            return line

    sys.argv, sys.path[0] = [path], os.path.dirname(path)
    with captured() as written:
        warnings.simplefilter("error")
        threading.settrace(called)
        sys.settrace(called)
        try:
            runpy.run_path(path, run_name="__main__")
        except BaseException:
            traceback.print_exc()
        sys.settrace(None)
        return [*written(), {file: sorted(ran[file]) for file in ran}]


@contextlib.contextmanager
def captured() -> Iterator[Callable[[], list[str]]]:
    """Work in an empty folder; yield a function that returns what was printed, and the errors.

    Each call returns what was written since the last one. The system's own streams are replaced,
    because compiled code and other programs write to these.
    """
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as printed,
        tempfile.TemporaryFile("w+", encoding="utf-8") as errors,
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as empty,
        contextlib.chdir(empty),
    ):
        os.dup2(printed.fileno(), 1)
        os.dup2(errors.fileno(), 2)

        def written() -> list[str]:
            found = []
            for stream, file in ((sys.stdout, printed), (sys.stderr, errors)):
                stream.flush()
                file.seek(0)
                found.append(file.read())
                file.seek(0)
                file.truncate()
            return found

        yield written


@functools.cache
def shell() -> object:
    """Return IPython's shell, which runs a cell as Jupyter does, with its commands such as `%%`."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["IPYTHONDIR"] = folder  # otherwise it writes to the home folder
        from IPython.core.interactiveshell import InteractiveShell
        from traitlets.config import Config

        return InteractiveShell.instance(
            config=Config(HistoryManager={"enabled": False}), colors="nocolor"
        )


def cells(path: str) -> list[list]:
    """Run the cells of a notebook in one namespace, as Jupyter does, and return their results.

    A cell that raises does not end the run, because the cells below it are independent examples.
    """
    with open(path, encoding="utf-8") as file:
        every = json.load(file)["cells"]
    sys.argv, sys.path[0] = [path], ""  # Jupyter imports from the folder of the notebook
    with captured() as written:
        results = []
        for cell in every:
            if cell["cell_type"] == "code":
                ran = shell().run_cell("".join(cell["source"]), store_history=True)
                error = ran.error_before_exec or ran.error_in_exec
                results.append([*written(), error and f"{type(error).__name__}: {error}"])
        return results


def run(path: str) -> list:
    """Run a snippet or a notebook in this process, and return its result."""
    return cells(path) if path.endswith(".ipynb") else alone(path)


def start(path: str) -> tuple[int, int]:
    """Fork a child that runs a path; return its id and the pipe that its result comes from."""
    reads, writes = os.pipe()
    if not (child := os.fork()):
        os.close(reads)
        with open(writes, "w", encoding="utf-8") as channel:
            json.dump(run(path), channel)
        os._exit(0)
    os.close(writes)
    return child, reads


def result(child: int, reads: int) -> list:
    """Wait for a child, and return its result."""
    with open(reads, encoding="utf-8") as channel:
        found = json.load(channel)
    os.waitpid(child, 0)
    return found


def main() -> None:
    """Run what the paths name, as many at once as there are processors."""
    paths = json.load(sys.stdin)
    if not hasattr(os, "fork"):
        with open(os.dup(1), "w", encoding="utf-8") as channel:
            json.dump([paths[0], run(paths[0])], channel)
        return
    if len(paths) > 1:
        # Otherwise every child with an optimizer or a compiler would import them.
        import torch._dynamo
        import torch._inductor.lowering  # noqa: F401
    if any(path.endswith(".ipynb") for path in paths):
        shell()
    gc.freeze()  # or each child would copy all that torch loaded at its first collection
    begun = []
    for path in [*paths, *[None] * os.cpu_count()]:
        begun.append(path and (path, *start(path)))
        if len(begun) > os.cpu_count() and (first := begun.pop(0)):
            print(json.dumps([first[0], result(*first[1:])]), flush=True)


if __name__ == "__main__":
    main()
