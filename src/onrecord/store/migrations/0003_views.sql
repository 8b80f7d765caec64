-- Countries and codes beside the names of an event's parties, so that counting by country needs no join.

ALTER TABLE events ADD COLUMN "actor_countries" VARCHAR[];
ALTER TABLE events ADD COLUMN "recipient_countries" VARCHAR[];
ALTER TABLE events ADD COLUMN "place_countries" VARCHAR[];
ALTER TABLE events ADD COLUMN "actor_codes" VARCHAR[];
ALTER TABLE events ADD COLUMN "recipient_codes" VARCHAR[];

UPDATE events SET "actor_countries" = [], "recipient_countries" = [], "place_countries" = [], "actor_codes" = [],
    "recipient_codes" = [];

UPDATE events SET "actor_countries" = f.countries, "actor_codes" = f.codes
FROM (
    SELECT e.report, e.revision, e.id,
        coalesce(list_sort(list(DISTINCT a.country) FILTER (a.country IS NOT NULL)), []) AS countries,
        coalesce(list_sort(list(DISTINCT a.code) FILTER (a.code IS NOT NULL)), []) AS codes
    FROM (SELECT report, revision, id, unnest(actors) AS one FROM events) e
    JOIN actors a ON a.report = e.report AND a.revision = e.revision AND a.id = e.one
    GROUP BY ALL
) f
WHERE events.report = f.report AND events.revision = f.revision AND events.id = f.id;

UPDATE events SET "recipient_countries" = f.countries, "recipient_codes" = f.codes
FROM (
    SELECT e.report, e.revision, e.id,
        coalesce(list_sort(list(DISTINCT a.country) FILTER (a.country IS NOT NULL)), []) AS countries,
        coalesce(list_sort(list(DISTINCT a.code) FILTER (a.code IS NOT NULL)), []) AS codes
    FROM (SELECT report, revision, id, unnest(recipients) AS one FROM events) e
    JOIN actors a ON a.report = e.report AND a.revision = e.revision AND a.id = e.one
    GROUP BY ALL
) f
WHERE events.report = f.report AND events.revision = f.revision AND events.id = f.id;

UPDATE events SET "place_countries" = f.countries
FROM (
    SELECT e.report, e.revision, e.id,
        coalesce(list_sort(list(DISTINCT p.country) FILTER (p.country IS NOT NULL)), []) AS countries
    FROM (SELECT report, revision, id, unnest(places) AS one FROM events) e
    JOIN places p ON p.report = e.report AND p.revision = e.revision AND p.id = e.one
    GROUP BY ALL
) f
WHERE events.report = f.report AND events.revision = f.revision AND events.id = f.id;

-- What holds today: the current revision of each report and its rows, each with the report's day and publisher.
-- The tables themselves (main.events, ...) keep older revisions too. Columns are documented in records/views.py.

CREATE SCHEMA current;

-- A name in letters and digits only, in blanks, so that "Al-Shabaab" is found as "al shabaab" and "Mali" not in "Somalia".
CREATE MACRO plain(words) AS
    ' ' || trim(regexp_replace(lower(strip_accents(words)), '[^\p{L}\p{N}]+', ' ', 'g')) || ' ';
-- Who an actor is in many reports: its id in the registry, or else its name.
CREATE MACRO who_is(known, name) AS coalesce(known, lower(trim(regexp_replace(name, '^[Tt]he ', ''))));

CREATE VIEW current.reports AS
SELECT r.*, left(r.published, 10) AS day FROM main.reports r WHERE r.current;

CREATE VIEW current.events AS
SELECT t.*, t.report || '#' || t.id AS row, coalesce(t.earliest, t.latest, left(r.published, 10)) AS day,
    r.published, r.publisher
FROM main.events t JOIN main.reports r USING (report, revision) WHERE r.current;

CREATE VIEW current.statements AS
SELECT t.*, t.report || '#' || t.id AS row, coalesce(t.earliest, t.latest, left(r.published, 10)) AS day,
    r.published, r.publisher
FROM main.statements t JOIN main.reports r USING (report, revision) WHERE r.current;

CREATE VIEW current.figures AS
SELECT t.*, t.report || '#' || t.id AS row, coalesce(t.earliest, t.latest, left(r.published, 10)) AS day,
    r.published, r.publisher
