import torch

x = torch.tensor(2.0, requires_grad=True)
with torch.inference_mode(), torch.enable_grad():
    y = x * 3
    print(torch.is_grad_enabled(), y.requires_grad)
    # > True False
