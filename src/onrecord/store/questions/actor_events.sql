-- What a known actor ($actor) did or was done to, each happening once, the newest first; `whole` counts every telling.
-- Of the newest a few times as many as are asked for are looked at, so that enough are left when those told twice are once.
WITH newest AS MATERIALIZED (
    SELECT *, count(*) OVER () AS whole FROM shelf_acts
    WHERE who = $actor AND ($type IS NULL OR type = $type) AND ($since IS NULL OR day >= $since)
        AND ($until IS NULL OR day <= $until)
    ORDER BY day DESC NULLS LAST, report, number LIMIT 4 * $limit
),
chosen AS MATERIALIZED (
    SELECT * FROM newest
    QUALIFY row_number() OVER (
        PARTITION BY coalesce(merged, report || id) ORDER BY NOT dated, published NULLS LAST, report, number, side
    ) = 1
    ORDER BY day DESC NULLS LAST, report, number LIMIT $limit
)
SELECT c.day, e.earliest, e.latest, e.type, e.mode, e.status, c.side, e.actor_names AS actors,
    e.recipient_names AS recipients, e.place_names AS places, e.reciprocal, coalesce(m.reports, 1) AS reports,
    coalesce(m.conflicts, 0) AS conflicts, c.report || '#' || c.id AS row, r.published, r.publisher, e.passage,
    e.passage_start, e.mentions, e.trigger, c.whole
FROM chosen c
JOIN (FROM main.events WHERE report IN (SELECT report FROM chosen)) e
    ON e.report = c.report AND e.revision = c.revision AND e.id = c.id
JOIN (FROM main.reports WHERE report IN (SELECT report FROM chosen)) r ON r.report = c.report AND r.revision = c.revision
LEFT JOIN (FROM main.merged_events WHERE id IN (SELECT merged FROM chosen)) m ON m.id = c.merged
ORDER BY c.day DESC NULLS LAST, c.report, c.number
