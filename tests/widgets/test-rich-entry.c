/* A field for Markdown, with real keys: lists go on, marks come and go, the cursor stays, and what is pasted is clean. */

#include "stage/stage.h"

#include <string.h>

#include <adwaita.h>

#include "widgets/lk-rich-entry.h"

typedef struct
{
  Stage        stage;
  LkRichEntry *entry;
  GtkTextView *view;
  guint        n_edited;
} Desk;

static void
edited_cb (Desk *desk)
{
  desk->n_edited++;
}

static GtkTextView *
find_view (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkTextView *found = GTK_IS_TEXT_VIEW (child) ? GTK_TEXT_VIEW (child) : find_view (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
load_css (GtkWidget *widget)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/leerkracht/Board/rich/rich.css");
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (widget), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
open_desk (Desk       *desk,
           const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *entry = lk_rich_entry_new ("Goal", "What do pupils know or can they do?", 3);

  desk->entry = LK_RICH_ENTRY (entry);
  desk->view = find_view (entry);
  lk_rich_entry_set_text (desk->entry, text);
  desk->n_edited = 0;
  g_signal_connect_swapped (entry, "edited", G_CALLBACK (edited_cb), desk);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Next"));
  load_css (entry);
  stage_open (&desk->stage, box, 500, 400);
  gtk_widget_grab_focus (entry);
  stage_settle (&desk->stage);
}

static void
assert_text (Desk       *desk,
             const char *expected)
{
  g_autofree char *text = lk_rich_entry_dup_text (desk->entry);

  g_assert_cmpstr (text, ==, expected);
}

static void
select_range (Desk *desk,
              int   from,
              int   to)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (desk->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  gtk_text_buffer_select_range (buffer, &end, &start);
}

static int
get_cursor (Desk *desk)
{
  int position;

  g_object_get (gtk_text_view_get_buffer (desk->view), "cursor-position", &position, NULL);
  return position;
}

static gboolean
has_tag (Desk       *desk,
         int         offset,
         const char *name)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (desk->view);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  return tag != NULL && gtk_text_iter_has_tag (&iter, tag);
}

static void
test_lists (gconstpointer data)
{
  Desk *desk = (Desk *) data;

  open_desk (desk, "");
  stage_xdotool (&desk->stage, "type --delay 12 -- '- een'");
  stage_xdotool (&desk->stage, "key Return");
  stage_xdotool (&desk->stage, "type --delay 12 twee");
  stage_xdotool (&desk->stage, "key Return Return");
  stage_xdotool (&desk->stage, "type --delay 12 '9. x'");
  stage_xdotool (&desk->stage, "key Return");
  assert_text (desk, "- een\n- twee\n\n9. x\n10. ");
  g_assert_cmpuint (desk->n_edited, >, 10);
  g_assert_true (has_tag (desk, 0, "dot"));
  g_assert_false (has_tag (desk, 2, "dot"));
  stage_close (&desk->stage);
}

static void
test_marks (gconstpointer data)
{
  Desk *desk = (Desk *) data;

  open_desk (desk, "een twee drie");
  select_range (desk, 4, 8);
  stage_xdotool (&desk->stage, "key ctrl+b");
  assert_text (desk, "een **twee** drie");
  g_assert_true (has_tag (desk, 6, "bold"));
  g_assert_true (has_tag (desk, 4, "marker"));
  stage_xdotool (&desk->stage, "key ctrl+i");
  assert_text (desk, "een ***twee*** drie");
  stage_xdotool (&desk->stage, "key ctrl+b");
  assert_text (desk, "een *twee* drie");
  stage_xdotool (&desk->stage, "key ctrl+i");
  assert_text (desk, "een twee drie");
  g_assert_false (has_tag (desk, 5, "italic"));
  stage_xdotool (&desk->stage, "key ctrl+k");
  assert_text (desk, "een [twee]() drie");
  stage_xdotool (&desk->stage, "type --delay 12 https://x.nl");
  assert_text (desk, "een [twee](https://x.nl) drie");
  g_assert_true (has_tag (desk, 6, "link"));
  stage_xdotool (&desk->stage, "key ctrl+z");
  stage_close (&desk->stage);
}

/* Each line of what is selected, behind its dash. */
static void
test_mark_lines (gconstpointer data)
{
  Desk *desk = (Desk *) data;

  open_desk (desk, "- een\n\n- twee ");
  select_range (desk, 0, 14);
  stage_xdotool (&desk->stage, "key ctrl+b");
  assert_text (desk, "- **een**\n\n- **twee** ");
  stage_close (&desk->stage);
}

/* What is set from outside takes away no cursor, and is not the user's. */
static void
test_outside (gconstpointer data)
{
  Desk *desk = (Desk *) data;

  open_desk (desk, "een twee drie");
  select_range (desk, 6, 6);
  lk_rich_entry_set_text (desk->entry, "een twee drie");
  g_assert_cmpint (get_cursor (desk), ==, 6);
  lk_rich_entry_set_text (desk->entry, "nul **een** twee drie");
  g_assert_cmpint (get_cursor (desk), ==, 14);
  g_assert_true (has_tag (desk, 7, "bold"));
  g_assert_cmpuint (desk->n_edited, ==, 0);
  stage_xdotool (&desk->stage, "key Tab");
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (desk->stage.window))));
  assert_text (desk, "nul **een** twee drie");
  stage_close (&desk->stage);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static char *
