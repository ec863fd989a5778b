"""Ledger: everything is kept, append-only; a correction is a new row. SQL is written here and nowhere else."""

from marsad.ledger.book import Addition, Ledger
from marsad.ledger.tables import SCHEMA_VERSION
from marsad.ledger.verification import Finding, verify

__all__ = ["SCHEMA_VERSION", "Addition", "Finding", "Ledger", "verify"]
