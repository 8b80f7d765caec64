-- What known actors said, by actor and day. Belief, plan and perception that nobody uttered have the footing 'not uttered'.
SELECT k.known_actor AS who, s.day, s.act, s.footing, s.report, s.revision, s.id, s.number
FROM (
    SELECT t.report, t.revision, t.id, t.number, t.act,
        if(t.uttered, coalesce(t.footing, 'unknown'), 'not uttered') AS footing,
        coalesce(t.earliest, t.latest, left(r.published, 10)) AS day, unnest(t.speakers) AS actor
    FROM main.statements t JOIN main.reports r USING (report, revision) WHERE r.current
) s
JOIN main.known_as k ON k.report = s.report AND k.revision = s.revision AND k.actor = s.actor
WHERE k.known_actor IS NOT NULL
ORDER BY who, day
