import torch

for check in (True, False):
    with torch.autograd.set_detect_anomaly(True, check_nan=check):
        print(torch.is_anomaly_check_nan_enabled())
        # > True
        # > False
