-- Lesson designs that are shared. A private draft stands in "sealed" until then; while it is open it lies in a database in memory with
-- these same tables.

-- Deferred, so that the parts can come before or after their design, as a changeset brings them.
-- family is the id of its first version; origin the key of the starter, or the id of the design, that it was made from.
CREATE TABLE design (
  id       TEXT PRIMARY KEY NOT NULL,
  family   TEXT NOT NULL,
  previous TEXT REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  number   INTEGER NOT NULL DEFAULT 1 CHECK (number >= 1),
  team     TEXT REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
  goal     TEXT REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  planning TEXT,
  title    TEXT NOT NULL DEFAULT '',
  class    TEXT NOT NULL DEFAULT '',
  subject  TEXT NOT NULL DEFAULT '',
  day      TEXT,
  hour     TEXT NOT NULL DEFAULT '',
  minutes  INTEGER NOT NULL DEFAULT 50 CHECK (minutes BETWEEN 1 AND 600),
  status   TEXT NOT NULL DEFAULT 'designed' CHECK (status IN ('designed', 'taught', 'evaluated', 'revised')),
  origin   TEXT NOT NULL DEFAULT '',
  archived INTEGER,
  created  INTEGER NOT NULL
) STRICT;
CREATE INDEX design_family ON design (family);
CREATE INDEX design_previous ON design (previous);
CREATE INDEX design_team ON design (team);
CREATE INDEX design_goal ON design (goal);

