-- What known actors did or were done to, by actor and day: every telling of it in a current text.
SELECT k.known_actor AS who, e.side, e.day, e.dated, e.type, e.status, e.report, e.revision, e.id, e.number, e.published, a.merged
FROM (
    SELECT t.report, t.revision, t.id, t.number, t.type, t.status, r.published, t.earliest IS NOT NULL AS dated,
        coalesce(t.earliest, t.latest, left(r.published, 10)) AS day, side,
        unnest(if(side = 'actor', t.actors, t.recipients)) AS actor
    FROM main.events t JOIN main.reports r USING (report, revision)
    CROSS JOIN (VALUES ('actor'), ('recipient')) s(side)
    WHERE r.current
) e
JOIN main.known_as k ON k.report = e.report AND k.revision = e.revision AND k.actor = e.actor
LEFT JOIN main.accounts a ON a.report = e.report AND a.revision = e.revision AND a.event = e.id
WHERE k.known_actor IS NOT NULL
ORDER BY who, day
