-- What is known over reports, as records/merged_columns.py first laid it. Never edit a migration that was released.

CREATE TABLE merged_events (
    "id" VARCHAR,
    "entry" VARCHAR,
    "type" VARCHAR,
    "cameo" VARCHAR,
    "status" VARCHAR,
    "earliest" VARCHAR,
    "latest" VARCHAR,
    "accounts" INTEGER,
    "reports" INTEGER,
    "origins" INTEGER,
    "sources" INTEGER,
    "named" VARCHAR[],
    "conflicts" INTEGER,
    "actor_names" VARCHAR[],
    "recipient_names" VARCHAR[],
    "place_names" VARCHAR[],
    "first_published" VARCHAR,
    "last_published" VARCHAR
);

CREATE TABLE accounts (
    "merged" VARCHAR,
    "number" INTEGER,
    "report" VARCHAR,
    "revision" INTEGER,
    "event" VARCHAR,
    "key" VARCHAR,
    "origin" VARCHAR,
    "published" VARCHAR,
    "publisher" VARCHAR,
    "entry" VARCHAR,
    "status" VARCHAR,
    "actors" VARCHAR[],
    "recipients" VARCHAR[],
    "places" VARCHAR[],
    "earliest" VARCHAR,
    "latest" VARCHAR,
    "figures" VARCHAR,
    "sources" VARCHAR[]
);

CREATE TABLE conflicts (
    "merged" VARCHAR,
    "number" INTEGER,
    "about" VARCHAR,
    "kind" VARCHAR,
    "measure" VARCHAR,
    "basis" VARCHAR,
    "low" DOUBLE,
    "high" DOUBLE,
    "sides" STRUCT("value" VARCHAR, "accounts" VARCHAR[], "sources" VARCHAR[], "published" VARCHAR)[]
);

CREATE TABLE origins (
    "report" VARCHAR,
    "origin" VARCHAR
);

CREATE TABLE copies (
    "since" INTEGER,
    "one" VARCHAR,
    "two" VARCHAR,
    "contained" DOUBLE
);

CREATE TABLE stories (
    "since" INTEGER,
    "days" INTEGER,
    "story" VARCHAR,
    "report" VARCHAR
);

CREATE TABLE closeness (
    "since" INTEGER,
    "days" INTEGER,
    "one" VARCHAR,
    "two" VARCHAR,
    "closeness" DOUBLE
);

CREATE TABLE stretches (
    "since" INTEGER,
    "days" INTEGER
);

CREATE TABLE decisions (
    "number" INTEGER,
    "kind" VARCHAR,
    "one" VARCHAR,
    "two" VARCHAR,
    "verdict" VARCHAR,
    "by" VARCHAR,
    "score" DOUBLE,
    "features" MAP(VARCHAR, DOUBLE),
    "conflicts" VARCHAR[],
    "who" VARCHAR,
    "note" VARCHAR,
    "at" VARCHAR,
    "undoes" INTEGER
);

CREATE TABLE known_actors (
    "id" VARCHAR,
    "name" VARCHAR,
    "kind" VARCHAR,
    "country" VARCHAR,
    "registry" VARCHAR,
    "names" VARCHAR[],
    "reports" INTEGER
);

CREATE TABLE known_as (
    "report" VARCHAR,
    "revision" INTEGER,
    "actor" VARCHAR,
    "key" VARCHAR,
    "called" VARCHAR,
    "known_actor" VARCHAR
);

CREATE TABLE actor_names (
    "called" VARCHAR,
    "name" VARCHAR,
    "kind" VARCHAR,
    "country" VARCHAR,
    "blocks" VARCHAR[],
    "known_actor" VARCHAR
);

CREATE TABLE kept (
    "number" INTEGER,
    "at" VARCHAR,
    "report" VARCHAR,
    "revision" INTEGER,
    "fate" VARCHAR
);

CREATE TABLE changes (
    "at" VARCHAR,
    "report" VARCHAR,
    "revision" INTEGER,
    "table" VARCHAR,
    "key" VARCHAR,
    "id" VARCHAR,
    "change" VARCHAR
);

CREATE TABLE to_merge (
    "report" VARCHAR,
    "day" INTEGER,
    "why" VARCHAR
);

-- What an older version kept is to be merged like anything new.
INSERT INTO to_merge
SELECT report, date_diff('day', DATE '0001-01-01', TRY_CAST(left(published, 10) AS DATE)) + 1, 'report'
FROM reports WHERE current ORDER BY report;

INSERT INTO kept
SELECT row_number() OVER (ORDER BY report, revision), NULL, report, revision,
    CASE WHEN revision = 1 THEN 'new' ELSE 'revised' END
FROM reports ORDER BY report, revision;
