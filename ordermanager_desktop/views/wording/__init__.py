"""Words for people: every enum, failure, time and amount as text."""
