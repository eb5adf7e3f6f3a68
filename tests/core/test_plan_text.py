"""The text of plan files: JSON with lines, and sentences about what is no JSON."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.errors import CoreError
from nigiwai.core.plan import text

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-10**6, 10**6) | st.text(max_size=8)
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(
        st.text(max_size=5), inside, max_size=4),
    max_leaves=20,
)


@given(VALUES, st.sampled_from((None, 0, 2)))
def test_what_python_writes_is_read_as_it_was(value, indent):
    assert text.parse(json.dumps(value, indent=indent), "f").value == value


@given(VALUES)
def test_every_member_has_its_line(value):
    written = json.dumps({"a": 1, "b": value}, indent=1, ensure_ascii=True)
    lines = written.split("\n")
    for path, line in text.parse(written, "f").lines.items():
        if path and isinstance(path[-1], str):
            assert lines[line - 1].lstrip().startswith(json.dumps(path[-1]))


@given(st.text(alphabet='{}[]",:1at \n\\/#', max_size=30))
def test_any_letters_are_read_as_python_reads_them_or_refused(given_text):
    wanted, refused = outcome(json.loads, given_text)
    found, error = outcome(text.parse, given_text, "f")
    if error is None:
        assert (found.value, refused) == (wanted, None)
    else:
        # Python takes the last of two equal keys.
        assert refused is not None or error.code == "plan_key_twice"
        assert error.facts["file"] == "f"


def outcome(call, *arguments):
    """What a call gives, and what it raises."""
    try:
        return call(*arguments), None
    except (ValueError, CoreError) as error:
        return None, error


@pytest.mark.parametrize(("written", "code", "line"), [
    ('{"a": 1,}', "plan_comma_too_many", 1),
    ('{"a": [1,\n2,\n]}', "plan_comma_too_many", 3),
    ('{"a": 1\n"b": 2}', "plan_comma_missing", 2),
    ('["a" "b"]', "plan_comma_missing", 1),
    ('{\n// remark\n"a": 1}', "plan_comment", 2),
    ('{"a": 1} # remark', "plan_comment", 1),
    ('{"a": 1,\n"a": 2}', "plan_key_twice", 2),
    ('{"a": "C:\\data"}', "plan_backslash", 1),
    ('{"a": NaN}', "plan_not_json", 1),
    ('{"a": -Infinity}', "plan_not_json", 1),
    ('{"a": 1e999}', "plan_not_json", 1),
    ("{'a': 1}", "plan_not_json", 1),
    ('{"a": “b”}', "plan_not_json", 1),
    ('{"a": "line\nbreak"}', "plan_not_json", 1),
    ('{"a": 1', "plan_not_json", 1),
    ('{"a" 1}', "plan_not_json", 1),
    ('{"a": 1} {}', "plan_not_json", 1),
    ("[" * 100 + "]" * 100, "plan_not_json", 1),
    (" \n ", "plan_empty", None),
])
def test_what_is_no_json_is_said_with_its_line(written, code, line):
    with pytest.raises(CoreError) as caught:
        text.parse(written, "f")
    assert (caught.value.code, caught.value.facts.get("line")) == (code, line)


@pytest.mark.parametrize(("encoding", "word"), [
    ("cp932", "Shift_JIS (CP932)"), ("utf-16", "UTF-16"), ("euc-jp", None)])
def test_other_encodings_are_named(tmp_path, encoding, word):
    path = tmp_path / "計画.json"
    path.write_bytes('{"name": "焼津市"}'.encode(encoding))
    with pytest.raises(CoreError) as caught:
        text.read(path)
    assert caught.value.code == "plan_encoding"
    assert word is None or caught.value.facts["encoding"] == word


def test_the_mark_of_windows_and_its_line_ends_do_no_harm(tmp_path):
    path = tmp_path / "plan.json"
    path.write_bytes('\ufeff{"name":\r\n"焼津市"}\r\n'.encode())
    assert text.read(path).value == {"name": "焼津市"}
    with pytest.raises(CoreError) as caught:
        text.read(tmp_path / "none.json")
    assert caught.value.code == "missing_file"


def test_a_file_that_is_no_plan_is_not_read(tmp_path):
    path = tmp_path / "large.json"
    path.write_bytes(b" " * 5_000_001)
    with pytest.raises(CoreError) as caught:
        text.read(path)
    assert caught.value.code == "plan_too_large"


def test_a_missing_member_has_the_line_of_what_would_hold_it():
    document = text.parse('{\n"study": {\n"mesh": "1km"}}', "f")
    assert document.line(("study", "mesh")) == 3
    assert document.line(("study", "boundary")) == 2
    assert document.line(("none", 3)) == 1
