"""The pop-ups: values in, values out; none of them calls a service."""
