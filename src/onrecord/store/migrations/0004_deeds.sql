-- Deeds: what a link or an outcome names and the codebook has no entry for.
CREATE TABLE deeds (
    "report" VARCHAR,
    "revision" INTEGER,
    "number" INTEGER,
    "key" VARCHAR,
    "id" VARCHAR,
    "trigger" STRUCT("start" INTEGER, "end" INTEGER),
    "actors" VARCHAR[],
    "passages" STRUCT("start" INTEGER, "end" INTEGER)[],
    "passage" VARCHAR,
    "passage_start" INTEGER
);

CREATE VIEW current.deeds AS
SELECT t.*, t.report || '#' || t.id AS row, left(r.published, 10) AS day, r.published, r.publisher
FROM main.deeds t JOIN main.reports r USING (report, revision) WHERE r.current;
