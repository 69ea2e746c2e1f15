"""Tickets on paper: what stands on them, how it is laid out, and where it goes."""
