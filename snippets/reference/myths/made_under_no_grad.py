import torch

w = torch.ones(3, requires_grad=True)
with torch.no_grad():
    print("result:", (w * 2).requires_grad)
    # > result: False
    print("factory:", torch.ones(3, requires_grad=True).requires_grad)
    # > factory: True
    print("layer:", torch.nn.Linear(3, 1).weight.requires_grad)
    # > layer: True
    print("view:", w[:2].requires_grad)
    # > view: True
