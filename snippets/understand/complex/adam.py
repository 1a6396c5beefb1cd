import torch

z = torch.tensor([1 + 2j], requires_grad=True)
pair = torch.tensor([[1.0, 2.0]], requires_grad=True)
one, other = torch.optim.Adam([z], lr=0.1), torch.optim.Adam([pair], lr=0.1)
for _ in range(5):
    one.zero_grad()
    other.zero_grad()
    (z * (3 + 1j)).abs().pow(2).sum().backward()
    (torch.view_as_complex(pair) * (3 + 1j)).abs().pow(2).sum().backward()
    one.step()
    other.step()
print(torch.equal(torch.view_as_real(z.detach()), pair.detach()))
# > True
