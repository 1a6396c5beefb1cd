import torch

torch.manual_seed(0)
x = torch.randn(200_000)
before = torch.get_num_threads()
sums = []
for threads in (1, 2):
    torch.set_num_threads(threads)
    sums.append(x.sum())
torch.set_num_threads(before)
print(torch.allclose(*sums, rtol=1e-3))
# > True
