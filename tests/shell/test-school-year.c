/* What people see and touch of the school's calendar: its holidays, its days off, and on which days somebody works. */

#include "calendar/lk-day-words.h"
#include "shell/lk-day-off-form.h"
#include "shell/lk-day-off-row.h"
#include "shell/lk-day-row.h"
#include "shell/lk-holiday-row.h"
#include "shell/lk-holidays-dialog.h"
#include "shell/lk-person-dialog.h"
#include "shell/lk-region-row.h"
#include "shell/lk-school-preferences.h"
#include "widgets/lk-work-days.h"

#define YEAR "2026–2027"
#define UNKNOWN_YEAR "2029–2030"

typedef struct
{
  char *folder;
  LkStore *store;
  LkSchool *school;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("lk-school-year-XXXXXX", NULL);
  path = g_build_filename (f->folder, "board.db", NULL);
  f->store = lk_store_open (path, NULL, &error);
  g_assert_no_error (error);
  f->school = lk_school_new (f->store);
  lk_store_flush (f->store);
  lk_school_set_name (f->school, "De Regenboog", &error);
  lk_school_set_region (f->school, "midden", &error);
  g_assert_no_error (error);
  f->window = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  const char *command[] = { "rm", "-rf", f->folder, NULL };
  GListModel *toplevels = gtk_window_get_toplevels ();
  gpointer toplevel;

  while ((toplevel = g_list_model_get_item (toplevels, 0)) != NULL)
    {
      gtk_window_destroy (toplevel);
      g_object_unref (toplevel);
    }
  lk_store_flush (f->store);
  g_clear_object (&f->school);
  lk_store_close (f->store);
  g_clear_object (&f->store);
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_free (f->folder);
}

static void
undo (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  lk_store_flush (f->store);
  g_assert_true (lk_store_undo (f->store, &error));
  lk_store_flush (f->store);
}

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type,
      guint      index)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (widget, type, found);
  g_assert_cmpuint (found->len, >, index);

  return found->pdata[index];
}

static guint
count (GtkWidget *widget,
       GType      type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (widget, type, found);

  return found->len;
}

/* A button by its icon or its label. */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *name)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (widget, GTK_TYPE_BUTTON, found);
  for (guint i = 0; i < found->len; i++)
    {
      if (g_strcmp0 (gtk_button_get_icon_name (found->pdata[i]), name) == 0 ||
          g_strcmp0 (gtk_button_get_label (found->pdata[i]), name) == 0)
        return found->pdata[i];
    }
  g_assert_not_reached ();
}

static void
click (GtkWidget  *widget,
       const char *name)
{
  g_signal_emit_by_name (find_button (widget, name), "clicked");
}

static GtkWidget *
get_dialog (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (toplevel, type))
        return toplevel;
    }

  return NULL;
}

static GtkWidget *
open_year (Fixture    *f,
           const char *year)
{
  GtkWidget *dialog, *shown;

  lk_holidays_dialog_present (GTK_WINDOW (f->window), f->school);
  dialog = get_dialog (LK_TYPE_HOLIDAYS_DIALOG);
  shown = gtk_widget_get_next_sibling (find_button (dialog, "go-previous-symbolic"));
  while (g_strcmp0 (gtk_label_get_text (GTK_LABEL (shown)), year) != 0)
    {
      const gboolean later = g_strcmp0 (gtk_label_get_text (GTK_LABEL (shown)), year) < 0;

      g_assert_true (gtk_widget_get_sensitive (find_button (dialog, later ? "go-next-symbolic" : "go-previous-symbolic")));
      click (dialog, later ? "go-next-symbolic" : "go-previous-symbolic");
    }

  return dialog;
}

static void
assert_days (GtkWidget  *row,
             const char *from,
             const char *till,
             const char *rest)
{
  g_autofree char *days = lk_day_format_range (lk_day_from_text (from), lk_day_from_text (till), lk_day_today ());
  g_autofree char *words = g_strconcat (days, rest, NULL);

  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, words);
}

/* Picks the first (0) or the last (1) day of a row. */
static void
pick (GtkWidget  *row,
      guint       which,
      const char *day)
{
  g_signal_emit_by_name (find (row, LK_TYPE_DAY_ROW, which), "picked", lk_day_from_text (day));
}

/* Types the first (0) or the last (1) day of a row. */
static void
type_day (GtkWidget  *row,
          guint       which,
          const char *words)
{
  GtkWidget *entry = find (find (row, LK_TYPE_DAY_ROW, which), GTK_TYPE_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "activate");
}

