-- What was promised, demanded, planned, threatened or agreed, by day. What is merely possible is in it where a statement
-- promises, demands, threatens or plans it.
WITH spoken AS (
    SELECT s.report, s.revision, unnest(s.events) AS event FROM main.statements s
    WHERE s.act IN ('promise', 'demand', 'threaten', 'plan')
),
due AS (
    SELECT report, revision, id, number, earliest, latest FROM main.events
    WHERE NOT background AND (status IN ('planned', 'called for') OR (type = 'AGREE' AND status = 'happened'))
    UNION ALL
    SELECT report, revision, id, number, earliest, latest FROM main.events e
    WHERE NOT background AND status = 'possible'
        AND EXISTS (FROM spoken s WHERE s.report = e.report AND s.revision = e.revision AND s.event = e.id)
)
SELECT d.report, d.revision, d.id, d.number, coalesce(d.earliest, d.latest, left(r.published, 10)) AS day
FROM due d JOIN main.reports r USING (report, revision) WHERE r.current
ORDER BY day, d.report, d.number
