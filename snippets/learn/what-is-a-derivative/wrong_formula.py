def f(x):
    return x**2 * (x + 1)


def slip(x):
    return 2 * x * 1  # wrong: the product of the two derivatives


def derivative(x):
    return 2 * x * (x + 1) + x**2 * 1  # the product rule


eps = 1e-5
print(f"{(f(2 + eps) - f(2 - eps)) / (2 * eps):.4f}")
# > 16.0000
print(slip(2), derivative(2))
# > 4 16
