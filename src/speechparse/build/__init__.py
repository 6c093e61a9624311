"""Labelled lines to a speech."""

from __future__ import annotations

from speechparse.build.speech import build

__all__ = ["build"]
