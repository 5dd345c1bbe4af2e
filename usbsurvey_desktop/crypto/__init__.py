"""Our few choices over cryptography and joserfc; no municipality, role or form is known here."""
