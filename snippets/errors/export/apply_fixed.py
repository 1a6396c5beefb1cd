import torch

w = torch.tensor([1.0, -2.0], requires_grad=True)
clipped = torch.where(w > 0, w, 0.1 * w)
clipped.sum().backward()
print(w.grad)
# > tensor([1.0000, 0.1000])

w.detach().apply_(lambda value: value + 1)
print(w.tolist())
# > [2.0, -1.0]
