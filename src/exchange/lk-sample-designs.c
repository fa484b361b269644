#include "exchange/lk-sample-private.h"

#include "designs/lk-design-json.h"
#include "designs/lk-design-rows.h"

#define SELECT_GOALS "SELECT id FROM goal WHERE team = ?1 AND stage = 'active' ORDER BY rank"

/* What of the texts is another team's. */
static gboolean
is_of (const LkDesignContent *content,
       const SampleTeam      *team)
{
  return g_ascii_strtoull (content->team, NULL, 10) == team->number;
}

static GPtrArray *
list_goals (Sample            *self,
            const SampleTeam  *team,
            GError           **error)
{
  g_autoptr (GPtrArray) goals = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LkStmt) stmt = lk_db_query (self->db, error, SELECT_GOALS, "t", team->id);

  if (stmt == NULL)
    return NULL;
  while (lk_stmt_step (stmt, NULL))
    g_ptr_array_add (goals, lk_stmt_dup_text (stmt, 0));
  return g_steal_pointer (&goals);
}

/* What was taught has a day of the last weeks, what is to come one of the next. */
static LkDay
find_day (Sample          *self,
          LkDesignStatus   status,
          guint            index)
{
  if (status == LK_DESIGN_DESIGNED)
    return index % 2 == 0 ? lk_sample_find_coming_week (self) + 1 : LK_DAY_NONE;
  return lk_sample_back_to_school (self->today - 6 - 9 * (int) index);
}

static LkDesignContent *
make (Sample                *self,
      const SampleTeam      *team,
      const LkDesignContent *text,
      GPtrArray             *goals,
      guint                  index)
{
  LkDesignContent *content = lk_design_content_dup (text);
  const guint first = (2 * index) % team->n_own, second = (2 * index + 1) % team->n_own;

  content->team_id = g_strdup (team->id);
  content->goal_id = goals->len > 0 ? g_strdup (goals->pdata[index % goals->len]) : NULL;
  content->day = find_day (self, content->status, index);
  lk_design_content_add_designer (content, "", team->people[first]);
  lk_design_content_add_designer (content, "", team->people[second]);
  return content;
}

gboolean
lk_sample_write_designs (Sample            *self,
                         const SampleTeam  *team,
                         GError           **error)
{
  const char *path = self->language == 0 ? "/org/leerkracht/Board/exchange/sample-designs.nl.json"
                                         : "/org/leerkracht/Board/exchange/sample-designs.en.json";
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (GPtrArray) texts = bytes != NULL ? lk_design_json_read (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error) : NULL;
  g_autoptr (GPtrArray) goals = texts != NULL ? list_goals (self, team, error) : NULL;
  g_autofree char *previous = NULL;
  guint index = 0;

  for (guint i = 0; goals != NULL && i < texts->len; i++)
    {
      const LkDesignContent *text = texts->pdata[i];
      g_autoptr (LkDesignContent) content = NULL;
      gint64 created;
      char *id;

      if (!is_of (text, team))
        continue;
      /* A next version belongs to the one before it. */
      index += text->number == 1 ? 1 : 0;
      content = make (self, team, text, goals, index);
      created = lk_sample_time (lk_sample_back_to_school (self->today - 20 - 9 * (int) index + 14 * (int) (text->number - 1)), 15);
      id = lk_sample_new_id (self, created);
      if (text->number > 1)
        {
          content->previous = g_strdup (previous);
          content->family = g_strdup (previous);
        }
      g_free (previous);
      previous = id;
      if (!lk_design_rows_insert (self->db, id, content, created, error))
        return FALSE;
    }
  return goals != NULL;
}
