-- Events of a known actor ($actor) by PLOVER type and side; a happening counts once, however many tell it.
SELECT type, side, count(DISTINCT coalesce(merged, report || id)) AS events, min(day) AS first, max(day) AS last
FROM shelf_acts WHERE who = $actor
GROUP BY ALL ORDER BY events DESC, type, side
