import jax


@jax.custom_jvp
def cube(x):
    return x**3


@cube.defjvp
def tangent_of_cube(primals, tangents):
    (x,), (t,) = primals, tangents
    return cube(x), 3 * x**2 * t


print(f"forward: {jax.jvp(cube, [2.0], [1.0])[1]}")
# > forward: 12.0
print(f"reverse: {jax.grad(cube)(2.0)}")
# > reverse: 12.0
