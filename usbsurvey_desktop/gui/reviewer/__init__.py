"""The collector's desk: open a package and look at everything in it."""
