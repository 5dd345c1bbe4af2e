"""How a package travels on paper: as QR symbols, in bytes this room cannot open."""
