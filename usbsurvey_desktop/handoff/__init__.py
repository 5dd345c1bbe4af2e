"""How a package travels: bytes this room cannot open."""
