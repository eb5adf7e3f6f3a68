"""XML that is read as a stream and not trusted."""

import io
import tracemalloc

import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.formats import xml

NS = "http://example.org/n"
DOCUMENT = f"""<?xml version="1.0" encoding="UTF-8"?>
<n:all xmlns:n="{NS}"><head>not wanted</head>
<n:place n:id="p1" kind="a"><n:name>駅前</n:name>tail<n:place n:id="inner"/></n:place>
<place id="p2"/><n:other><n:place n:id="p3">text</n:place></n:other>
</n:all>"""
BOMB = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><all>&c;</all>"""
OUTSIDE = b"""<!DOCTYPE all [<!ENTITY x SYSTEM "file:///etc/passwd">]><all>&x;</all>"""
DTD = b"""<!DOCTYPE all SYSTEM "http://example.org/all.dtd"><all/>"""


def read(data, *tags):
    return list(xml.elements(io.BytesIO(data), "a.xml", tags))


def refusal(data):
    with pytest.raises(CoreError) as caught:
        read(data, "all")
    return caught.value


def test_wanted_elements_come_with_all_they_hold():
    first, second = read(DOCUMENT.encode(), f"{{{NS}}}place")
    assert first.get(f"{{{NS}}}id") == "p1"
    assert first.get("kind") == "a"
    assert first.findtext(f"{{{NS}}}name") == "駅前"
    assert first[0].tail == "tail"
    assert first[1].get(f"{{{NS}}}id") == "inner"
    assert (second.get(f"{{{NS}}}id"), second.text) == ("p3", "text")


def test_names_without_namespace_are_other_names():
    [only] = read(DOCUMENT.encode(), "place")
    assert only.attrib == {"id": "p2"}
    assert read(DOCUMENT.encode(), f"{{{NS}}}nothing") == []


def test_other_encodings_are_told_by_the_file():
    text = '<?xml version="1.0" encoding="UTF-16"?><all><place name="駅"/></all>'
    assert read(text.encode("utf-16"), "place")[0].get("name") == "駅"
    error = refusal(b'<?xml version="1.0" encoding="x-none"?><all/>')
    assert (error.code, error.facts["reason"]) == ("broken_xml", "unknown encoding: x-none")
    error = refusal('<?xml version="1.0" encoding="Shift_JIS"?><all>駅</all>'.encode("cp932"))
    assert (error.code, error.facts["line"]) == ("broken_xml", 1)


@pytest.mark.parametrize("data", [BOMB, OUTSIDE, DTD])
def test_entities_and_document_types_are_refused(data):
    error = refusal(data)
    assert error.code == "unsafe_xml"
    assert error.facts == {"file": "a.xml"}


def test_undefined_entities_are_broken():
    assert refusal(b"<all>&nothing;</all>").code == "broken_xml"


def test_truncated_files_tell_the_line():
    data = DOCUMENT.encode()
    error = refusal(data[: data.index(b"tail")])
    assert error.code == "broken_xml"
    assert error.facts["line"] == 3
    assert error.facts["reason"] == "no element found"
    assert refusal(b"").facts["reason"] == "no element found"
    assert refusal(b"<all></other>").facts["reason"] == "mismatched tag"


def test_what_came_before_the_damage_was_already_given():
    data = b"<all>" + b"<place/>" * 200_000
    found = xml.elements(io.BytesIO(data), "a.xml", ("place",))
    assert next(found).tag == "place"
    with pytest.raises(CoreError):
        list(found)


def test_memory_stays_flat():
    def document():
        yield b"<all>"
        for _ in range(300):
            yield b"<place><name>" + b"x" * 1000 + b"</name></place>" + b"<other>y</other>" * 5000
        yield b"</all>"

    class Stream:
        pieces = document()

        def read(self, _size):
            return next(self.pieces, b"")

    tracemalloc.start()
    count = sum(1 for _ in xml.elements(Stream(), "a.xml", ("place",)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 300
    assert peak < 2_000_000
