import torch

torch.manual_seed(0)
torch.rand(5)  # one epoch
checkpoint = {"rng": torch.get_rng_state()}
expected = torch.rand(3)

torch.manual_seed(0)
print("seeded again:  ", torch.equal(torch.rand(3), expected))
# > seeded again:   False
torch.set_rng_state(checkpoint["rng"])
print("state restored:", torch.equal(torch.rand(3), expected))
# > state restored: True