/* A day without a year lies in the school year that is shown, whatever year it is now. */
static void
test_typed (Fixture       *f,
            gconstpointer  data)
{
  const char * const years[] = { "2025–2026", YEAR, "2027–2028" };

  for (int i = 0; i < 3; i++)
    {
      GtkWidget *dialog = open_year (f, years[i]);
      GtkWidget *autumn = find (dialog, LK_TYPE_HOLIDAY_ROW, LK_HOLIDAY_AUTUMN);
      GtkWidget *summer = find (dialog, LK_TYPE_HOLIDAY_ROW, LK_HOLIDAY_SUMMER);
      GtkWidget *form = find (dialog, LK_TYPE_DAY_OFF_FORM, 0);
      g_autofree char *from = g_strdup_printf ("%d-10-01", 2025 + i), *till = g_strdup_printf ("%d-10-02", 2025 + i);
      g_autofree char *begin = g_strdup_printf ("%d-07-20", 2026 + i), *end = g_strdup_printf ("%d-08-27", 2026 + i);

      type_day (autumn, 0, "1 okt");
      type_day (autumn, 1, "2-10");
      assert_days (autumn, from, till, " · own days");
      type_day (summer, 0, "20 juli");
      type_day (summer, 1, "27 aug");
      assert_days (summer, begin, end, " · own days");
      type_day (form, 0, "1 oct");
      g_assert_cmpint (lk_day_row_get_day (LK_DAY_ROW (find (form, LK_TYPE_DAY_ROW, 0))), ==, lk_day_from_text (from));
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
}

static void
test_published (Fixture       *f,
                gconstpointer  data)
{
  GtkWidget *dialog = open_year (f, YEAR);
  GtkWidget *autumn = find (dialog, LK_TYPE_HOLIDAY_ROW, LK_HOLIDAY_AUTUMN);
  GtkWidget *reset = gtk_widget_get_ancestor (find_button (autumn, "edit-undo-symbolic"), ADW_TYPE_ACTION_ROW);

  g_assert_cmpuint (count (dialog, LK_TYPE_HOLIDAY_ROW), ==, 5);
  assert_days (autumn, "2026-10-17", "2026-10-25", "");
  assert_days (find (dialog, LK_TYPE_HOLIDAY_ROW, LK_HOLIDAY_CHRISTMAS), "2026-12-19", "2027-01-03", "");
  assert_days (find (dialog, LK_TYPE_HOLIDAY_ROW, LK_HOLIDAY_SUMMER), "2027-07-17", "2027-08-29", "");
  g_assert_false (gtk_widget_get_visible (reset));

  pick (autumn, 0, "2026-10-24");
  assert_days (autumn, "2026-10-24", "2026-10-25", " · own days");
  g_assert_true (gtk_widget_get_visible (reset));
  undo (f);
  assert_days (autumn, "2026-10-17", "2026-10-25", "");
  g_assert_false (gtk_widget_get_visible (reset));

  /* Past its end it keeps its length; what cannot be is refused and changes nothing. */
  pick (autumn, 0, "2026-10-31");
  assert_days (autumn, "2026-10-31", "2026-11-08", " · own days");
  pick (autumn, 1, "2026-10-01");
  assert_days (autumn, "2026-10-31", "2026-11-08", " · own days");

  click (autumn, "edit-undo-symbolic");
  assert_days (autumn, "2026-10-17", "2026-10-25", "");
  g_assert_cmpuint (lk_record_list_get_size (lk_school_get_own_holidays (f->school)), ==, 0);

  lk_school_set_region (f->school, "zuid", NULL);
  assert_days (find (dialog, LK_TYPE_HOLIDAY_ROW, LK_HOLIDAY_SUMMER), "2027-07-24", "2027-09-05", "");
}

static void
test_unknown (Fixture       *f,
              gconstpointer  data)
{
  GtkWidget *dialog = open_year (f, UNKNOWN_YEAR);
  GtkWidget *may = find (dialog, LK_TYPE_HOLIDAY_ROW, LK_HOLIDAY_MAY);
  const char *days;

  days = adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (may));
  g_assert_cmpstr (days, ==, "Not known yet");
  pick (may, 0, "2030-04-27");
  days = adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (may));
  g_assert_cmpstr (days, ==, "Not known yet");
  pick (may, 1, "2030-05-05");
  assert_days (may, "2030-04-27", "2030-05-05", "");

  click (may, "edit-clear-symbolic");
  days = adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (may));
  g_assert_cmpstr (days, ==, "Not known yet");
  undo (f);
  assert_days (may, "2030-04-27", "2030-05-05", "");
}

