-- What reports say came of words and deeds of which no event is made: statements t ({spoken}) that speak of none, and
-- deeds t ({deeds}) that the codebook has no entry for. $known: only where this known actor has a part in it.
WITH spoken AS (
    SELECT t.report, t.revision, t.id, t.row, t.day, t.speaker_names AS who, t.speaker_names AS actors, t.speakers AS ids,
        CASE t.act WHEN 'threaten' THEN 'threat' WHEN 'agree' THEN 'agreement' ELSE t.act END AS said,
        t.passage, t.passage_start, t.published, t.publisher
    FROM statements t
    WHERE len(t.events) = 0 AND t.act IN ('promise', 'demand', 'threaten', 'plan', 'agree') AND {spoken}
),
done AS (
    SELECT t.report, t.revision, t.id, t.row, t.day, [] AS who, coalesce(n.names, []) AS actors, t.actors AS ids,
        NULL AS said, t.passage, t.passage_start, t.published, t.publisher
    FROM deeds t
    LEFT JOIN (
        SELECT d.report, d.revision, d.id, list(a.name ORDER BY a.number) AS names
        FROM main.deeds d
        JOIN main.actors a ON a.report = d.report AND a.revision = d.revision AND list_contains(d.actors, a.id)
        GROUP BY d.report, d.revision, d.id
    ) n USING (report, revision, id)
    WHERE {deeds}
),
ours AS (
    FROM spoken UNION ALL BY NAME FROM done
)
SELECT o.day, o.said, o.row, coalesce(nullif(o.who, []), o.actors) AS who, o.actors, o.published, o.publisher, o.passage,
    o.passage_start, x.outcome, coalesce(d.earliest, d.latest, left(o.published, 10)) AS told_day,
    x.report || '#' || x.id AS told_row, x.passage AS told_passage, x.passage_start AS told_start
FROM ours o
JOIN main.outcomes x ON x.report = o.report AND x.revision = o.revision AND x."of" = o.id
LEFT JOIN main.dates d ON d.report = x.report AND d.revision = x.revision AND d.id = x.date
WHERE $known IS NULL OR EXISTS (
    FROM main.known_as k
    WHERE k.report = o.report AND k.revision = o.revision AND k.known_actor = $known AND list_contains(o.ids, k.actor)
)
ORDER BY o.day DESC NULLS LAST, o.report, o.row, told_day NULLS LAST, told_row
LIMIT $limit
