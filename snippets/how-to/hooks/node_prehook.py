import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
product = a * b
product.grad_fn.register_prehook(lambda grad_outputs: (grad_outputs[0] * 10,))

product.backward()
print(a.grad, b.grad)
# > tensor(30.) tensor(20.)
