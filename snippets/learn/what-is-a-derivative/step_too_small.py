import torch

x = torch.tensor(2.0)  # float32
for eps in (1e-1, 1e-2, 1e-3, 1e-5, 1e-6, 1e-7, 1e-8):
    slope = ((x + eps) ** 3 - (x - eps) ** 3) / (2 * eps)
    print(f"{eps:.0e}: {slope.item():.4f}")
    # > 1e-01: 12.0100
    # > 1e-02: 12.0001
    # > 1e-03: 11.9998
    # > 1e-05: 12.0163
    # > 1e-06: 11.4441
    # > 1e-07: 7.1526
    # > 1e-08: 0.0000

print(x + 1e-8 == x)
# > tensor(True)
