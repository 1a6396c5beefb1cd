import warnings

import jax
import jax.numpy as jnp

warnings.simplefilter("ignore")  # it warns that it returns float32
print(jnp.asarray(0.1, dtype="float64").dtype)
# > float32
with jax.enable_x64(True):
    print(jnp.asarray(0.1, dtype="float64").dtype)
    # > float64
