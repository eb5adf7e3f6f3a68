"""Lists of subsidy programmes, and of the conditions that can be checked.

Headings in Japanese as offices write them, or the names of the fields of the national portal's
public interface (Jグランツ API: ``title``, ``target_area_search``, ``subsidy_rate``,
``subsidy_max_limit``, ``acceptance_start_datetime``, ``acceptance_end_datetime``; developers.
digital.go.jp, as documented in 2026). A row whose date, share, sum or address is not clear is
refused: a wrong deadline or ceiling is worse than none.
"""

import datetime
import math
import re

from .. import money
from ..columns import roles
from ..parsed import Parsed
from ..values import date_span, iso_date, told
from . import places, programme_words
from .outline import excluded, note_given, roles_of

KEY = "programme_list"
KEY_RULES = "programme_rules"
_FRAME = ("id", "name", "purpose", "conditions", "deadline", "applicants", "area", "opens_on",
          "rate", "ceiling_yen", "floor_yen", "url", "checked_on")
_RULES_FRAME = ("id", "programme_id", "field", "test", "value", "text")
# A list of programmes has a name, says what is paid, and has at least two of these.
_PAYS = {"programme_rate", "programme_ceiling"}
_MARKS = ("programme_rate", "programme_ceiling", "programme_deadline", "programme_period",
          "programme_applicants", "programme_opens")
# The portal writes times in UTC; Japan is nine hours ahead all year.
_UTC = re.compile(r"(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|\+00:?00)")
_JAPAN = datetime.timedelta(hours=9)
_OPEN_ENDED = {"随時", "通年", "なし", "無し", "未定", "期限なし", "定めなし", "常時", "-", "―",
               "ー"}
_UNTIL_SPENT = re.compile(r"予算.{0,12}(達し|到達|なくな|無くな|終了|範囲)|先着")
_ADDRESS = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


class _RefusedError(ValueError):
    """One row: the reason, and what was found there."""

    def __init__(self, reason, detail):
        super().__init__(reason)
        self.reason, self.detail = reason, detail


def recognises(item, options):
    """A table of programmes: a name, and what only a programme has."""
    if excluded(options, KEY) or not item.is_table:
        return False
    found = _roles(item, options)
    named = bool({"programme_name", "name"} & set(found))
    if options.format == KEY:
        return named
    return named and bool(_PAYS & set(found)) and sum(mark in found for mark in _MARKS) >= 2


def recognises_rules(item, options):
    """A table with a programme, a field of the project and a test in each row."""
    if excluded(options, KEY_RULES) or not item.is_table:
        return False
    found = _roles(item, options)
    return bool({"programme_number", "programme_name"} & set(found)) and {
        "rule_field", "rule_test"} <= set(found)


def _roles(item, options):
    """Columns by role; units in headings (上限額（千円）) do not hide these."""
    found = dict(roles_of(item, options))
    bare = {money.unit_of(heading)[0]: heading for heading in reversed(item.header)}
    for role, headings in roles(tuple(bare)).items():
        if isinstance(role, str) and role.startswith("programme_"):
            own = [bare[one] for one in headings]
            found[role] = list(dict.fromkeys([*found.get(role, ()), *own]))
    return found


def read(item, options):
    """One programme a row."""
    found = _roles(item, options)
    parsed, records = _started(item, options, "programmes")
    counts = dict.fromkeys(("fixed", "open_ended", "until_spent", "ceiling_zero", "floors"), 0)
    taken = _taken(records, parsed, lambda record: _programme(record, found, counts))
    for key, rows in counts.items():
        if rows:
            parsed.note(f"programmes_{key}", rows=rows)
    return _framed(parsed, taken, _FRAME)


def read_rules(item, options):
    """One condition a row."""
    found = _roles(item, options)
    parsed, records = _started(item, options, "programme_rules")
    taken = _taken(records, parsed, lambda record: _rule(record, found))
    return _framed(parsed, taken, _RULES_FRAME)


def _taken(records, parsed, understood):
    """Rows that are clear; the others are refused with the reason."""
    pairs = ((row, _or_refused(understood, record, row, parsed)) for row, record in records)
    return [{"row": row, **one} for row, one in pairs if one is not None]


def _or_refused(understood, record, row, parsed):
    try:
        return understood(record)
    except _RefusedError as error:
        parsed.refuse(row, error.reason, error.detail)
        return None


def _started(item, options, table):
    content = item.table
    parsed = Parsed(table, None, len(content.rows) + len(content.too_long))
    parsed.title = item.titles[0]
    note_given(parsed, item, options)
    for row in content.too_long:
        parsed.refuse(row, "too_many_cells")
    parsed.note("encoding", encoding=content.encoding)
    return parsed, list(content.records())


def _framed(parsed, taken, columns):
    import pandas as pd

    parsed.frame = pd.DataFrame(taken, columns=["row", *columns])
    return parsed


