-- How many, of the events t of {where}: every figure that belongs to one of them, with whose word it is.
WITH chosen AS (
    SELECT t.report, t.revision, t.id, t.figures FROM events t WHERE {where}
),
ours AS (
    SELECT f.report, f.revision, f.id, min(c.id) AS of
    FROM main.figures f JOIN chosen c ON c.report = f.report AND c.revision = f.revision
    WHERE f.event = c.id OR list_contains(c.figures, f.id)
    GROUP BY ALL
)
SELECT t.day, t.measure, t.point, t.low, t.high, t.low_open, t.high_open, t.approximate, t.unit, t.subject, t.scope,
    t.status, coalesce(s.speaker_names, []) AS speakers, s.footing, s.act, e.entry AS event_entry,
    t.report || '#' || o.of AS event, a.merged AS happening, t.row, t.published, t.publisher, t.passage,
    t.passage_start
FROM figures t
JOIN ours o ON o.report = t.report AND o.revision = t.revision AND o.id = t.id
LEFT JOIN main.statements s ON s.report = t.report AND s.revision = t.revision AND s.id = t.statement
LEFT JOIN main.events e ON e.report = t.report AND e.revision = t.revision AND e.id = o.of
LEFT JOIN main.accounts a ON a.report = t.report AND a.revision = t.revision AND a.event = o.of
ORDER BY t.day NULLS LAST, t.published NULLS LAST, t.row
LIMIT $limit
