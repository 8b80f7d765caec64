-- What a known actor ($actor) said, the newest first; `whole` counts it all.
WITH chosen AS MATERIALIZED (
    SELECT *, count(*) OVER () AS whole FROM shelf_said
    WHERE who = $actor AND ($footing IS NULL OR footing = $footing) AND ($since IS NULL OR day >= $since)
        AND ($until IS NULL OR day <= $until)
    ORDER BY day DESC NULLS LAST, report, number LIMIT $limit
)
SELECT c.day, c.act, c.footing, s.audience, s.medium, c.report || '#' || c.id AS row, r.published, r.publisher, s.passage,
    s.passage_start, s.speaker, s.cue, c.whole
FROM chosen c
JOIN (FROM main.statements WHERE report IN (SELECT report FROM chosen)) s
    ON s.report = c.report AND s.revision = c.revision AND s.id = c.id
JOIN (FROM main.reports WHERE report IN (SELECT report FROM chosen)) r ON r.report = c.report AND r.revision = c.revision
ORDER BY c.day DESC NULLS LAST, c.report, c.number
