from engine import Value

a, b = Value(2.0), Value(3.0)
c = a * b
d = c + a

print(d.data)
# > 8.0
print(d.edges == [(c, 1.0), (a, 1.0)])
# > True
print(c.edges == [(a, 3.0), (b, 2.0)])
# > True
