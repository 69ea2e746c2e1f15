"""Faults on real sockets, between the real app and the practice server."""
