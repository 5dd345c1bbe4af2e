"""Our few choices over cryptography; no municipality, role or form is known here."""
