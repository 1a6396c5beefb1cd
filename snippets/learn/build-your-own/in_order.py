from engine import Value

a, b = Value(2.0), Value(3.0)
d = a * b + a
print([value.data for value in d.order()])
# > [2.0, 3.0, 6.0, 8.0]

y = Value(1.0)
for _ in range(15):
    y = y + y
print(len(y.order()))
# > 16
