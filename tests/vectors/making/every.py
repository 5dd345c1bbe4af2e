"""All generators, in the order in which `make` runs them: later ones use files of earlier ones."""

from tests.vectors.making import (
    bundles,
    cards,
    drafts,
    identities,
    ledgers,
    notes,
    packages,
    packs,
    policies,
    qr_texts,
    record_books,
    rosters,
)

GENERATORS = (
    packages.GENERATOR,
    packs.GENERATOR,
    cards.GENERATOR,
    identities.GENERATOR,
    rosters.GENERATOR,
    notes.GENERATOR,
    ledgers.GENERATOR,
    bundles.GENERATOR,
    drafts.GENERATOR,
    record_books.GENERATOR,
    qr_texts.GENERATOR,
    policies.GENERATOR,
)
