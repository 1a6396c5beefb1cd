import torch

x = torch.tensor([1.0, 2.0])  # inputs
y_true = torch.tensor([3.0, 5.0])  # targets
w = torch.tensor(1.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)

y_pred = w * x + b
loss = ((y_pred - y_true) ** 2).mean()
loss.backward()

print(y_pred)
# > tensor([1., 2.], grad_fn=<AddBackward0>)
print(loss)
# > tensor(6.5000, grad_fn=<MeanBackward0>)
print(w.grad)
# > tensor(-8.)
print(b.grad)
# > tensor(-5.)
