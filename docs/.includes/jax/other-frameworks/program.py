import jax
import jax.numpy as jnp


def f(x):
    return jnp.sin(x) * x


print(jax.make_jaxpr(f)(2.0))
# > { lambda ; a:f32[]. let b:f32[] = sin a; c:f32[] = mul b a in (c,) }
print(jax.make_jaxpr(jax.grad(f))(2.0))
# > { lambda ; a:f32[]. let
# >     b:f32[] = sin a
# >     c:f32[] = cos a
# >     _:f32[] = mul b a
# >     d:f32[] = mul b 1.0:f32[]
# >     e:f32[] = mul 1.0:f32[] a
# >     f:f32[] = mul e c
# >     g:f32[] = add_any d f
# >   in (g,) }
