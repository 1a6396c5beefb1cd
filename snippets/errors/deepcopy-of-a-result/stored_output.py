import copy

import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
model = torch.nn.Linear(2, 1)
model.last_output = w * 3
try:
    copy.deepcopy(model)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment.  If you were attempting to deepcopy a module, this may be because of a torch.nn.utils.weight_norm usage, see https://github.com/pytorch/pytorch/pull/103001
