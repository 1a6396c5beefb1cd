import torch

w = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
y = w * b
y.backward(inputs=[w])
print(w.grad, b.grad)
# > tensor(3.) None
