import jax


def f(x):
    return jax.lax.stop_gradient(x**2) + 3 * x


print(f"reverse: {jax.grad(f)(2.0)}")
# > reverse: 3.0
print(f"forward: {jax.jvp(f, [2.0], [1.0])[1]}")
# > forward: 3.0
