import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
bias = torch.tensor(0.0, requires_grad=True)
first = w[0]
loss = 3 * first + bias
loss.backward()
print(first.requires_grad, w.grad)
# > True tensor([3., 0.])
