"""A loopback HTTP server that behaves like the platforms: `server.Sandbox` is its front door."""
