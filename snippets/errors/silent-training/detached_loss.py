import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.25)
prediction = (3 * w).detach()
loss = (prediction - 1) ** 2
loss.requires_grad_()
loss.backward()
optimizer.step()
print(w.grad, w.item())
# > None 1.0
