-- Rows new, revised or withdrawn since a time. A row of a revised text that says what one of the older text said, in the
-- same words, is no change. A key holds where its words stand: of a row that is gone they are cut out of the text again.
WITH log AS (
    SELECT * FROM main.kept WHERE "at" >= $since AND ($until IS NULL OR "at" <= $until)
),
fresh AS (
    SELECT l."at", l.fate, r.*
    FROM log l JOIN main.all_rows r ON r.report = l.report AND r.revision = l.revision WHERE l.fate IN ('new', 'revised')
),
old AS (
    SELECT l."at", r.*
    FROM log l JOIN main.all_rows r ON r.report = l.report AND r.revision = l.revision - 1 WHERE l.fate = 'revised'
),
recoded AS (
    SELECT c."at", c.change, c."table", c.report, c.revision, c.key, c.id, r.what,
        coalesce(r.passage, substr(t.text, 1 + s.first, s.last - s.first)) AS passage,
        coalesce(r.passage_start, s.first) AS passage_start
    FROM main.changes c
    LEFT JOIN main.all_rows r
        ON r.report = c.report AND r.revision = c.revision AND r."table" = c."table" AND r.key = c.key
    LEFT JOIN main.reports t ON t.report = c.report AND t.revision = c.revision
    CROSS JOIN LATERAL (
        SELECT try_cast(regexp_extract(c.key, ':(\d+)-\d+:', 1) AS INTEGER) AS first,
            try_cast(regexp_extract(c.key, ':\d+-(\d+):', 1) AS INTEGER) AS last
    ) s
    WHERE c."at" >= $since AND ($until IS NULL OR c."at" <= $until)
        AND (c.report, c.revision) NOT IN (SELECT (report, revision) FROM log WHERE fate <> 'recoded')
),
told AS (
    SELECT "at", 'new' AS change, "table", report, revision, key, id, what, passage, passage_start FROM fresh f
    WHERE NOT EXISTS (
        FROM old o WHERE o.report = f.report AND o."table" = f."table" AND o.what = f.what AND o.passage = f.passage
    )
    UNION
    SELECT "at", 'withdrawn', "table", report, revision, key, id, what, passage, passage_start FROM old o
    WHERE NOT EXISTS (
        FROM fresh f WHERE f.report = o.report AND o."table" = f."table" AND o.what = f.what AND o.passage = f.passage
    )
    UNION
    SELECT * FROM recoded
)
SELECT t."at", t.change, t."table", t.what, t.revision, t.key, t.report || '#' || t.id AS row, r.published, r.publisher,
    t.passage, t.passage_start
FROM told t LEFT JOIN main.reports r ON r.report = t.report AND r.revision = t.revision
WHERE $table IS NULL OR t."table" = $table
ORDER BY t."at", t.report, t."table", t.passage_start, t.id, t.change
LIMIT $limit
