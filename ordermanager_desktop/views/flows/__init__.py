"""The stories of a manager, each a coroutine: ask, act, show."""
