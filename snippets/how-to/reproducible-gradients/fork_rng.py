import torch

torch.manual_seed(0)
expected = torch.rand(3)

torch.manual_seed(0)
with torch.random.fork_rng():
    torch.randperm(100)  # a sampled plot, an extra evaluation
print(torch.equal(torch.rand(3), expected))
# > True
