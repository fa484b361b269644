-- Viewing guides: short lists of things to look at in a lesson. An observation names the version that it was made with.

-- origin is the key of the starter set, or the id in the file, that it was made from; '' for one of the school's own.
CREATE TABLE guide (
  id       TEXT PRIMARY KEY NOT NULL,
  name     TEXT NOT NULL,
  origin   TEXT NOT NULL DEFAULT '',
  archived INTEGER,
  rank     TEXT NOT NULL,
  created  INTEGER NOT NULL
) STRICT;

-- content is JSON: src/exchange/FORMAT.md says how. The one with the highest number counts, of equal ones the newer.
CREATE TABLE guide_version (
  id       TEXT PRIMARY KEY NOT NULL,
  guide    TEXT NOT NULL REFERENCES guide (id),
  number   INTEGER NOT NULL,
  content  TEXT NOT NULL CHECK (length (content) <= 100000),
  used     INTEGER NOT NULL DEFAULT 0 CHECK (used IN (0, 1)),
  created  INTEGER NOT NULL
) STRICT;
CREATE INDEX guide_version_guide ON guide_version (guide);

-- What an observation was made with stays as it was, also when the edit that made it is undone. Observations are sealed, so
-- that no reference can say this.
CREATE TRIGGER guide_version_keeps BEFORE UPDATE OF content, guide ON guide_version
WHEN OLD.used = 1 AND (NEW.content IS NOT OLD.content OR NEW.guide IS NOT OLD.guide)
BEGIN SELECT raise (ABORT, 'an observation was made with this version'); END;
CREATE TRIGGER guide_version_stays BEFORE DELETE ON guide_version
WHEN OLD.used = 1
BEGIN SELECT raise (ABORT, 'an observation was made with this version'); END;
