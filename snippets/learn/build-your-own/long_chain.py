from engine import Value

x = Value(1.0)
y = x * 2
for _ in range(10_000):
    y = y + x
y.backward()

print(len(y.order()))
# > 10003
print(y.data, x.grad)
# > 10002.0 10002.0
