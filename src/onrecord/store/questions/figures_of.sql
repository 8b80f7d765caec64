-- How many, side by side, each with whose word it is. Of one event ($report, $event) and every other account of it; or
-- of what is counted ($words): words of the unit or subject, or a measure, or the codebook entry of the event.
WITH units AS (SELECT DISTINCT unit FROM main.figures LIMIT 1000000000),
subjects AS (SELECT DISTINCT subject FROM main.figures LIMIT 1000000000),
happenings AS (
    SELECT merged FROM main.accounts WHERE report = $report AND event = $event
),
chosen AS (
    SELECT report, revision, id, figures FROM events WHERE report = $report AND id = $event
    UNION
    SELECT e.report, e.revision, e.id, e.figures
    FROM main.accounts a JOIN main.events e ON e.report = a.report AND e.revision = a.revision AND e.id = a.event
    WHERE a.merged IN (FROM happenings)
),
ours AS (
    SELECT f.report, f.revision, f.id
    FROM main.figures f JOIN chosen c ON c.report = f.report AND c.revision = f.revision
    WHERE f.event = c.id OR list_contains(c.figures, f.id)
    UNION ALL
    -- Each wording is looked at once; without the limit, never reached, every figure would be.
    SELECT report, revision, id FROM main.figures
    WHERE $words IS NOT NULL AND (
        measure = lower($words)
        OR unit IN (SELECT unit FROM units WHERE contains(plain(unit), plain($words)))
        OR subject IN (SELECT subject FROM subjects WHERE contains(plain(subject), plain($words)))
    )
    UNION ALL
    SELECT f.report, f.revision, f.id
    FROM main.figures f JOIN main.events e ON e.report = f.report AND e.revision = f.revision AND e.id = f.event
    WHERE e.entry = replace(lower($words), ' ', '_')
),
found AS MATERIALIZED (
    SELECT t.* FROM figures t
    WHERE (t.report, t.revision, t.id) IN (FROM ours) AND ($measure IS NULL OR t.measure = $measure)
        AND ($since IS NULL OR t.day >= $since) AND ($until IS NULL OR t.day <= $until)
    ORDER BY t.day NULLS LAST, t.published NULLS LAST, t.row
    LIMIT $limit
)
SELECT t.day, t.measure, t.point, t.low, t.high, t.low_open, t.high_open, t.approximate, t.unit, t.subject, t.scope,
    t.status, coalesce(s.speaker_names, []) AS speakers, s.footing, s.act, e.entry AS event_entry,
    t.report || '#' || t.event AS event, a.merged AS happening, t.row, t.published, t.publisher, t.passage,
    t.passage_start
FROM found t
LEFT JOIN main.statements s ON s.report = t.report AND s.revision = t.revision AND s.id = t.statement
LEFT JOIN main.events e ON e.report = t.report AND e.revision = t.revision AND e.id = t.event
LEFT JOIN main.accounts a ON a.report = t.report AND a.revision = t.revision AND a.event = t.event
ORDER BY t.day NULLS LAST, t.published NULLS LAST, t.row
