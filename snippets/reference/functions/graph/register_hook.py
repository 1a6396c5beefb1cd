import torch

x = torch.tensor(3.0, requires_grad=True)
y = x**2
y.grad_fn.register_hook(lambda inputs, outputs: print(inputs, outputs))
# > (tensor(6.),) (tensor(1.),)
y.backward()
