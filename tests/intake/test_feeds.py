"""Feeds: what they list, and hostile ones."""

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.intake.feeds import MOST, Listed, read_feed
from onrecord.records.errors import InputError

WHERE = "https://news.example.org/feed"
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><title>Shells &amp; smoke</title><link>/a?x=1#top</link><pubDate>Mon, 06 May 2019 10:00:00 +0200</pubDate></item>
<item><title>Twice</title><link>https://news.example.org/a?x=1</link></item>
<item><title>No link</title></item>
<item><title>Odd</title><link>javascript:alert(1)</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>Talks</title>
<link href="https://news.example.org/b"/><published>2019-05-06T10:00:00Z</published>
<updated>2019-05-07T10:00:00Z</updated></entry></feed>"""


def test_rss_and_atom() -> None:
    day = "2019-05-06T08:00:00+00:00"
    assert read_feed(RSS.encode(), WHERE) == [Listed("https://news.example.org/a?x=1", "Shells & smoke", day, None)]
    (one,) = read_feed(ATOM.encode(), WHERE)
    assert (one.published, one.updated) == ("2019-05-06T10:00:00+00:00", "2019-05-07T10:00:00+00:00")


def test_a_broken_feed_gives_what_it_has() -> None:
    assert len(read_feed(RSS[: RSS.index("<item><title>No link")].encode(), WHERE)) == 1


@pytest.mark.parametrize(
    "body", [b"", b"<html><body><p>Page</p></body></html>", b"\x00\xff", b"{}", b"https://example.org/feed"]
)
def test_what_is_no_feed_is_told(body: bytes) -> None:
    with pytest.raises(InputError, match="is no feed"):
        read_feed(body, WHERE)


def test_a_files_name_is_not_opened(tmp_path) -> None:
    (tmp_path / "feed.xml").write_text(RSS)
    with pytest.raises(InputError):
        read_feed(str(tmp_path / "feed.xml").encode(), WHERE)


def test_entities_neither_grow_nor_reach_files(tmp_path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden words")
    grown = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    for entity, name in ((f'<!ENTITY x SYSTEM "{secret.as_uri()}">', "x"), (f'<!ENTITY e0 "aaaaaaaaaa">{grown}', "e9")):
        body = RSS.replace("<rss", f"<!DOCTYPE rss [{entity}]><rss").replace("Shells", f"&{name};")
        begun = time.perf_counter()
        try:
            titles = [one.title or "" for one in read_feed(body.encode(), WHERE)]
        except InputError:
            titles = []
        assert time.perf_counter() - begun < 5
        assert all("hidden" not in title and len(title) < 1000 for title in titles)


def test_a_feed_of_many_articles_is_cut() -> None:
    item = "<item><link>https://news.example.org/{}</link></item>"
    body = f'<rss version="2.0"><channel>{"".join(item.format(n) for n in range(MOST + 50))}</channel></rss>'
    assert len(read_feed(body.encode(), WHERE)) == MOST


PIECES = st.sampled_from([
    "<item>", "</item>", "<link>", "</link>", "<title>", "<entry>", "<![CDATA[", "]]>", "<!--", "&amp;", "&#x110000;", "&#0;",
    "https://e.org/", "<pubDate>", "Mon, 99 Foo 20199", "\x00", "é", "<a:b c='", "'/>", "<?xml encoding='utf-16'?>",
])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=300), st.lists(PIECES, max_size=30).map(lambda p: ("<rss><channel>" + "".join(p)).encode())
    )
)
def test_whatever_it_holds_it_is_read_or_refused(body: bytes) -> None:
    try:
        listed = read_feed(body, WHERE)
    except InputError:
        return
    assert all(one.address.startswith(("http://", "https://")) for one in listed)


@pytest.mark.parametrize("unit", ["<a>", "<item>", "<", "&", '<a b="', "<description><div>"])
def test_the_time_grows_with_the_size(unit: str) -> None:
    """About 40 s a megabyte at worst: with the limit of 4 MB a feed is done in a few minutes, whatever it holds."""
    begun = time.perf_counter()
    with suppress(InputError):
        read_feed(b'<rss version="2.0"><channel>' + (unit * (20_000 // len(unit))).encode() + b"<", "https://e.org/")
    assert time.perf_counter() - begun < 8
