from engine import Value

x = Value(1.0)
y = x
for _ in range(10_000):
    y = x + y
y.backward()

print(len(y.order()))
# > 10001
print(y.data, x.grad)
# > 10001.0 10001.0
