-- Pupil voice: what the school keeps to ask, and what teachers shared of the answers. Surveys and arenas themselves are sealed.

-- origin is the key of the starter that it was made from; '' for one of the school's own. form is JSON: src/surveys/FORMAT.md says how.
CREATE TABLE statement_set (
  id       TEXT PRIMARY KEY NOT NULL,
  name     TEXT NOT NULL,
  origin   TEXT NOT NULL DEFAULT '',
  form     TEXT NOT NULL CHECK (length (form) <= 200000),
  archived INTEGER,
  rank     TEXT NOT NULL,
  created  INTEGER NOT NULL
) STRICT;

-- id is known to its owner alone. counts is JSON: statements with what was counted, where at least five answered; never what was written.
CREATE TABLE shared_survey (
  id       TEXT PRIMARY KEY NOT NULL,
  team     TEXT NOT NULL REFERENCES team (id),
  name     TEXT NOT NULL DEFAULT '',
  class    TEXT NOT NULL DEFAULT '',
  subject  TEXT NOT NULL DEFAULT '',
  day      TEXT NOT NULL,
  told     TEXT,
  sheets   INTEGER NOT NULL CHECK (sheets >= 5),
  counts   TEXT NOT NULL CHECK (length (counts) <= 200000),
  created  INTEGER NOT NULL
) STRICT;
CREATE INDEX shared_survey_team ON shared_survey (team, day);

-- Pupil voice counts as visits do: an arena in the planning there, and the open headers of surveys and arenas that are not.
DROP VIEW counted_activity;
CREATE VIEW counted_activity AS
SELECT team, day, kind FROM planning
UNION ALL
SELECT s.team, s.day, CASE s.kind WHEN 'visit' THEN 'visit' ELSE 'arena' END FROM sealed s
WHERE s.kind IN ('visit', 'survey', 'arena') AND s.day IS NOT NULL AND s.team IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM planning p WHERE p.id = s.planning)
  AND NOT EXISTS (SELECT 1 FROM sealed o WHERE o.planning = s.planning AND o.kind = s.kind AND o.day IS NOT NULL AND o.id < s.id);
