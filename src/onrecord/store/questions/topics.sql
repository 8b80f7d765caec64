-- Topics with how many stances are told on each, by how many holders.
SELECT topic, any_value(axis) AS axis, count(*) AS stances, count(DISTINCT who) AS holders,
    count(*) FILTER (stance = 'for') AS "for", count(*) FILTER (stance = 'against') AS against,
    count(*) FILTER (stance = 'open') AS "open", count(*) FILTER (audience = 'private') AS private,
    min(day) AS first, max(day) AS last
FROM shelf_stances
WHERE ($axis IS NULL OR axis = $axis) AND ($words IS NULL OR topic IN (
    SELECT topic FROM (SELECT DISTINCT topic FROM shelf_stances LIMIT 1000000000)
    WHERE contains(plain(topic), trim(plain($words)))
))
GROUP BY topic ORDER BY stances DESC, topic
LIMIT $limit
