"""The claims of docs/errors/index.md."""

import pytest
import torch

from gradbook.errors.entries import read


def test_some_messages_of_the_c_plus_plus_sources_have_no_entry():
    with pytest.raises(RuntimeError) as raised:
        torch.ones(1, requires_grad=True).requires_grad = "yes"
    assert str(raised.value) == "requires_grad must be a bool"
    assert not any("must be a bool" in message for each in read() for message in each.messages)


def test_every_entry_shows_code_says_why_and_gives_a_fix():
    for entry in read():
        assert {"Why", "Fix"} <= entry.parts.keys(), entry.path
