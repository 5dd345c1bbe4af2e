"""Answers become a package: survey packs, signatures, the seal, and the ordered checks."""
