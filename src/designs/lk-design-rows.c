/* A design's content as rows, on the store's thread. */

#include "designs/lk-design-rows.h"

#include <sodium.h>

#include "designs/lk-attachment.h"
#include "designs/lk-designs.h"
#include "model/lk-enums.h"
#include "model/lk-rank.h"
#include "store/lk-store.h"

#define HASH_BYTES 32

static const char insert_head[] =
  "INSERT INTO design (id, family, previous, number, team, goal, title, class, subject, day, hour, minutes, status, origin, created) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";
static const char insert_block[] =
  "INSERT INTO design_block (id, design, block, words, seen, change, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
static const char insert_phase[] =
  "INSERT INTO phase (id, design, title, minutes, teacher, pupils, materials, grouping, rank, created) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
static const char insert_pupil[] =
  "INSERT INTO model_pupil (id, design, letter, expected, seen, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
static const char insert_designer[] =
  "INSERT INTO designer (id, design, person, created) VALUES (?1, ?2, ?3, ?4)";
static const char insert_attachment[] =
  "INSERT INTO attachment (id, design, title, address, hash, size, rank, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
static const char insert_file[] =
  "INSERT INTO file_content (hash, bytes) VALUES (?1, ?2) ON CONFLICT (hash) DO NOTHING";

static const char select_person[] = "SELECT id FROM person WHERE id = ?1";
static const char select_team[] = "SELECT id FROM team WHERE id = ?1";
static const char select_goal[] = "SELECT id FROM goal WHERE id = ?1";
static const char select_design[] = "SELECT id FROM design WHERE id = ?1";

static const char update_pupil[] = "UPDATE model_pupil SET expected = ?3, seen = ?4 WHERE design = ?1 AND letter = ?2";

static const char delete_blocks[] = "DELETE FROM design_block WHERE design = ?1";
static const char delete_phases[] = "DELETE FROM phase WHERE design = ?1";
static const char delete_pupils[] = "DELETE FROM model_pupil WHERE design = ?1";
static const char delete_designers[] = "DELETE FROM designer WHERE design = ?1";
static const char delete_attachments[] = "DELETE FROM attachment WHERE design = ?1";

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

char *
lk_design_hash (GBytes *bytes)
{
  unsigned char hash[HASH_BYTES];
  char text[2 * HASH_BYTES + 1];
  gsize size = 0;
  const unsigned char *data = g_bytes_get_data (bytes, &size);

  crypto_generichash (hash, sizeof hash, data, size, NULL, 0);
  return g_strdup (sodium_bin2hex (text, sizeof text, hash, sizeof hash));
}

gboolean
lk_design_rows_insert_head (LkDb                   *db,
                            const char             *id,
                            const LkDesignContent  *head,
                            gint64                  created,
                            GError                **error)
{
  g_autofree char *day = lk_day_to_text (head->day);

  return lk_db_exec (db, error, insert_head, "tttitttttttitti", id, head->family != NULL ? head->family : id, head->previous,
                     (gint64) head->number, head->team_id, head->goal_id, text_or_empty (head->title),
                     text_or_empty (head->class_name), text_or_empty (head->subject), day, text_or_empty (head->hour),
                     (gint64) head->minutes, lk_enum_to_text (LK_TYPE_DESIGN_STATUS, (int) head->status),
                     text_or_empty (head->origin), created);
}

gboolean
lk_design_rows_insert_block (LkDb                  *db,
                             const char            *id,
                             const char            *design,
                             LkDesignBlock          block,
                             const LkBlockContent  *content,
                             gint64                 created,
                             GError               **error)
{
  return lk_db_exec (db, error, insert_block, "tttttti", id, design, lk_enum_to_text (LK_TYPE_DESIGN_BLOCK, (int) block),
                     text_or_empty (content->words), text_or_empty (content->seen), text_or_empty (content->change), created);
}

gboolean
lk_design_rows_insert_phase (LkDb                  *db,
                             const char            *id,
                             const char            *design,
                             const LkPhaseContent  *content,
                             const char            *rank,
                             gint64                 created,
                             GError               **error)
{
  return lk_db_exec (db, error, insert_phase, "tttittttti", id, design, text_or_empty (content->title), (gint64) content->minutes,
                     text_or_empty (content->teacher), text_or_empty (content->pupils), text_or_empty (content->materials),
                     lk_enum_to_text (LK_TYPE_GROUPING, (int) content->grouping), text_or_empty (rank), created);
}

