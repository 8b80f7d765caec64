-- The record's tables as records/columns.py first laid them. Never edit a migration that was released: add one.

CREATE TABLE reports (
    "report" VARCHAR,
    "revision" INTEGER,
    "current" BOOLEAN,
    "key" VARCHAR,
    "title" VARCHAR,
    "text" VARCHAR,
    "published" VARCHAR,
    "url" VARCHAR,
    "publisher" VARCHAR,
    "authors" VARCHAR[],
    "language" VARCHAR,
    "source" VARCHAR,
    "hash" VARCHAR,
    "onrecord" VARCHAR,
    "codebook" VARCHAR,
    "model" VARCHAR,
    "settings" VARCHAR,
    "sentences" STRUCT("start" INTEGER, "end" INTEGER)[]
);

CREATE TABLE actors (
    "report" VARCHAR,
    "revision" INTEGER,
    "number" INTEGER,
    "key" VARCHAR,
    "id" VARCHAR,
    "name" VARCHAR,
    "kind" VARCHAR,
    "country" VARCHAR,
    "sectors" VARCHAR[],
    "code" VARCHAR,
    "role" VARCHAR,
    "known" VARCHAR,
    "ties" STRUCT("kind" VARCHAR, "to" VARCHAR, "title" VARCHAR, "passages" STRUCT("start" INTEGER, "end" INTEGER)[])[],
    "mentions" STRUCT("start" INTEGER, "end" INTEGER)[],
    "passage" VARCHAR,
    "passage_start" INTEGER
);

CREATE TABLE dates (
    "report" VARCHAR,
    "revision" INTEGER,
    "number" INTEGER,
    "key" VARCHAR,
    "id" VARCHAR,
    "start" INTEGER,
    "end" INTEGER,
    "timex" VARCHAR,
    "kind" VARCHAR,
    "earliest" VARCHAR,
    "latest" VARCHAR,
    "passage" VARCHAR,
    "passage_start" INTEGER
);

CREATE TABLE places (
    "report" VARCHAR,
    "revision" INTEGER,
    "number" INTEGER,
    "key" VARCHAR,
    "id" VARCHAR,
    "name" VARCHAR,
    "country" VARCHAR,
    "admin1" VARCHAR,
    "admin2" VARCHAR,
    "geonameid" INTEGER,
    "lat" DOUBLE,
    "lon" DOUBLE,
    "precision" VARCHAR,
    "mentions" STRUCT("start" INTEGER, "end" INTEGER)[],
    "passage" VARCHAR,
    "passage_start" INTEGER
);

CREATE TABLE figures (
    "report" VARCHAR,
    "revision" INTEGER,
    "number" INTEGER,
    "key" VARCHAR,
    "id" VARCHAR,
    "start" INTEGER,
    "end" INTEGER,
    "measure" VARCHAR,
    "point" DOUBLE,
    "low" DOUBLE,
    "high" DOUBLE,
    "low_open" BOOLEAN,
    "high_open" BOOLEAN,
    "approximate" BOOLEAN,
    "unit" VARCHAR,
    "subject" VARCHAR,
    "places" VARCHAR[],
    "date" VARCHAR,
    "since" VARCHAR,
    "until" VARCHAR,
    "scope" VARCHAR,
    "status" VARCHAR,
    "part_of" VARCHAR,
    "event" VARCHAR,
    "statement" VARCHAR,
    "earliest" VARCHAR,
    "latest" VARCHAR,
    "passage" VARCHAR,
    "passage_start" INTEGER
);

