import torch

with torch.autograd.set_detect_anomaly(True, check_nan=False):
    print(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled())
    # > True False
print(torch.is_anomaly_enabled())
# > False
