"""The claims of docs/errors/expected-parameter.md, beyond the outputs it prints."""

import torch
from torch.distributions import Normal


def test_infinity_satisfies_the_constraint_of_a_real_number():
    assert Normal(torch.tensor(float("inf")), 1.0, validate_args=True).loc.isinf()
