from engine import Value

x = Value(3.0)
s = x + x
y = s * s
y.backward()
print(len(y.order()), x.grad)
# > 3 24.0
