import torch

w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
x = w * 2
first = x[0]  # outside, like the change
first += 1
x.sum().backward()
print(x, w.grad)
# > tensor([3., 4., 6.], grad_fn=<CopySlices>) tensor([2., 2., 2.])
