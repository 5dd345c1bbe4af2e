"""A practice world from a seed: throw-away issuer and recipients, packs and sealed packages."""
