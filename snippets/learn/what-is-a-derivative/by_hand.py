def derivative(x):
    return 3 * x**2  # of x**3


print(derivative(2.0))
# > 12.0