static void
test_days_off (Fixture       *f,
               gconstpointer  data)
{
  GtkWidget *dialog = open_year (f, YEAR);
  GtkWidget *form = find (dialog, LK_TYPE_DAY_OFF_FORM, 0);
  GtkWidget *row;

  gtk_editable_set_text (GTK_EDITABLE (find (form, ADW_TYPE_ENTRY_ROW, 0)), "Study & rest");
  click (form, "_Add");
  g_assert_cmpuint (count (dialog, LK_TYPE_DAY_OFF_ROW), ==, 0);
  pick (form, 0, "2027-02-03");
  click (form, "_Add");
  g_assert_cmpuint (count (dialog, LK_TYPE_DAY_OFF_ROW), ==, 1);
  row = find (dialog, LK_TYPE_DAY_OFF_ROW, 0);
  assert_days (row, "2027-02-03", "2027-02-03", "");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (form, ADW_TYPE_ENTRY_ROW, 0))), ==, "");

  pick (row, 1, "2027-02-04");
  row = find (dialog, LK_TYPE_DAY_OFF_ROW, 0);
  assert_days (row, "2027-02-03", "2027-02-04", "");
  click (row, "user-trash-symbolic");
  g_assert_cmpuint (count (dialog, LK_TYPE_DAY_OFF_ROW), ==, 0);
  undo (f);
  g_assert_cmpuint (count (dialog, LK_TYPE_DAY_OFF_ROW), ==, 1);

  /* Each year shows its own. */
  click (dialog, "go-next-symbolic");
  g_assert_cmpuint (count (dialog, LK_TYPE_DAY_OFF_ROW), ==, 0);
}

static void
test_preferences (Fixture       *f,
                  gconstpointer  data)
{
  GtkWidget *page = lk_school_preferences_new (f->school);
  LkRegionRow *region;

  gtk_window_set_child (GTK_WINDOW (f->window), page);
  region = LK_REGION_ROW (find (page, LK_TYPE_REGION_ROW, 0));
  g_assert_cmpstr (lk_region_row_get (region), ==, "midden");
  lk_region_row_set (region, "noord");
  g_assert_cmpstr (lk_school_get_region (f->school), ==, "noord");
  undo (f);
  g_assert_cmpstr (lk_region_row_get (region), ==, "midden");
  lk_region_row_set (region, NULL);
  g_assert_null (lk_school_get_region (f->school));
}

static void
test_work_days (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  LkPerson *anna = lk_school_add_person (f->school, "Anna de Vries", "", NULL, LK_ROLE_TEACHER, &error);
  GtkWidget *dialog, *days;
  g_autofree char *off = NULL;

  lk_person_dialog_present (GTK_WINDOW (f->window), f->school, anna);
  dialog = get_dialog (LK_TYPE_PERSON_DIALOG);
  days = find (dialog, LK_TYPE_WORK_DAYS, 0);
  gtk_test_accessible_assert_role (days, GTK_ACCESSIBLE_ROLE_GROUP);
  for (guint i = 0; i < 5; i++)
    g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find (days, GTK_TYPE_TOGGLE_BUTTON, i))));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (days, GTK_TYPE_TOGGLE_BUTTON, 2)), FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (days, GTK_TYPE_TOGGLE_BUTTON, 4)), FALSE);
  click (dialog, "_Save");
  g_assert_cmpstr (lk_person_get_days_off (anna), ==, "35");

  lk_person_dialog_present (GTK_WINDOW (f->window), f->school, anna);
  off = lk_work_days_dup_off (LK_WORK_DAYS (find (get_dialog (LK_TYPE_PERSON_DIALOG), LK_TYPE_WORK_DAYS, 0)));
  g_assert_cmpstr (off, ==, "35");
  undo (f);
  g_assert_cmpstr (lk_person_get_days_off (anna), ==, "");
}

#define ADD(name, func) g_test_add ("/school-year/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("typed", test_typed);
  ADD ("published", test_published);
  ADD ("unknown", test_unknown);
  ADD ("days-off", test_days_off);
  ADD ("preferences", test_preferences);
  ADD ("work-days", test_work_days);

  return g_test_run ();
}
