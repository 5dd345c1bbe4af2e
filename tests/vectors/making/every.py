"""All generators, in the order in which `make` runs them: later ones use files of earlier ones."""

from tests.vectors.making import cards, identities, packages, packs

GENERATORS = (packages.GENERATOR, packs.GENERATOR, cards.GENERATOR, identities.GENERATOR)
