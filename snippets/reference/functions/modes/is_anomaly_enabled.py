import torch

print(torch.is_anomaly_enabled())
# > False
with torch.autograd.set_detect_anomaly(True):
    print(torch.is_anomaly_enabled())
    # > True