describe_tags (Desk *desk,
               int   offset)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSList) tags = NULL;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (desk->view), &iter, offset);
  tags = gtk_text_iter_get_tags (&iter);
  for (GSList *link = tags; link != NULL; link = link->next)
    {
      char *name;

      g_object_get (link->data, "name", &name, NULL);
      g_ptr_array_add (names, name);
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

/* However it is typed, cut and set, the tags are those of the whole text marked at once. */
static void
test_tags (gconstpointer data)
{
  static const char * const bits[] = { "*", "**", "_", "`", "- ", "\n", "\n\n", "woord ", "$x^2$", "[a](b)", "é", "👩🏽‍🏫", "# ", "שלום " };
  Desk *desk = (Desk *) data;
  g_autoptr (GRand) chance = g_rand_new_with_seed (2026);
  GtkWidget *other = lk_rich_entry_new ("Other", NULL, 1);
  Desk fresh = { .entry = LK_RICH_ENTRY (other), .view = find_view (other) };

  open_desk (desk, "");
  gtk_box_append (GTK_BOX (desk->stage.widget), other);
  stage_settle (&desk->stage);
  for (guint i = 0; i < 300; i++)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (desk->view);
      int length = gtk_text_buffer_get_char_count (buffer);
      GtkTextIter start, end;
      g_autofree char *text = NULL;

      gtk_text_buffer_get_iter_at_offset (buffer, &start, g_rand_int_range (chance, 0, length + 1));
      end = start;
      gtk_text_iter_forward_chars (&end, g_rand_int_range (chance, 0, 4) == 0 ? 3 : 0);
      gtk_text_buffer_delete (buffer, &start, &end);
      gtk_text_buffer_insert (buffer, &start, bits[g_rand_int_range (chance, 0, G_N_ELEMENTS (bits))], -1);
      text = lk_rich_entry_dup_text (desk->entry);
      lk_rich_entry_set_text (fresh.entry, "");
      lk_rich_entry_set_text (fresh.entry, text);
      for (int j = 0; j < gtk_text_buffer_get_char_count (buffer); j++)
        {
          g_autofree char *typed = describe_tags (desk, j);
          g_autofree char *set = describe_tags (&fresh, j);

          if (!g_str_equal (typed, set))
            g_error ("at %d of “%s”: %s, and anew: %s", j, text, typed, set);
        }
    }
  stage_close (&desk->stage);
}

/* As high as its words, however narrow it is. */
static void
test_grows (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  int before;

  open_desk (desk, "");
  before = gtk_widget_get_height (GTK_WIDGET (desk->entry));
  lk_rich_entry_set_text (desk->entry, "een\n\ntwee\n\ndrie\n\nvier\n\nvijf");
  stage_settle (&desk->stage);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (desk->entry)), >, before * 2);
  lk_rich_entry_complain (desk->entry, "Too long");
  stage_settle (&desk->stage);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (desk->view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Goal");
  stage_close (&desk->stage);
}

/* The longest text is typed in without a frame late: the best of ten keys. */
static void
test_quick (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 best = G_MAXINT64;

  while (text->len < 19500)
    g_string_append (text, "- **dik** en *schuin* met $x^2$ en [hier](https://x.nl/a)\n\nEen gewone zin met woorden.\n\n");
  open_desk (desk, text->str);
  for (guint i = 0; i < 10; i++)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (desk->view);
      gint64 start = g_get_monotonic_time ();
      GtkTextIter iter;

      gtk_text_buffer_get_iter_at_offset (buffer, &iter, 10000);
      gtk_text_buffer_insert (buffer, &iter, "x", 1);
      best = MIN (best, g_get_monotonic_time () - start);
    }
  g_test_message ("a key in %u characters takes %.1f ms", (guint) text->len, (double) best / 1000);
  g_assert_cmpint (best, <, 16000);
  stage_close (&desk->stage);
}

/* The clipboard of another program. */
static void
test_paste (gconstpointer data)
{
  static const char html[] = "<p>Neem <b>mee</b>:</p><ul><li>pen<ul><li>rood</li></ul></li><li>papier</li></ul>";
  Desk *desk = (Desk *) data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) owner = NULL;

  open_desk (desk, "");
  owner = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, LK_OWN_CLIPBOARD, html, NULL);
  g_assert_no_error (error);
  for (guint i = 0; i < 50 && !gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (desk->entry))), "text/html"); i++)
    stage_settle (&desk->stage);
  gtk_widget_grab_focus (GTK_WIDGET (desk->entry));
  stage_xdotool (&desk->stage, "key ctrl+v");
  for (guint i = 0; i < 50 && desk->n_edited == 0; i++)
    stage_settle (&desk->stage);
  assert_text (desk, "Neem **mee**:\n\n- pen\n  - rood\n- papier");
  g_subprocess_force_exit (owner);
  g_subprocess_wait (owner, NULL, NULL);
  stage_close (&desk->stage);
}

int
main (int   argc,
      char *argv[])
{
  Desk desk = { 0 };
  int failed;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  rig_set_up (&desk.stage.rig, NULL);
  g_test_add_data_func ("/rich-entry/lists", &desk, test_lists);
  g_test_add_data_func ("/rich-entry/marks", &desk, test_marks);
  g_test_add_data_func ("/rich-entry/mark-lines", &desk, test_mark_lines);
  g_test_add_data_func ("/rich-entry/outside", &desk, test_outside);
  g_test_add_data_func ("/rich-entry/tags", &desk, test_tags);
  g_test_add_data_func ("/rich-entry/grows", &desk, test_grows);
  g_test_add_data_func ("/rich-entry/quick", &desk, test_quick);
  g_test_add_data_func ("/rich-entry/paste", &desk, test_paste);
  failed = g_test_run ();
  rig_tear_down (&desk.stage.rig, NULL);
  return failed;
}
