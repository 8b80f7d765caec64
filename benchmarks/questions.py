"""Times every question of `onrecord` on a database of made-up reports, and measures memory and the file's size.

python benchmarks/questions.py [--reports 100000] [--db FILE] [--keep]

The rows are made from a fixed seed and written straight into the store: texts of invented words, and for each report as
many rows of each kind as a coded wire item has on average. Each question runs in a process of its own, as a user runs it,
best of three; the whole process is timed, the start of Python included.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from onrecord.store.opening import reading, writing
from onrecord.store.passages import index_path

ROWS = {
    "actors": 19, "places": 6, "dates": 5, "figures": 5, "events": 8, "statements": 11, "positions": 2, "links": 1,
    "outcomes": 1, "evidence": 56,
}  # fmt: skip
"""Rows of each kind to a report, as the bundled reports have on average (of outcomes they have fewer)."""
SENTENCES, WORDS = 20, 18
FIRST_DAY = "2010-01-01"
DAYS = 3650


def words(seed: random.Random, count: int) -> list[str]:
    syllables = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
    return ["".join(seed.choices(syllables, k=seed.choice((1, 2, 2, 3)))) for _ in range(count)]


def write_texts(path: Path, reports: int) -> None:
    """One JSON line a report: its number, text and sentences. Words are drawn by Zipf's law from 8,000."""
    seed = random.Random(20260101)
    vocabulary = words(seed, 8000)
    total, weights = 0.0, []
    for rank in range(1, len(vocabulary) + 1):
        total += 1 / (rank + 2)
        weights.append(total)
    with path.open("w", encoding="utf-8") as lines:
        for number in range(reports):
            drawn = seed.choices(vocabulary, cum_weights=weights, k=SENTENCES * WORDS)
            pieces, spans, at = [], [], 0
            for first in range(0, len(drawn), WORDS):
                sentence = " ".join(drawn[first : first + WORDS]).capitalize() + "."
                pieces.append(sentence)
                spans.append({"start": at, "end": at + len(sentence)})
                at += len(sentence) + 1
            lines.write(json.dumps({"n": number, "text": " ".join(pieces), "sentences": spans}) + "\n")


