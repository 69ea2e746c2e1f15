"""Newer versions of the app: found, proved, staged, put in place, and taken back."""
