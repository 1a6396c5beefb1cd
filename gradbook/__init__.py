"""Gradbook's machinery: what proves the pages (`verify`) and what draws them (`markdown`)."""

import importlib.metadata
import re


def pinned_torch() -> str:
    """Return the torch version that wrote the recorded outputs: the one pyproject.toml pins."""
    pins = " ".join(importlib.metadata.requires("gradbook") or ())
    return re.search(r"\btorch==([\w.]+)", pins)[1]
