import torch

w, x = torch.ones(1, 1, requires_grad=True), torch.ones(1, 1)
with torch.autocast("cpu"):
    with torch.no_grad():
        target = x @ w
    y = x @ w
y.float().sum().backward()
print(target.requires_grad, y.requires_grad, w.grad)
# > False True tensor([[1.]])
