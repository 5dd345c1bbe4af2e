"""What any desk may show around its own screens: head, home, identities."""