gboolean
lk_design_rows_insert_pupil (LkDb                *db,
                             const char          *id,
                             const char          *design,
                             guint                pupil,
                             const LkModelPupil  *content,
                             gint64               created,
                             GError             **error)
{
  return lk_db_exec (db, error, insert_pupil, "ttttti", id, design, lk_model_pupil_get_letter (pupil),
                     text_or_empty (content->expected), text_or_empty (content->seen), created);
}

gboolean
lk_design_rows_insert_designer (LkDb        *db,
                                const char  *id,
                                const char  *design,
                                const char  *person,
                                gint64       created,
                                GError     **error)
{
  return lk_db_exec (db, error, insert_designer, "ttti", id, design, person, created);
}

gboolean
lk_design_rows_insert_attachment (LkDb                       *db,
                                  const char                 *id,
                                  const char                 *design,
                                  const LkAttachmentContent  *content,
                                  const char                 *rank,
                                  gint64                      created,
                                  GError                    **error)
{
  return lk_db_exec (db, error, insert_attachment, "tttttiti", id, design, text_or_empty (content->title), content->address,
                     content->hash, content->size, text_or_empty (rank), created);
}

gboolean
lk_design_rows_keep_file (LkDb        *db,
                          const char  *hash,
                          GBytes      *bytes,
                          GError     **error)
{
  return lk_db_exec (db, error, insert_file, "tb", hash, bytes);
}

/* The same design written at the same moment has the same parts. */
static char *
make_id (const char *design,
         const char *kind,
         guint       index,
         gint64      created)
{
  g_autofree char *source = g_strdup_printf ("%s/%s/%u", design, kind, index);

  return lk_store_derive_id (created, source);
}

