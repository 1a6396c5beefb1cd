import torch

values = torch.tensor([1.0, 4.0, 9.0], requires_grad=True)
scores = torch.tensor([0.0, 1.0, 0.0], requires_grad=True)

hard = values[scores.argmax()]
print(torch.autograd.grad(hard, (values, scores), allow_unused=True))
# > (tensor([0., 1., 0.]), None)
soft = scores.softmax(0) @ values
print(torch.autograd.grad(soft, (values, scores)))
# > (tensor([0.2119, 0.5761, 0.2119]), tensor([-0.7257, -0.2442,  0.9699]))
