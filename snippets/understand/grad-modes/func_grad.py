import torch

grads, graphs = [], []
for mode in (torch.enable_grad, torch.no_grad, torch.inference_mode):
    a = torch.tensor(3.0, requires_grad=True)
    with mode():
        slope = torch.func.grad(lambda x, a=a: a * x**2)(torch.tensor(1.0))
    grads.append(slope.item())
    graphs.append(slope.requires_grad)
print("torch.func.grad of a * x**2:", *grads)
# > torch.func.grad of a * x**2: 6.0 6.0 6.0
print("that gradient has a graph to a:", *graphs)
# > that gradient has a graph to a: True False False
