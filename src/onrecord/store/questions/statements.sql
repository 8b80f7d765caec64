-- Who said what: what is told by statements t ({where}) or tells of events t ({about}), in order of day. What nobody
-- uttered (a belief, a plan) is left out, and so is a statement told within another of the same words.
WITH told AS (
    SELECT t.report, t.revision, t.id FROM events t WHERE {about}
),
found AS (
    SELECT t.* FROM statements t WHERE t.uttered AND {where}
    UNION
    SELECT t.* FROM statements t JOIN told e ON e.report = t.report AND e.revision = t.revision
    WHERE t.uttered AND list_contains(t.events, e.id)
)
SELECT t.day, t.speaker_names AS speakers, t.act, t.manner, t.footing, t.audience, t.medium, t.row, t.published,
    t.publisher, t.passage, t.passage_start
FROM found t
ORDER BY t.day NULLS LAST, t.published NULLS LAST, t.report, t.number
LIMIT $limit
