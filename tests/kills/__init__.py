"""The real app, killed at every point of a cancellation and started again: what it then says must
be what the platform's ledger says."""
