"""The graph explorer: what PyTorch's autograd did in a script, recorded, laid out and drawn.

`record` runs a script and returns what an `observer` saw (only these two need torch); `recordings`
keeps those of the site; `layout`, `rules` and `render` make HTML of a recording; `fence` puts that
into a page of the site, `standalone` into a page of its own.
"""
