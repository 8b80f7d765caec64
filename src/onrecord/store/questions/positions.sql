-- Stances, topic by topic: all those of the topics that begin with stance $first of them all, up to $last (null: to the
-- end). {where} is about positions t.
WITH dated AS NOT MATERIALIZED (
    SELECT t.*, coalesce(d.earliest, d.latest, left(r.published, 10)) AS day, r.published, r.publisher
    FROM main.positions t
    JOIN main.reports r USING (report, revision)
    LEFT JOIN main.dates d ON d.report = t.report AND d.revision = t.revision AND d.id = t.date
    WHERE r.current
),
asked AS MATERIALIZED (
    SELECT * FROM dated t WHERE {where}
),
topics AS (
    SELECT topic, sum(count(*)) OVER (ORDER BY topic) - count(*) AS before FROM asked GROUP BY topic
),
chosen AS MATERIALIZED (
    FROM asked WHERE topic IN (SELECT topic FROM topics WHERE before >= $first AND ($last IS NULL OR before < $last))
)
SELECT t.day, who_is(a.known, a.name) AS who, a.name AS holder, a.kind, a.country, a.sectors, t.axis, t.topic, t.stance,
    t.basis, t.audience, t.condition, t.reason, t.statement, t.event, t.report || '#' || t.id AS row, t.published,
    t.publisher, t.passage, t.passage_start
FROM chosen t
LEFT JOIN main.actors a ON a.report = t.report AND a.revision = t.revision AND a.id = t.holder
ORDER BY t.day NULLS LAST, t.report, t.number
