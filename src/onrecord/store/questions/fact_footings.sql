-- On what footing which event of today is told: that of each statement which tells of it.
WITH here AS (
    SELECT report, revision, (row_number() OVER (ORDER BY report) - 1)::INTEGER AS place FROM main.reports WHERE current
),
told AS (
    SELECT report, revision, footing, unnest(events) AS id FROM main.statements WHERE footing IS NOT NULL
)
SELECT h.place AS report, e.number, (coalesce(list_position($footings, t.footing), 0) - 1)::INTEGER AS code
FROM told t
JOIN here h USING (report, revision)
JOIN main.events e ON e.report = t.report AND e.revision = t.revision AND e.id = t.id
