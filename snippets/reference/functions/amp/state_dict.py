import torch

print(torch.amp.GradScaler("cpu").state_dict())
# > {'scale': 65536.0, 'growth_factor': 2.0, 'backoff_factor': 0.5, 'growth_interval': 2000, '_growth_tracker': 0}
