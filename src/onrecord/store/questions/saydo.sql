-- What was promised, demanded, planned, threatened or agreed, and what could have come of it. {where} is about the
-- events t that were to be, {due} where they are found. Acts are those of the statement that tells of it, or by which it
-- is done.
WITH picked AS MATERIALIZED (
    SELECT t.report, t.revision, t.id FROM {due} t
    WHERE {where}
    ORDER BY t.day DESC NULLS LAST, t.report, t.number
    LIMIT $limit
),
spoken AS MATERIALIZED (
    SELECT s.report, s.revision, s.id, s.act, s.speaker_names, unnest(s.events) AS event FROM main.statements s
    WHERE s.act IN ('promise', 'demand', 'threaten', 'plan') AND s.report IN (SELECT report FROM picked)
),
said AS MATERIALIZED (
    -- Named, for what is kept would be read whole.
    SELECT t.report, t.revision, t.id, t.number, t.report || '#' || t.id AS row, t.entry, t.type, t.mode, t.contexts,
        t.status, coalesce(t.earliest, t.latest, left(r.published, 10)) AS day, t.latest, t.actors, t.actor_names,
        t.recipient_names, t.place_names, t.actor_countries, t.recipient_countries, t.place_countries, r.published,
        r.publisher, t.passage, t.passage_start, s.id AS statement, coalesce(s.speaker_names, []) AS speakers,
        CASE WHEN s.act = 'threaten' THEN 'threat' WHEN s.act IS NOT NULL THEN s.act
            WHEN t.status = 'planned' THEN 'plan' WHEN t.status = 'called for' THEN 'demand' ELSE 'agreement' END AS said
    FROM picked p
    JOIN (FROM main.events WHERE report IN (SELECT report FROM picked)) t
        ON t.report = p.report AND t.revision = p.revision AND t.id = p.id
    JOIN (FROM main.reports WHERE report IN (SELECT report FROM picked)) r
        ON r.report = p.report AND r.revision = p.revision
    LEFT JOIN spoken s ON s.report = t.report AND s.revision = t.revision AND s.event = t.id
    QUALIFY row_number() OVER (PARTITION BY t.report, t.revision, t.id ORDER BY s.id) = 1
),
-- Every name that their actors have in any report.
named AS (
    SELECT s.row, list_distinct(flatten(list(k.names))) AS names
    FROM (SELECT row, report, revision, unnest(actors) AS actor FROM said) s
    JOIN main.known_as a ON a.report = s.report AND a.revision = s.revision AND a.actor = s.actor
    JOIN main.known_actors k ON k.id = a.known_actor
    GROUP BY s.row
),
ours AS MATERIALIZED (
    SELECT s.*, list_distinct(list_concat(s.actor_names, coalesce(n.names, []))) AS names
    FROM said s LEFT JOIN named n ON n.row = s.row
),
-- What was done within $days days: the same entry or the same mode, each by a join of its own, for an OR of the two would
-- compare every pair of a type.
later AS NOT MATERIALIZED (
    FROM shelf_done
),
open AS MATERIALIZED (
    SELECT row, report, entry, type, mode, names, actor_countries, published,
        coalesce(latest, left(published, 10), day) AS after,
        (try_cast(day AS DATE) + $days::INTEGER)::DATE::VARCHAR AS until
    FROM ours WHERE said <> 'agreement'
),
alike AS MATERIALIZED (
    SELECT o.row AS "of", e.report, e.revision, e.id
    FROM open o JOIN later e ON e.entry = o.entry
    WHERE e.report <> o.report AND e.published > o.published AND e.day > o.after AND e.day <= o.until
        AND (list_has_any(e.actor_names, o.names) OR list_has_any(e.actor_countries, o.actor_countries))
    UNION ALL
    SELECT o.row, e.report, e.revision, e.id
    FROM open o JOIN later e ON e.type = o.type AND e.mode = o.mode AND e.entry <> o.entry
    WHERE e.report <> o.report AND e.published > o.published AND e.day > o.after AND e.day <= o.until
        AND (list_has_any(e.actor_names, o.names) OR list_has_any(e.actor_countries, o.actor_countries))
),
done AS (
    SELECT o.row AS "of", e.row, e.day, e.status, e.published, e.publisher, e.passage, e.passage_start,
        if(e.entry = o.entry, 0.35, 0) AS same_entry,
        if(e.mode = o.mode AND e.entry <> o.entry, 0.2, 0) AS same_mode,
        if(list_has_any(e.actor_names, o.names), 0.3, if(list_has_any(e.actor_countries, o.actor_countries), 0.1, 0))
            AS actors,
        if(list_has_any(e.recipient_names, o.recipient_names), 0.2,
            if(list_has_any(e.recipient_countries, o.recipient_countries), 0.1, 0)) AS recipients,
        if(list_has_any(e.place_names, o.place_names), 0.1,
            if(list_has_any(e.place_countries, o.place_countries), 0.05, 0)) AS places,
        if(list_has_any(e.contexts, o.contexts), 0.05, 0) AS topic
    FROM alike x
    JOIN ours o ON o.row = x."of"
    JOIN events e ON e.report = x.report AND e.revision = x.revision AND e.id = x.id
),
-- What a report says came of it: its own, or another one that tells the same happening.
others AS MATERIALIZED (
    SELECT o.row AS "of", b.report, b.revision, b.event
    FROM ours o
    JOIN (FROM main.accounts WHERE report IN (SELECT report FROM ours)) a
        ON a.report = o.report AND a.revision = o.revision AND a.event = o.id
    JOIN main.accounts b ON b.merged = a.merged AND b.report <> a.report
),
near AS MATERIALIZED (
    SELECT report FROM ours UNION SELECT report FROM others
),
ends AS MATERIALIZED (
    SELECT x.report, x.revision, x."of", x.outcome, coalesce(d.earliest, d.latest, left(r.published, 10)) AS day,
        x.report || '#' || x.id AS row, x.passage, x.passage_start
    FROM (FROM main.outcomes WHERE report IN (FROM near)) x
    JOIN (FROM main.reports WHERE current AND report IN (FROM near)) r USING (report, revision)
    LEFT JOIN (FROM main.dates WHERE report IN (FROM near)) d
        ON d.report = x.report AND d.revision = x.revision AND d.id = x.date
),
told AS MATERIALIZED (
    SELECT o.row AS "of", x.outcome, x.day, x.row, x.passage, x.passage_start
    FROM ours o JOIN ends x ON x.report = o.report AND x.revision = o.revision AND (x."of" = o.id OR x."of" = o.statement)
    UNION ALL
    SELECT o."of", x.outcome, x.day, x.row, x.passage, x.passage_start
    FROM others o JOIN ends x ON x.report = o.report AND x.revision = o.revision AND x."of" = o.event
),
best AS (
    SELECT *, same_entry + same_mode + actors + recipients + places + topic AS score FROM done
    QUALIFY row_number() OVER (PARTITION BY "of" ORDER BY score DESC, day, row) = 1
)
SELECT o.day, o.said, o.row, coalesce(nullif(o.speakers, []), o.actor_names) AS who, o.actor_names AS actors,
    o.recipient_names AS recipients, o.place_names AS places, o.entry, o.status, o.published, o.publisher, o.passage,
    o.passage_start, r.outcome, r.day AS told_day, r.row AS told_row, r.passage AS told_passage,
    r.passage_start AS told_start, b.row AS later_row, b.day AS later_day, b.passage AS later_passage,
    b.passage_start AS later_start, b.score, b.same_entry, b.same_mode, b.actors AS by_actors,
    b.recipients AS by_recipients, b.places AS by_places, b.topic AS by_topic,
    (SELECT max(day) FROM reports) AS until
FROM ours o
LEFT JOIN told r ON r."of" = o.row
LEFT JOIN best b ON b."of" = o.row AND b.score >= $least
ORDER BY o.day DESC NULLS LAST, o.report, o.number, r.day NULLS LAST, r.row
