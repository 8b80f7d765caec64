-- The rows of the events that stand at the places $events of their table, in reports at the places $reports of theirs.
WITH asked AS (
    SELECT unnest($events) AS event, unnest($reports) AS report
)
SELECT t.report || '#' || t.id AS row, coalesce(t.earliest, t.latest, left(r.published, 10)) AS day, t.earliest, t.latest,
    t.type, t.mode, t.entry, t.status, t.background, t.reciprocal, t.actor_names AS actors, t.recipient_names AS recipients,
    t.place_names AS places, t.confidence, r.title, r.published, r.publisher, t.report, t.number, t.passage, t.passage_start,
    t.trigger.start AS trigger_start, t.trigger."end" AS trigger_end
FROM asked a
JOIN main.events t ON t.rowid = a.event
JOIN main.reports r ON r.rowid = a.report
