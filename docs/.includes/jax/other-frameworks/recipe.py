import jax


def f(x, y):
    return x**2 * y


by_x, by_y = jax.grad(f, argnums=(0, 1))(3.0, 4.0)
print(by_x, by_y)
# > 24.0 9.0