static gboolean
insert_attachments (LkDb                   *db,
                    const char             *design,
                    const LkDesignContent  *content,
                    gint64                  created,
                    GError                **error)
{
  g_auto(GStrv) ranks = lk_rank_spread (NULL, NULL, content->attachments->len);

  for (guint i = 0; i < content->attachments->len; i++)
    {
      const LkAttachmentContent *attachment = g_ptr_array_index (content->attachments, i);
      g_autofree char *id = make_id (design, "attachment", i, created);

      if (attachment->bytes != NULL && !lk_design_rows_keep_file (db, attachment->hash, attachment->bytes, error))
        return FALSE;
      if (!lk_design_rows_insert_attachment (db, id, design, attachment, ranks[i], created, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_phases (LkDb                   *db,
               const char             *design,
               const LkDesignContent  *content,
               gint64                  created,
               GError                **error)
{
  g_auto(GStrv) ranks = lk_rank_spread (NULL, NULL, content->phases->len);

  for (guint i = 0; i < content->phases->len; i++)
    {
      g_autofree char *id = make_id (design, "phase", i, created);

      if (!lk_design_rows_insert_phase (db, id, design, g_ptr_array_index (content->phases, i), ranks[i], created, error))
        return FALSE;
    }
  return TRUE;
}

/* One after the other, since that is their order. */
static gboolean
insert_designers (LkDb                   *db,
                  const char             *design,
                  const LkDesignContent  *content,
                  gint64                  created,
                  GError                **error)
{
  for (guint i = 0; content->designer_ids[i] != NULL; i++)
    {
      g_autofree char *id = make_id (design, "designer", i, created);

      if (!lk_design_rows_insert_designer (db, id, design, content->designer_ids[i], created + i, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_blocks (LkDb                   *db,
               const char             *design,
               const LkDesignContent  *content,
               gint64                  created,
               GError                **error)
{
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    {
      g_autofree char *id = make_id (design, "block", i, created);

      if (!lk_design_rows_insert_block (db, id, design, (LkDesignBlock) i, &content->blocks[i], created, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_pupils (LkDb                   *db,
               const char             *design,
               const LkDesignContent  *content,
               gint64                  created,
               GError                **error)
{
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    {
      g_autofree char *id = make_id (design, "pupil", i, created);

      if (!lk_design_rows_insert_pupil (db, id, design, i, &content->pupils[i], created, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_parts (LkDb                   *db,
                             const char             *design,
                             const LkDesignContent  *content,
                             gint64                  created,
                             GError                **error)
{
  return insert_blocks (db, design, content, created, error) && insert_pupils (db, design, content, created, error) &&
         insert_phases (db, design, content, created, error) && insert_designers (db, design, content, created, error) &&
         insert_attachments (db, design, content, created, error);
}

gboolean
lk_design_rows_delete_parts (LkDb        *db,
                             const char  *design,
                             GError     **error)
{
  return lk_db_exec (db, error, delete_blocks, "t", design) && lk_db_exec (db, error, delete_phases, "t", design) &&
         lk_db_exec (db, error, delete_pupils, "t", design) && lk_db_exec (db, error, delete_designers, "t", design) &&
         lk_db_exec (db, error, delete_attachments, "t", design);
}

/* The id itself, or NULL when there is no such row. */
static const char *
keep_known (LkDb       *db,
            const char *sql,
            const char *id)
{
  g_autoptr(LkStmt) stmt = id != NULL ? lk_db_query (db, NULL, sql, "t", id) : NULL;

  return stmt != NULL && lk_stmt_step (stmt, NULL) ? id : NULL;
}

static GStrv
list_known_people (LkDb *db,
                   GStrv ids)
{
  g_autoptr(GStrvBuilder) known = g_strv_builder_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (keep_known (db, select_person, ids[i]) != NULL)
      g_strv_builder_add (known, ids[i]);
  return g_strv_builder_end (known);
}

gboolean
lk_design_rows_insert_known (LkDb                   *db,
                             const char             *id,
                             const LkDesignContent  *content,
                             GError                **error)
{
  g_auto(GStrv) people = list_known_people (db, content->designer_ids);
  LkDesignContent known = *content;

  known.designer_ids = people;
  known.team_id = (char *) keep_known (db, select_team, content->team_id);
  known.goal_id = (char *) keep_known (db, select_goal, content->goal_id);
  known.previous = (char *) keep_known (db, select_design, content->previous);
  return lk_design_write_content (db, &known, id, error);
}

static gboolean
replace_pupils (LkDb                   *db,
                const char             *id,
                const LkDesignContent  *content,
                GError                **error)
{
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    {
      const LkModelPupil *pupil = &content->pupils[i];
      g_autofree char *row = lk_store_new_id ();

      if (!lk_db_exec (db, error, update_pupil, "tttt", id, lk_model_pupil_get_letter (i), pupil->expected, pupil->seen))
        return FALSE;
      if (lk_db_n_changed (db) == 0 && !lk_design_rows_insert_pupil (db, row, id, i, pupil, lk_now_ms (), error))
        return FALSE;
    }
  return TRUE;
}

gboolean
lk_design_rows_replace_lists (LkDb                   *db,
                              const char             *id,
                              const LkDesignContent  *content,
                              GError                **error)
{
  g_auto(GStrv) people = list_known_people (db, content->designer_ids);
  LkDesignContent known = *content;
  gint64 now = lk_now_ms ();

  known.designer_ids = people;
  return replace_pupils (db, id, content, error) &&
         lk_db_exec (db, error, delete_phases, "t", id) && insert_phases (db, id, content, now, error) &&
         lk_db_exec (db, error, delete_attachments, "t", id) && insert_attachments (db, id, content, now, error) &&
         (people[0] == NULL || (lk_db_exec (db, error, delete_designers, "t", id) && insert_designers (db, id, &known, now, error)));
}

gboolean
lk_design_rows_insert (LkDb                   *db,
                       const char             *id,
                       const LkDesignContent  *content,
                       gint64                  created,
                       GError                **error)
{
  return insert_parts (db, id, content, created, error) && lk_design_rows_insert_head (db, id, content, created, error);
}

gboolean
lk_design_write_content (LkDb                   *db,
                         const LkDesignContent  *content,
                         const char             *id,
                         GError                **error)
{
  g_autofree char *fresh = id == NULL ? lk_store_new_id () : NULL;

  return lk_design_rows_insert (db, id != NULL ? id : fresh, content, lk_now_ms (), error);
}
