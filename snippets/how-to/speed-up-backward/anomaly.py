import warnings

import torch

x = torch.ones(2, requires_grad=True)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # anomaly mode warns that it's slow
    with torch.autograd.detect_anomaly():
        print(torch.is_anomaly_enabled(), "traceback_" in x.exp().grad_fn.metadata)
        # > True True
print(torch.is_anomaly_enabled(), "traceback_" in x.exp().grad_fn.metadata)
# > False False
