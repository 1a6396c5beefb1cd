x, y = 2.0, 3.0
p = x * y
q = x + 5
z = p * q
print(p, q, z)
# > 6.0 7.0 42.0

# The local derivatives of each operation.
p_per_x, p_per_y = y, x
q_per_x = 1.0
z_per_p, z_per_q = q, p
print(p_per_x, p_per_y)
# > 3.0 2.0
print(q_per_x)
# > 1.0
print(z_per_p, z_per_q)
# > 7.0 6.0

# Multiply along a path, and add where paths join.
print(z_per_p * p_per_y)
# > 14.0
print(z_per_p * p_per_x + z_per_q * q_per_x)
# > 27.0
