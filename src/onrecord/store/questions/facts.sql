-- Every event of today in order of report and number, as numbers: its report's place among today's reports by id, its day as
-- days since 1970 (null where it has none), its place in the closed lists,
-- its happening, and by how many origins and with how many conflicts that is told.
WITH here AS (
    SELECT report, revision, (row_number() OVER (ORDER BY report) - 1)::INTEGER AS place, left(published, 10) AS day
    FROM main.reports WHERE current
)
SELECT h.place AS report, t.number, t.rowid AS row,
    date_diff('day', DATE '1970-01-01', try_cast(coalesce(t.earliest, t.latest, h.day) AS DATE))::INTEGER AS day,
    (coalesce(list_position($types, t.type), 0) - 1)::INTEGER AS type,
    (coalesce(list_position($statuses, t.status), 0) - 1)::INTEGER AS status,
    (coalesce(t.trigger.start, t.passage_start, 0))::INTEGER AS start,
    hash(coalesce(a.merged, t.report || '#' || t.id)) AS happening,
    coalesce(m.origins, 1)::INTEGER AS origins, coalesce(m.conflicts, 0)::INTEGER AS conflicts
FROM main.events t
JOIN here h USING (report, revision)
LEFT JOIN main.accounts a ON a.report = t.report AND a.revision = t.revision AND a.event = t.id
LEFT JOIN main.merged_events m ON m.id = a.merged
ORDER BY h.place, t.number
