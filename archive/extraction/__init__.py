"""The text of a received file, got in a process of its own: limited in time, memory and what it may open.

Plain Python. It never opens a path of its caller's choosing, and knows neither settings nor database.
"""
