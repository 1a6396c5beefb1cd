import torch

weights = torch.full((3, 2), 0.5, requires_grad=True)
x = torch.tensor([1.0, 2.0])
hidden = torch.tanh(weights @ x)
loss = (hidden.sum() - 1) ** 2
loss.backward()
print(weights.grad)
# > tensor([[0.6200, 1.2400],
# >         [0.6200, 1.2400],
# >         [0.6200, 1.2400]])
