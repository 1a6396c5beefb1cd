import torch

z = torch.tensor([1 + 2j], requires_grad=True)
(z * (3 - 4j)).real.sum().backward()
print(z.grad)
# > tensor([3.+4.j])
print(torch.nn.utils.clip_grad_norm_(z, max_norm=1.0))
# > tensor(5.)
print(z.grad)
# > tensor([0.6000+0.8000j])
