"""Made pages: invented people, places and organisations speaking, in many layouts, with exact truth."""
