-- The school year: its holidays, who works on which days, and what a team plans for its periods.

-- The weekdays, 1 for Monday to 5 for Friday, on which a part-timer never works ("35").
ALTER TABLE person ADD COLUMN days_off TEXT NOT NULL DEFAULT '';

-- For which period an idea is meant: a day in it; NULL for one that is not planned.
ALTER TABLE goal ADD COLUMN planned_day TEXT;

-- What the school has otherwise than the published dates, or beside them. Of two rows for one holiday of a school year the
-- newer counts; 'other' is a day or week of the school's own.
CREATE TABLE holiday (
  id          TEXT PRIMARY KEY NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('autumn', 'christmas', 'spring', 'may', 'summer', 'other')),
  name        TEXT NOT NULL DEFAULT '',
  -- The year in which the school year begins.
  school_year INTEGER NOT NULL,
  from_day    TEXT NOT NULL,
  till_day    TEXT NOT NULL,
  created     INTEGER NOT NULL
) STRICT;

-- What a team's year is about, in the period in which its day lies.
CREATE TABLE theme (
  id       TEXT PRIMARY KEY NOT NULL,
  team     TEXT NOT NULL REFERENCES team (id),
  title    TEXT NOT NULL,
  day      TEXT NOT NULL,
  archived INTEGER,
  created  INTEGER NOT NULL
) STRICT;
CREATE INDEX theme_team ON theme (team);
