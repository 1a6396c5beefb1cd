def f(x):
    return x**2 + 3 * x + 1


before, after = f(2.0), f(2.001)
print(f"{before:.3f} {after:.3f}")
# > 11.000 11.007
print(f"{(after - before) / 0.001:.3f}")
# > 7.001
