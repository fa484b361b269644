/* The page of viewing guides and the editor, by a real pointer and real keys; the answers come from the database. */

#include "exchange/lk-guide-file.h"
#include "guides/lk-guide-editor.h"
#include "guides/lk-guide-row.h"
#include "guides/lk-guide-sheet.h"
#include "guides/lk-guides-page.h"
#include "stage/stage.h"

#define WIDTH 1240
#define HEIGHT 700

typedef struct
{
  Stage     stage;
  LkGuides *guides;
  LkGuide  *guide;
} Fixture;

static LkGuideContent *
make_content (void)
{
  g_autoptr (LkGuideContent) a = lk_guide_content_new (), b = NULL, c = NULL, d = NULL, e = NULL;

  b = lk_guide_content_add_domain (a, "Begin", NULL);
  c = lk_guide_content_add_item (b, 0, "Groet", NULL);
  d = lk_guide_content_add_item (c, 0, "Bord", NULL);
  e = lk_guide_content_add_domain (d, "Slot", NULL);
  return lk_guide_content_add_item (e, 1, "Terugblik", NULL);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  Rig *rig = &f->stage.rig;
  g_autoptr (LkGuideContent) content = make_content ();

  rig_set_up (rig, NULL);
  f->guides = lk_guides_new (rig->school);
  lk_store_flush (rig->store);
  if (data != NULL)
    {
      f->guide = lk_guides_add (f->guides, "Eigen", "", content, NULL);
      lk_store_flush (rig->store);
      lk_guides_settle (f->guides);
    }
  stage_open (&f->stage, lk_guides_page_new (f->guides), WIDTH, HEIGHT);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  stage_close (&f->stage);
  g_clear_object (&f->guides);
  rig_tear_down (&f->stage.rig, data);
}

typedef gboolean (*Match) (GtkWidget  *widget,
                           const char *words);

static GtkWidget *
find (GtkWidget  *from,
      Match       match,
      const char *words)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_mapped (child) && match (child, words) ? child : find (child, match, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_type (GtkWidget  *widget,
         const char *type)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), type);
}

static gboolean
is_entry (GtkWidget  *widget,
          const char *words)
{
  return GTK_IS_ENTRY (widget) && g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (widget)), words) == 0;
}

static gboolean
is_label (GtkWidget  *widget,
          const char *words)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words);
}

static gboolean
is_handle (GtkWidget  *widget,
           const char *words)
{
  return gtk_widget_has_css_class (widget, "handle");
}

static gboolean
is_fit (GtkWidget  *widget,
        const char *words)
{
  return gtk_widget_has_css_class (widget, "fit");
}

static char *
ask_content (Fixture *f)
{
  static const char sql[] =
    "SELECT number || group_concat (d.value ->> '$.name' || (SELECT group_concat (i.value ->> '$.text', '') FROM json_each (d.value, '$.items') i), ' ') "
    "FROM guide_version v, json_each (v.content, '$.domains') d GROUP BY v.id ORDER BY number DESC";

  stage_settle (&f->stage);
  return rig_ask (&f->stage.rig, sql);
}

static void
expect (Fixture    *f,
        const char *words)
{
  g_autofree char *now = ask_content (f);

  g_assert_cmpstr (now, ==, words);
}

static GtkWidget *
find_row (Fixture    *f,
          const char *text)
{
  LkGuideContent *content = lk_guide_version_get_content (lk_guides_get_current (f->guides, f->guide));
  const char *id = NULL;

  for (guint d = 0; d < lk_guide_content_get_n_domains (content); d++)
    {
      if (g_str_equal (lk_guide_content_get_domain_name (content, d), text))
        id = lk_guide_content_get_domain_id (content, d);
      for (guint i = 0; i < lk_guide_content_get_n_items (content, d); i++)
        if (g_str_equal (lk_guide_content_get_item (content, d, i)->text, text))
          id = lk_guide_content_get_item (content, d, i)->id;
    }
  g_assert_nonnull (id);
  for (GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_parent (find (f->stage.widget, is_type, "LkGuideRow"))); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (LK_IS_GUIDE_ROW (child) && g_str_equal (lk_guide_row_get_id (LK_GUIDE_ROW (child)), id))
      return child;
  g_assert_not_reached ();
}

static void
open_editor (Fixture *f)
{
  lk_guides_page_edit (LK_GUIDES_PAGE (f->stage.widget), f->guide);
  stage_settle (&f->stage);
}

/* The first edit makes the next version; those of the same session go on in it. */
static void
test_keys (Fixture       *f,
           gconstpointer  data)
{
  open_editor (f);
  gtk_widget_grab_focus (find_row (f, "Groet"));
  stage_xdotool (&f->stage, "key alt+Down");
  expect (f, "2BeginBordGroet SlotTerugblik");
  stage_xdotool (&f->stage, "key alt+Down");
  expect (f, "2BeginBord SlotGroetTerugblik");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->stage.window)), find_row (f, "Groet")));
  gtk_widget_grab_focus (find_row (f, "Slot"));
  stage_xdotool (&f->stage, "key alt+Up");
  expect (f, "2SlotGroetTerugblik BeginBord");
  gtk_widget_grab_focus (find (f->stage.widget, is_entry, "Add a section"));
  stage_xdotool (&f->stage, "type Extra");
  stage_xdotool (&f->stage, "key Return");
  g_assert_true (lk_store_undo (f->stage.rig.store, NULL));
  expect (f, "2SlotGroetTerugblik BeginBord");
  gtk_widget_activate_action (find_row (f, "Bord"), "guide.remove", "s", lk_guide_row_get_id (LK_GUIDE_ROW (find_row (f, "Bord"))));
  gtk_widget_grab_focus (find (f->stage.widget, is_entry, "Add an item"));
  stage_xdotool (&f->stage, "type Plek");
  stage_xdotool (&f->stage, "key Return");
  expect (f, "2SlotGroetTerugblikPlek");
}

