import torch

scores = torch.tensor([[1.0, 2.0]])
values = torch.tensor([[3.0], [4.0]], requires_grad=True)
hidden = torch.tensor([[True, True]])
weights = scores.masked_fill(hidden, -1e9).softmax(dim=1).masked_fill(hidden, 0.0)
(weights @ values).sum().backward()
print(weights, values.grad)
# > tensor([[0., 0.]]) tensor([[0.],
# >         [0.]])