# r(report, row, salt, n): a number below n that is the same in every run.
ROLLS = "CREATE TEMP MACRO r(a, b, salt, n) AS (hash(a * 1000003 + b * 101 + salt) % n)::INTEGER"
HEAD = "t.report, 1 AS revision, (i + 1)::INTEGER AS number, t.report || ':' || '{kind}' || ':' || i AS key, '{prefix}' || (i + 1) AS id"
PASSAGE = "substr(t.text, s.start + 1, s.end - s.start) AS passage, s.start AS passage_start"
ACTS = "['say','say','say','say','confirm','deny','demand','promise','threaten','accuse','plan']"
STATUS = "['happened','happened','happened','happened','ongoing','planned','called for','possible','denied']"
TYPES = (
    "['AGREE','CONSULT','SUPPORT','CONCEDE','COOPERATE','AID','RETREAT','REQUEST','ACCUSE','REJECT','THREATEN',"
    "'PROTEST','SANCTION','MOBILIZE','COERCE','ASSAULT']"
)
COUNTRIES = "['KEN','SOM','ETH','SDN','UGA','RUS','UKR','USA','CHN','IRN','IRQ','SYR','TUR','ISR','EGY','FRA','GBR','DEU','IND','PAK']"
KINDS = "['state','government','military','police','armed group','party','person','international organisation']"
MADE = {
    "actors": f"""
        'Actor ' || (a * a // 900) AS name, {KINDS}[a % 8 + 1] AS kind, {COUNTRIES}[a % 20 + 1] AS country,
        ['GOV'] AS sectors, {COUNTRIES}[a % 20 + 1] || 'GOV' AS code,
        if(a % 3 = 0, 'actor_' || (a * a // 900), NULL) AS known,
        [] AS ties, [s] AS mentions, {PASSAGE}
        FROM (SELECT *, r(n, i, 1, 3000) AS a, sentences[i + 1] AS s FROM drawn) t""",
    "places": f"""
        'Town ' || (p * p // 500) AS name, {COUNTRIES}[p % 20 + 1] AS country, p AS geonameid, p / 50.0 AS lat,
        p / 30.0 AS lon, 'city' AS precision, [s] AS mentions, {PASSAGE}
        FROM (SELECT *, r(n, i, 2, 2000) AS p, sentences[i + 1] AS s FROM drawn) t""",
    "dates": f"""
        s.start AS start, s.start + 6 AS "end", day AS timex, 'date' AS kind, day AS earliest, day AS latest, {PASSAGE}
        FROM (SELECT *, (published::DATE - r(n, i, 3, 9))::VARCHAR AS day, sentences[i + 1] AS s FROM drawn) t""",
    "figures": f"""
        s.start AS start, s.start + 2 AS "end", ['killed','wounded','money','other'][i % 4 + 1] AS measure,
        r(n, i, 4, 500)::DOUBLE AS point, false AS low_open, false AS high_open, false AS approximate,
        ['people','soldiers','villagers'][i % 3 + 1] AS unit, 'happened' AS status,
        'e' || (r(n, i, 5, 8) + 1) AS event, 's' || (r(n, i, 6, 6) + 1) AS statement,
        ['p1'] AS places, published AS earliest, published AS latest, {PASSAGE}
        FROM (SELECT *, sentences[i + 1] AS s FROM drawn) t""",
    "events": f"""
        'entry_' || k AS entry, {TYPES}[k % 16 + 1] AS type, {STATUS}[r(n, i, 8, 9) + 1] AS status,
        ['military'] AS contexts, false AS background, false AS reciprocal, [] AS roles, [] AS assertions, [] AS instruments,
        ['a' || (x + 1)] AS actors, ['a' || (y + 1)] AS recipients, 'd' || (r(n, i, 9, 4) + 1) AS date,
        day AS earliest, day AS latest, ['p' || (i % 6 + 1)] AS places, ['f' || (i % 4 + 1)] AS figures, 0.8 AS confidence,
        {{'start': s.start, 'end': s.start + 4}} AS trigger, [{{'start': s.start, 'end': s.start + 4}}] AS mentions,
        [s] AS passages,
        ['Actor ' || (r(n, x, 1, 3000) * r(n, x, 1, 3000) // 900)] AS actor_names,
        ['Actor ' || (r(n, y, 1, 3000) * r(n, y, 1, 3000) // 900)] AS recipient_names,
        ['Town ' || (r(n, i % 6, 2, 2000) * r(n, i % 6, 2, 2000) // 500)] AS place_names,
        [{COUNTRIES}[r(n, x, 1, 3000) % 20 + 1]] AS actor_countries,
        [{COUNTRIES}[r(n, y, 1, 3000) % 20 + 1]] AS recipient_countries,
        [{COUNTRIES}[r(n, i % 6, 2, 2000) % 20 + 1]] AS place_countries,
        [{COUNTRIES}[r(n, x, 1, 3000) % 20 + 1] || 'GOV'] AS actor_codes,
        [{COUNTRIES}[r(n, y, 1, 3000) % 20 + 1] || 'GOV'] AS recipient_codes, {PASSAGE}
        FROM (SELECT *, r(n, i, 7, 110) AS k, r(n, i, 10, 19) AS x, r(n, i, 11, 19) AS y,
              (published::DATE - r(n, i, 12, 9))::VARCHAR AS day, sentences[i + 1] AS s FROM drawn) t""",
    "statements": f"""
        ['a' || (x + 1)] AS speakers, [{{'start': s.start, 'end': s.start + 4}}] AS speaker,
        [{{'start': s.start + 5, 'end': s.start + 9}}] AS cue, [s] AS content, true AS uttered, 'indirect' AS manner,
        {ACTS}[r(n, i, 13, 11) + 1] AS act,
        ['named','named','institution','unnamed','document','report'][r(n, i, 14, 6) + 1] AS footing,
        'public' AS audience, ['a1'] AS addressees, ['e' || (i + 1)] AS events, 0.9 AS confidence,
        ['Actor ' || (r(n, x, 1, 3000) * r(n, x, 1, 3000) // 900)] AS speaker_names,
        published AS earliest, published AS latest, {PASSAGE}
        FROM (SELECT *, r(n, i, 15, 19) AS x, sentences[i + 1] AS s FROM drawn) t""",
    "positions": f"""
        'a' || (r(n, i, 16, 19) + 1) AS holder, 'axis_' || (q % 31) || ': country ' || (q % 7) AS topic,
        'axis_' || (q % 31) AS axis, ['for','against','open'][r(n, i, 17, 3) + 1] AS stance,
        ['said','implied','reported'][r(n, i, 18, 3) + 1] AS basis,
        ['public','public','private','unknown'][r(n, i, 19, 4) + 1] AS audience, 'd1' AS date,
        [] AS objects, [] AS places, 's1' AS statement, if(q % 4 = 0, 'e1', NULL) AS event, [s] AS passages, {PASSAGE}
        FROM (SELECT *, r(n, i, 20, 3000) AS q, sentences[i + 1] AS s FROM drawn) t""",
    "links": f"""
        'e' || (r(n, i, 23, 8) + 1) AS "from", 'e' || (r(n, i, 24, 8) + 1) AS "to",
        ['retaliation','response','denial','part of'][r(n, i, 25, 4) + 1] AS kind, [s] AS passages, {PASSAGE}
        FROM (SELECT *, sentences[i + 1] AS s FROM drawn) t""",
    "outcomes": f"""
        'e' || (r(n, i, 21, 8) + 1) AS "of", 'e1' AS "by",
        ['fulfilled','unfulfilled','reversed','pending'][r(n, i, 22, 4) + 1] AS outcome, 'd1' AS date,
        [s] AS passages, {PASSAGE}
        FROM (SELECT *, sentences[i + 1] AS s FROM drawn) t""",
}  # fmt: skip


