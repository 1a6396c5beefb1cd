import jax
import jax.numpy as jnp

functions = {
    "relu(x)": jax.nn.relu,
    "abs(x)": jnp.abs,
    "maximum(x, 0)": lambda x: jnp.maximum(x, 0),
    "clip(x, 0, 1)": lambda x: jnp.clip(x, 0, 1),
    "leaky_relu(x)": jax.nn.leaky_relu,
    "elu(x)": jax.nn.elu,
    "hardtanh(x + 1)": lambda x: jax.nn.hard_tanh(x + 1),
    "relu6(x + 6)": lambda x: jax.nn.relu6(x + 6),
    "max of (x, 0)": lambda x: jnp.max(jnp.stack([x, 0 * x])),
    "sort of (x, 0), last": lambda x: jnp.sort(jnp.stack([x, 0.0]))[1],
    "where(x > 0, x, 0)": lambda x: jnp.where(x > 0, x, 0),
    "sign(x)": jnp.sign,
    "round(x)": jnp.round,
}
for name, function in functions.items():
    print(f"{name}: {jax.grad(function)(0.0):.3g}")
    # > relu(x): 0
    # > abs(x): 1
    # > maximum(x, 0): 0.5
    # > clip(x, 0, 1): 0.5
    # > leaky_relu(x): 1
    # > elu(x): 1
    # > hardtanh(x + 1): 1
    # > relu6(x + 6): 0
    # > max of (x, 0): 0.5
    # > sort of (x, 0), last: 0
    # > where(x > 0, x, 0): 0
    # > sign(x): 0
    # > round(x): 0
