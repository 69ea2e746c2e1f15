"""The app as a person starts it: its own process, a real window manager, a real mouse and keys."""
