"""Where results go: stdout, the input's own place, a folder; and what is refused."""

from __future__ import annotations

from pathlib import Path

from speechparse.cli.run import STDIN, write_data
from speechparse.errors import OutputError
from speechparse.files import write_atomic


class Writer:
    """Puts each result where the options say; a name is written once in a run."""

    def __init__(
        self, in_place: bool = False, output_dir: str | None = None, backup: str | None = None, suffix: str = ".txt"
    ) -> None:
        self.in_place = in_place
        self.output_dir = output_dir
        self.backup = backup
        self.suffix = suffix
        self._written: set[Path] = set()

    def write(self, name: str, result: str, *, encoding: str = "utf-8", is_html: bool = False) -> None:
        """Raises OutputError where the result may not go there, OSError where the disk refuses."""
        if self.in_place:
            self._replace(name, result, encoding, is_html)
        elif self.output_dir:
            self._add(Path(self.output_dir), name, result, encoding)
        else:
            write_data(result)

    def _replace(self, name: str, result: str, encoding: str, is_html: bool) -> None:
        if name == STDIN:
            raise OutputError("stdin has no place to write to; leave --in-place out")
        if is_html:
            raise OutputError("is HTML and would be replaced by text; use --output-dir")
        if not result.strip():
            raise OutputError("the result is empty; the file is left as it is")
        write_atomic(Path(name), _encoded(result, encoding), backup=self.backup)

    def _add(self, folder: Path, name: str, result: str, encoding: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / (("stdin" if name == STDIN else Path(name).stem) + self.suffix)
        if target in self._written:
            raise OutputError(f"its result would overwrite that of another input, {target}; rename one of them")
        if name != STDIN and target.exists() and target.samefile(name):
            raise OutputError(f"its result would overwrite the input, {target}; choose another folder")
        write_atomic(target, _encoded(result, encoding), backup=self.backup)
        self._written.add(target)


def _encoded(result: str, encoding: str) -> bytes:
    try:
        return result.encode(encoding)
    except UnicodeEncodeError as error:
        raise OutputError(
            f"the result holds {result[error.start]!r}, which {encoding} cannot write; leave --keep-encoding out"
        ) from error
