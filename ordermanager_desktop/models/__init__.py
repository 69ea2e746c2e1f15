"""What the app knows: orders, cancellations, and the Qt item models that show them."""
