from engine import Value

a, b = Value(2.0), Value(3.0)
d = a * b + a

(c, d_by_c), (_, d_by_a) = d.edges
(_, c_by_a), (_, c_by_b) = c.edges
print("a:", d_by_c * c_by_a + d_by_a)  # two paths lead from d to a
# > a: 4.0
print("b:", d_by_c * c_by_b)
# > b: 2.0
