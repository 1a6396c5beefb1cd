import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.25)
prediction = 3 * w
loss = (prediction - 1) ** 2
loss.backward()
optimizer.step()
print(w.grad, w.item())
# > tensor(12.) -2.0
