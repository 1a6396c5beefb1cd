"""Run a lab as a plain script, without showing its plots."""

import contextlib
import io
import runpy

import matplotlib
import pytest
import torch

from gradbook import ROOT


def run_lab(name: str) -> dict:
    """Run `docs/labs/<name>.py`, as its page says one can, and return its names."""
    matplotlib.use("svg")
    import matplotlib.pyplot as plt

    with (
        pytest.MonkeyPatch.context() as patch,
        contextlib.redirect_stdout(io.StringIO()),
        torch.random.fork_rng(),
    ):
        patch.setattr(plt, "show", lambda: plt.close("all"))
        return runpy.run_path(str(ROOT / f"docs/labs/{name}.py"))
