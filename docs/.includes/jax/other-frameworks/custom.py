import jax
import jax.numpy as jnp


@jax.custom_vjp
def round_through(x):
    return jnp.round(x)


round_through.defvjp(lambda x: (jnp.round(x), None), lambda _, grad: (grad,))
print(jax.grad(lambda x: round_through(x) ** 2)(2.3))
# > 4.0
