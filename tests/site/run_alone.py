"""Run each snippet in a process of its own, and say what it printed and which lines ran.

It reads a list of paths from standard input and writes a line for each, in their order:
[path, [what it printed, its errors, {file: the lines that ran}]]. This process imports torch and
nothing else, then forks a child for each snippet; where there is no fork, it takes one path only.
"""

import contextlib
import gc
import json
import os
import runpy
import sys
import tempfile
import threading
import traceback
import warnings

if hasattr(os, "fork"):
    # Otherwise every child with an optimizer or a compiler would import them.
    import torch._dynamo
    import torch._inductor.lowering  # noqa: F401

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
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as printed,
        tempfile.TemporaryFile("w+", encoding="utf-8") as errors,
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as empty,
        contextlib.chdir(empty),
    ):
        # The system's own streams, because compiled code and other programs write to these.
        os.dup2(printed.fileno(), 1)
        os.dup2(errors.fileno(), 2)
        warnings.simplefilter("error")
        threading.settrace(called)
        sys.settrace(called)
        try:
            runpy.run_path(path, run_name="__main__")
        except BaseException:
            traceback.print_exc()
        sys.settrace(None)
        for written, stream in ((sys.stdout, printed), (sys.stderr, errors)):
            written.flush()
            stream.seek(0)
        return [printed.read(), errors.read(), {file: sorted(ran[file]) for file in ran}]


def start(path: str) -> tuple[int, int]:
    """Fork a child that runs a snippet; return its id and the pipe that its result comes from."""
    reads, writes = os.pipe()
    if not (child := os.fork()):
        os.close(reads)
        with open(writes, "w", encoding="utf-8") as channel:
            json.dump(alone(path), channel)
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
    """Run the snippets, as many at once as there are processors."""
    paths = json.load(sys.stdin)
    if not hasattr(os, "fork"):
        with open(os.dup(1), "w", encoding="utf-8") as channel:
            json.dump([paths[0], alone(paths[0])], channel)
        return
    gc.freeze()  # or each child would copy all that torch loaded at its first collection
    begun = []
    for path in [*paths, *[None] * os.cpu_count()]:
        begun.append(path and (path, *start(path)))
        if len(begun) > os.cpu_count() and (first := begun.pop(0)):
            print(json.dumps([first[0], result(*first[1:])]), flush=True)


if __name__ == "__main__":
    main()
