import torch

w = torch.tensor(1.0, requires_grad=True)
w.register_hook(lambda grad: grad / 2)
gradients = []
for _ in range(3):
    w.grad = None
    (8 * w).backward()
    gradients.append(w.grad.item())
print(gradients)
# > [4.0, 4.0, 4.0]
