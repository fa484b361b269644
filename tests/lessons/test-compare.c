/* Two versions side by side: which phases are the same, what is told, what is marked. */

#include "lessons-fixture.h"

#include <string.h>

#include "lessons/lk-compare-row.h"
#include "lessons/lk-compare-view.h"
#include "lessons/lk-phase-match.h"

static GPtrArray *
make_phases (const char *titles)
{
  g_auto (GStrv) list = g_strsplit (titles, " ", -1);
  g_autoptr (LkDesignContent) content = lk_design_content_new ();

  for (guint i = 0; list[i] != NULL && *titles != '\0'; i++)
    lk_design_content_set (&lk_design_content_add_phase (content)->title, g_str_equal (list[i], "_") ? "" : list[i]);
  return g_ptr_array_ref (content->phases);
}

/* "0-0" the same, "1>0" moved, "-2" new, "3-" gone. */
static void
test_match (void)
{
  static const struct { const char *before, *after, *pairs; } cases[] = {
    { "a b c", "a b c", "0-0 1-1 2-2 " },
    { "A  b", "a b", "0-0 1- 2-1 " },
    { "a b c", "a c", "0-0 1- 2-1 " },
    { "a c", "a b c", "0-0 -1 1-2 " },
    { "a b c", "a x c", "0-0 1-1 2-2 " },
    { "a b c", "b c a", "1-0 2-1 0>2 " },
    { "", "a", "-0 " },
    { "a", "", "0- " },
    { "_ _", "_ _ _", "0-0 1-1 -2 " },
    { "a a b", "a b", "0-0 1- 2-1 " },
    { "a b c d", "d x b", "0- 2- 3-0 -1 1>2 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) before = make_phases (cases[i].before), after = make_phases (cases[i].after);
      g_autoptr (GArray) pairs = lk_phase_match (before, after);
      g_autoptr (GString) text = g_string_new (NULL);
      guint n_old = 0, n_new = 0;

      for (guint k = 0; k < pairs->len; k++)
        {
          const LkPhasePair *pair = &g_array_index (pairs, LkPhasePair, k);

          n_old += pair->before >= 0;
          n_new += pair->after >= 0;
          if (pair->before >= 0)
            g_string_append_printf (text, "%d", pair->before);
          g_string_append (text, pair->moved ? ">" : "-");
          if (pair->after >= 0)
            g_string_append_printf (text, "%d", pair->after);
          g_string_append (text, " ");
        }
      /* Each of both versions stands there once. */
      g_assert_cmpuint (n_old, ==, before->len);
      g_assert_cmpuint (n_new, ==, after->len);
      g_assert_cmpstr (text->str, ==, cases[i].pairs);
    }
}

static LkDesignContent *
make_next (LkDesignContent *before)
{
  LkDesignContent *after = lesson_make_content ();
  LkPhaseContent *phase = g_ptr_array_index (after->phases, 1);

  after->number = 2;
  before->status = LK_DESIGN_REVISED;
  lk_design_content_set (&before->blocks[LK_BLOCK_GOAL].seen, "De helft kon het **uitleggen**.");
  lk_design_content_set (&before->blocks[LK_BLOCK_GOAL].change, "Doel kleiner maken:\n\n- alleen hele procenten");
  lk_design_content_set (&after->blocks[LK_BLOCK_GOAL].words, "Leerlingen kunnen bij hele procenten het **geheel** uitrekenen.");
  lk_design_content_set (&after->blocks[LK_BLOCK_OFF_TRACK].words, "Terug naar de strook.");
  phase->minutes = 10;
  lk_design_content_set (&phase->teacher, "Doet hardop denkend voor:\n\n1. Wat weet ik?\n2. Wat is 10%?");
  lk_design_content_set (&lk_design_content_add_phase (after)->title, "Terugblik");
  return after;
}

static guint
count_rows (GtkWidget *from)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += LK_IS_COMPARE_ROW (child) ? (guint) gtk_widget_get_child_visible (child) : count_rows (child);
  return n;
}

