def cube(x):
    return x * x * x


for step in (1e-3, 1e-6, 1e-9, 1e-12):
    slope = (cube(2 + step) - cube(2 - step)) / (2 * step)
    print(step, f"{abs(slope - 12):.0e}")
    # > 0.001 1e-06
    # > 1e-06 3e-10
    # > 1e-09 1e-06
    # > 1e-12 1e-03
