"""The index of errors: the entries in `docs/errors/`, and finding the one for a message.

`entries` reads the pages, and `index` compiles them with `template` into one data file. `gradbook
explain` and the page `errors/` search that data by the same rule: `matching` here and
`docs/assets/matching.js` there, which a test compares. Nothing here imports torch.
"""
