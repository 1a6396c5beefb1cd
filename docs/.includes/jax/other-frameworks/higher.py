import jax
import jax.numpy as jnp


def cube(x):
    return x**3


print(jax.grad(jax.grad(cube))(2.0))
# > 12.0
print(jax.jacrev(cube)(jnp.array([1.0, 2.0])).tolist())
# > [[3.0, 0.0], [0.0, 12.0]]
print(jax.vmap(jax.grad(cube))(jnp.array([1.0, 2.0])))
# > [ 3. 12.]
