-- What happened, day by day: each happening once, told by the account that its row names. {where} is about events t,
-- {stances} about positions t, or false where positions are not asked for.
WITH told AS (
    SELECT t.report, t.revision, t.id, t.day, a.merged, coalesce(a.merged, t.key) AS happening, t.earliest, t.published,
        t.number
    FROM events t
    LEFT JOIN main.accounts a ON a.report = t.report AND a.revision = t.revision AND a.event = t.id
    WHERE {where}
),
chosen AS (
    SELECT report, revision, id, day, merged FROM told
    -- The account to show: one whose day is its own, told first.
    QUALIFY row_number() OVER (
        PARTITION BY happening ORDER BY earliest IS NULL, published NULLS LAST, report, number
    ) = 1
    ORDER BY day NULLS LAST, report, number
    LIMIT $limit
)
SELECT c.day, t.earliest, t.latest, 'event' AS kind, t.type AS what, t.status, t.actor_names AS actors,
    t.recipient_names AS recipients, t.place_names AS places, coalesce(m.reports, 1) AS reports,
    coalesce(m.origins, 1) AS origins, coalesce(m.conflicts, 0) AS conflicts, c.report || '#' || c.id AS row,
    r.published, r.publisher, t.passage, t.passage_start
FROM chosen c
JOIN main.events t ON t.report = c.report AND t.revision = c.revision AND t.id = c.id
JOIN main.reports r ON r.report = c.report AND r.revision = c.revision
LEFT JOIN main.merged_events m ON m.id = c.merged
UNION ALL
SELECT day, NULL, NULL, 'position', stance, basis, [holder_name], [], [], 1, 1, 0, row, published, publisher,
    passage, passage_start
FROM positions t WHERE {stances}
ORDER BY day NULLS LAST, row
LIMIT $limit
