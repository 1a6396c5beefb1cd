import torch

layer = torch.nn.Linear(1, 1)
optimizer = torch.optim.Adam(layer.parameters(), lr=0.1)
for flag in (False, True):
    layer.weight.requires_grad_(flag)
    before = layer.weight.detach().clone()
    optimizer.zero_grad()
    layer(torch.ones(1)).backward()
    optimizer.step()
    print("trained:", not torch.equal(before, layer.weight.detach()))
    # > trained: False
    # > trained: True