FROM main.figures t JOIN main.reports r USING (report, revision) WHERE r.current;

CREATE VIEW current.actors AS
SELECT t.*, t.report || '#' || t.id AS row, who_is(t.known, t.name) AS who, left(r.published, 10) AS day,
    r.published, r.publisher
FROM main.actors t JOIN main.reports r USING (report, revision) WHERE r.current;

CREATE VIEW current.places AS
SELECT t.*, t.report || '#' || t.id AS row, left(r.published, 10) AS day, r.published, r.publisher
FROM main.places t JOIN main.reports r USING (report, revision) WHERE r.current;

CREATE VIEW current.positions AS
SELECT t.*, t.report || '#' || t.id AS row,
    coalesce(d.earliest, d.latest, left(r.published, 10)) AS day,
    a.name AS holder_name, who_is(a.known, a.name) AS holder_who, a.kind AS holder_kind, a.country AS holder_country,
    a.sectors AS holder_sectors,
    r.published, r.publisher
FROM main.positions t
JOIN main.reports r USING (report, revision)
LEFT JOIN main.actors a ON a.report = t.report AND a.revision = t.revision AND a.id = t.holder
LEFT JOIN main.dates d ON d.report = t.report AND d.revision = t.revision AND d.id = t.date
WHERE r.current;

CREATE VIEW current.outcomes AS
SELECT t.*, t.report || '#' || t.id AS row,
    coalesce(d.earliest, d.latest, left(r.published, 10)) AS day, r.published, r.publisher
FROM main.outcomes t
JOIN main.reports r USING (report, revision)
LEFT JOIN main.dates d ON d.report = t.report AND d.revision = t.revision AND d.id = t.date
WHERE r.current;

CREATE VIEW current.links AS
SELECT t.*, t.report || '#' || t.id AS row, left(r.published, 10) AS day, r.published, r.publisher
FROM main.links t JOIN main.reports r USING (report, revision) WHERE r.current;

-- One row for each event and actor or recipient of it.
CREATE VIEW current.parties AS
SELECT e.report, e.revision, e.id AS event, e.report || '#' || e.id AS row, e.day, e.type, e.status, e.side,
    a.id AS actor, a.name, who_is(a.known, a.name) AS who, a.kind, a.country, a.code
FROM (
    SELECT report, revision, id, day, type, status, 'actor' AS side, unnest(actors) AS actor FROM current.events
    UNION ALL
    SELECT report, revision, id, day, type, status, 'recipient', unnest(recipients) FROM current.events
) e
JOIN main.actors a ON a.report = e.report AND a.revision = e.revision AND a.id = e.actor;

-- One row for each event and place of it.
CREATE VIEW current.event_places AS
SELECT e.report, e.revision, e.id AS event, e.report || '#' || e.id AS row, e.day, e.type, e.status,
    p.id AS place, p.name, p.country, p.admin1, p.admin2, p.geonameid, p.lat, p.lon, p.precision
FROM (SELECT report, revision, id, day, type, status, unnest(places) AS place FROM current.events) e
JOIN main.places p ON p.report = e.report AND p.revision = e.revision AND p.id = e.place;

CREATE VIEW current.accounts AS
SELECT c.*, c.report || '#' || c.event AS row, e.passage, e.passage_start
FROM main.accounts c JOIN main.events e ON e.report = c.report AND e.revision = c.revision AND e.id = c.event;

-- Every row that tells something, of every revision, under the name of its table.
CREATE VIEW all_rows AS
SELECT 'events' AS "table", report, revision, key, id, entry AS what, passage, passage_start FROM main.events
UNION ALL
SELECT 'statements', report, revision, key, id, act, passage, passage_start FROM main.statements
UNION ALL
SELECT 'figures', report, revision, key, id, measure, passage, passage_start FROM main.figures
UNION ALL
SELECT 'positions', report, revision, key, id, stance || ': ' || topic, passage, passage_start FROM main.positions
UNION ALL
SELECT 'links', report, revision, key, id, kind, passage, passage_start FROM main.links
UNION ALL
SELECT 'outcomes', report, revision, key, id, outcome, passage, passage_start FROM main.outcomes;
