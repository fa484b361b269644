-- The teams whose figures a school leader may see. Here and nowhere else is decided who is too few, so that no query of the
-- school overview can show a group by forgetting to ask.
--
-- A team has five teachers or more: the coach and the leader, who look, are not among whom they look at. Of two teams whose people differ by fewer than five, without being the same, only the larger
-- is shown (of equally large ones the elder): what one of them counts and the other does not would be the doing of those few.
-- Each figure of the overview is a team's own or a sum of such, so the difference of any two of them is a sum of figures of
-- five people or more too.
CREATE VIEW released_team (id) AS
WITH
  belongs (team, person) AS (
    SELECT DISTINCT m.team, m.person
    FROM membership m
    JOIN person p ON p.id = m.person AND p.archived IS NULL
    JOIN team t ON t.id = m.team AND t.archived IS NULL
    WHERE m.role = 'teacher'),
  size (team, n) AS (
    SELECT team, count(*) FROM belongs GROUP BY team HAVING count(*) >= 5),
  shared (a, b, n) AS (
    SELECT x.team, y.team, count(*)
    FROM belongs x JOIN belongs y ON y.person = x.person AND y.team <> x.team
    GROUP BY x.team, y.team)
SELECT s.team
FROM size s
WHERE NOT EXISTS (
  SELECT 1
  FROM shared h JOIN size o ON o.team = h.b
  WHERE h.a = s.team
    AND s.n + o.n - 2 * h.n BETWEEN 1 AND 4
    AND (o.n > s.n OR (o.n = s.n AND o.team < s.team)));

-- The days, one a line, from which on the limits of a goal's chart are reckoned anew; until the first of them its first readings count.
ALTER TABLE goal ADD COLUMN limit_days TEXT;

-- For figures of a school year: the kind stands in the index, and moves are found by their moment.
DROP INDEX planning_team;
CREATE INDEX planning_team ON planning (team, day, kind);
CREATE INDEX action_move_at ON action_move (at);
