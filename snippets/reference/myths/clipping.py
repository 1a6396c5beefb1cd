import torch

a, b = (torch.zeros(1, requires_grad=True) for _ in range(2))
a.grad, b.grad = torch.tensor([3.0]), torch.tensor([4.0])
print(torch.nn.utils.clip_grad_norm_([a, b], max_norm=1.0))
# > tensor(5.)
print(a.grad, b.grad)
# > tensor([0.6000]) tensor([0.8000])
a.grad = torch.tensor([float("nan")])
print(torch.nn.utils.clip_grad_norm_([a, b], max_norm=1.0), b.grad)
# > tensor(nan) tensor([nan])
