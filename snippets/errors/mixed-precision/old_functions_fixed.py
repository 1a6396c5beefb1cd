import torch

print(torch.get_autocast_dtype("cuda"), torch.is_autocast_enabled("cpu"))
# > torch.float16 False
