import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
product = a * b


def only_b(grad_inputs, grad_outputs):
    print("in:", grad_outputs, "out:", grad_inputs)
    # > in: (tensor(1.),) out: (tensor(3.), tensor(2.))
    return (None, grad_inputs[1])


product.grad_fn.register_hook(only_b)
product.backward()
print(a.grad, b.grad)
# > None tensor(2.)
