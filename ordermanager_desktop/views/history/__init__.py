"""The history: what became of every order of the last weeks."""
