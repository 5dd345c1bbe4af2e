"""The windows. Only this room, `app`, `workrooms`, `offscreen` and `selftest` know Qt."""
