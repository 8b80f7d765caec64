-- Where which event of today is told to be.
WITH here AS (
    SELECT report, revision, (row_number() OVER (ORDER BY report) - 1)::INTEGER AS place FROM main.reports WHERE current
),
told AS (
    SELECT report, revision, number, unnest(places) AS id FROM main.events
)
SELECT h.place AS report, t.number, coalesce(p.geonameid::VARCHAR, lower(p.name) || ' ' || coalesce(p.country, '')) AS key,
    p.name, p.country, p.lat, p.lon, p.precision
FROM told t
JOIN here h USING (report, revision)
JOIN main.places p ON p.report = t.report AND p.revision = t.revision AND p.id = t.id
