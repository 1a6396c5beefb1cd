import torch

a = torch.nn.Parameter(torch.tensor(0.0))
b = torch.nn.Parameter(torch.tensor(1.0))
(a.sqrt() + 3 * b).backward()
norm = torch.nn.utils.clip_grad_norm_([a, b], max_norm=1.0)
print(norm, a.grad, b.grad)
# > tensor(inf) tensor(nan) tensor(0.)
