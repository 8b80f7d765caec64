-- Statements of a known actor ($actor) by footing and act.
SELECT footing, act, count(*) AS statements FROM shelf_said WHERE who = $actor
GROUP BY ALL ORDER BY statements DESC, footing, act
