-- The rows that a scope is about, by kind. {events}, {statements} and {positions} are about rows t of the view of their
-- name, or false where the scope asks for what such rows do not have.
SELECT t.report, 'events' AS kind, t.id FROM events t WHERE {events}
UNION ALL
SELECT t.report, 'statements', t.id FROM statements t WHERE {statements}
UNION ALL
SELECT t.report, 'positions', t.id FROM positions t WHERE {positions}
