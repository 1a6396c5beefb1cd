import warnings

import jax
import jax.numpy as jnp

warnings.simplefilter("ignore")  # it warns that it returns float32
print(jnp.asarray(0.1, dtype="float64").dtype)
# > float32
with jax.enable_x64(True):
    print(jnp.asarray(0.1, dtype="float64").dtype)
    # > float64
    print((jnp.ones(2, "float32") * 2.5).dtype, "times a Python number")
    # > float32 times a Python number
    print((jnp.ones(2, "float32") * jnp.asarray(2.5, "float64")).dtype, "times an array")
    # > float64 times an array
