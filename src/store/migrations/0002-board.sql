-- The open tables of a school's boards. Times are unix milliseconds, days are local YYYY-MM-DD.
-- Ids are UUIDv7; ranks are texts between their neighbours; "archived" is the moment it was put away.

CREATE TABLE school (
  id       TEXT PRIMARY KEY NOT NULL,
  name     TEXT NOT NULL,
  region   TEXT CHECK (region IN ('noord', 'midden', 'zuid')),
  created  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE team (
  id       TEXT PRIMARY KEY NOT NULL,
  name     TEXT NOT NULL,
  rank     TEXT NOT NULL,
  archived INTEGER,
  created  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id       TEXT PRIMARY KEY NOT NULL,
  name     TEXT NOT NULL,
  initials TEXT NOT NULL DEFAULT '',
  email    TEXT NOT NULL DEFAULT '',
  colour   INTEGER NOT NULL DEFAULT 0,
  picture  BLOB,
  archived INTEGER,
  created  INTEGER NOT NULL
) STRICT;

CREATE TABLE membership (
  id       TEXT PRIMARY KEY NOT NULL,
  team     TEXT NOT NULL REFERENCES team (id),
  person   TEXT NOT NULL REFERENCES person (id),
  role     TEXT NOT NULL DEFAULT 'teacher' CHECK (role IN ('teacher', 'coach', 'leader')),
  rank     TEXT NOT NULL,
  created  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_team ON membership (team);
CREATE INDEX membership_person ON membership (person);

CREATE TABLE goal (
  id        TEXT PRIMARY KEY NOT NULL,
  team      TEXT NOT NULL REFERENCES team (id),
  title     TEXT NOT NULL,
  pupils    TEXT NOT NULL DEFAULT '',
  measure   TEXT NOT NULL DEFAULT '',
  unit      TEXT NOT NULL DEFAULT '',
  start     REAL,
  target    REAL,
  direction TEXT NOT NULL DEFAULT 'up' CHECK (direction IN ('up', 'down')),
  from_day  TEXT,
  till_day  TEXT,
  stage     TEXT NOT NULL DEFAULT 'idea' CHECK (stage IN ('idea', 'active', 'achieved', 'stopped')),
  outcome   TEXT NOT NULL DEFAULT '',
  rank      TEXT NOT NULL,
  archived  INTEGER,
  created   INTEGER NOT NULL
) STRICT;
CREATE INDEX goal_team ON goal (team, archived);

CREATE TABLE reading (
  id       TEXT PRIMARY KEY NOT NULL,
  goal     TEXT NOT NULL REFERENCES goal (id),
  day      TEXT NOT NULL,
  value    REAL NOT NULL,
  note     TEXT NOT NULL DEFAULT '',
  created  INTEGER NOT NULL
) STRICT;
CREATE INDEX reading_goal ON reading (goal, day);

CREATE TABLE action (
  id          TEXT PRIMARY KEY NOT NULL,
  team        TEXT NOT NULL REFERENCES team (id),
  goal        TEXT REFERENCES goal (id),
  title       TEXT NOT NULL,
  owner       TEXT REFERENCES person (id),
  due_day     TEXT,
  notes       TEXT NOT NULL DEFAULT '',
  labels      TEXT NOT NULL DEFAULT '',
  stage       TEXT NOT NULL DEFAULT 'todo' CHECK (stage IN ('todo', 'doing', 'done')),
  stage_since INTEGER NOT NULL,
  expected    TEXT NOT NULL DEFAULT '',
  happened    TEXT NOT NULL DEFAULT '',
  learned     TEXT NOT NULL DEFAULT '',
  rank        TEXT NOT NULL,
  archived    INTEGER,
  created     INTEGER NOT NULL
) STRICT;
CREATE INDEX action_open ON action (team) WHERE archived IS NULL;
CREATE INDEX action_archived ON action (team, archived) WHERE archived IS NOT NULL;
CREATE INDEX action_goal ON action (goal);
CREATE INDEX action_owner ON action (owner);

-- The people "together with" the owner of an action.
CREATE TABLE action_person (
  id      TEXT PRIMARY KEY NOT NULL,
  action  TEXT NOT NULL REFERENCES action (id),
  person  TEXT NOT NULL REFERENCES person (id),
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX action_person_action ON action_person (action);
CREATE INDEX action_person_person ON action_person (person);

-- Where an action has been: one row a move between stages, so that flow can be read without replaying the log.
CREATE TABLE action_move (
  id         TEXT PRIMARY KEY NOT NULL,
  action     TEXT NOT NULL REFERENCES action (id),
  from_stage TEXT CHECK (from_stage IN ('todo', 'doing', 'done')),
  to_stage   TEXT NOT NULL CHECK (to_stage IN ('todo', 'doing', 'done')),
  person     TEXT REFERENCES person (id),
  at         INTEGER NOT NULL
) STRICT;
CREATE INDEX action_move_action ON action_move (action, at);

CREATE TABLE checklist_item (
  id      TEXT PRIMARY KEY NOT NULL,
  action  TEXT NOT NULL REFERENCES action (id),
  title   TEXT NOT NULL,
  done    INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
  rank    TEXT NOT NULL,
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX checklist_item_action ON checklist_item (action);

CREATE TABLE comment (
  id      TEXT PRIMARY KEY NOT NULL,
  action  TEXT NOT NULL REFERENCES action (id),
  person  TEXT REFERENCES person (id),
  body    TEXT NOT NULL,
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX comment_action ON comment (action);

CREATE TABLE success (
  id       TEXT PRIMARY KEY NOT NULL,
  team     TEXT NOT NULL REFERENCES team (id),
  title    TEXT NOT NULL,
  note     TEXT NOT NULL DEFAULT '',
  day      TEXT NOT NULL,
  goal     TEXT REFERENCES goal (id),
  action   TEXT REFERENCES action (id),
  archived INTEGER,
  created  INTEGER NOT NULL
) STRICT;
CREATE INDEX success_team ON success (team, day);

-- Totals only: how many felt well, so-so or not well, never who.
CREATE TABLE check_in (
  id      TEXT PRIMARY KEY NOT NULL,
  team    TEXT NOT NULL REFERENCES team (id),
  day     TEXT NOT NULL,
  well    INTEGER NOT NULL DEFAULT 0 CHECK (well >= 0),
  so_so   INTEGER NOT NULL DEFAULT 0 CHECK (so_so >= 0),
  unwell  INTEGER NOT NULL DEFAULT 0 CHECK (unwell >= 0),
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX check_in_team ON check_in (team, day);

CREATE TABLE planning (
  id      TEXT PRIMARY KEY NOT NULL,
  team    TEXT NOT NULL REFERENCES team (id),
  day     TEXT NOT NULL,
  hour    TEXT NOT NULL DEFAULT '',
  kind    TEXT NOT NULL DEFAULT 'other' CHECK (kind IN ('visit', 'design', 'leader', 'arena', 'other')),
  person  TEXT REFERENCES person (id),
  other   TEXT REFERENCES person (id),
  title   TEXT NOT NULL DEFAULT '',
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX planning_team ON planning (team, day);
