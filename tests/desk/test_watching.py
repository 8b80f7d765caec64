"""Watching feeds: what is new is kept, what is not is not asked for, and a stopped pass goes on."""

import json
from pathlib import Path

import pytest
from feed_server import Site, broken_off, moved, page, serving

from onrecord.desk.feed_state import FeedMemory, read_state, state_path
from onrecord.desk.watching import Watcher
from onrecord.records.errors import InputError, OnRecordError, UsageError
from onrecord.records.settings import Settings
from onrecord.store.opening import reading

pytest.importorskip("feedparser")
pytest.importorskip("py3langid")

ARTICLE = """<html><head><title>{0}</title></head><body><article><h1>{0}</h1>
<p>The army left the town of Kobol on Monday after two weeks of talks, a doctor at the local hospital said there.</p>
<p>Shops in the old market opened again, and families came back to the houses that they had left in {0}.</p>
</article></body></html>"""


class World:
    """A site with a feed, a database, and what was told."""

    def __init__(self, site: Site, folder: Path) -> None:
        self.site, self.told = site, []
        self.settings = Settings(db=str(folder / "record.duckdb"))
        self.items: dict[str, str | None] = {}
        self.stop_after: int | None = None

    def publish(self, name: str, *, updated: str | None = None, body: str | None = None) -> None:
        self.items[name] = updated
        self.site.pages[f"/{name}"] = page(ARTICLE.format(body or name))
        self.write()

    def write(self, feed: str = "/feed") -> None:
        entries = "".join(
            f'<entry><title>{name}</title><link href="{self.site.address}/{name}"/>'
            f"<published>2020-01-02T10:00:00Z</published>{f'<updated>{updated}</updated>' if updated else ''}</entry>"
            for name, updated in self.items.items()
        )
        body = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>{entries}</feed>'
        self.site.pages[feed] = page(body, ETag=f'"{hash(body)}"', Content_Type="application/atom+xml")

    def look(self, *feeds: str) -> dict[str, int]:
        self.told.clear()
        self.site.asked.clear()
        watcher = Watcher([self.site.address + f for f in feeds or ("/feed",)], self.settings, delay=0.0, private=True)
        return dict(watcher.look(merge=False, tell=self.told.append, advance=self._advance))

    def _advance(self) -> None:
        if self.stop_after is not None:
            self.stop_after -= 1
            if self.stop_after < 0:
                raise KeyboardInterrupt

    def kept(self) -> list[str]:
        with reading(Path(self.settings.db)) as connection:
            rows = connection.execute("SELECT report, revision FROM main.reports ORDER BY ALL").fetchall()
        return [f"{report.rpartition('/')[2]}:{revision}" for report, revision in rows]


@pytest.fixture
def world(tmp_path: Path, standin):
    with serving() as site:
        yield World(site, tmp_path)


def test_what_is_new_is_kept_and_asked_for_once(world: World) -> None:
    world.publish("a")
    world.publish("b")
    assert world.look() == {"new": 2}
    assert world.site.paths() == ["/feed", "/a", "/b"]
    with reading(Path(world.settings.db)) as connection:
        row = connection.execute("SELECT title, published, url FROM main.reports ORDER BY report").fetchone()
    assert row == ("a", "2020-01-02T10:00:00+00:00", world.site.address + "/a")
    assert world.look() == {"feeds": 1}
    assert world.site.paths() == ["/feed"]
    world.publish("c")
    assert world.look() == {"new": 1}
    assert world.site.paths() == ["/feed", "/c"]
    assert world.kept() == ["a:1", "b:1", "c:1"]


def test_a_changed_article_is_a_revision(world: World) -> None:
    world.publish("a", updated="2020-01-02T10:00:00Z")
    assert world.look() == {"new": 1}
    world.publish("a", updated="2020-01-02T12:00:00Z", body="the second town")
    assert world.look() == {"revised": 1}
    assert world.kept() == ["a:1", "a:2"]


def test_an_article_that_is_not_there_is_asked_for_at_three_passes(world: World) -> None:
    world.publish("a")
    world.publish("b")
    world.site.pages["/a"] = page("", 500)
    asked = []
    for _ in range(4):
        world.look()
        asked.append("/a" in world.site.paths())
    assert asked == [True, True, True, False]
    assert world.kept() == ["b:1"]
    assert world.look() == {"feeds": 1}, "once all is dealt with, the feed is asked for changes only"


def test_a_stopped_pass_goes_on(world: World) -> None:
    for name in "abcdefghijklmnopqrstuvwx":
        world.publish(name)
    world.stop_after = 19
    with pytest.raises(KeyboardInterrupt):
        world.look()
    assert set(world.kept()) >= {f"{name}:1" for name in "abcdefghijklmnop"}
    world.stop_after = None
    fates = world.look()
    assert "/a" not in world.site.paths()
    assert fates["new"] + fates.get("unchanged", 0) == 8
    assert len(world.kept()) == 24


def test_an_article_of_two_feeds_is_asked_for_once(world: World) -> None:
    world.publish("a")
    world.write("/other")
    assert world.look("/feed", "/other") == {"new": 1}
    assert world.site.paths() == ["/feed", "/other", "/a"]
    assert world.look("/other") == {"feeds": 1}


def test_a_feed_that_moved_for_good_is_asked_there(world: World) -> None:
    world.publish("a")
    world.site.pages["/old"] = moved("/feed", 301)
    assert world.look("/old") == {"new": 1}
    assert world.look("/old") == {"feeds": 1}
    assert world.site.paths() == ["/feed"]


def test_one_bad_feed_leaves_the_others(world: World) -> None:
    world.publish("a")
    world.site.pages |= {"/broken": broken_off, "/page": page("<html><body>no feed</body></html>")}
    assert world.look("/broken", "/page", "/gone", "/feed") == {"new": 1}
    assert [one.where for one in world.told] == [world.site.address + path for path in ("/broken", "/page", "/gone")]


def test_what_is_no_article_is_told_and_left(world: World) -> None:
    world.publish("a")
    world.site.pages["/a"] = page(b"%PDF-1.4", Content_Type="application/pdf")
    assert world.look() == {}
    assert "application/pdf, no page" in str(world.told[0])


def test_two_passes_of_a_kept_database_double_nothing(world: World) -> None:
    world.publish("a")
    world.look()
    state_path(Path(world.settings.db)).unlink()
    assert world.look() == {"unchanged": 1}
    assert world.kept() == ["a:1"]


def test_a_memory_that_is_none_is_told(world: World) -> None:
    path = state_path(Path(world.settings.db))
    path.write_text("{")
    with pytest.raises(InputError, match=r"no memory of feeds.*remove it"):
        world.look()
    path.write_text(json.dumps({"format": "onrecord-feeds/9", "feeds": {}}))
    with pytest.raises(OnRecordError, match="onrecord-feeds/9"):
        read_state(path)


def test_an_address_that_is_none_is_told_before_anything_is_fetched() -> None:
    with pytest.raises(UsageError):
        Watcher(["news.example.org/feed"], Settings())


def test_an_article_without_a_time_of_change_is_not_asked_for_again() -> None:
    memory = FeedMemory()
    memory.had("https://e.org/a", "2020-01-02")
    assert not memory.wants("https://e.org/a", None)
    assert memory.wants("https://e.org/a", "2020-01-03")
