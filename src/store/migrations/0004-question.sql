-- What one board asks another: a team its management, as a rule. The answer comes back to the board that asked.
CREATE TABLE question (
  id       TEXT PRIMARY KEY NOT NULL,
  team     TEXT NOT NULL REFERENCES team (id),
  asked    TEXT NOT NULL REFERENCES team (id),
  title    TEXT NOT NULL,
  -- By when an answer is wanted.
  day      TEXT,
  answer   TEXT NOT NULL DEFAULT '',
  -- NULL until there is an answer.
  answered INTEGER,
  archived INTEGER,
  created  INTEGER NOT NULL,
  CHECK (team <> asked)
) STRICT;
CREATE INDEX question_team ON question (team);
CREATE INDEX question_asked ON question (asked);
