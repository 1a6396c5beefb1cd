def f(x):
    return x**3


xs = [1.0, 1.25, 1.5, 1.75, 2.0, 2.25, 2.5, 2.75, 3.0]
print("x", xs)
# > x [1.0, 1.25, 1.5, 1.75, 2.0, 2.25, 2.5, 2.75, 3.0]
print("y", [round(f(x), 2) for x in xs])
# > y [1.0, 1.95, 3.38, 5.36, 8.0, 11.39, 15.62, 20.8, 27.0]
print("point", [2.0, f(2.0)])
# > point [2.0, 8.0]

for step in (1.0, 0.5, 0.1, 0.0001):
    slope = (f(2.0 + step) - f(2.0)) / step
    print(f"step {step}: slope {slope:.2f}")
    # > step 1.0: slope 19.00
    # > step 0.5: slope 15.25
    # > step 0.1: slope 12.61
    # > step 0.0001: slope 12.00
