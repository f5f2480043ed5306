"""What `manage.py verify` checks, over desk and record."""
