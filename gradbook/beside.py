"""What a script finds when Python runs it: the files beside it, which it can import."""

import contextlib
import os
import sys
from collections.abc import Iterator


@contextlib.contextmanager
def files_beside(folder: str) -> Iterator[None]:
    """Let a script import the files of its folder, and forget them afterwards.

    Another page's `engine` is another module.
    """
    path, loaded = sys.path.copy(), len(sys.modules)
    sys.path.insert(0, folder)
    try:
        yield
    finally:
        sys.path[:] = path
        for name in list(sys.modules)[loaded:]:
            if os.path.dirname(getattr(sys.modules[name], "__file__", None) or "") == folder:
                del sys.modules[name]
