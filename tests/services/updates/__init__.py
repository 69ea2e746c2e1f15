"""Newer versions, from a real repository on a real local server, into real folders."""
