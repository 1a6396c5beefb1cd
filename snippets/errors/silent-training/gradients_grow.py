import torch

w = torch.tensor(1.0, requires_grad=True)
gradients = []
for _ in range(3):
    loss = 2 * w
    loss.backward()
    gradients.append(w.grad.item())
print(gradients)
# > [2.0, 4.0, 6.0]
