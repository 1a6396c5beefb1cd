import jax
import jax.numpy as jnp

index, values = jnp.array([0, 0, 2]), jnp.array([1.0, 2.0, 3.0])
writes = {
    "set": lambda v: jnp.zeros(3).at[index].set(v).sum(),
    "add": lambda v: jnp.zeros(3).at[index].add(v).sum(),
    "read": lambda v: v[index].sum(),
}
for name, function in writes.items():
    print(f"{name}: {function(values)} {jax.grad(function)(values)}")
    # > set: 5.0 [0. 1. 1.]
    # > add: 6.0 [1. 1. 1.]
    # > read: 5.0 [2. 0. 1.]
