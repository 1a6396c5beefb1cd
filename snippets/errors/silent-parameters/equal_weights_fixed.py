import torch

weights = torch.tensor([[0.5, 0.1], [-0.3, 0.4], [0.2, -0.6]], requires_grad=True)
x = torch.tensor([1.0, 2.0])
hidden = torch.tanh(weights @ x)
loss = (hidden.sum() - 1) ** 2
loss.backward()
print(weights.grad)
# > tensor([[-0.8824, -1.7649],
# >         [-1.0933, -2.1867],
# >         [-0.5839, -1.1677]])
