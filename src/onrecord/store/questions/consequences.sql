-- What came of some events ($rows, REPORT#ID, of current texts of $reports): outcomes and answers that their reports tell,
-- and what those it was done to did to its doers within $days days, in whatever report (at most three, the first ones).
WITH near AS MATERIALIZED (
    SELECT * FROM events WHERE list_contains($reports, report)
),
asked AS MATERIALIZED (
    SELECT report, revision, id, row, coalesce(latest, day) AS day, actor_names, recipient_names,
        (try_cast(coalesce(latest, day) AS DATE) + $days::INTEGER)::DATE::VARCHAR AS until
    FROM near WHERE list_contains($rows, row)
),
after AS (
    SELECT a.row AS "of", e.day, e.row, e.passage, e.passage_start
    FROM asked a JOIN events e ON e.day > a.day AND e.day <= a.until
    WHERE e.status IN ('happened', 'ongoing')
        AND e.type IN ('COERCE', 'ASSAULT', 'THREATEN', 'SANCTION', 'RETREAT', 'CONCEDE')
        AND list_has_any(e.actor_names, a.recipient_names) AND list_has_any(e.recipient_names, a.actor_names)
    QUALIFY row_number() OVER (PARTITION BY a.row ORDER BY e.day, e.row) <= 3
)
SELECT a.row AS "of", o.outcome AS came, coalesce(d.earliest, d.latest) AS day, o.report || '#' || o.id AS row, o.passage,
    o.passage_start
FROM asked a
JOIN main.outcomes o ON o.report = a.report AND o.revision = a.revision AND o."of" = a.id
LEFT JOIN (FROM main.dates WHERE list_contains($reports, report)) d
    ON d.report = o.report AND d.revision = o.revision AND d.id = o.date
UNION ALL
SELECT a.row, l.kind, e.day, l.report || '#' || l."from", coalesce(e.passage, l.passage),
    coalesce(e.passage_start, l.passage_start)
FROM asked a
JOIN main.links l ON l.report = a.report AND l.revision = a.revision AND l."to" = a.id
LEFT JOIN near e ON e.report = l.report AND e.id = l."from"
WHERE l.kind IN ('retaliation', 'response', 'claim of responsibility', 'denial')
UNION ALL
SELECT "of", 'followed', day, row, passage, passage_start FROM after
ORDER BY 1, 3 NULLS LAST, 4, 2
