"""Candidate duplicates: found, looked at side by side, merged or told apart, and all of it taken back."""
