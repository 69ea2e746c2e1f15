"""What is frozen, what is installed, and how a release is made."""
