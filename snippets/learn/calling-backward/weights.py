import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x**2
y.backward(gradient=torch.tensor([1.0, 10.0]))

print(y)
# > tensor([1., 4.], grad_fn=<PowBackward0>)
print(x.grad)
# > tensor([ 2., 40.])
