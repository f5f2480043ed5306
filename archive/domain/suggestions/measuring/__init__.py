"""How good the proposals are, measured against what people annotated in a bundle.

`gold` says what a bundle's claims are taken to show, `scores` when a proposal is right, `measure` counts.
"""
