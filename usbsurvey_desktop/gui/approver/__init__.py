"""The approver's desk: open the draft by an own slot, see what was signed, sign over it."""
