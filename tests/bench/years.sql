-- Ten whole school years of 15 teams of 10 people, up to the last: 60,000 visits, lesson designs and arenas, 15,000 actions,
-- 100,000 changes. Row by row in the order of time, as they come in a school.

BEGIN;
CREATE TEMP TABLE number (n INTEGER PRIMARY KEY);
INSERT INTO number WITH RECURSIVE c (n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM c WHERE n < 399) SELECT n FROM c;
CREATE TEMP TABLE week AS
  SELECT n, date (printf ('%d-08-25', strftime ('%Y', 'now', '-7 months') - 10 + n / 40), (n % 40 * 7) || ' days') AS day FROM number;
CREATE TEMP TABLE meeting AS
  SELECT w.n AS week, t.n AS team, printf ('team-%02d', t.n) AS id, w.day, (strftime ('%s', w.day) + 15 * 3600) * 1000 AS at
  FROM week w, number t WHERE t.n < 15 ORDER BY w.n, t.n;

INSERT INTO school (id, name, region, created) VALUES ('school', 'De Linde', 'midden', 1);
INSERT INTO team (id, name, rank, created) SELECT printf ('team-%02d', n), printf ('Team %d', n), printf ('%02d', n), 1 FROM number WHERE n < 15;
INSERT INTO person (id, name, created) SELECT printf ('person-%03d', n), printf ('Sanne de Vries %d', n), 1 FROM number WHERE n < 150;
INSERT INTO membership (id, team, person, rank, created)
  SELECT printf ('membership-%03d', n), printf ('team-%02d', n / 10), printf ('person-%03d', n), printf ('%03d', n), 1 FROM number WHERE n < 150;

INSERT INTO session (id, team, day, started, ended, present, leader, steps, created)
  SELECT printf ('session-%d-%d', week, team), id, day, at, at + 900000, 9, printf ('person-%03d', team * 10 + week % 10),
    replace ('check-in 120 131,successes 120 95,goals 240 260,actions 300 335,planning 120 80', ',', char (10)), at
  FROM meeting;
INSERT INTO check_in (id, team, day, well, so_so, unwell, created)
  SELECT printf ('check-in-%d-%d', week, team), id, day, 6 + week % 3, 2 - week % 3, 1, at FROM meeting;

INSERT INTO planning (id, team, day, hour, kind, person, other, title, created)
  SELECT printf ('planning-%d-%d-%d', week, team, k.n), id, date (day, (k.n % 5) || ' days'), '10.45',
    CASE WHEN k.n < 8 THEN 'visit' WHEN k.n = 9 AND week % 8 = 0 THEN 'arena' ELSE 'design' END,
    printf ('person-%03d', team * 10 + k.n), printf ('person-%03d', team * 10 + (k.n + 1 + week % 9) % 10),
    'Focus question: who is talking?', at
  FROM meeting, number k WHERE k.n < 10 ORDER BY week, team, k.n;

-- A goal in five weeks; the last three of each team are not over.
INSERT INTO goal (id, team, title, measure, unit, start, target, from_day, till_day, stage, rank, archived, created)
  SELECT printf ('goal-%d-%d', week / 5, team), id, 'On 4 of 5 days everyone reads for 15 minutes', 'Tally at noon', 'pupils', 8, 20,
    day, date (day, '35 days'), iif (week < 385, 'achieved', 'active'), printf ('%03d', week / 5), iif (week < 385, at + 3024000000, NULL), at
  FROM meeting WHERE week % 5 = 0;
INSERT INTO success (id, team, title, day, goal, created)
  SELECT printf ('success-%d-%d', week / 5, team), id, 'We did it', date (day, '35 days'), printf ('goal-%d-%d', week / 5, team), at
  FROM meeting WHERE week % 5 = 0 AND week < 385;
INSERT INTO reading (id, goal, day, value, created)
  SELECT printf ('reading-%d-%d-%d', week, team, k.n), printf ('goal-%d-%d', week / 5, team), date (day, k.n || ' days'),
    8 + week % 5 * 2 + k.n % 3, at
  FROM meeting, number k WHERE k.n < 4;

-- Five in two weeks.
CREATE TEMP TABLE deed AS
  SELECT m.*, k.n AS k, printf ('action-%d-%d-%d', week, team, k.n) AS action,
    CASE WHEN week < 390 THEN 'done' WHEN week < 396 THEN 'doing' ELSE 'todo' END AS stage, at + (1 + k.n) * 86400000 AS doing, at + (8 + 3 * k.n) * 86400000 AS done
  FROM meeting m, number k WHERE k.n < 2 + week % 2 ORDER BY week, team, k.n;
INSERT INTO action (id, team, goal, title, owner, due_day, stage, stage_since, rank, archived, created)
  SELECT action, id, printf ('goal-%d-%d', week / 5, team), 'Try it in the group and tell the others', printf ('person-%03d', team * 10 + (week + k) % 7),
    date (day, '14 days'), stage, CASE stage WHEN 'done' THEN done WHEN 'doing' THEN doing ELSE at END, printf ('%03d%d', week, k),
    iif (week < 388, done + 864000000, NULL), at
  FROM deed;
INSERT INTO action_move (id, action, from_stage, to_stage, person, at)
  SELECT printf ('move-%s-%s', to_stage, action), action, from_stage, to_stage, NULL, moved FROM (
    SELECT action, 'todo' AS from_stage, 'doing' AS to_stage, doing AS moved FROM deed WHERE stage <> 'todo'
    UNION ALL SELECT action, 'doing', 'done', done FROM deed WHERE stage = 'done') ORDER BY moved;

-- As another PC wrote them.
INSERT INTO site (id, host, created) VALUES ('elsewhere', 'another PC', 1);
INSERT INTO change (number, site, seq, clock, label, kind, head, undo_top, schema, changes)
  SELECT 1000 + n, 'elsewhere', n, n << 16, 'Move Action', 'do', n, n, (SELECT * FROM pragma_user_version), randomblob (150)
  FROM (SELECT a.n * 250 + b.n + 1 AS n FROM number a, number b WHERE b.n < 250);
INSERT INTO change_row (row, change, tbl, op)
  SELECT 'action-' || number % 400 || '-' || number % 15 || '-' || number % 2, number, 'action', 'update' FROM change WHERE site = 'elsewhere';
COMMIT;
