"""The office's book of hand-offs: what was carried on which medium, appended and never erased."""
