-- What happened, by what it was and when: where say-do looks for what came of a word.
SELECT e.entry, e.type, e.mode, coalesce(e.earliest, e.latest, left(r.published, 10)) AS day, r.published, e.report,
    e.revision, e.id, e.actor_names, e.actor_countries
FROM main.events e JOIN main.reports r USING (report, revision)
WHERE r.current AND e.status IN ('happened', 'ongoing')
ORDER BY e.entry, day
