-- Who has a part in which event of today, as what merging or the registry knows them.
WITH here AS (
    SELECT report, revision, (row_number() OVER (ORDER BY report) - 1)::INTEGER AS place FROM main.reports WHERE current
),
sides AS (
    SELECT report, revision, number, unnest(actors) AS id, true AS acts FROM main.events
    UNION ALL
    SELECT report, revision, number, unnest(recipients), false FROM main.events
)
SELECT h.place AS report, s.number, s.acts, coalesce(k.known_actor, who_is(a.known, a.name)) AS key,
    coalesce(n.name, a.name) AS name, a.country
FROM sides s
JOIN here h USING (report, revision)
JOIN main.actors a ON a.report = s.report AND a.revision = s.revision AND a.id = s.id
LEFT JOIN main.known_as k ON k.report = s.report AND k.revision = s.revision AND k.actor = s.id
LEFT JOIN main.known_actors n ON n.id = k.known_actor