# Reports by twos tell the same events; one merged event in ten has two numbers for its dead.
MERGED = (
    """
    CREATE TEMP TABLE paired AS
    SELECT e.*, r.published, r.publisher, (x.n // 2 * 2)::VARCHAR || '-' || e.number AS merged
    FROM main.events e JOIN texts x USING (report) JOIN main.reports r USING (report, revision)
    """,
    """
    INSERT INTO main.accounts BY NAME
    SELECT merged, 1 + (report > min(report) OVER (PARTITION BY merged))::INTEGER AS number, report, revision,
        id AS event, key, report AS origin, published, publisher, entry, status, actor_names AS actors,
        recipient_names AS recipients, place_names AS places, earliest, latest, '[]' AS figures, ['report'] AS sources
    FROM paired
    """,
    """
    INSERT INTO main.merged_events BY NAME
    SELECT merged AS id, min(entry) AS entry, min(type) AS type, min(status) AS status, min(earliest) AS earliest,
        max(latest) AS latest, count(*)::INTEGER AS accounts, count(*)::INTEGER AS reports, count(*)::INTEGER AS origins,
        1 AS sources, ['report'] AS named, (hash(merged) % 10 = 0)::INTEGER AS conflicts,
        min(actor_names) AS actor_names, min(recipient_names) AS recipient_names, min(place_names) AS place_names,
        min(published) AS first_published, max(published) AS last_published
    FROM paired GROUP BY merged
    """,
    """
    INSERT INTO main.conflicts BY NAME
    SELECT merged, 1 AS number, 'figures' AS about, 'contradiction' AS kind, 'killed' AS measure, 3.0 AS low, 7.0 AS high,
        [{'value': '3', 'accounts': [min(report || '#' || id)], 'sources': ['report'], 'published': min(published)},
         {'value': '7', 'accounts': [max(report || '#' || id)], 'sources': ['report'], 'published': max(published)}] AS sides
    FROM paired WHERE hash(merged) % 10 = 0 GROUP BY merged
    """,
    """
    INSERT INTO main.known_actors BY NAME
    SELECT name AS id, name, min(kind) AS kind, min(country) AS country, [name, name || ' junior'] AS names,
        count(DISTINCT report)::INTEGER AS reports
    FROM main.actors GROUP BY name
    """,
    "INSERT INTO main.known_as BY NAME SELECT report, revision, id AS actor, key, name AS known_actor FROM main.actors",
    """
    INSERT INTO main.kept BY NAME
    SELECT (n + 1)::INTEGER AS number, published || 'T08:00:00Z' AS at, report, 1 AS revision, 'new' AS fate FROM texts
    """,
)


def make(db: Path, reports: int) -> None:
    """A database of so many made-up reports."""
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts.jsonl"
        write_texts(texts, reports)
        with writing(db) as connection:
            connection.execute(ROLLS)
            connection.execute(
                "CREATE TEMP TABLE texts AS SELECT 'wire-' || lpad(n::VARCHAR, 7, '0') AS report, n,"
                f" (DATE '{FIRST_DAY}' + (n * {DAYS} // {reports})::INTEGER)::VARCHAR AS published, text, sentences"
                " FROM read_json(?, format = 'newline_delimited', columns = {n: 'BIGINT', text: 'VARCHAR',"
                ' sentences: \'STRUCT("start" INTEGER, "end" INTEGER)[]\'})',
                [str(texts)],
            )
            connection.execute(
                "INSERT INTO main.reports BY NAME SELECT report, 1 AS revision, true AS current, md5(text)[:16] AS key,"
                " 'Report ' || n AS title, text, published, 'Paper ' || (n % 40) AS publisher, [] AS authors, 'en' AS language,"
                " 'made' AS source, 'made' AS hash, '0.1.0' AS onrecord, 'book' AS codebook, 'model' AS model, '{}' AS settings, sentences FROM texts"
            )
            for kind, made in MADE.items():
                head = HEAD.format(kind=kind, prefix=kind[0] if kind not in ("positions", "outcomes") else kind[:2])
                drawn = f"(SELECT * FROM texts, range({ROWS[kind]}) AS numbers(i))"
                connection.execute(f"INSERT INTO main.{kind} BY NAME SELECT {head}, {made.replace('drawn', drawn)}")
            connection.execute(
                f"INSERT INTO main.evidence SELECT report, 1, (i + 1)::INTEGER, 'e' || i, 'entry_' || (i % 110), 'cue ' || i,"
                " [{'field': 'status', 'what': 'past tense of the verb', 'start': i, 'end': i + 4}]"
                f" FROM texts, range({ROWS['evidence']}) AS numbers(i)"
            )
            for sql in MERGED:
                connection.execute(sql)


