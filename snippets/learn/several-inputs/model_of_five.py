import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])
y_true = torch.zeros(5)
w = torch.tensor([1.5, 2.0, 2.5, -1.0, 2.0], requires_grad=True)
b = torch.tensor([1.0, 1.0, 0.0, -1.0, 0.0], requires_grad=True)

y_pred = w * x + b
loss = torch.mean((y_pred - y_true) ** 2)
loss.backward()

print(f"Loss: {loss}")
# > Loss: 42.5
print(y_pred.tolist())
# > [2.5, 5.0, 7.5, -5.0, 10.0]
print(b.grad)
# > tensor([ 1.,  2.,  3., -2.,  4.])
print(w.grad)
# > tensor([ 1.,  4.,  9., -8., 20.])
print(torch.equal(w.grad, x * b.grad))
# > True
