"""Lines to flags: injected text is judged with reasons, never deleted."""

from __future__ import annotations

from speechparse.flag.findings import page_findings
from speechparse.flag.lines import flag

__all__ = ["flag", "page_findings"]