CREATE TABLE events (
    "report" VARCHAR,
    "revision" INTEGER,
    "number" INTEGER,
    "key" VARCHAR,
    "id" VARCHAR,
    "entry" VARCHAR,
    "type" VARCHAR,
    "mode" VARCHAR,
    "contexts" VARCHAR[],
    "cameo" VARCHAR,
    "status" VARCHAR,
    "background" BOOLEAN,
    "reciprocal" BOOLEAN,
    "count" VARCHAR,
    "actors" VARCHAR[],
    "recipients" VARCHAR[],
    "roles" STRUCT("actor" VARCHAR, "role" VARCHAR, "basis" VARCHAR, "statement" VARCHAR)[],
    "assertions" STRUCT("statement" VARCHAR, "status" VARCHAR)[],
    "instruments" VARCHAR[],
    "date" VARCHAR,
    "earliest" VARCHAR,
    "latest" VARCHAR,
    "places" VARCHAR[],
    "figures" VARCHAR[],
    "performed_by" VARCHAR,
    "confidence" DOUBLE,
    "trigger" STRUCT("start" INTEGER, "end" INTEGER),
    "mentions" STRUCT("start" INTEGER, "end" INTEGER)[],
    "passages" STRUCT("start" INTEGER, "end" INTEGER)[],
    "actor_names" VARCHAR[],
    "recipient_names" VARCHAR[],
    "place_names" VARCHAR[],
    "passage" VARCHAR,
    "passage_start" INTEGER
);

CREATE TABLE statements (
    "report" VARCHAR,
    "revision" INTEGER,
    "number" INTEGER,
    "key" VARCHAR,
    "id" VARCHAR,
    "speakers" VARCHAR[],
    "speaker" STRUCT("start" INTEGER, "end" INTEGER)[],
    "cue" STRUCT("start" INTEGER, "end" INTEGER)[],
    "content" STRUCT("start" INTEGER, "end" INTEGER)[],
    "uttered" BOOLEAN,
    "manner" VARCHAR,
    "act" VARCHAR,
    "footing" VARCHAR,
    "audience" VARCHAR,
    "addressees" VARCHAR[],
    "date" VARCHAR,
    "medium" VARCHAR,
    "within" VARCHAR,
    "events" VARCHAR[],
    "confidence" DOUBLE,
    "speaker_names" VARCHAR[],
    "earliest" VARCHAR,
    "latest" VARCHAR,
    "passage" VARCHAR,
    "passage_start" INTEGER
);

CREATE TABLE positions (
    "report" VARCHAR,
    "revision" INTEGER,
    "number" INTEGER,
    "key" VARCHAR,
    "id" VARCHAR,
    "holder" VARCHAR,
    "topic" VARCHAR,
    "axis" VARCHAR,
    "objects" VARCHAR[],
    "places" VARCHAR[],
    "stance" VARCHAR,
    "basis" VARCHAR,
    "audience" VARCHAR,
    "date" VARCHAR,
    "condition" VARCHAR,
    "reason" VARCHAR,
    "statement" VARCHAR,
    "event" VARCHAR,
    "passages" STRUCT("start" INTEGER, "end" INTEGER)[],
    "passage" VARCHAR,
    "passage_start" INTEGER
);

CREATE TABLE links (
    "report" VARCHAR,
    "revision" INTEGER,
    "number" INTEGER,
    "key" VARCHAR,
    "id" VARCHAR,
    "from" VARCHAR,
    "to" VARCHAR,
    "kind" VARCHAR,
    "statement" VARCHAR,
    "passages" STRUCT("start" INTEGER, "end" INTEGER)[],
    "passage" VARCHAR,
    "passage_start" INTEGER
);

CREATE TABLE outcomes (
    "report" VARCHAR,
    "revision" INTEGER,
    "number" INTEGER,
    "key" VARCHAR,
    "id" VARCHAR,
    "of" VARCHAR,
    "by" VARCHAR,
    "outcome" VARCHAR,
    "date" VARCHAR,
    "statement" VARCHAR,
    "passages" STRUCT("start" INTEGER, "end" INTEGER)[],
    "passage" VARCHAR,
    "passage_start" INTEGER
);

CREATE TABLE problems (
    "report" VARCHAR,
    "revision" INTEGER,
    "number" INTEGER,
    "code" VARCHAR,
    "where" VARCHAR,
    "what" VARCHAR
);

CREATE TABLE evidence (
    "report" VARCHAR,
    "revision" INTEGER,
    "number" INTEGER,
    "row" VARCHAR,
    "entry" VARCHAR,
    "cue" VARCHAR,
    "reasons" STRUCT("field" VARCHAR, "what" VARCHAR, "start" INTEGER, "end" INTEGER)[]
);
