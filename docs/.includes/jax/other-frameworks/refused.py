import jax
import jax.numpy as jnp

calls = {
    "vector result": (jnp.square, jnp.arange(3.0)),
    "integer input": (jnp.square, 3),
    "complex result": (jnp.square, 1 + 2j),
}
for name, (function, x) in calls.items():
    try:
        jax.grad(function)(x)
    except TypeError as e:
        print(f"{name}: TypeError: {str(e).split('. ')[0].split(' (')[0]}")
        # > vector result: TypeError: Gradient only defined for scalar-output functions
        # > integer input: TypeError: grad requires real- or complex-valued inputs
        # > complex result: TypeError: grad requires real-valued outputs
