"""The platforms' APIs: one file each, behind the protocols that the services ask for."""
