import jax
import jax.numpy as jnp

functions = {
    "abs(z)**2": lambda z: jnp.abs(z) ** 2,
    "real(z)": jnp.real,
    "imag(z)": jnp.imag,
    "abs(z)": jnp.abs,
    "angle(z)": jnp.angle,
    "real(z**2)": lambda z: jnp.real(z**2),
    "imag(z**2)": lambda z: jnp.imag(z**2),
    "real(exp(z))": lambda z: jnp.real(jnp.exp(z)),
}
for name, function in functions.items():
    gradient = jax.grad(function)(jnp.complex64(1 + 2j))
    print(f"{name}: {complex(gradient):.3g}")
    # > abs(z)**2: 2-4j
    # > real(z): 1+0j
    # > imag(z): 0-1j
    # > abs(z): 0.447-0.894j
    # > angle(z): -0.4-0.2j
    # > real(z**2): 2+4j
    # > imag(z**2): 4-2j
    # > real(exp(z)): -1.13+2.47j
