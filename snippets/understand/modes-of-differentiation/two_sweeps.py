import math

a, b = 2.0, 0.5
c = a * b
d = math.sin(c)
y = d * a

# Forward: the derivative of each value with respect to a
tangent_a, tangent_b = 1.0, 0.0
tangent_c = tangent_a * b + a * tangent_b
tangent_d = math.cos(c) * tangent_c
tangent_y = tangent_d * a + d * tangent_a
print(f"forward, started at a: dy/da = {tangent_y:.4f}")
# > forward, started at a: dy/da = 1.3818

# Reverse: the derivative of y with respect to each value
grad_y = 1.0
grad_d = grad_y * a
grad_c = grad_d * math.cos(c)
grad_a = grad_y * d + grad_c * b
grad_b = grad_c * a
print(f"reverse, started at y: dy/da = {grad_a:.4f}, dy/db = {grad_b:.4f}")
# > reverse, started at y: dy/da = 1.3818, dy/db = 2.1612
