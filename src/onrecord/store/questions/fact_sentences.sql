-- Where each sentence of today's reports begins, report by report.
SELECT unnest([s.start FOR s IN sentences])::INTEGER AS start FROM (
    SELECT report, sentences FROM main.reports WHERE current ORDER BY report
)
