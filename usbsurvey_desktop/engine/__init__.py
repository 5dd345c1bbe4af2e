"""What the answers mean now: pure functions over a questionnaire and raw answers, and `Filling`."""
