import jax
import jax.numpy as jnp

z, one = jnp.complex64(1 + 2j), jnp.complex64(1)
print(f"2 * z: {complex(2 * z):.3g}")
# > 2 * z: 2+4j
for name, function in {"z**2": jnp.square, "exp(z)": jnp.exp}.items():
    reverse = jax.grad(function, holomorphic=True)(z)
    forward = jax.jvp(function, [z], [one])[1]
    print(f"{name}, reverse: {complex(reverse):.3g}")
    # > z**2, reverse: 2+4j
    # > exp(z), reverse: -1.13+2.47j
    print(f"{name}, forward: {complex(forward):.3g}")
    # > z**2, forward: 2+4j
    # > exp(z), forward: -1.13+2.47j