QUESTIONS = (
    ("timeline of a name", ["timeline", "--actor", "Actor 55"]),
    ("timeline of a country", ["timeline", "--actor", "KEN"]),
    ("timeline of a pair", ["timeline", "--actor", "KEN", "--with", "SOM"]),
    ("timeline of a place", ["timeline", "--place", "Town 33"]),
    ("timeline of a topic", ["timeline", "--topic", "axis 9"]),
    ("timeline of a month", ["timeline", "--since", "2015-03", "--until", "2015-03"]),
    ("counts by month", ["counts"]),
    ("counts by month and type", ["counts", "--by", "month,type"]),
    ("counts by dyad", ["counts", "--by", "dyad"]),
    ("counts by year and dyad", ["counts", "--by", "year,dyad"]),
    ("counts by place", ["counts", "--by", "place"]),
    ("positions of a country", ["positions", "--holder", "KEN"]),
    ("positions on a topic", ["positions", "--topic", "axis 9", "--flagged"]),
    ("saydo", ["saydo"]),
    ("saydo of a country", ["saydo", "--actor", "KEN"]),
    ("conflicts", ["conflicts"]),
    ("conflicts of a country", ["conflicts", "--actor", "KEN"]),
    ("figures of a thing", ["figures", "--of", "villagers"]),
    ("figures of an event", ["figures", "--of", "EVENT"]),
    ("precedents", ["precedents", "EVENT"]),
    ("sources", ["sources"]),
    ("sources about a country", ["sources", "--actor", "KEN"]),
    ("search, two words", ["search", "mida bagu"]),
    ("search, a common word", ["search", "WORD"]),
    ("changes of a week", ["changes", "--since", "2019-12-20"]),
    ("sql, one count", ["sql", "select type, count(*) from events group by all"]),
)
RUN = """
import resource, sys
from onrecord.cli.running import run
code = run(sys.argv[1:])
sys.stdout.flush()
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_maxrss, used.ru_utime + used.ru_stime, file=sys.stderr)
sys.exit(code)
"""


def time_question(argv: list[str]) -> tuple[float, float, float, int]:
    """Seconds from the start of the process to its end, seconds of work on all cores, the most memory it held in MB, and
    the lines it wrote."""
    began = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", RUN, *argv], capture_output=True, text=True, check=False)
    took = time.perf_counter() - began
    if done.returncode:
        raise SystemExit(f"{argv}: {done.stderr}")
    memory, worked = done.stderr.split()[-2:]
    return took, float(worked), int(memory) / 1024, len(done.stdout.splitlines())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--db", type=Path, help="an already made database, or where to keep the new one")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        db = given.db or Path(folder) / "record.duckdb"
        if not db.exists():
            began = time.perf_counter()
            make(db, given.reports)
            print(f"made in {time.perf_counter() - began:.0f} s")
        measure(db, given.rounds)


def measure(db: Path, rounds: int) -> None:
    with reading(db) as connection:
        sql = "SELECT count(*), max(report), (SELECT count(*) FROM main.events) FROM main.reports"
        reports, _, events = connection.execute(sql).fetchone() or (0, "", 0)
        event = f"wire-{reports // 2:07}#e3"
        text = connection.execute("SELECT text FROM main.reports ORDER BY report LIMIT 1").fetchone() or ("",)
    common = max(text[0].lower().rstrip(".").split(), key=text[0].count)
    print(f"{reports:,} reports, {events:,} events; {db.stat().st_size / reports:,.0f} bytes a report")
    index_path(db).unlink(missing_ok=True)
    took, worked, memory, _ = time_question(["search", "mida", "--db", str(db)])
    size = index_path(db).stat().st_size / reports
    print(
        f"the first search makes the index of words: {took:.1f} s ({worked:.1f} of work), {memory:.0f} MB, {size:,.0f} bytes a report"
    )
    print(f"\n{'question':<28}{'seconds':>8}{'of work':>8}{'MB':>7}{'lines':>8}")
    for name, argv in QUESTIONS:
        argv = [{"EVENT": event, "WORD": common}.get(word, word) for word in argv]
        runs = [time_question([*argv, "--db", str(db)]) for _ in range(rounds)]
        took, worked, memory, lines = min(runs)
        print(f"{name:<28}{took:>8.2f}{worked:>8.2f}{memory:>7.0f}{lines:>8}", flush=True)


if __name__ == "__main__":
    main()
