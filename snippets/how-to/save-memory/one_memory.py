import torch

x = torch.tensor([0.0, 0.5], requires_grad=True)
powers = (x * 2).exp()
y = powers.sin()
print(powers.grad_fn._saved_result.data_ptr() == y.grad_fn._saved_self.data_ptr())
# > True
y.sum().backward()
print(x.grad)
# > tensor([ 1.0806, -4.9567])
