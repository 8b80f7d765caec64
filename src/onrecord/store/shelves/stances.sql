-- Stances with their holders and days, by topic.
SELECT p.topic, p.axis, coalesce(d.earliest, d.latest, left(r.published, 10)) AS day, k.known_actor AS known,
    coalesce(k.known_actor, who_is(a.known, a.name)) AS who, coalesce(n.name, a.name) AS holder, a.kind, a.country,
    a.sectors, p.stance, p.basis, p.audience, p.statement, p.event, p.report, p.revision, p.id,
    p.report || '#' || p.id AS row, p.number
FROM main.positions p
JOIN main.reports r USING (report, revision)
LEFT JOIN main.actors a ON a.report = p.report AND a.revision = p.revision AND a.id = p.holder
LEFT JOIN main.known_as k ON k.report = p.report AND k.revision = p.revision AND k.actor = p.holder
LEFT JOIN main.known_actors n ON n.id = k.known_actor
LEFT JOIN main.dates d ON d.report = p.report AND d.revision = p.revision AND d.id = p.date
WHERE r.current
ORDER BY p.topic, day
