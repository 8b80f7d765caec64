-- Today's reports by id: their publisher, and how many sentences each has.
SELECT report, rowid AS row, publisher, len(sentences)::INTEGER AS sentences FROM main.reports WHERE current ORDER BY report
