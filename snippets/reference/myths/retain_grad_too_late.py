import torch

x = torch.tensor(1.0, requires_grad=True)
y = x * 2
y.retain_grad()
loss = 3 * y
loss.backward(retain_graph=True)
print(y.grad)
# > tensor(3.)
loss.backward()
print(y.grad)
# > tensor(6.)
