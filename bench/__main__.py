"""Run every measurement of this folder: each module with `measures()`."""

import importlib
import pkgutil
import sys

import bench


def main() -> None:
    """Print a line for each measure."""
    for module in pkgutil.iter_modules(bench.__path__):
        measures = getattr(importlib.import_module(f"bench.{module.name}"), "measures", None)
        for measure in measures() if measures else ():
            sys.stdout.write(measure.line())


if __name__ == "__main__":
    main()
