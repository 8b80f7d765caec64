"""Fetching: polite, bounded, and never where only this machine may go."""

import gzip
import time

import pytest
from feed_server import Site, broken_off, dripping, moved, page, serving, silent

from onrecord.intake.fetching import Fetcher
from onrecord.records.errors import InputError


@pytest.fixture
def site():
    with serving() as made:
        yield made


def fetcher(**how) -> Fetcher:
    return Fetcher(**{"delay": 0.0, "private": True, **how})


def test_a_page_comes_with_what_tells_whether_it_changed(site: Site) -> None:
    site.pages["/a"] = page("hello", ETag='"1"', Last_Modified="Mon, 06 May 2019 10:00:00 GMT")
    got = fetcher(contact="news@example.org").fetch(site.address + "/a#part")
    assert (got.status, got.body, got.kind, got.etag) == (200, b"hello", "text/html", '"1"')
    assert got.address == site.address + "/a"
    again = fetcher().fetch(site.address + "/a", etag=got.etag, modified=got.modified)
    assert (again.status, again.body) == (304, b"")
    asked = dict(site.asked)["/a"]
    assert asked["If-Modified-Since"] == "Mon, 06 May 2019 10:00:00 GMT"
    assert site.asked[0][0] == "/robots.txt"
    assert site.asked[1][1]["User-Agent"].startswith("OnRecord/")
    assert site.asked[1][1]["User-Agent"].endswith(" (+news@example.org)")


def test_a_permanent_redirect_is_told_apart_from_a_passing_one(site: Site) -> None:
    site.pages |= {"/old": moved("/new", 301), "/new": page("here"), "/now": moved("/new", 302)}
    assert fetcher().fetch(site.address + "/old").moved == site.address + "/new"
    got = fetcher().fetch(site.address + "/now")
    assert (got.moved, got.address) == (None, site.address + "/new")


def test_redirects_end(site: Site) -> None:
    site.pages["/round"] = moved("/round")
    with pytest.raises(InputError, match="redirects more than 5 times"):
        fetcher().fetch(site.address + "/round")


@pytest.mark.parametrize(
    "to", ["file:///etc/hosts", "ftp://example.org/", "javascript:alert(1)", "", "http://", "//u:p@h/"]
)
def test_a_redirect_leads_to_web_addresses_only(site: Site, to: str) -> None:
    site.pages["/out"] = moved(to)
    with pytest.raises(InputError):
        fetcher().fetch(site.address + "/out")


def test_a_private_network_is_out_of_reach_unless_asked_for(site: Site) -> None:
    with pytest.raises(InputError, match=r"private network; give --private"):
        Fetcher(delay=0.0).fetch(site.address + "/")
    assert site.asked == []


def test_a_host_with_one_private_machine_is_private(monkeypatch: pytest.MonkeyPatch) -> None:
    machines = [(0, 0, 0, "", ("93.184.216.34", 80)), (0, 0, 0, "", ("127.0.0.1", 80))]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: machines)
    with pytest.raises(InputError, match="private network"):
        Fetcher(delay=0.0).fetch("http://news.example.org/feed")


def test_robots_txt_is_obeyed_and_asked_for_once(site: Site) -> None:
    site.pages |= {"/robots.txt": page("User-agent: *\nDisallow: /no"), "/yes": page("y"), "/no": page("n")}
    one = fetcher()
    assert one.fetch(site.address + "/yes").body == b"y"
    with pytest.raises(InputError, match=r"its robots\.txt forbids it"):
        one.fetch(site.address + "/no/more")
    assert [path for path, _ in site.asked] == ["/robots.txt", "/yes"]


def test_a_redirect_does_not_lead_around_robots_txt(site: Site) -> None:
    site.pages |= {"/robots.txt": page("User-agent: *\nDisallow: /no"), "/yes": moved("/no"), "/no": page("n")}
    with pytest.raises(InputError, match=r"robots\.txt forbids"):
        fetcher().fetch(site.address + "/yes")


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False), (503, False)])
def test_a_robots_txt_that_fails(site: Site, status: int, allowed: bool) -> None:
    site.pages |= {"/robots.txt": page("", status), "/a": page("a")}
    if allowed:
        assert fetcher().fetch(site.address + "/a").body == b"a"
    else:
        with pytest.raises(InputError):
            fetcher().fetch(site.address + "/a")


def test_a_pause_is_made_between_two_requests_to_one_host(site: Site) -> None:
    site.pages |= {"/robots.txt": page("User-agent: *\nCrawl-delay: 7"), "/a": page("a")}
    slept: list[float] = []
    one = fetcher(delay=3.0, sleep=slept.append, clock=lambda: 100.0)
    one.fetch(site.address + "/a")
    one.fetch(site.address + "/a")
    assert slept == [7.0, 7.0]


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_host_is_left_alone(site: Site, status: int) -> None:
    site.pages |= {"/a": page("", status), "/b": page("b")}
    one = fetcher()
    for path in ("/a", "/b"):
        with pytest.raises(InputError, match="asked again at the next pass"):
            one.fetch(site.address + path)
    assert site.paths() == ["/a"]


@pytest.mark.parametrize(("status", "remedy"), [(404, "leave it out"), (410, "it is gone"), (500, "next pass")])
def test_an_error_says_what_to_do(site: Site, status: int, remedy: str) -> None:
    site.pages["/a"] = page("", status)
    with pytest.raises(InputError, match=f"answers {status}.*{remedy}"):
        fetcher().fetch(site.address + "/a")


def test_a_body_has_a_limit_packed_or_not(site: Site) -> None:
    site.pages |= {
        "/big": page(b"a" * 3000),
        "/bomb": page(gzip.compress(b"a" * 10_000_000), Content_Encoding="gzip"),
        "/fine": page(gzip.compress(b"a" * 2000), Content_Encoding="gzip"),
    }
    one = fetcher(largest=2000)
    assert one.fetch(site.address + "/fine").body == b"a" * 2000
    for path in ("/big", "/bomb"):
        with pytest.raises(InputError, match="has more than"):
            one.fetch(site.address + path)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (silent(2), "says nothing for 0 s"),
        (dripping(3), "is not done after 1 s"),
        (broken_off, "breaks off"),
        (page(b"no gzip", Content_Encoding="gzip"), "breaks off"),
        (page(b"?", Content_Encoding="br"), "breaks off"),
    ],
)
def test_a_bad_server_costs_little_time(site: Site, answer, said: str) -> None:
    site.pages["/a"] = answer
    begun = time.monotonic()
    with pytest.raises(InputError, match=said):
        fetcher(silence=0.4, time_limit=0.8).fetch(site.address + "/a")
    assert time.monotonic() - begun < 2


def test_nobody_there() -> None:
    with pytest.raises(InputError, match="breaks off"):
        fetcher().fetch("http://127.0.0.1:9/")
    with pytest.raises(InputError):
        fetcher().fetch("http://no-such-host.invalid/")
