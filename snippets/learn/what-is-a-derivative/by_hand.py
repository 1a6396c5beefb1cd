def derivative(x):
    return 3 * x**2  # the formula for x**3


print(derivative(2.0))
# > 12.0
