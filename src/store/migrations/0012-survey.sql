-- Pupil voice. A teacher's surveys are sealed; here stand the statements that the school keeps, and what was shared of results by choice.

-- Nobody reads it any more: each figure of the overview asks for itself.
DROP VIEW IF EXISTS released_team;

-- form: JSON, as src/surveys/FORMAT.md says; origin the key of the starter that it was made of.
CREATE TABLE statement_set (
  id       TEXT PRIMARY KEY NOT NULL,
  name     TEXT NOT NULL,
  origin   TEXT NOT NULL DEFAULT '',
  form     TEXT NOT NULL,
  archived INTEGER,
  rank     TEXT NOT NULL,
  created  INTEGER NOT NULL
) STRICT;

-- Counts of a survey that its owner shared with a team; never whose it is. key is random, and known to the owner alone.
CREATE TABLE shared_survey (
  id      TEXT PRIMARY KEY NOT NULL,
  team    TEXT NOT NULL REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
  key     TEXT NOT NULL,
  name    TEXT NOT NULL DEFAULT '',
  class   TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '',
  day     TEXT NOT NULL,
  kind    TEXT NOT NULL DEFAULT 'survey' CHECK (kind IN ('survey', 'exit-ticket')),
  level   TEXT NOT NULL CHECK (level IN ('primary', 'secondary')),
  sheets  INTEGER NOT NULL CHECK (sheets >= 5)
) STRICT;
CREATE INDEX shared_survey_team ON shared_survey (team, day);

-- No counts where fewer than five pupils answered with 1 to 4. statement is its id in the form, the same from survey to survey.
CREATE TABLE shared_statement (
  id        TEXT PRIMARY KEY NOT NULL,
  survey    TEXT NOT NULL REFERENCES shared_survey (id) DEFERRABLE INITIALLY DEFERRED,
  statement TEXT NOT NULL,
  text      TEXT NOT NULL,
  n1        INTEGER CHECK (n1 >= 0),
  n2        INTEGER CHECK (n2 >= 0),
  n3        INTEGER CHECK (n3 >= 0),
  n4        INTEGER CHECK (n4 >= 0),
  n_a       INTEGER CHECK (n_a >= 0),
  rank      TEXT NOT NULL,
  CHECK (CASE WHEN n1 IS NULL OR n2 IS NULL OR n3 IS NULL OR n4 IS NULL OR n_a IS NULL
              THEN n1 IS NULL AND n2 IS NULL AND n3 IS NULL AND n4 IS NULL AND n_a IS NULL
              ELSE n1 + n2 + n3 + n4 >= 5 END)
) STRICT;
CREATE INDEX shared_statement_survey ON shared_statement (survey);

-- As before; surveys and arenas count as pupil voice, an arena that stands in the planning once.
DROP VIEW counted_activity;
CREATE VIEW counted_activity AS
SELECT team, day, kind FROM planning
UNION ALL
SELECT s.team, s.day, CASE s.kind WHEN 'visit' THEN 'visit' ELSE 'arena' END FROM sealed s
WHERE s.kind IN ('visit', 'survey', 'arena') AND s.day IS NOT NULL AND s.team IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM planning p WHERE p.id = s.planning)
  AND NOT EXISTS (SELECT 1 FROM sealed o WHERE o.planning = s.planning AND o.kind = s.kind AND o.day IS NOT NULL AND o.id < s.id);
