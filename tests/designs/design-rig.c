#include "design-rig.h"

#include "designs/lk-design-json.h"
#include "designs/lk-design-rows.h"

static const char * const words[] = { "breuken", "vergelijken", "leerlingen", "strook", "**vet**", "\n- punt", "naïef", "één", "שלום", "عربى", "🙂", "e=mc^2",
                                      "\"tussen\"", "100%", "<b>", "wachttijd", "\n1. eerst", "zin.", "'s", "AND" };

static void
fill_text (GRand  *rand,
           guint   max,
           char  **text)
{
  g_autoptr(GString) made = g_string_new (NULL);
  guint n = (guint) g_rand_int_range (rand, 0, (gint32) max);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (made, "%s%s", i > 0 ? " " : "", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  lk_design_content_set (text, g_strstrip (made->str));
}

static void
fill_line (GRand  *rand,
           char  **text)
{
  fill_text (rand, 12, text);
  g_strstrip (g_strdelimit (*text, "\n", ' '));
}

static void
add_parts (GRand           *rand,
           LkDesignContent *content,
           guint            max)
{
  for (int n = g_rand_int_range (rand, 0, 40); n > 0; n--)
    {
      LkPhaseContent *phase = lk_design_content_add_phase (content);

      fill_line (rand, &phase->title);
      fill_text (rand, max, &phase->teacher);
      fill_text (rand, max, &phase->pupils);
      fill_text (rand, max, &phase->materials);
      phase->minutes = (guint) g_rand_int_range (rand, 0, LK_DESIGN_MAX_MINUTES + 1);
      phase->grouping = (LkGrouping) g_rand_int_range (rand, 0, 4);
    }
  for (int n = g_rand_int_range (rand, 0, 10); n > 0; n--)
    {
      LkAttachmentContent *attachment = lk_design_content_add_attachment (content);

      fill_line (rand, &attachment->title);
      if (g_rand_boolean (rand))
        attachment->address = g_strdup_printf ("https://voorbeeld.nl/%d", n);
      else
        {
          attachment->bytes = g_bytes_new (words, (gsize) g_rand_int_range (rand, 1, sizeof words));
          attachment->size = (gint64) g_bytes_get_size (attachment->bytes);
          attachment->hash = lk_design_hash (attachment->bytes);
        }
    }
}

LkDesignContent *
make_design (guint32  seed,
             gboolean rich)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  LkDesignContent *content = lk_design_content_new ();
  char **lines[] = { &content->title, &content->class_name, &content->subject, &content->hour, &content->team, &content->goal, &content->origin };
  guint max = rich ? 400 : 8;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    fill_line (rand, lines[i]);
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    {
      fill_text (rand, max, &content->blocks[i].words);
      fill_text (rand, max, &content->blocks[i].seen);
      fill_text (rand, max, &content->blocks[i].change);
    }
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    {
      fill_text (rand, max, &content->pupils[i].expected);
      fill_text (rand, max, &content->pupils[i].seen);
    }
  content->number = (guint) g_rand_int_range (rand, 1, 9);
  content->minutes = (guint) g_rand_int_range (rand, 1, LK_DESIGN_MAX_MINUTES + 1);
  content->day = g_rand_boolean (rand) ? lk_day_new (2026, 9, 1) + g_rand_int_range (rand, 0, 300) : LK_DAY_NONE;
  content->status = (LkDesignStatus) g_rand_int_range (rand, 0, 3);
  for (int n = g_rand_int_range (rand, 0, 4); n > 0; n--)
    lk_design_content_add_designer (content, words[n], NULL);
  add_parts (rand, content, max);
  return content;
}

void
wait_detail (LkDesignDetail *self)
{
  while (!lk_live_get_loaded (LK_LIVE (self)))
    g_main_context_iteration (NULL, TRUE);
  lk_store_flush (lk_design_detail_get_store (self));
}

static void
shared_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GError) error = NULL;

  lk_designs_share_finish (LK_DESIGNS (object), result, &error);
  g_assert_no_error (error);
}

char *
share_design (Rig             *rig,
              LkDesignContent *content)
{
  g_autoptr(LkDesigns) designs = open_library (rig);
  g_autoptr(GPtrArray) versions = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_design_content_unref);
  LkDesignContent *own = lk_design_content_dup (content);

  g_free (own->id);
  own->id = lk_store_new_id ();
  g_ptr_array_add (versions, own);
  lk_designs_share_async (designs, versions, shared_cb, NULL);
  lk_store_flush (rig->store);
  return g_strdup (own->id);
}

char *
describe (LkSchool   *school,
          LkStore    *store,
          const char *id)
{
  g_autoptr(LkDesignDetail) detail = lk_design_detail_new (school, store, id);
  g_autoptr(GPtrArray) designs = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_design_content_unref);

  wait_detail (detail);
  if (lk_design_detail_get_design (detail) == NULL)
    return g_strdup ("");
  g_ptr_array_add (designs, lk_design_detail_dup_content (detail));
  return lk_design_json_write (designs, FALSE);
}

LkDesigns *
open_library (Rig *rig)
{
  LkDesigns *designs = lk_designs_new (rig->school);

  lk_store_flush (rig->store);
  g_assert_true (lk_live_get_loaded (LK_LIVE (designs)));
  return designs;
}

static void
take_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
append_marked (GString    *out,
               const char *text,
               GArray     *marks)
{
  guint at = 0, next = 0;

  for (const char *p = text;; p = g_utf8_next_char (p), at++)
    {
      while (next < marks->len && g_array_index (marks, guint, next) == at)
        g_string_append_c (out, next++ % 2 == 0 ? '[' : ']');
      if (*p == '\0')
        break;
      g_string_append_unichar (out, g_utf8_get_char (p));
    }
  g_assert_cmpuint (next, ==, marks->len);
}

char *
search (LkDesigns            *designs,
        const char           *text,
        const LkDesignFilter *filter)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) hits = NULL;
  GString *out = g_string_new (NULL);

  lk_designs_search_async (designs, text, filter, 20, NULL, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  hits = lk_designs_search_finish (designs, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    {
      LkDesignHit *hit = hits->pdata[i];

      if (i > 0)
        g_string_append_c (out, '|');
      append_marked (out, hit->name, hit->name_marks);
      if (*hit->snippet != '\0')
        g_string_append (out, ": ");
      append_marked (out, hit->snippet, hit->snippet_marks);
    }
  return g_string_free (out, FALSE);
}
