"""One widget per type of question; each shows a state and says what the person did."""
