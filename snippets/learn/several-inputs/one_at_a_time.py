def f(a, b):
    return a**2 * b


eps = 1e-5
only_a = (f(2 + eps, 3) - f(2 - eps, 3)) / (2 * eps)
only_b = (f(2, 3 + eps) - f(2, 3 - eps)) / (2 * eps)
print(f"{only_a:.4f} {only_b:.4f}")
# > 12.0000 4.0000
