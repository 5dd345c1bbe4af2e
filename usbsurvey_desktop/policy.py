"""What the administrator of a terminal fixed for everybody who works at it (`policy.json`)."""