static void
test_drag (Fixture       *f,
           gconstpointer  data)
{
  open_editor (f);
  stage_drag (&f->stage, find (find_row (f, "Terugblik"), is_handle, NULL), find (find_row (f, "Groet"), is_handle, NULL));
  expect (f, "2BeginTerugblikGroetBord");
  g_assert_true (lk_store_undo (f->stage.rig.store, NULL));
  expect (f, "1BeginGroetBord SlotTerugblik");
  stage_drag (&f->stage, find (find_row (f, "Slot"), is_handle, NULL), find (find_row (f, "Begin"), is_handle, NULL));
  expect (f, "2SlotTerugblik BeginGroetBord");
}

/* Typing saves itself, also when the editor is left at once; what cannot be kept is said and not written. */
static void
test_typing (Fixture       *f,
             gconstpointer  data)
{
  open_editor (f);
  gtk_widget_grab_focus (find_row (f, "Groet"));
  stage_xdotool (&f->stage, "key ctrl+a");
  stage_xdotool (&f->stage, "type Hallo");
  gtk_widget_activate_action (f->stage.widget, "guides.back", NULL);
  expect (f, "2BeginHalloBord SlotTerugblik");

  open_editor (f);
  gtk_widget_grab_focus (find_row (f, "Hallo"));
  stage_xdotool (&f->stage, "key ctrl+a BackSpace Return");
  expect (f, "2BeginHalloBord SlotTerugblik");
  g_assert_nonnull (find (f->stage.widget, is_label, "An item needs a few words."));
}

static void
test_fit (Fixture       *f,
          gconstpointer  data)
{
  LkGuideContent *content = lk_guide_version_get_content (lk_guides_get_current (f->guides, f->guide));
  g_autoptr (LkGuideContent) more = lk_guide_content_ref (content);

  open_editor (f);
  g_assert_false (gtk_widget_has_css_class (find (f->stage.widget, is_fit, NULL), "too-much"));
  for (guint i = 0; i < 24; i++)
    {
      LkGuideContent *next = lk_guide_content_add_item (more, 0, "Nog iets om naar te kijken", NULL);

      lk_guide_content_unref (more);
      more = next;
    }
  g_assert_true (lk_guides_set_content (f->guides, f->guide, more, "Add Item", NULL, NULL));
  stage_settle (&f->stage);
  g_assert_true (gtk_widget_has_css_class (find (f->stage.widget, is_fit, NULL), "too-much"));
}

/* An empty place offers the sets; one that was taken is not offered again. */
static void
test_take (Fixture       *f,
           gconstpointer  data)
{
  g_assert_nonnull (find (f->stage.widget, is_label, "A calm start"));
  gtk_widget_activate_action (f->stage.widget, "guides.take", "s", "calm-start");
  gtk_widget_activate_action (f->stage.widget, "guides.take", "s", "calm-start");
  stage_settle (&f->stage);
  g_assert_cmpuint (lk_record_list_get_size (lk_guides_get_guides (f->guides)), ==, 1);
  g_assert_nonnull (find (f->stage.widget, is_label, "8 items"));
  f->guide = lk_record_list_peek (lk_guides_get_guides (f->guides), 0);
  open_editor (f);
  g_assert_false (gtk_widget_has_css_class (find (f->stage.widget, is_fit, NULL), "too-much"));
  /* The guide goes under the editor's hands. */
  g_assert_true (lk_store_undo (f->stage.rig.store, NULL));
  stage_settle (&f->stage);
  g_assert_null (find (f->stage.widget, is_type, "LkGuideEditor"));
  g_assert_nonnull (find (f->stage.widget, is_label, "A calm start"));
}

static void
wait_for_toast (Fixture    *f,
                const char *words)
{
  const gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (strstr (f->stage.toasts->str, words) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (strstr (f->stage.toasts->str, words));
}

static void
import_text (Fixture    *f,
             const char *text)
{
  g_autofree char *path = g_build_filename (f->stage.rig.folder, "x.kijkwijzer.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  lk_guides_page_import (LK_GUIDES_PAGE (f->stage.widget), file);
}

static void
test_import (Fixture       *f,
             gconstpointer  data)
{
  g_autofree char *text = lk_guide_file_write (f->guides, f->guide);

  import_text (f, text);
  wait_for_toast (f, "“Eigen” is here already, just as in this file.");
  import_text (f, "{}");
  wait_for_toast (f, "This file holds no viewing guide.");
  import_text (f, "{\"format\":\"leerkracht-board-guide\",\"version\":1,\"id\":\"z\",\"name\":\"Ander\",\"domains\":[]}");
  wait_for_toast (f, "“Ander” has been added.");
  stage_settle (&f->stage);
  g_assert_cmpuint (lk_record_list_get_size (lk_guides_get_guides (f->guides)), ==, 2);
}

#define ADD(name, data, func) g_test_add ("/guides-page/" name, Fixture, data, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("keys", "own", test_keys);
  ADD ("drag", "own", test_drag);
  ADD ("typing", "own", test_typing);
  ADD ("fit", "own", test_fit);
  ADD ("take", NULL, test_take);
  ADD ("import", "own", test_import);
  return g_test_run ();
}
