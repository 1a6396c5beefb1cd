"""The claims of docs/errors/deepcopy-of-a-result.md, beyond the outputs it prints."""

import copy
import warnings

import pytest
from torch import nn


def test_the_old_weight_norm_cannot_be_copied_and_the_new_one_can():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        old = nn.utils.weight_norm(nn.Linear(2, 1))
    with pytest.raises(RuntimeError, match="support the deepcopy protocol"):
        copy.deepcopy(old)
    copy.deepcopy(nn.utils.parametrizations.weight_norm(nn.Linear(2, 1)))
