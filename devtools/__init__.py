"""What dev.py does: set-up and the developer's commands. Standard library only."""
