"""Tests that no other torch than the pinned one can pass: `@only_with_pinned_torch("why")`."""

import pytest

from gradbook import pinned_torch
from gradbook.other_torch import here


def only_with_pinned_torch(reason: str) -> pytest.MarkDecorator:
    """Skip a test where another torch is installed; there the report gives the reason."""
    other = here() != pinned_torch()
    return pytest.mark.skipif(other, reason=f"only with torch {pinned_torch()}: {reason}")
