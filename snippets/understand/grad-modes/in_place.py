import torch


def attempt(change):
    try:
        return change()
    except RuntimeError:
        return "RuntimeError"


leaves, versions = [], []
for mode in (torch.enable_grad, torch.no_grad, torch.inference_mode):
    w = torch.ones(1, requires_grad=True)
    with mode():
        leaves.append(attempt(lambda w=w: w.add_(1).item()))
        versions.append(attempt(lambda: torch.ones(1).add_(1)._version))
print("w.add_(1) for a leaf w:", *leaves)
# > w.add_(1) for a leaf w: RuntimeError 2.0 2.0
print("version of a new tensor after add_(1):", *versions)
# > version of a new tensor after add_(1): 1 1 RuntimeError