static guint
count_labels (GtkWidget  *from,
              const char *text)
{
  guint n = GTK_IS_LABEL (from) && g_str_equal (gtk_label_get_text (GTK_LABEL (from)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_labels (child, text);
  return n;
}

static LkCompareRow *
find_row (GtkWidget  *from,
          const char *title)
{
  return LK_COMPARE_ROW (gtk_widget_get_ancestor (lesson_find_label (from, title), LK_TYPE_COMPARE_ROW));
}

static gboolean
has_attribute (GtkWidget     *label,
               PangoAttrType  type,
               const char    *words)
{
  g_autoptr (GSList) all = (GSList *) pango_attr_list_get_attributes (gtk_label_get_attributes (GTK_LABEL (label)));
  gboolean found = FALSE;

  for (GSList *at = all; at != NULL; at = at->next)
    {
      PangoAttribute *attribute = at->data;
      g_autofree char *part = g_strndup (gtk_label_get_text (GTK_LABEL (label)) + attribute->start_index, attribute->end_index - attribute->start_index);

      found = found || (attribute->klass->type == type && strstr (part, words) != NULL);
      pango_attribute_destroy (attribute);
    }
  return found;
}

static void
test_view (Lesson        *lesson,
           gconstpointer  data)
{
  g_autoptr (LkDesignContent) after = make_next (lesson->content);
  GtkWidget *view = lk_compare_view_new (lesson->content, after), *old = NULL, *new = NULL;
  const int width = GPOINTER_TO_INT (data);
  guint n_rows;

  stage_open (&lesson->stage, view, width, 700);
  g_assert_cmpstr (lk_compare_view_get_summary (LK_COMPARE_VIEW (view)), ==, "2 blocks changed, 2 phases changed");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "2 blocks changed, 2 phases changed");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (view, "Goal")), GTK_ACCESSIBLE_PROPERTY_LABEL, "Goal, changed");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (view, "Goal")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Added: bij hele procenten");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (view, "Phase 2: Instructie")), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Phase 2: Instructie, 15 → 10 minutes");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (view, "Phase 5: Terugblik")), GTK_ACCESSIBLE_PROPERTY_LABEL, "Phase 5: Terugblik, New");
  old = lesson_find_label (view, "Doet hardop denkend voor:\n\n1. Wat weet ik?\n2. Wat is 1%?");
  new = lesson_find_label (view, "Doet hardop denkend voor:\n\n1. Wat weet ik?\n2. Wat is 10%?");
  g_assert_true (has_attribute (old, PANGO_ATTR_STRIKETHROUGH, "1"));
  g_assert_true (has_attribute (new, PANGO_ATTR_UNDERLINE, "10"));
  g_assert_true (has_attribute (new, PANGO_ATTR_BACKGROUND, "10"));
  g_assert_cmpuint (count_labels (view, "Haalt de kaarten op."), ==, 1);
  g_assert_nonnull (lesson_find_label (view, "De helft kon het uitleggen."));
  lesson_shoot (lesson, width > 800 ? "compare-wide" : "compare-narrow");
  n_rows = count_rows (view);
  gtk_widget_grab_focus (lesson_find_type (view, "GtkToggleButton"));
  stage_xdotool (&lesson->stage, "key space");
  lesson_shoot (lesson, width > 800 ? "compare-only" : "compare-only-narrow");
  g_assert_cmpuint (n_rows, >, 6);
  g_assert_cmpuint (count_rows (view), ==, 4);
}

/* By Tab into the list, then from row to row. */
static void
test_walk (Lesson        *lesson,
           gconstpointer  data)
{
  g_autoptr (LkDesignContent) after = make_next (lesson->content);
  GtkWidget *view = lk_compare_view_new (lesson->content, after), *focus = NULL;

  stage_open (&lesson->stage, view, 1000, 700);
  gtk_widget_grab_focus (lesson_find_type (view, "GtkToggleButton"));
  stage_xdotool (&lesson->stage, "key Tab Tab Tab Down Down");
  focus = gtk_root_get_focus (GTK_ROOT (lesson->stage.window));
  g_assert_true (LK_IS_COMPARE_ROW (focus));
}

static void
test_same (Lesson        *lesson,
           gconstpointer  data)
{
  g_autoptr (LkDesignContent) again = lesson_make_content (), empty = lk_design_content_new (), nothing = lk_design_content_new ();
  GtkWidget *view = lk_compare_view_new (lesson->content, again), *none = g_object_ref_sink (lk_compare_view_new (empty, nothing));

  stage_open (&lesson->stage, view, 1000, 700);
  g_assert_cmpstr (lk_compare_view_get_summary (LK_COMPARE_VIEW (view)), ==, "The two versions are the same");
  g_assert_cmpstr (lk_compare_view_get_summary (LK_COMPARE_VIEW (none)), ==, "The two versions are the same");
  g_assert_finalize_object (none);
}

#define ADD(name, data, func) g_test_add ("/compare/" name, Lesson, data, lesson_set_up, func, lesson_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  lesson_dress (g_getenv ("LK_DARK") != NULL);
  g_test_add_func ("/compare/match", test_match);
  ADD ("wide", GINT_TO_POINTER (1240), test_view);
  ADD ("narrow", GINT_TO_POINTER (420), test_view);
  ADD ("walk", NULL, test_walk);
  ADD ("same", NULL, test_same);
  return g_test_run ();
}
