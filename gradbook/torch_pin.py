"""The pinned torch, which writes all recordings, and the installed one. This imports no torch."""

import functools
import importlib.metadata
import importlib.util
import os
import re

from gradbook import Refused


@functools.cache
def pinned() -> str:
    """Return the torch version that pyproject.toml pins: the one that wrote all recorded outputs.

    In a checkout that is not installed there is no package metadata, so the pin is unknown.

    Raises:
        importlib.metadata.PackageNotFoundError: gradbook is not installed.
    """
    pins = " ".join(importlib.metadata.requires("gradbook") or ())
    return re.search(r"\btorch==([\w.]+)", pins)[1]


@functools.cache
def installed() -> str:
    """Return the version of the installed torch without its build, `2.13.0` for `2.13.0+cpu`.

    Raises:
        importlib.metadata.PackageNotFoundError: there is no torch.
    """
    return importlib.metadata.version("torch").partition("+")[0]


def key(version: str) -> tuple[int, ...]:
    """Return a version as numbers to sort by, without the suffix of a nightly build."""
    return tuple(int(each) for each in re.findall(r"\d+", version)[:3])


def refuse_to_record() -> None:
    """Refuse to write outputs, graphs or notebooks where the result could not be trusted.

    In CI nobody would review the changes, and another version of torch prints other digits.

    Raises:
        Refused: this is CI, torch is not installed, or its version is not the pinned one.
    """
    if os.environ.get("CI"):
        raise Refused("recording is refused under CI, because nobody would review the changes")
    if not importlib.util.find_spec("torch"):
        raise Refused("torch is not installed: run `make test`, which installs it")
    if installed() != pinned():
        raise Refused(f"torch {pinned()} writes recordings, and this is {installed()}")
