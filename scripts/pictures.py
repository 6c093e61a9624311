"""Makes the two pictures of the README from docs/images/page.txt: what `show` prints, and the review page.

    python scripts/pictures.py            # docs/images/show.png and docs/images/report.png

`show` runs in a pseudo-terminal, so that the picture holds what a user sees; the review page is drawn by Chromium
through playwright (extra `dev`), which must be installed.
"""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

IMAGES = Path(__file__).parent.parent / "docs" / "images"
PAGE = "page.txt"
COLUMNS = 100
SLIP = 11  # the place of the byte slip among the findings: the most telling repair of the page
VIEW = {"width": 1180, "height": 760}  # CSS pixels: the text is still read when the README shows it at 800

# Rich's SVG gives a Han character the width of one column, so the terminal is drawn by the browser, in a font whose Han
# are two columns wide (and the lines of boxes one).
FRAME = """<!DOCTYPE html><meta charset="utf-8">
<style>
@font-face {{ font-family: narrow; src: local("DejaVu Sans Mono"); unicode-range: U+203A, U+2500-257F; size-adjust: 83.06% }}
body {{ margin: 0; background: #1c1c1c; width: max-content }}
pre {{ margin: 0; padding: 16px; font: 15px/1.45 narrow, "Noto Sans Mono CJK TC", "Sarasa Mono TC", monospace; color: #ddd }}</style>
<pre>{code}</pre>
"""


def printed() -> str:
    """What `speechparse show` writes to a terminal of COLUMNS columns, escape sequences and all."""
    parent, child = pty.openpty()
    env = {**os.environ, "COLUMNS": str(COLUMNS), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    env.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "speechparse", "show", "--no-pager", PAGE]
    with subprocess.Popen(command, cwd=IMAGES, stdout=child, stdin=subprocess.DEVNULL, env=env) as process:
        os.close(child)
        data = b"".join(_chunks(parent))
    os.close(parent)
    if process.returncode:
        raise SystemExit(f"speechparse show exited with {process.returncode}")
    return data.decode().replace("\r\n", "\n")


def _chunks(descriptor: int) -> list[bytes]:
    chunks = []
    while True:
        try:
            chunk = os.read(descriptor, 65536)
        except OSError:  # Linux says so when the other end is closed
            return chunks
        if not chunk:
            return chunks
        chunks.append(chunk)


def terminal() -> str:
    """The page that shows `printed()` as a terminal would."""
    from rich.terminal_theme import MONOKAI

    with Path(os.devnull).open("w") as nowhere:
        console = Console(record=True, width=COLUMNS, file=nowhere)
        console.print(Text.from_ansi(printed()), end="")
        return console.export_html(theme=MONOKAI, code_format=FRAME, inline_styles=True)


def draw(folder: Path) -> None:
    """docs/images/show.png and docs/images/report.png: the review page with one repair chosen by the keyboard."""
    from playwright.sync_api import sync_playwright

    shown, review = folder / "show.html", folder / "review.html"
    shown.write_text(terminal(), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "speechparse", "report", PAGE, "-o", review], cwd=IMAGES, check=True)
    with sync_playwright() as session:
        browser = session.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport=VIEW, reduced_motion="reduce")
        page.goto(shown.as_uri())
        page.locator("pre").screenshot(path=IMAGES / "show.png")
        page.goto(review.as_uri())
        page.wait_for_selector("html[data-ready]")
        for _ in range(SLIP):
            page.keyboard.press("j")
        page.screenshot(path=IMAGES / "report.png")
        browser.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        draw(Path(made))
