def f(x):
    return x**2


step = 0.5
print((f(4 + step) - f(4)) / step)
# > 8.5
print((f(4 + step) - f(4 - step)) / (2 * step))
# > 8.0
