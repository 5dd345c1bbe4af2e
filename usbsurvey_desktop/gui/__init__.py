"""The windows. Only this room, `app`, `offscreen` and `selftest` know Qt."""
