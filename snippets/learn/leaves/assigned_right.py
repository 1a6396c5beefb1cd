import torch

w = torch.tensor(2.0, requires_grad=True)

for _ in range(2):
    loss = w**2
    loss.backward()
    print(w.is_leaf, w.grad)
    # > True tensor(4.)
    # > True tensor(2.)
    w = (w - 0.25 * w.grad).detach().requires_grad_()

print(w)
# > tensor(0.5000, requires_grad=True)
