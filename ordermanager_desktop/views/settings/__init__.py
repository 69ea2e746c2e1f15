"""The settings on the screen: a dialog with search, and what it leads to."""
