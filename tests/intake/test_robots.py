"""robots.txt, by RFC 9309."""

import time

from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.robots import read_rules


def rules(text: str):
    return read_rules(text.encode())


def test_our_group_stands_before_everybodys() -> None:
    found = rules("User-agent: *\nDisallow: /\n\nUser-agent: OnRecord\nDisallow: /private # ours\n")
    assert found.allow("/news")
    assert not found.allow("/private/a")


def test_groups_of_one_name_are_one_and_names_share_a_group() -> None:
    found = rules("User-agent: a\nUser-agent: onrecord\nDisallow: /x\n\nUser-agent: onrecord\nDisallow: /y\n")
    assert [found.allow(path) for path in ("/x", "/y", "/z")] == [False, False, True]


def test_the_longest_pattern_says_and_allowing_wins_a_tie() -> None:
    found = rules("User-agent: *\nDisallow: /a\nAllow: /a/b\nAllow: /c\nDisallow: /c\nDisallow:\n")
    assert [found.allow(path) for path in ("/a/x", "/a/b/c", "/c", "/")] == [False, True, True, True]


def test_stars_and_ends() -> None:
    found = rules("User-agent: *\nDisallow: /*.pdf$\nDisallow: /a*z/\nDisallow: /*?print\n")
    seen = {path: found.allow(path) for path in ("/x.pdf", "/x.pdf?a", "/abcz/d", "/abc", "/n?print=1", "/n?p")}
    assert list(seen.values()) == [False, True, False, True, False, True]


def test_escapes_are_read_on_both_sides() -> None:
    assert not rules("User-agent: *\nDisallow: /caf%C3%A9").allow("/café/x")
    assert not rules("User-agent: *\nDisallow: /café").allow("/caf%C3%A9")


def test_a_pause_it_asks_for() -> None:
    assert rules("User-agent: *\nCrawl-delay: 2.5\n").delay == 2.5
    assert rules("User-agent: *\nCrawl-delay: soon\nDisallow: /a").delay == 0
    assert rules("User-agent: *\nCrawl-delay: nan\n").delay == 0


@given(st.binary(max_size=500), st.text(max_size=60))
def test_whatever_it_holds_it_is_read(body: bytes, path: str) -> None:
    found = read_rules(body)
    found.allow("/" + path)
    assert 0 <= found.delay <= 86_400


def test_many_stars_take_little_time() -> None:
    found = rules("User-agent: *\n" + f"Disallow: /{'a*' * 2000}b$\n" * 10)
    begun = time.perf_counter()
    assert found.allow("/" + "a" * 2000)
    assert time.perf_counter() - begun < 1
