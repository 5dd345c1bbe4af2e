"""The same work without a screen; never imports Qt."""
