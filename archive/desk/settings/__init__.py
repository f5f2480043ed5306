"""Settings: how one person wants the desk."""
