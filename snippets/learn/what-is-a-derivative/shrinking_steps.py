def f(x):
    return x**3


for step in (1.0, 0.1, 0.01, 0.001):
    change = f(2.0 + step) - f(2.0)
    print(f"{step}: {change / step:.4f}")
    # > 1.0: 19.0000
    # > 0.1: 12.6100
    # > 0.01: 12.0601
    # > 0.001: 12.0060
