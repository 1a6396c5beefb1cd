import torch

w = torch.tensor([1.0], requires_grad=True)
w.register_hook(lambda grad: grad * 10)
for _ in range(2):
    (3 * w).sum().backward()
print(w.grad)
# > tensor([60.])
