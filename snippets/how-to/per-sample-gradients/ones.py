import torch

w = torch.tensor([1.0, 1.0], requires_grad=True)
x = torch.tensor([[1.0, 2.0], [3.0, 0.0]])

losses = (x @ w) ** 2
losses.backward(torch.ones(2))
print(w.grad)
# > tensor([24., 12.])
