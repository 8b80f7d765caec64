-- The newest $limit stances of a known actor ($actor) with their words, and what they are held against: its earlier ones
-- and those of its country's others on the same topics, the newest of them.
WITH own AS MATERIALIZED (
    SELECT * FROM shelf_stances WHERE known = $actor ORDER BY day DESC NULLS LAST, report, number LIMIT $limit
),
near AS MATERIALIZED (
    SELECT * FROM shelf_stances
    WHERE topic IN (SELECT topic FROM own) AND (known = $actor OR country IN (SELECT country FROM own))
    ORDER BY day DESC NULLS LAST, report, number LIMIT 8 * $limit
)
SELECT n.*, o.row IS NOT NULL AS shown, p.condition, p.reason, p.passage, p.passage_start
FROM near n
LEFT JOIN own o ON o.row = n.row
LEFT JOIN (FROM main.positions WHERE report IN (SELECT report FROM own)) p
    ON p.report = n.report AND p.revision = n.revision AND p.id = n.id
ORDER BY n.topic, n.day, n.report, n.number
