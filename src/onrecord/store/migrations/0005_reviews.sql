-- Reviews: what a person says of one row. An edit names a field and the value it should have.
ALTER TABLE decisions ADD COLUMN field VARCHAR;
ALTER TABLE decisions ADD COLUMN value VARCHAR;
