import torch

query = torch.tensor([[1.0, 2.0]], requires_grad=True)
key = torch.tensor([[2.0, 1.0], [4.0, 0.0]], requires_grad=True)
value = torch.tensor([[1.0, 0.0], [3.0, 4.0]], requires_grad=True)

scores = query @ key.T
weights = scores.softmax(dim=-1)
mixed = weights @ value
mixed.sum().backward()

print(weights)
# > tensor([[0.5000, 0.5000]], grad_fn=<SoftmaxBackward0>)
print(value.grad)
# > tensor([[0.5000, 0.5000],
# >         [0.5000, 0.5000]])
print(key.grad)
# > tensor([[-1.5000, -3.0000],
# >         [ 1.5000,  3.0000]])
print(query.grad)
# > tensor([[ 3.0000, -1.5000]])
