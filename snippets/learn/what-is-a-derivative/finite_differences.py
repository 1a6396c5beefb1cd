def f(x):
    return x**3


eps = 1e-3
one_sided = (f(2.0 + eps) - f(2.0)) / eps
central = (f(2.0 + eps) - f(2.0 - eps)) / (2 * eps)
print(f"{one_sided:.6f}")
# > 12.006001
print(f"{central:.6f}")
# > 12.000001
