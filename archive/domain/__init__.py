"""The rules of the field in plain Python: nothing here knows of Django, a database or a page."""
