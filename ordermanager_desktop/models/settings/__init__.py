"""What can be set: each setting declared once, with a default that is right for most."""
