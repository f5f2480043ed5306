"""Editors side: the admin, hardened, and the desk mounted in it."""
