-- One event of a current text.
SELECT * FROM events WHERE report = $report AND id = $id
