"""The annotation desk: one article's text, its claims, and what is proposed of it, on one screen."""
