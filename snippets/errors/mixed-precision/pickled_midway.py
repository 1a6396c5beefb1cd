import copy

import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.1)
scaler = torch.amp.GradScaler("cpu")
scaler.scale((w * 3).sum()).backward()
scaler.unscale_(optimizer)
try:
    copy.deepcopy(scaler)
except AssertionError as e:
    print(f"AssertionError: {e}")
    # > AssertionError: A GradScaler instance may only be pickled at the beginning of an iteration, or at the end after scaler.update().
