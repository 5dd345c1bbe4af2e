"""What `make build` is made of: an environment, a frozen program, and what goes out with it."""
