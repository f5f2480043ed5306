"""Readers side: pages, API, feeds and downloads, all from the published record."""
