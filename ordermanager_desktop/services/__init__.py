"""What the app does: reading orders, cancelling, remembering; no widgets."""
