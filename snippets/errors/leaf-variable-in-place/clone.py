import torch

x = torch.tensor([-1.0, 2.0], requires_grad=True)
y = torch.nn.functional.relu(x.clone(), inplace=True)
y.sum().backward()
print(y, x.grad)
# > tensor([0., 2.], grad_fn=<ReluBackward0>) tensor([0., 1.])
