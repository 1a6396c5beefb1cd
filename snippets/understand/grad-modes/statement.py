import torch


@torch.set_grad_enabled(False)
def evaluate():
    return torch.is_grad_enabled()


print(evaluate(), torch.is_grad_enabled())
# > False True
torch.set_grad_enabled(False)
print(torch.is_grad_enabled())
# > False
torch.set_grad_enabled(True)
