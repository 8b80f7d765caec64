-- Earlier events like one ($report, $id): the same type and sign, and what else they share, as shares of a score.
WITH it AS (
    SELECT t.*, a.merged FROM events t
    LEFT JOIN main.accounts a ON a.report = t.report AND a.revision = t.revision AND a.event = t.id
    WHERE t.report = $report AND t.id = $id
),
shared AS (
    SELECT t.report, t.revision, t.id,
        if(t.entry = it.entry, 0.3, 0) AS entry,
        if(t.mode = it.mode, 0.1, 0) AS mode,
        if(list_has_any(t.actor_names, it.actor_names), 0.2, if(list_has_any(t.actor_countries, it.actor_countries), 0.1, 0))
            AS actors,
        if(list_has_any(t.recipient_names, it.recipient_names), 0.2,
            if(list_has_any(t.recipient_countries, it.recipient_countries), 0.1, 0)) AS recipients,
        if(list_has_any(t.place_names, it.place_names), 0.15,
            if(list_has_any(t.place_countries, it.place_countries), 0.05, 0)) AS places,
        if(list_has_any(t.contexts, it.contexts), 0.05, 0) AS contexts
    FROM events t, it
    WHERE t.type = it.type AND t.day < it.day AND t.status IN ('happened', 'ongoing')
),
ranked AS (
    SELECT s.*, s.entry + s.mode + s.actors + s.recipients + s.places + s.contexts AS score, e.day, e.earliest, e.status,
        e.actor_names, e.recipient_names, e.place_names, e.row, e.published, e.publisher, e.passage, e.passage_start,
        coalesce(a.merged, e.key, e.row) AS happening
    FROM (FROM shared WHERE actors + recipients + places > 0 AND entry + mode > 0
          ORDER BY entry + mode + actors + recipients + places + contexts DESC, report, id LIMIT 20 * $limit) s
    JOIN events e ON e.report = s.report AND e.revision = s.revision AND e.id = s.id
    LEFT JOIN main.accounts a ON a.report = e.report AND a.revision = e.revision AND a.event = e.id
),
once AS (
    FROM ranked WHERE happening NOT IN (SELECT merged FROM it WHERE merged IS NOT NULL)
    QUALIFY row_number() OVER (PARTITION BY happening ORDER BY earliest IS NULL, published NULLS LAST, row) = 1
)
SELECT round(score, 2) AS score, entry, mode, actors, recipients, places, contexts, day, status,
    actor_names, recipient_names, place_names, report, revision, id, row, published, publisher, passage, passage_start
FROM once
ORDER BY score DESC, day DESC, row
LIMIT $limit
