import jax
import jax.numpy as jnp

functions = {
    "abs(z)": jnp.abs,
    "abs(z)**2": lambda z: jnp.abs(z) ** 2,
    "angle(z)": jnp.angle,
    "real(sqrt(z))": lambda z: jnp.real(jnp.sqrt(z)),
}
for name, function in functions.items():
    gradient = jax.grad(function)(jnp.complex64(0))
    print(f"{name}: {complex(gradient):.3g}")
    # > abs(z): 0+0j
    # > abs(z)**2: 0+0j
    # > angle(z): nan+nanj
    # > real(sqrt(z)): nan+nanj
