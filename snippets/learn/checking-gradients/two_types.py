import torch


def slope(x, eps):
    return ((x + eps) ** 3 - (x - eps) ** 3) / (2 * eps)


for eps in (1e-3, 1e-5, 1e-6, 1e-7):
    in_float32 = slope(torch.tensor(2.0), eps).item()
    in_float64 = slope(2.0, eps)  # Python's own numbers are float64
    print(f"{eps:.0e}: {in_float32:.4f} {in_float64:.4f}")
    # > 1e-03: 11.9998 12.0000
    # > 1e-05: 12.0163 12.0000
    # > 1e-06: 11.4441 12.0000
    # > 1e-07: 7.1526 12.0000
