/* A design's rows as its content, on the store's thread. */

#include "designs/lk-design-rows.h"

#include "model/lk-enums.h"

static const char select_head[] =
  "SELECT d.family, d.previous, d.number, d.title, d.class, d.subject, d.hour, t.name, g.title, d.team, d.goal, d.origin, d.day, d.minutes, "
  " d.status "
  "FROM design d LEFT JOIN team t ON t.id = d.team LEFT JOIN goal g ON g.id = d.goal WHERE d.id = ?1";
/* Of two rows for one thing, which two computers have made, the elder one counts; so the last. */
static const char select_blocks[] =
  "SELECT block, words, seen, change FROM design_block WHERE design = ?1 ORDER BY id DESC";
static const char select_pupils[] =
  "SELECT letter, expected, seen FROM model_pupil WHERE design = ?1 ORDER BY id DESC";
static const char select_phases[] =
  "SELECT title, minutes, grouping, teacher, pupils, materials FROM phase WHERE design = ?1 ORDER BY rank, id";
static const char select_designers[] =
  "SELECT p.id, p.name FROM designer r JOIN person p ON p.id = r.person WHERE r.design = ?1 GROUP BY p.id ORDER BY min (r.created), r.id";
static const char select_attachments[] =
  "SELECT title, address, hash, size, NULL FROM attachment WHERE design = ?1 ORDER BY rank, id";
static const char select_attachments_with_files[] =
  "SELECT a.title, a.address, a.hash, a.size, f.bytes FROM attachment a LEFT JOIN file_content f ON f.hash = a.hash "
  "WHERE a.design = ?1 ORDER BY a.rank, a.id";

typedef void (*Take) (LkDesignContent *content,
                      LkStmt          *stmt);

static void
take_head (LkDesignContent *content,
           LkStmt          *stmt)
{
  char **texts[] = { &content->title, &content->class_name, &content->subject, &content->hour, &content->team, &content->goal };

  content->family = lk_stmt_dup_text (stmt, 0);
  content->previous = lk_stmt_dup_text (stmt, 1);
  content->number = (guint) lk_stmt_get_int (stmt, 2);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    lk_design_content_set (texts[i], lk_stmt_get_text (stmt, 3 + (int) i));
  content->team_id = lk_stmt_dup_text (stmt, 9);
  content->goal_id = lk_stmt_dup_text (stmt, 10);
  lk_design_content_set (&content->origin, lk_stmt_get_text (stmt, 11));
  content->day = lk_day_from_text (lk_stmt_get_text (stmt, 12));
  content->minutes = (guint) lk_stmt_get_int (stmt, 13);
  content->status = (LkDesignStatus) lk_enum_from_text (LK_TYPE_DESIGN_STATUS, lk_stmt_get_text (stmt, 14), LK_DESIGN_DESIGNED);
}

static void
take_block (LkDesignContent *content,
            LkStmt          *stmt)
{
  LkBlockContent *block = &content->blocks[lk_enum_from_text (LK_TYPE_DESIGN_BLOCK, lk_stmt_get_text (stmt, 0), LK_BLOCK_GOAL)];

  lk_design_content_set (&block->words, lk_stmt_get_text (stmt, 1));
  lk_design_content_set (&block->seen, lk_stmt_get_text (stmt, 2));
  lk_design_content_set (&block->change, lk_stmt_get_text (stmt, 3));
}

static void
take_pupil (LkDesignContent *content,
            LkStmt          *stmt)
{
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    if (g_str_equal (lk_stmt_get_text (stmt, 0), lk_model_pupil_get_letter (i)))
      {
        lk_design_content_set (&content->pupils[i].expected, lk_stmt_get_text (stmt, 1));
        lk_design_content_set (&content->pupils[i].seen, lk_stmt_get_text (stmt, 2));
      }
}

static void
take_phase (LkDesignContent *content,
            LkStmt          *stmt)
{
  LkPhaseContent *phase = lk_design_content_add_phase (content);

  lk_design_content_set (&phase->title, lk_stmt_get_text (stmt, 0));
  phase->minutes = (guint) lk_stmt_get_int (stmt, 1);
  phase->grouping = (LkGrouping) lk_enum_from_text (LK_TYPE_GROUPING, lk_stmt_get_text (stmt, 2), LK_GROUPING_CLASS);
  lk_design_content_set (&phase->teacher, lk_stmt_get_text (stmt, 3));
  lk_design_content_set (&phase->pupils, lk_stmt_get_text (stmt, 4));
  lk_design_content_set (&phase->materials, lk_stmt_get_text (stmt, 5));
}

static void
take_designer (LkDesignContent *content,
               LkStmt          *stmt)
{
  lk_design_content_add_designer (content, lk_stmt_get_text (stmt, 1), lk_stmt_get_text (stmt, 0));
}

static void
take_attachment (LkDesignContent *content,
                 LkStmt          *stmt)
{
  LkAttachmentContent *attachment = lk_design_content_add_attachment (content);

  lk_design_content_set (&attachment->title, lk_stmt_get_text (stmt, 0));
  attachment->address = lk_stmt_dup_text (stmt, 1);
  attachment->hash = lk_stmt_dup_text (stmt, 2);
  attachment->size = lk_stmt_get_int (stmt, 3);
  attachment->bytes = lk_stmt_dup_blob (stmt, 4);
}

/* How many rows, or -1. */
static int
take_rows (LkDb             *db,
           const char       *sql,
           const char       *design,
           LkDesignContent  *content,
           Take              take,
           GError          **error)
{
  g_autoptr(LkStmt) stmt = lk_db_query (db, error, sql, "t", design);
  g_autoptr(GError) reason = NULL;
  int n = 0;

  if (stmt == NULL)
    return -1;
  while (lk_stmt_step (stmt, &reason))
    {
      take (content, stmt);
      n++;
    }
  if (reason == NULL)
    return n;

  g_propagate_error (error, g_steal_pointer (&reason));
  return -1;
}

LkDesignContent *
lk_design_rows_read (LkDb        *db,
                     const char  *design,
                     gboolean     with_files,
                     GError     **error)
{
  g_autoptr(LkDesignContent) content = lk_design_content_new ();

  content->id = g_strdup (design);
  if (take_rows (db, select_head, design, content, take_head, error) < 1 ||
      take_rows (db, select_blocks, design, content, take_block, error) < 0 ||
      take_rows (db, select_pupils, design, content, take_pupil, error) < 0 ||
      take_rows (db, select_phases, design, content, take_phase, error) < 0 ||
      take_rows (db, select_designers, design, content, take_designer, error) < 0 ||
      take_rows (db, with_files ? select_attachments_with_files : select_attachments, design, content, take_attachment, error) < 0)
    return NULL;
  return g_steal_pointer (&content);
}
