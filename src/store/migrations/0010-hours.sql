-- The lesson hours in which somebody teaches no lesson and can watch one, week after week: 1 for Monday to 5, and the 1st hour
-- to the 10th. Of a person without a row nothing is known. After a merge of two PCs an hour may stand here twice.
CREATE TABLE free_hour (
  id      TEXT PRIMARY KEY NOT NULL,
  person  TEXT NOT NULL REFERENCES person (id),
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 5),
  hour    INTEGER NOT NULL CHECK (hour BETWEEN 1 AND 10),
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX free_hour_person ON free_hour (person);
