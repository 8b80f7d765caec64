-- Ties of known actors, by actor: each from both its ends (`own`: it is the actor's own, else another's to it).
WITH tied AS MATERIALIZED (
    SELECT a.report, a.revision, a.id, unnest(a.ties) AS tie
    FROM main.actors a JOIN main.reports r USING (report, revision) WHERE r.current AND len(a.ties) > 0
),
named AS MATERIALIZED (
    SELECT k.report, k.revision, k.actor, k.known_actor FROM main.known_as k
    WHERE k.report IN (SELECT report FROM tied) AND k.known_actor IS NOT NULL
),
ends AS (
    SELECT report, revision, id, tie.kind AS kind, tie.title AS title, id AS one, tie.to AS other, true AS own FROM tied
    UNION ALL
    SELECT report, revision, id, tie.kind, tie.title, tie.to, id, false FROM tied
)
SELECT m.known_actor AS who, e.kind, e.own, e.title, coalesce(k.name, a.name) AS name, n.known_actor AS known, e.report,
    e.report || '#' || e.id AS row
FROM ends e
JOIN named m ON m.report = e.report AND m.revision = e.revision AND m.actor = e.one
JOIN (SELECT report, revision, id, name FROM main.actors WHERE report IN (SELECT report FROM tied)) a
    ON a.report = e.report AND a.revision = e.revision AND a.id = e.other
LEFT JOIN named n ON n.report = e.report AND n.revision = e.revision AND n.actor = e.other
LEFT JOIN main.known_actors k ON k.id = n.known_actor
ORDER BY who
