import contextlib

import torch


def gradient(hooks):
    x = torch.zeros(1, requires_grad=True)
    with hooks:
        y = x.exp()
    y.mul_(5)
    y.sum().backward()
    return x.grad


try:
    gradient(contextlib.nullcontext())
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
    # > RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor [1]], which is output 0 of Exp, is at version 1; expected version 0 instead. Hint: enable anomaly detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False).
hooks = torch.autograd.graph.saved_tensors_hooks(lambda t: t, lambda t: t)
print("should be 5:", gradient(hooks))
# > should be 5: tensor([25.])
