-- Who vouches for what: statements by speaker and footing, with how many events they tell of. {where} is about
-- statements t, {about} about the events t they tell of; with {every} those too that tell of none.
WITH told AS (
    SELECT t.report, t.revision, t.id FROM events t WHERE NOT {every} AND {about}
),
tellers AS (
    SELECT o.rowid
    FROM main.statements o JOIN told e ON e.report = o.report AND e.revision = o.revision
    WHERE list_contains(o.events, e.id)
),
placed AS NOT MATERIALIZED (
    SELECT t.*, t.rowid AS place, r.rowid AS text, coalesce(t.earliest, t.latest, left(r.published, 10)) AS day
    FROM main.statements t JOIN main.reports r USING (report, revision) WHERE r.current AND t.uttered
),
asked AS (
    SELECT t.text, t.place, t.day, t.footing, t.act, len(t.events) AS events,
        unnest(if(len(t.speaker_names) = 0, [NULL], t.speaker_names)) AS speaker
    FROM placed t WHERE {where} AND ({every} OR t.place IN (FROM tellers))
),
counted AS (
    SELECT speaker, footing, count(*) AS statements, count(DISTINCT text) AS reports, sum(events) AS events,
        count(*) FILTER (act = 'deny') AS denials, count(*) FILTER (act = 'accuse') AS accusations,
        count(*) FILTER (act IN ('decline comment', 'no response')) AS silences,
        min(day) AS first, max(day) AS last, max(place) AS place
    FROM asked GROUP BY speaker, footing
    ORDER BY statements DESC, speaker NULLS LAST, footing
    LIMIT $limit
)
SELECT c.* EXCLUDE (place), s.report || '#' || s.id AS row, s.passage, s.passage_start
FROM counted c JOIN main.statements s ON s.rowid = c.place
ORDER BY c.statements DESC, c.speaker NULLS LAST, c.footing
