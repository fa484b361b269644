#include "lessons-fixture.h"

#include <adwaita.h>

#include "designs/lk-designs.h"

#define ID "01900000-0000-7000-8000-000000000001"

static void
add_phase (LkDesignContent *content,
           const char      *title,
           guint            minutes,
           LkGrouping       grouping,
           const char      *teacher,
           const char      *pupils)
{
  LkPhaseContent *phase = lk_design_content_add_phase (content);

  lk_design_content_set (&phase->title, title);
  lk_design_content_set (&phase->teacher, teacher);
  lk_design_content_set (&phase->pupils, pupils);
  phase->minutes = minutes;
  phase->grouping = grouping;
}

LkDesignContent *
lesson_make_content (void)
{
  LkDesignContent *content = lk_design_content_new ();

  lk_design_content_set (&content->title, "Procenten");
  lk_design_content_set (&content->class_name, "2b");
  lk_design_content_set (&content->blocks[LK_BLOCK_GOAL].words, "Leerlingen kunnen het **geheel** uitrekenen.");
  lk_design_content_set (&content->blocks[LK_BLOCK_END].words, "Exitkaart met één opgave.");
  add_phase (content, "Start", 5, LK_GROUPING_CLASS, "Telt wie beide sommen goed heeft.", "Rekenen op hun wisbordje.");
  add_phase (content, "Instructie", 15, LK_GROUPING_CLASS, "Doet hardop denkend voor:\n\n1. Wat weet ik?\n2. Wat is 1%?", "Schrijven de stappen mee.");
  add_phase (content, "Oefenen", 20, LK_GROUPING_PAIRS, "Loopt rond, vraagt: *hoe weet je dat?*", "Maken opgave 4 tot en met 9.");
  add_phase (content, "Afsluiten", 5, LK_GROUPING_ALONE, "Haalt de kaarten op.", "Maken de exitkaart.");
  return content;
}

static gboolean
write_lesson (LkDb      *db,
              gpointer   data,
              GError   **error)
{
  return lk_design_write_content (db, data, ID, error);
}

void
lesson_set_up (Lesson        *lesson,
               gconstpointer  data)
{
  Rig *rig = &lesson->stage.rig;
  g_autoptr (GError) error = NULL;

  rig_set_up (rig, NULL);
  lesson->content = lesson_make_content ();
  lk_store_write (rig->store, "Add Lesson Design", write_lesson, lesson->content, &error);
  g_assert_no_error (error);
  lesson->detail = lk_design_detail_new (rig->school, rig->store, ID);
  lk_store_flush (rig->store);
  g_assert_true (lk_live_get_loaded (LK_LIVE (lesson->detail)));
}

void
lesson_tear_down (Lesson        *lesson,
                  gconstpointer  data)
{
  if (lesson->stage.window != NULL)
    stage_close (&lesson->stage);
  g_assert_finalize_object (lesson->detail);
  lk_design_content_unref (lesson->content);
  rig_tear_down (&lesson->stage.rig, data);
}

GtkWidget *
lesson_find_label (GtkWidget  *from,
                   const char *words)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_mapped (child) && GTK_IS_LABEL (child) && g_str_equal (gtk_label_get_text (GTK_LABEL (child)), words)
                       ? child : lesson_find_label (child, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
lesson_find_type (GtkWidget  *from,
                  const char *type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_mapped (child) && g_str_equal (G_OBJECT_TYPE_NAME (child), type) ? child : lesson_find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

void
lesson_shoot (Lesson     *lesson,
              const char *name)
{
  const char *folder = g_getenv ("LK_PICTURES");
  g_autofree char *path = folder != NULL ? g_strdup_printf ("%s/%s.png", folder, name) : NULL;
  const char *argv[] = { "import", "-window", "root", path, NULL };

  if (folder == NULL)
    return;
  stage_settle (&lesson->stage);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

void
lesson_dress (gboolean dark)
{
  static const char * const sheets[] = { "/org/leerkracht/Board/lessons/lessons.css", "/org/leerkracht/Board/visits/visits.css" };

  adw_init ();
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

      gtk_css_provider_load_from_resource (provider, sheets[i]);
      gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    }
}
