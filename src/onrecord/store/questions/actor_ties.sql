-- Ties of a known actor ($actor) to others, and of others to it, counted, each with one row that tells it.
SELECT kind, own, any_value(title ORDER BY report) AS title, name, known, count(DISTINCT report) AS reports, min(row) AS row
FROM shelf_ties WHERE who = $actor
GROUP BY kind, own, name, known ORDER BY reports DESC, own DESC, kind, name
LIMIT $limit
