def f(a, b):
    return a**2 * b


length = (12**2 + 4**2) ** 0.5
directions = [
    (1.0, 0.0),
    (0.0, 1.0),
    (0.6, 0.8),
    (-0.8, 0.6),
    (12 / length, 4 / length),
]

eps = 1e-5
for in_a, in_b in directions:
    rise = (f(2 + eps * in_a, 3 + eps * in_b) - f(2, 3)) / eps
    print(f"({in_a:.2f}, {in_b:.2f}): {rise:.3f}")
    # > (1.00, 0.00): 12.000
    # > (0.00, 1.00): 4.000
    # > (0.60, 0.80): 10.400
    # > (-0.80, 0.60): -7.200
    # > (0.95, 0.32): 12.649
