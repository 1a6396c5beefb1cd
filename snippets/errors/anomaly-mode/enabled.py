import warnings

import torch

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    with torch.autograd.detect_anomaly():
        pass
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > UserWarning: Anomaly Detection has been enabled. This mode will increase the runtime and should only be enabled for debugging.
