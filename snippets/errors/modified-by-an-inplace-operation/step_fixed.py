import torch

w = torch.tensor(3.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
out = w**2
loss_a, loss_b = out, out**2

(loss_a + loss_b).backward()  # all backward passes first, then step
print(w.grad)
# > tensor(114.)
optimizer.step()
