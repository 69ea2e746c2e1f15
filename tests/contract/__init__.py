"""Requests and replies held against the published contract in tests/data/otter."""
