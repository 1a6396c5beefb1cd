import torch

x = torch.ones(1, requires_grad=True)
with torch.no_grad():
    with torch.enable_grad():
        print((x * 2).requires_grad)
        # > True
    print((x * 2).requires_grad)
    # > False
