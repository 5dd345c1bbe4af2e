"""A practice world from a seed: throw-away people, a pack and sealed packages, all marked 練習."""
