from engine import Value

a, b = Value(2.0), Value(3.0)
product = Value(a.data * b.data, [(a, 3.0), (b, 2.0)])

print(product.data)
# > 6.0
for source, local in product.edges:
    print(source.data, local)
    # > 2.0 3.0
    # > 3.0 2.0
print(a.edges)
# > ()
