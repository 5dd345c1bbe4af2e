"""Speed, measured as a ratio to a floor or a peer of the same run; no test depends on it."""
