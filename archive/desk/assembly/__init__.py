"""Assembling an event: its claims by question and position, its date and place, its summary, and what readers would see."""
