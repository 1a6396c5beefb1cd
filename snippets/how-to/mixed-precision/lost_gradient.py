import torch

w = torch.tensor([[1.0]], requires_grad=True)
x = torch.tensor([[1.0]])
with torch.autocast("cpu", dtype=torch.float16):
    y = x @ w
loss = (y.float() * 1e-8).sum()
loss.backward()
print(w.grad, w.grad.dtype)
# > tensor([[0.]]) torch.float32