def _programme(record, found, counts):
    name = " ".join((places.first(record, found, "programme_name")
                     or places.first(record, found, "name")).split())
    if not name:
        raise _RefusedError("no_name", "")
    opens, deadline = _days(record, found, counts)
    rate = _rate(record, found, counts)
    ceiling = _money(record, found, "programme_ceiling")
    if ceiling == 0:
        # The portal writes 0 where nothing was entered.
        ceiling = math.nan
        counts["ceiling_zero"] += 1
    return {
        "id": _number(record, found),
        "name": name,
        "purpose": places.every(record, found, "programme_purpose"),
        "conditions": places.details(record, found, {}, "programme_conditions")
        if len(found.get("programme_conditions", ())) > 1
        else places.first(record, found, "programme_conditions"),
        "deadline": deadline,
        "applicants": places.every(record, found, "programme_applicants"),
        "area": places.every(record, found, "programme_area"),
        "opens_on": opens,
        "rate": rate,
        "ceiling_yen": ceiling,
        "floor_yen": _floor(record, found, rate, counts),
        "url": _address(places.first(record, found, "programme_url")),
        "checked_on": _date(places.first(record, found, "programme_checked")),
    }


def _number(record, found):
    """The number of a programme; beside a title the portal's ``name`` is one."""
    own = places.first(record, found, "programme_number") or places.first(
        record, found, "published_id")
    return own or (places.first(record, found, "name") if "programme_name" in found else "")


def _rate(record, found, counts):
    text = places.first(record, found, "programme_rate")
    try:
        value = money.share(text)
    except money.UnclearError:
        raise _RefusedError("programme_rate_unclear", text) from None
    counts["fixed"] += text in money.FIXED_WORDS
    return value


def _money(record, found, role):
    for heading in found.get(role, ()):
        text = told(record[heading])
        if text:
            try:
                return money.yen(text, money.unit_of(heading)[1])
            except money.UnclearError:
                raise _RefusedError("programme_sum_unclear", f"{heading}: {text}") from None
    return math.nan


def _floor(record, found, rate, counts):
    """Lowest cost of a project; a lowest subsidy is that of a cost by the rate."""
    floor = _money(record, found, "programme_floor")
    least = _money(record, found, "programme_least_sum")
    if math.isnan(least) or not math.isnan(floor):
        return floor
    if math.isnan(rate) or not rate:
        raise _RefusedError("programme_floor_without_rate", f"{least:,.0f}")
    counts["floors"] += 1
    return least / rate


def _days(record, found, counts):
    """First and last day, ISO 8601; empty where there is none."""
    opens, deadline = "", ""
    period = places.first(record, found, "programme_period")
    if period and not _is_open_ended(period, counts):
        opens, deadline = date_span(period)
        if not opens or not deadline or opens == deadline:
            raise _RefusedError("programme_date_unclear", period)
    first, last = (places.first(record, found, f"programme_{role}")
                   for role in ("opens", "deadline"))
    if first and first not in _OPEN_ENDED:
        opens = _date(first)
    if last and not _is_open_ended(last, counts):
        deadline = _date(last)
    if opens and deadline and deadline < opens:
        raise _RefusedError("programme_dates_reversed", f"{opens} > {deadline}")
    return opens, deadline


def _is_open_ended(text, counts):
    if text in _OPEN_ENDED:
        counts["open_ended"] += 1
        return True
    if _UNTIL_SPENT.search(text) and not iso_date(_UNTIL_SPENT.sub("", text)):
        counts["until_spent"] += 1
        return True
    return False


def _date(text):
    if not text:
        return ""
    found = _UTC.fullmatch(text)
    if found:
        moment = datetime.datetime(*map(int, found.groups()), tzinfo=datetime.timezone.utc)
        return (moment + _JAPAN).date().isoformat()
    day = iso_date(text)
    if not day:
        raise _RefusedError("programme_date_unclear", text)
    return day


def _address(text):
    if text and not _ADDRESS.fullmatch(text):
        raise _RefusedError("programme_url_unclear", text)
    return text


def _rule(record, found):
    programme = places.first(record, found, "programme_number") or places.first(
        record, found, "programme_name")
    if not programme:
        raise _RefusedError("rule_without_programme", "")
    field, test = (places.first(record, found, role) for role in ("rule_field", "rule_test"))
    known = programme_words.test_of(test)
    if not known:
        raise _RefusedError("rule_test_unknown", test)
    if not field:
        raise _RefusedError("rule_field_missing", test)
    value = places.first(record, found, "rule_value")
    if not value and known != "given":
        raise _RefusedError("rule_value_missing", f"{field}: {test}")
    return {
        "id": places.first(record, found, "published_id"),
        "programme_id": programme,
        "field": programme_words.field_of(field),
        "test": known,
        "value": value,
        "text": places.first(record, found, "rule_text")
        or places.first(record, found, "programme_conditions"),
    }
