"""Who is at the counter: the PIN pad, the header's button, and the sheets that change the staff."""
