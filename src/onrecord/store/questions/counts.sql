-- Events by what {keys} name, with the reports they come from and all reports that were published by then, so
-- that a busy paper is not taken for a busy month. {where} is about events t, {unfolded} are those with their lists unfolded. Reports
-- and events are counted by their place in the table: text is slow to count.
WITH placed AS NOT MATERIALIZED (
    SELECT t.*, t.rowid AS place, r.rowid AS text, coalesce(t.earliest, t.latest, left(r.published, 10)) AS day
    FROM main.events t JOIN main.reports r USING (report, revision) WHERE r.current
),
asked AS NOT MATERIALIZED (
    SELECT t.* FROM placed t WHERE {where}
),
counted AS (
    SELECT {keys}, count(*) AS events, count(DISTINCT text) AS reports, min(place) AS example
    FROM {unfolded} t GROUP BY {numbers}
),
kept AS (SELECT {period} AS period, count(*) AS published FROM reports t GROUP BY ALL)
SELECT {columns}, c.events, c.reports, coalesce(k.published, 0) AS all_reports, e.report || '#' || e.id AS row, e.passage, e.passage_start
FROM (SELECT * FROM counted c WHERE {known} ORDER BY {order} LIMIT $limit) c
LEFT JOIN kept k ON k.period IS NOT DISTINCT FROM {of_period}
LEFT JOIN main.events e ON e.rowid = c.example
ORDER BY {order}
