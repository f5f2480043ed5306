"""Acts of assembling an event: its claims placed, its questions asked, its date settled, its summary written.

Each edit is a function that changes the body of an event and says in one line what it did; `assemble` makes it one act.
"""
