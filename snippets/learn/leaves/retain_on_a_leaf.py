import torch

x = torch.tensor([3.0], requires_grad=True)
x.retain_grad()  # no effect: a leaf keeps its gradient anyway
print(x.retains_grad)
# > False

data = torch.tensor([1.0])
try:
    data.retain_grad()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: can't retain_grad on Tensor that has requires_grad=False
