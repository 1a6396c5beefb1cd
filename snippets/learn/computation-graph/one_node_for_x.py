import torch

x = torch.tensor([2.0, 3.0], requires_grad=True)
y = x**2 + 3 * x

power = y.grad_fn.next_functions[0][0]
multiply = y.grad_fn.next_functions[1][0]
end = power.next_functions[0][0]
print(end is multiply.next_functions[0][0])
# > True
