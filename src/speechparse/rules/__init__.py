"""The repair rules in the order they run."""

from __future__ import annotations

from speechparse.errors import RuleError
from speechparse.rules import (
    characters,
    dates,
    duplicates,
    encoding_escapes,
    encoding_marks,
    encoding_runs,
    encoding_slips,
    line_breaks,
    lines,
    markdown,
    punctuation,
    script,
)
from speechparse.rules.annotations import pinyin_behind_character, plain_pinyin_behind_character
from speechparse.rules.rule import Case, Evidence, Rule, Safety, hit, miss, rule

# Order: bytes before characters before marks: a slip can only be read while the narrow marks, letters and "?" that it
# left still stand. Dates before marks, to take a lone bracket with them in one edit; lines, script and repeats after.
# A jammer goes first: what it holds would be read as marks and as bytes; before it only the times of subtitles, which look
# like one.
REPAIRS: tuple[Rule, ...] = (
    line_breaks.time_of_subtitle,
    lines.forum_jammer,
    encoding_runs.utf8_read_as_gbk,
    encoding_runs.gbk_read_as_latin,
    encoding_runs.utf8_read_as_latin,
    encoding_escapes.line_end_written_out,
    encoding_escapes.unicode_escape_written_out,
    encoding_escapes.entity_written_out,
    encoding_escapes.page_break_written_out,
    encoding_escapes.tag_written_out,
    encoding_escapes.forum_code_written_out,
    markdown.markdown_written_out,
    line_breaks.lines_put_on_one,
    pinyin_behind_character,
    plain_pinyin_behind_character,
    encoding_slips.slip_at_mark,
    encoding_slips.slip_at_annotation,
    encoding_slips.slip_at_cut,
    encoding_slips.slip_without_mark,
    encoding_slips.slip_at_mark_unmarked,
    encoding_marks.indent_as_questions,
    encoding_marks.zero_width_as_question,
    encoding_marks.replacement_character,
    encoding_marks.replaced_bytes_as_gbk,
    encoding_marks.masked_name,
    characters.zero_width_character,
    characters.control_character,
    characters.radical_for_character,
    characters.compatibility_ideograph,
    characters.small_form,
    characters.private_use_inside_word,
    characters.private_use_character,
    characters.copy_mark,
    characters.space_inside_prose,
    dates.date_run_together,
    dates.date_with_two_readings,
    dates.date_with_one_bracket,
    dates.letter_for_zero,
    dates.other_zero,
    punctuation.extra_comma,
    punctuation.narrowed_mark,
    punctuation.narrow_mark_among_wide,
    punctuation.nested_same_quotes,
    punctuation.space_in_closing_marks,
    punctuation.doubled_mark,
    lines.one_character_a_line,
    line_breaks.broken_into_pieces,
    lines.page_number,
    lines.running_header,
    lines.hard_wrap,
    lines.split_title,
    lines.toolbar,
    lines.site_mark,
    script.left_in_simplified_shape,
    script.over_converted,
    duplicates.repeated_phrase,
    duplicates.repeated_word,
    duplicates.doubled_function_character,
    duplicates.likely_repeated_word,
    duplicates.repeated_clause,
    duplicates.repeated_line,
    duplicates.repeated_block,
)


def selected(select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> tuple[Rule, ...]:
    """The rules whose code begins with one of `select` (all, when empty) and with none of `ignore`.

    Raises RuleError for a prefix that no rule has.
    """
    for prefix in (*select, *ignore):
        if not any(each.code.startswith(prefix) for each in REPAIRS):
            raise RuleError(f"no rule has the code or family {prefix!r}; `speechparse rules` lists them", code=prefix)
    return tuple(
        each
        for each in REPAIRS
        if (not select or each.code.startswith(select)) and not (ignore and each.code.startswith(ignore))
    )


__all__ = ["REPAIRS", "Case", "Evidence", "Rule", "Safety", "hit", "miss", "rule", "selected"]
