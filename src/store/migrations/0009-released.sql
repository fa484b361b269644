-- Scores of viewing guides that their owners released to the team's picture, and how visits are counted.

-- Not recorded by a session, and without its author: the tag is random to everyone but who released it, who can so take it back. Its first
-- half makes that one person counts once for an item in a period; the second, which a program of before left out, is that of the visit. A score waits (shown 0) until five do, and all then come into sight together (1). One that
-- is taken back takes four others along (2), which come back with the next five.
CREATE TABLE guide_score (
  tag    TEXT PRIMARY KEY NOT NULL,
  team   TEXT NOT NULL,
  period TEXT NOT NULL,
  item   TEXT NOT NULL,
  score  INTEGER NOT NULL CHECK (score BETWEEN 1 AND 4),
  shown  INTEGER NOT NULL DEFAULT 0 CHECK (shown IN (0, 1, 2))
) STRICT, WITHOUT ROWID;
CREATE INDEX guide_score_team ON guide_score (team, period, item, shown);

-- What anyone may read of it.
CREATE VIEW released_score AS
SELECT team, period, item, score, count(*) AS n FROM guide_score g
WHERE shown = 1
  AND (SELECT count(*) FROM guide_score o WHERE o.team = g.team AND o.period = g.period AND o.item = g.item AND o.shown = 1) >= 5
GROUP BY team, period, item, score;

-- What was done or planned, to be counted; nobody's name. A visit that stands in the planning is counted there, whoever wrote of it; of those that
-- do not, the open headers are counted, two of the same lost entry once.
CREATE INDEX sealed_planning ON sealed (planning) WHERE planning IS NOT NULL;
CREATE VIEW counted_activity AS
SELECT team, day, kind FROM planning
UNION ALL
SELECT s.team, s.day, 'visit' FROM sealed s
WHERE s.kind = 'visit' AND s.day IS NOT NULL AND s.team IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM planning p WHERE p.id = s.planning)
  AND NOT EXISTS (SELECT 1 FROM sealed o WHERE o.planning = s.planning AND o.kind = s.kind AND o.day IS NOT NULL AND o.id < s.id);
