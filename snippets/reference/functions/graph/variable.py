import torch

x = torch.tensor(3.0, requires_grad=True)
node = (x**2).grad_fn.next_functions[0][0]
print(node.name(), node.variable is x)
# > torch::autograd::AccumulateGrad True
