#include "exchange/lk-school-tables.h"

static const LkSchoolTable tables[] = {
  {
    .name = "school",
    .select = "SELECT id, name, region, created FROM school ORDER BY id",
    .insert = "INSERT INTO school (id, name, region, created) "
              "SELECT value ->> '$.id', value ->> '$.name', value ->> '$.region', value ->> '$.created' "
              "FROM json_each (?1) WHERE NOT EXISTS (SELECT 1 FROM school) ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "name", 't' }, { "region", 't' }, { "created", 'i' },
    },
  },
  {
    .name = "team",
    .select = "SELECT id, name, rank, archived, created, agenda, session_weekday, session_time "
              "FROM team ORDER BY id",
    .insert = "INSERT INTO team (id, name, rank, archived, created, agenda, session_weekday, session_time) "
              "SELECT value ->> '$.id', value ->> '$.name', value ->> '$.rank', "
              "value ->> '$.archived', value ->> '$.created', value ->> '$.agenda', "
              " value ->> '$.session_weekday', value ->> '$.session_time' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "name", 't' }, { "rank", 't' }, { "archived", 'i' }, { "created", 'i' },
      { "agenda", 't' }, { "session_weekday", 'i' }, { "session_time", 't' },
    },
  },
  {
    .name = "person",
    .select = "SELECT id, name, initials, email, colour, picture, archived, created, days_off FROM person ORDER BY id",
    .insert = "INSERT INTO person (id, name, initials, email, colour, picture, archived, created, days_off) "
              "SELECT ?1 ->> '$.id', ?1 ->> '$.name', ?1 ->> '$.initials', ?1 ->> '$.email', "
              "?1 ->> '$.colour', ?2, ?1 ->> '$.archived', ?1 ->> '$.created', coalesce (?1 ->> '$.days_off', '') "
              "WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "name", 't' }, { "initials", 't' }, { "email", 't' }, { "colour", 'i' },
      { "picture", 'b' }, { "archived", 'i' }, { "created", 'i' }, { "days_off", 't' },
    },
  },
  {
    .name = "membership",
    .select = "SELECT id, team, person, role, rank, created FROM membership ORDER BY id",
    .insert = "INSERT INTO membership (id, team, person, role, rank, created) "
              "SELECT value ->> '$.id', value ->> '$.team', value ->> '$.person', value ->> '$.role', "
              "value ->> '$.rank', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "team", 't' }, { "person", 't' }, { "role", 't' }, { "rank", 't' },
      { "created", 'i' },
    },
  },
  {
    .name = "free_hour",
    .select = "SELECT id, person, weekday, hour, created FROM free_hour ORDER BY id",
    .insert = "INSERT INTO free_hour (id, person, weekday, hour, created) "
              "SELECT value ->> '$.id', value ->> '$.person', value ->> '$.weekday', value ->> '$.hour', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "person", 't' }, { "weekday", 'i' }, { "hour", 'i' }, { "created", 'i' },
    },
  },
  {
    .name = "goal",
    .select = "SELECT id, team, title, pupils, measure, unit, start, target, direction, from_day, "
              "till_day, stage, outcome, rank, archived, created, feasibility, effect, planned_day, limit_days FROM goal ORDER BY id",
    .insert = "INSERT INTO goal (id, team, title, pupils, measure, unit, start, target, direction, "
              "from_day, till_day, stage, outcome, rank, archived, created, feasibility, effect, planned_day, limit_days) "
              "SELECT value ->> '$.id', value ->> '$.team', value ->> '$.title', value ->> '$.pupils', "
              "value ->> '$.measure', value ->> '$.unit', value ->> '$.start', value ->> '$.target', "
              "value ->> '$.direction', value ->> '$.from_day', value ->> '$.till_day', "
              "value ->> '$.stage', value ->> '$.outcome', value ->> '$.rank', value ->> '$.archived', "
              "value ->> '$.created', value ->> '$.feasibility', value ->> '$.effect', value ->> '$.planned_day', value ->> '$.limit_days' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "team", 't' }, { "title", 't' }, { "pupils", 't' }, { "measure", 't' },
      { "unit", 't' }, { "start", 'd' }, { "target", 'd' }, { "direction", 't' }, { "from_day", 't' },
      { "till_day", 't' }, { "stage", 't' }, { "outcome", 't' }, { "rank", 't' }, { "archived", 'i' },
      { "created", 'i' }, { "feasibility", 'd' }, { "effect", 'd' }, { "planned_day", 't' },
      { "limit_days", 't' },
    },
  },
  {
    .name = "reading",
    .select = "SELECT id, goal, day, value, note, created FROM reading ORDER BY id",
    .insert = "INSERT INTO reading (id, goal, day, value, note, created) "
              "SELECT value ->> '$.id', value ->> '$.goal', value ->> '$.day', value ->> '$.value', "
              "value ->> '$.note', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "goal", 't' }, { "day", 't' }, { "value", 'd' }, { "note", 't' }, { "created", 'i' },
    },
  },
  {
    .name = "action",
    .select = "SELECT id, team, goal, title, owner, due_day, notes, labels, stage, stage_since, "
              "expected, happened, learned, rank, archived, created FROM action ORDER BY id",
    .insert = "INSERT INTO action (id, team, goal, title, owner, due_day, notes, labels, stage, "
              "stage_since, expected, happened, learned, rank, archived, created) "
              "SELECT value ->> '$.id', value ->> '$.team', value ->> '$.goal', value ->> '$.title', "
              "value ->> '$.owner', value ->> '$.due_day', value ->> '$.notes', value ->> '$.labels', "
              "value ->> '$.stage', value ->> '$.stage_since', value ->> '$.expected', "
              "value ->> '$.happened', value ->> '$.learned', value ->> '$.rank', "
              "value ->> '$.archived', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "team", 't' }, { "goal", 't' }, { "title", 't' }, { "owner", 't' },
      { "due_day", 't' }, { "notes", 't' }, { "labels", 't' }, { "stage", 't' }, { "stage_since", 'i' },
      { "expected", 't' }, { "happened", 't' }, { "learned", 't' }, { "rank", 't' }, { "archived", 'i' },
      { "created", 'i' },
    },
  },
  {
    .name = "action_person",
    .select = "SELECT id, action, person, created FROM action_person ORDER BY id",
    .insert = "INSERT INTO action_person (id, action, person, created) "
              "SELECT value ->> '$.id', value ->> '$.action', value ->> '$.person', "
              "value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "action", 't' }, { "person", 't' }, { "created", 'i' },
    },
  },
  {
    .name = "action_move",
    .select = "SELECT id, action, from_stage, to_stage, person, at FROM action_move ORDER BY id",
    .insert = "INSERT INTO action_move (id, action, from_stage, to_stage, person, at) "
              "SELECT value ->> '$.id', value ->> '$.action', value ->> '$.from_stage', "
              "value ->> '$.to_stage', value ->> '$.person', value ->> '$.at' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "action", 't' }, { "from_stage", 't' }, { "to_stage", 't' }, { "person", 't' },
      { "at", 'i' },
    },
  },
  {
    .name = "checklist_item",
    .select = "SELECT id, action, title, done, rank, created FROM checklist_item ORDER BY id",
    .insert = "INSERT INTO checklist_item (id, action, title, done, rank, created) "
              "SELECT value ->> '$.id', value ->> '$.action', value ->> '$.title', value ->> '$.done', "
              "value ->> '$.rank', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "action", 't' }, { "title", 't' }, { "done", 'i' }, { "rank", 't' },
      { "created", 'i' },
    },
  },
  {
    .name = "comment",
    .select = "SELECT id, action, person, body, created FROM comment ORDER BY id",
    .insert = "INSERT INTO comment (id, action, person, body, created) "
              "SELECT value ->> '$.id', value ->> '$.action', value ->> '$.person', "
              "value ->> '$.body', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "action", 't' }, { "person", 't' }, { "body", 't' }, { "created", 'i' },
    },
  },
  {
    .name = "success",
    .select = "SELECT id, team, title, note, day, goal, action, archived, created FROM success ORDER BY id",
    .insert = "INSERT INTO success (id, team, title, note, day, goal, action, archived, created) "
              "SELECT value ->> '$.id', value ->> '$.team', value ->> '$.title', value ->> '$.note', "
              "value ->> '$.day', value ->> '$.goal', value ->> '$.action', value ->> '$.archived', "
              "value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "team", 't' }, { "title", 't' }, { "note", 't' }, { "day", 't' }, { "goal", 't' },
      { "action", 't' }, { "archived", 'i' }, { "created", 'i' },
    },
  },
  {
    .name = "check_in",
    .select = "SELECT id, team, day, well, so_so, unwell, created FROM check_in ORDER BY id",
    .insert = "INSERT INTO check_in (id, team, day, well, so_so, unwell, created) "
              "SELECT value ->> '$.id', value ->> '$.team', value ->> '$.day', value ->> '$.well', "
              "value ->> '$.so_so', value ->> '$.unwell', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "team", 't' }, { "day", 't' }, { "well", 'i' }, { "so_so", 'i' }, { "unwell", 'i' },
      { "created", 'i' },
    },
  },
  {
    .name = "planning",
    .select = "SELECT id, team, day, hour, kind, person, other, title, created FROM planning ORDER BY id",
    .insert = "INSERT INTO planning (id, team, day, hour, kind, person, other, title, created) "
              "SELECT value ->> '$.id', value ->> '$.team', value ->> '$.day', value ->> '$.hour', "
              "value ->> '$.kind', value ->> '$.person', value ->> '$.other', value ->> '$.title', "
              "value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "team", 't' }, { "day", 't' }, { "hour", 't' }, { "kind", 't' }, { "person", 't' },
      { "other", 't' }, { "title", 't' }, { "created", 'i' },
    },
  },
  {
    .name = "session",
    .select = "SELECT id, team, day, started, ended, present, leader, note_taker, timekeeper, steps, "
              "tip, top, created FROM session ORDER BY id",
    .insert = "INSERT INTO session (id, team, day, started, ended, present, leader, note_taker, "
              "timekeeper, steps, tip, top, created) "
              "SELECT value ->> '$.id', value ->> '$.team', value ->> '$.day', value ->> '$.started', "
              "value ->> '$.ended', value ->> '$.present', value ->> '$.leader', "
              "value ->> '$.note_taker', value ->> '$.timekeeper', value ->> '$.steps', "
              "value ->> '$.tip', value ->> '$.top', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "team", 't' }, { "day", 't' }, { "started", 'i' }, { "ended", 'i' },
      { "present", 'i' }, { "leader", 't' }, { "note_taker", 't' }, { "timekeeper", 't' }, { "steps", 't' },
      { "tip", 't' }, { "top", 't' }, { "created", 'i' },
    },
  },
  {
    .name = "sheet",
    .select = "SELECT id, team, actions, created FROM sheet ORDER BY id",
    .insert = "INSERT INTO sheet (id, team, actions, created) "
              "SELECT value ->> '$.id', value ->> '$.team', value ->> '$.actions', "
              "value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "team", 't' }, { "actions", 't' }, { "created", 'i' },
    },
  },
  {
    .name = "question",
    .select = "SELECT id, team, asked, title, day, answer, answered, archived, created FROM question ORDER BY id",
    .insert = "INSERT INTO question (id, team, asked, title, day, answer, answered, archived, created) "
              "SELECT value ->> '$.id', value ->> '$.team', value ->> '$.asked', value ->> '$.title', value ->> '$.day', "
              "value ->> '$.answer', value ->> '$.answered', value ->> '$.archived', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "team", 't' }, { "asked", 't' }, { "title", 't' }, { "day", 't' }, { "answer", 't' },
      { "answered", 'i' }, { "archived", 'i' }, { "created", 'i' },
    },
  },
  {
    .name = "holiday",
    .select = "SELECT id, kind, name, school_year, from_day, till_day, created FROM holiday ORDER BY id",
    .insert = "INSERT INTO holiday (id, kind, name, school_year, from_day, till_day, created) "
              "SELECT value ->> '$.id', value ->> '$.kind', value ->> '$.name', value ->> '$.school_year', "
              "value ->> '$.from_day', value ->> '$.till_day', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "kind", 't' }, { "name", 't' }, { "school_year", 'i' }, { "from_day", 't' }, { "till_day", 't' },
      { "created", 'i' },
    },
  },
  {
    .name = "theme",
    .select = "SELECT id, team, title, day, archived, created FROM theme ORDER BY id",
    .insert = "INSERT INTO theme (id, team, title, day, archived, created) "
              "SELECT value ->> '$.id', value ->> '$.team', value ->> '$.title', value ->> '$.day', "
              "value ->> '$.archived', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "team", 't' }, { "title", 't' }, { "day", 't' }, { "archived", 'i' }, { "created", 'i' },
    },
  },
  {
    .name = "guide",
    .select = "SELECT id, name, origin, archived, rank, created FROM guide ORDER BY id",
    .insert = "INSERT INTO guide (id, name, origin, archived, rank, created) "
              "SELECT value ->> '$.id', value ->> '$.name', value ->> '$.origin', value ->> '$.archived', "
              "value ->> '$.rank', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "name", 't' }, { "origin", 't' }, { "archived", 'i' }, { "rank", 't' }, { "created", 'i' },
    },
  },
  {
    .name = "guide_version",
    .select = "SELECT id, guide, number, content, used, created FROM guide_version ORDER BY id",
    .insert = "INSERT INTO guide_version (id, guide, number, content, used, created) "
              "SELECT value ->> '$.id', value ->> '$.guide', value ->> '$.number', value ->> '$.content', "
              "value ->> '$.used', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "guide", 't' }, { "number", 'i' }, { "content", 't' }, { "used", 'i' }, { "created", 'i' },
    },
  },
  {
    .name = "statement_set",
    .select = "SELECT id, name, origin, form, archived, rank, created FROM statement_set ORDER BY id",
    .insert = "INSERT INTO statement_set (id, name, origin, form, archived, rank, created) "
              "SELECT value ->> '$.id', value ->> '$.name', value ->> '$.origin', value ->> '$.form', value ->> '$.archived', "
              "value ->> '$.rank', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "name", 't' }, { "origin", 't' }, { "form", 't' }, { "archived", 'i' }, { "rank", 't' }, { "created", 'i' },
    },
  },
  {
    .name = "shared_survey",
    .select = "SELECT id, team, name, class, subject, day, told, sheets, counts, created FROM shared_survey ORDER BY id",
    .insert = "INSERT INTO shared_survey (id, team, name, class, subject, day, told, sheets, counts, created) "
              "SELECT value ->> '$.id', value ->> '$.team', value ->> '$.name', value ->> '$.class', value ->> '$.subject', "
              "value ->> '$.day', value ->> '$.told', value ->> '$.sheets', value ->> '$.counts', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "team", 't' }, { "name", 't' }, { "class", 't' }, { "subject", 't' }, { "day", 't' }, { "told", 't' },
      { "sheets", 'i' }, { "counts", 't' }, { "created", 'i' },
    },
  },
  {
    .name = "design",
    .select = "SELECT id, family, previous, number, team, goal, planning, title, class, subject, day, hour, minutes, status, origin, archived, created FROM design ORDER BY id",
    .insert = "INSERT INTO design (id, family, previous, number, team, goal, planning, title, class, subject, day, hour, minutes, status, origin, archived, created) "
              "SELECT value ->> '$.id', value ->> '$.family', value ->> '$.previous', value ->> '$.number', value ->> '$.team', "
              "value ->> '$.goal', value ->> '$.planning', value ->> '$.title', value ->> '$.class', value ->> '$.subject', "
              "value ->> '$.day', value ->> '$.hour', value ->> '$.minutes', value ->> '$.status', value ->> '$.origin', "
              "value ->> '$.archived', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "family", 't' }, { "previous", 't' }, { "number", 'i' }, { "team", 't' }, { "goal", 't' },
      { "planning", 't' }, { "title", 't' }, { "class", 't' }, { "subject", 't' }, { "day", 't' }, { "hour", 't' },
      { "minutes", 'i' }, { "status", 't' }, { "origin", 't' }, { "archived", 'i' }, { "created", 'i' },
    },
  },
  {
    .name = "design_block",
    .select = "SELECT id, design, block, words, seen, change, created FROM design_block ORDER BY id",
    .insert = "INSERT INTO design_block (id, design, block, words, seen, change, created) "
              "SELECT value ->> '$.id', value ->> '$.design', value ->> '$.block', value ->> '$.words', value ->> '$.seen', "
              "value ->> '$.change', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "design", 't' }, { "block", 't' }, { "words", 't' }, { "seen", 't' }, { "change", 't' },
      { "created", 'i' },
    },
  },
  {
    .name = "phase",
    .select = "SELECT id, design, title, minutes, teacher, pupils, materials, grouping, rank, created FROM phase ORDER BY id",
    .insert = "INSERT INTO phase (id, design, title, minutes, teacher, pupils, materials, grouping, rank, created) "
              "SELECT value ->> '$.id', value ->> '$.design', value ->> '$.title', value ->> '$.minutes', value ->> '$.teacher', "
              "value ->> '$.pupils', value ->> '$.materials', value ->> '$.grouping', value ->> '$.rank', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "design", 't' }, { "title", 't' }, { "minutes", 'i' }, { "teacher", 't' }, { "pupils", 't' },
      { "materials", 't' }, { "grouping", 't' }, { "rank", 't' }, { "created", 'i' },
    },
  },
  {
    .name = "model_pupil",
    .select = "SELECT id, design, letter, expected, seen, created FROM model_pupil ORDER BY id",
    .insert = "INSERT INTO model_pupil (id, design, letter, expected, seen, created) "
              "SELECT value ->> '$.id', value ->> '$.design', value ->> '$.letter', value ->> '$.expected', value ->> '$.seen', "
              "value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "design", 't' }, { "letter", 't' }, { "expected", 't' }, { "seen", 't' }, { "created", 'i' },
    },
  },
  {
    .name = "designer",
    .select = "SELECT id, design, person, created FROM designer ORDER BY id",
    .insert = "INSERT INTO designer (id, design, person, created) "
              "SELECT value ->> '$.id', value ->> '$.design', value ->> '$.person', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "design", 't' }, { "person", 't' }, { "created", 'i' },
    },
  },
  {
    .name = "attachment",
    .select = "SELECT id, design, title, address, hash, size, rank, created FROM attachment ORDER BY id",
    .insert = "INSERT INTO attachment (id, design, title, address, hash, size, rank, created) "
              "SELECT value ->> '$.id', value ->> '$.design', value ->> '$.title', value ->> '$.address', value ->> '$.hash', "
              "value ->> '$.size', value ->> '$.rank', value ->> '$.created' "
              "FROM json_each (?1) WHERE true ON CONFLICT (id) DO NOTHING",
    .columns = {
      { "id", 't' }, { "design", 't' }, { "title", 't' }, { "address", 't' }, { "hash", 't' }, { "size", 'i' },
      { "rank", 't' }, { "created", 'i' },
    },
  },
  {
    .name = "file_content",
    .select = "SELECT hash, bytes FROM file_content WHERE hash IN (SELECT hash FROM attachment) ORDER BY hash",
    .insert = "INSERT INTO file_content (hash, bytes) SELECT ?1 ->> '$.hash', ?2 WHERE true ON CONFLICT (hash) DO NOTHING",
    .columns = {
      { "hash", 't' }, { "bytes", 'b' },
    },
  },
};

const LkSchoolTable *
lk_school_tables_get (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (tables);

  return tables;
}
