-- The words of sentences ($places, counted from 0) of current reports ($reports), and the rows told in each.
WITH asked AS (
    SELECT unnest($reports) AS report, unnest($places) AS place, unnest($ranks) AS rank
),
cut AS (
    SELECT a.rank, a.report, a.place, t.revision, t.published, t.publisher, t.title,
        coalesce(t.sentences[a.place + 1].start, 0) AS first,
        CASE WHEN a.place = 4095 OR len(t.sentences) = 0 THEN length(t.text) ELSE t.sentences[a.place + 1].end END AS last,
        t.text
    FROM asked a JOIN reports t ON t.report = a.report
),
told AS (
    SELECT c.report, c.place, list(r.id ORDER BY r.passage_start, r.id) AS rows
    FROM cut c
    JOIN (FROM main.all_rows WHERE report IN (SELECT report FROM asked)) r
        ON r.report = c.report AND r.revision = c.revision AND r.passage_start >= c.first AND r.passage_start < c.last
    GROUP BY ALL
)
SELECT left(c.published, 10) AS day, c.rank, c.report, coalesce(t.rows, []) AS rows, c.title, c.published, c.publisher,
    substr(c.text, c.first + 1, c.last - c.first) AS passage, c.first AS passage_start
FROM cut c LEFT JOIN told t ON t.report = c.report AND t.place = c.place
ORDER BY c.rank, c.report, c.place
