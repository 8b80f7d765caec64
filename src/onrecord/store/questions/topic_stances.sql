-- Stances on a topic ($topic) or on all topics of an axis ($axis), the newest $limit of them, in order of day.
WITH chosen AS MATERIALIZED (
    SELECT *, count(*) OVER () AS whole FROM shelf_stances
    WHERE ($topic IS NULL OR topic = $topic) AND ($axis IS NULL OR axis = $axis)
        AND ($since IS NULL OR day >= $since) AND ($until IS NULL OR day <= $until)
    ORDER BY day DESC NULLS LAST, report, number LIMIT $limit
)
SELECT c.*, p.condition, p.reason, p.passage, p.passage_start, r.published, r.publisher
FROM chosen c
JOIN (FROM main.positions WHERE report IN (SELECT report FROM chosen)) p
    ON p.report = c.report AND p.revision = c.revision AND p.id = c.id
JOIN (FROM main.reports WHERE report IN (SELECT report FROM chosen)) r ON r.report = c.report AND r.revision = c.revision
ORDER BY c.day NULLS LAST, c.report, c.number
