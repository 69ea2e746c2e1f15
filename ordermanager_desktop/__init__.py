"""Order Manager for the desktop: live delivery orders, cancelled safely."""

__version__ = "0.1.0"