-- A building block: what was designed, and after teaching what was seen and what to change. One row for each from the beginning, so that two
-- designers who write in different blocks never write the same row.
CREATE TABLE design_block (
  id      TEXT PRIMARY KEY NOT NULL,
  design  TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  block   TEXT NOT NULL CHECK (block IN ('goal', 'prior', 'misconception', 'activities', 'interim', 'off-track', 'end', 'differentiation')),
  words   TEXT NOT NULL DEFAULT '',
  seen    TEXT NOT NULL DEFAULT '',
  change  TEXT NOT NULL DEFAULT '',
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX design_block_design ON design_block (design);

CREATE TABLE phase (
  id        TEXT PRIMARY KEY NOT NULL,
  design    TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  title     TEXT NOT NULL DEFAULT '',
  minutes   INTEGER NOT NULL DEFAULT 5 CHECK (minutes BETWEEN 0 AND 600),
  teacher   TEXT NOT NULL DEFAULT '',
  pupils    TEXT NOT NULL DEFAULT '',
  materials TEXT NOT NULL DEFAULT '',
  grouping  TEXT NOT NULL DEFAULT 'class' CHECK (grouping IN ('class', 'alone', 'pairs', 'groups')),
  rank      TEXT NOT NULL,
  created   INTEGER NOT NULL
) STRICT;
CREATE INDEX phase_design ON phase (design);

-- Never a name: a letter and what a pupil like this is expected to do, and was seen to do.
CREATE TABLE model_pupil (
  id       TEXT PRIMARY KEY NOT NULL,
  design   TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  letter   TEXT NOT NULL CHECK (letter IN ('A', 'B', 'C')),
  expected TEXT NOT NULL DEFAULT '',
  seen     TEXT NOT NULL DEFAULT '',
  created  INTEGER NOT NULL
) STRICT;
CREATE INDEX model_pupil_design ON model_pupil (design);

CREATE TABLE designer (
  id      TEXT PRIMARY KEY NOT NULL,
  design  TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  person  TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX designer_design ON designer (design);
CREATE INDEX designer_person ON designer (person);

-- A link has an address; of a file a copy is kept, found by its hash.
CREATE TABLE attachment (
  id      TEXT PRIMARY KEY NOT NULL,
  design  TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  title   TEXT NOT NULL,
  address TEXT,
  hash    TEXT,
  size    INTEGER NOT NULL DEFAULT 0 CHECK (size BETWEEN 0 AND 10485760),
  rank    TEXT NOT NULL,
  created INTEGER NOT NULL,
  CHECK ((address IS NULL) <> (hash IS NULL))
) STRICT;
CREATE INDEX attachment_design ON attachment (design);
CREATE INDEX attachment_hash ON attachment (hash);

-- What is in the files, by the BLAKE2b-256 of it in hexadecimal. Not recorded by a session: it never changes, would fill the log twice, and undo of
-- taking a file away needs it only to be still there. unused: since when nothing is known to point to it; it is swept when that is long ago.
CREATE TABLE file_content (
  hash   TEXT PRIMARY KEY NOT NULL,
  unused INTEGER,
  bytes  BLOB NOT NULL
) STRICT;

-- For searching: what a reader sees of a design. It is derived, so sessions record nothing of it; triggers, which run for changesets as well, only
-- tell which designs were touched, and the store brings the index up to date before it commits, each design once.
CREATE VIEW design_text (design, title, head, words) AS
SELECT d.id, d.title,
  d.class || ' ' || d.subject || ' ' || coalesce ((SELECT g.title FROM goal g WHERE g.id = d.goal), '') || ' ' ||
  coalesce ((SELECT group_concat (p.name, ' ') FROM designer r JOIN person p ON p.id = r.person WHERE r.design = d.id), ''),
  coalesce ((SELECT group_concat (b.words || char (10) || b.seen || char (10) || b.change, char (10)) FROM design_block b WHERE b.design = d.id), '') ||
  char (10) ||
  coalesce ((SELECT group_concat (h.title || char (10) || h.teacher || char (10) || h.pupils || char (10) || h.materials, char (10))
             FROM phase h WHERE h.design = d.id), '') ||
  char (10) ||
  coalesce ((SELECT group_concat (m.expected || char (10) || m.seen, char (10)) FROM model_pupil m WHERE m.design = d.id), '')
FROM design d;

CREATE VIRTUAL TABLE design_index USING fts5 (title, head, words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');

CREATE TABLE design_index_row (
  number  INTEGER PRIMARY KEY NOT NULL,
  design  TEXT NOT NULL UNIQUE,
  touched INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX design_index_touched ON design_index_row (number) WHERE touched;

CREATE TRIGGER design_added AFTER INSERT ON design BEGIN
  INSERT INTO design_index_row (design, touched) VALUES (new.id, 1) ON CONFLICT (design) DO UPDATE SET touched = 1;
END;
CREATE TRIGGER design_changed AFTER UPDATE OF title, class, subject, goal ON design BEGIN UPDATE design_index_row SET touched = 1 WHERE design = new.id; END;
CREATE TRIGGER design_removed AFTER DELETE ON design BEGIN UPDATE design_index_row SET touched = 1 WHERE design = old.id; END;
CREATE TRIGGER design_block_added AFTER INSERT ON design_block BEGIN UPDATE design_index_row SET touched = 1 WHERE design = new.design; END;
CREATE TRIGGER design_block_changed AFTER UPDATE ON design_block BEGIN UPDATE design_index_row SET touched = 1 WHERE design = new.design; END;
CREATE TRIGGER design_block_removed AFTER DELETE ON design_block BEGIN UPDATE design_index_row SET touched = 1 WHERE design = old.design; END;
CREATE TRIGGER phase_added AFTER INSERT ON phase BEGIN UPDATE design_index_row SET touched = 1 WHERE design = new.design; END;
CREATE TRIGGER phase_changed AFTER UPDATE OF title, teacher, pupils, materials ON phase BEGIN UPDATE design_index_row SET touched = 1 WHERE design = new.design; END;
CREATE TRIGGER phase_removed AFTER DELETE ON phase BEGIN UPDATE design_index_row SET touched = 1 WHERE design = old.design; END;
CREATE TRIGGER model_pupil_added AFTER INSERT ON model_pupil BEGIN UPDATE design_index_row SET touched = 1 WHERE design = new.design; END;
CREATE TRIGGER model_pupil_changed AFTER UPDATE ON model_pupil BEGIN UPDATE design_index_row SET touched = 1 WHERE design = new.design; END;
CREATE TRIGGER model_pupil_removed AFTER DELETE ON model_pupil BEGIN UPDATE design_index_row SET touched = 1 WHERE design = old.design; END;
CREATE TRIGGER designer_added AFTER INSERT ON designer BEGIN UPDATE design_index_row SET touched = 1 WHERE design = new.design; END;
CREATE TRIGGER designer_changed AFTER UPDATE ON designer BEGIN UPDATE design_index_row SET touched = 1 WHERE design = new.design; END;
CREATE TRIGGER designer_removed AFTER DELETE ON designer BEGIN UPDATE design_index_row SET touched = 1 WHERE design = old.design; END;
CREATE TRIGGER design_goal_renamed AFTER UPDATE OF title ON goal BEGIN
  UPDATE design_index_row SET touched = 1 WHERE design IN (SELECT d.id FROM design d WHERE d.goal = new.id);
END;
CREATE TRIGGER design_person_renamed AFTER UPDATE OF name ON person BEGIN
  UPDATE design_index_row SET touched = 1 WHERE design IN (SELECT r.design FROM designer r WHERE r.person = new.id);
END;
