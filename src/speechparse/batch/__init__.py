"""Many inputs to outcomes on one machine: nothing lost, nothing twice, no document stops the others."""

from __future__ import annotations

from speechparse.batch.documents import Document, Failure, Limits
from speechparse.batch.many import Outcome, parse_many

__all__ = ["Document", "Failure", "Limits", "Outcome", "parse_many"]
