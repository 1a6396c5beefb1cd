"""The index of errors: entries read from `docs/errors/`, and the one that a message needs.

`gradbook explain` and the page `errors/` find by the same rules: `matching` here and
`docs/assets/finder.js`, which a test compares. Nothing here imports torch.
"""
