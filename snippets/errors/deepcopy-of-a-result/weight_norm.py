import copy
import warnings

import torch

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the old function is deprecated
    old = torch.nn.utils.weight_norm(torch.nn.Linear(2, 1))
try:
    copy.deepcopy(old)
except RuntimeError as e:
    print(str(e)[:72])
    # > Only Tensors created explicitly by the user (graph leaves) support the d

new = torch.nn.utils.parametrizations.weight_norm(torch.nn.Linear(2, 1))
print(torch.equal(copy.deepcopy(new).weight, new.weight))
# > True
