-- What the accounts of one event tell differently: a row a side, with the words of its first account. {where} is about
-- the events t that are accounts.
WITH asked AS (
    SELECT DISTINCT a.merged
    FROM events t JOIN main.accounts a ON a.report = t.report AND a.revision = t.revision AND a.event = t.id
    WHERE {where} AND a.merged IN (SELECT merged FROM main.conflicts)
),
sides AS (
    SELECT c.merged AS happening, c.number AS conflict, c.about, c.kind, c.measure, c.low, c.high,
        unnest(c.sides) AS side, generate_subscripts(c.sides, 1) AS place
    FROM main.conflicts c WHERE c.merged IN (SELECT merged FROM asked) AND ($about IS NULL OR c.about = $about)
),
picked AS MATERIALIZED (
    SELECT coalesce(m.earliest, m.latest, left(m.first_published, 10)) AS day, m.type, m.actor_names AS actors,
        m.place_names AS places, s.*
    FROM sides s JOIN main.merged_events m ON m.id = s.happening
    ORDER BY day NULLS LAST, s.happening, s.conflict, s.place
    LIMIT $limit
)
SELECT p.day, p.type, p.actors, p.places, p.happening, p.conflict, p.about, p.kind, p.measure, p.low, p.high,
    p.side.value AS value, p.side.accounts AS accounts, p.side.sources AS sources, p.side.published AS published,
    p.side.accounts[1] AS row, e.passage, e.passage_start
FROM picked p
LEFT JOIN main.accounts a ON a.merged = p.happening AND a.report || '#' || a.event = p.side.accounts[1]
LEFT JOIN main.events e ON e.report = a.report AND e.revision = a.revision AND e.id = a.event
ORDER BY p.day NULLS LAST, p.happening, p.conflict, p.place
