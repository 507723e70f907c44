"""The store: pages, readings, decisions, records. Append-only, crash-safe, incremental."""

from kerguen.ledger.store import Kept, Ledger

__all__ = ["Kept", "Ledger"]
