"""What `make build-windows` is made of: a Windows Python under wine, and what it builds."""
