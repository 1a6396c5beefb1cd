import torch

print(torch.is_anomaly_enabled())
# > False
torch.autograd.set_detect_anomaly(True)
print(torch.is_anomaly_enabled())
# > True
torch.autograd.set_detect_anomaly(False)
print(torch.is_anomaly_enabled())
# > False
