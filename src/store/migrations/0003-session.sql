-- The rhythm around the board: its sessions, the impact matrix, and the day on paper.

-- The steps of its session in order, each with its minutes, one a line ("check-in 2"); NULL for the usual agenda.
ALTER TABLE team ADD COLUMN agenda TEXT;
-- When it usually meets: 1 is Monday, "08:15".
ALTER TABLE team ADD COLUMN session_weekday INTEGER CHECK (session_weekday BETWEEN 1 AND 7);
ALTER TABLE team ADD COLUMN session_time TEXT;

-- Where an idea lies on the impact matrix, from 0 to 1; NULL for one that nobody has placed.
ALTER TABLE goal ADD COLUMN feasibility REAL;
ALTER TABLE goal ADD COLUMN effect REAL;

-- "ended" is NULL while it runs or was broken off. Who was there is a number, never names.
CREATE TABLE session (
  id         TEXT PRIMARY KEY NOT NULL,
  team       TEXT NOT NULL REFERENCES team (id),
  day        TEXT NOT NULL,
  started    INTEGER NOT NULL,
  ended      INTEGER,
  present    INTEGER NOT NULL DEFAULT 0 CHECK (present >= 0),
  leader     TEXT REFERENCES person (id),
  note_taker TEXT REFERENCES person (id),
  timekeeper TEXT REFERENCES person (id),
  -- One a line: the step, the seconds agreed and the seconds used ("check-in 120 131").
  steps      TEXT,
  tip        TEXT NOT NULL DEFAULT '',
  top        TEXT NOT NULL DEFAULT '',
  created    INTEGER NOT NULL
) STRICT;
CREATE INDEX session_team ON session (team, day);

-- A board printed for a day without a projector: the n-th line is the id of the action that has the number n.
CREATE TABLE sheet (
  id      TEXT PRIMARY KEY NOT NULL,
  team    TEXT NOT NULL REFERENCES team (id),
  actions TEXT,
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX sheet_team ON sheet (team, created);

-- What a PC notes for itself, as where a session stood when the power went. Never recorded, nobody else's.
CREATE TABLE note (
  key   TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
