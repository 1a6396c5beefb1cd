import torch

print(torch.amp.is_autocast_available("cpu"), torch.amp.is_autocast_available("meta"))
# > True False
