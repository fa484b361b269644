/* The form of a lesson design over a real database, by a real pointer and real keys; the answers come from the database. */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "designs/lk-designs.h"
#include "lessons/lk-attachment-copies.h"
#include "lessons/lk-lesson-form.h"
#include "lessons/lk-line-entry.h"
#include "lessons/lk-phase-row.h"
#include "model/lk-model-error.h"
#include "stage/stage.h"
#include "widgets/lk-time-bar-view.h"

#define WIDTH 1340    /* what a window of 1366×768 leaves for the page */
#define HEIGHT 660
#define NARROW 360

typedef struct
{
  Stage           stage;
  LkDesigns      *designs;
  LkDesignDetail *detail;
  LkStore        *own;       /* of a private draft; NULL for a shared design */
  char           *id;
} Fixture;

static void
add_phase (LkDesignContent *content,
           const char      *title,
           guint            minutes)
{
  LkPhaseContent *phase = lk_design_content_add_phase (content);

  lk_design_content_set (&phase->title, title);
  phase->minutes = minutes;
}

static LkDesignContent *
make_content (Rig *rig)
{
  LkDesignContent *content = lk_design_content_new ();
  const char *ids[] = { lk_record_get_id (LK_RECORD (rig->anna)), NULL };

  g_strfreev (content->designer_ids);
  content->designer_ids = g_strdupv ((char **) ids);
  add_phase (content, "Een", 5);
  add_phase (content, "Twee", 15);
  add_phase (content, "Drie", 10);
  return content;
}

/* @data: how wide the window is. */
static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  Rig *rig = &f->stage.rig;
  g_autoptr (LkDesignContent) content = NULL;
  g_autoptr (GError) error = NULL;

  rig_set_up (rig, NULL);
  lk_store_flush (rig->store);
  f->designs = lk_designs_new (rig->school);
  lk_store_flush (rig->store);
  content = make_content (rig);
  f->id = g_strdup (lk_record_get_id (LK_RECORD (lk_designs_add (f->designs, content, "Add Lesson Design", &error))));
  g_assert_no_error (error);
  lk_store_flush (rig->store);
  f->detail = lk_design_detail_new (rig->school, rig->store, f->id);
  lk_store_flush (rig->store);
  g_assert_true (lk_live_get_loaded (LK_LIVE (f->detail)));
  stage_open (&f->stage, lk_lesson_form_new (f->detail, rig->school), GPOINTER_TO_INT (data), HEIGHT);
  gtk_widget_grab_focus (f->stage.widget);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  GtkWidget *form = f->stage.widget;

  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &form);
  stage_close (&f->stage);
  stage_settle (&f->stage);
  g_assert_null (form);
  g_assert_finalize_object (g_steal_pointer (&f->detail));
  g_assert_finalize_object (g_steal_pointer (&f->designs));
  g_free (f->id);
  rig_tear_down (&f->stage.rig, NULL);
}

static gboolean
write_draft (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  return lk_design_write_content (db, data, "draft", error);
}

/* A private draft: the same in a database in memory. */
static void
set_up_draft (Fixture       *f,
              gconstpointer  data)
{
  Rig *rig = &f->stage.rig;
  g_autoptr (LkDesignContent) content = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *overlay = adw_toast_overlay_new ();

  rig_set_up (rig, NULL);
  lk_store_flush (rig->store);
  f->own = lk_store_open_memory (&error);
  g_assert_no_error (error);
  content = make_content (rig);
  lk_store_write (f->own, NULL, write_draft, content, &error);
  g_assert_no_error (error);
  f->detail = lk_design_detail_new (rig->school, f->own, "draft");
  lk_store_flush (f->own);
  g_assert_true (lk_live_get_loaded (LK_LIVE (f->detail)));
  g_assert_cmpuint (lk_record_list_get_size (lk_design_detail_get_phases (f->detail)), ==, 3);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), lk_lesson_form_new (f->detail, rig->school));
  stage_open (&f->stage, overlay, GPOINTER_TO_INT (data), HEIGHT);
}

static void
tear_down_draft (Fixture       *f,
                 gconstpointer  data)
{
  stage_close (&f->stage);
  stage_settle (&f->stage);
  lk_store_flush (f->own);
  g_assert_finalize_object (g_steal_pointer (&f->detail));
  lk_store_close (f->own);
  g_assert_finalize_object (g_steal_pointer (&f->own));
  rig_tear_down (&f->stage.rig, NULL);
}

static gboolean
is_named (GtkWidget  *widget,
          const char *name)
{
  g_autofree char *wrong = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  return wrong == NULL;
}

static GtkWidget *
find_named (GtkWidget  *from,
            GType       type,
            const char *name)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (from), type) && gtk_widget_get_mapped (from) && (name == NULL || is_named (from, name)))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_named (child, type, name);
  return found;
}

static GtkWidget *
find (Fixture    *f,
      GType       type,
      const char *name)
{
  const gint64 until = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  GtkWidget *found = NULL;

  /* Phases come a few at a time. */
  while ((found = find_named (f->stage.widget, type, name)) == NULL && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  if (found == NULL)
    g_error ("There is no %s “%s”", g_type_name (type), name);
  return found;
}

static char *
get_text (GtkWidget *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
type_in (Fixture    *f,
         const char *name,
         const char *text)
{
  g_assert_true (gtk_widget_grab_focus (find (f, GTK_TYPE_TEXT_VIEW, name)));
  stage_settle (&f->stage);
  stage_xdotool (&f->stage, "type --delay 12 '%s'", text);
}

#define ASK_PHASES "SELECT group_concat (title, ' ') FROM (SELECT title FROM phase WHERE design = $ ORDER BY rank)"
#define ASK_BLOCK(column, block) "SELECT " column " FROM design_block WHERE design = $ AND block = '" block "'"
#define ASK_HEAD(column) "SELECT " column " FROM design WHERE id = $"

/* $ in @sql stands for the design. */
static void
expect (Fixture    *f,
        const char *sql,
        const char *words)
{
  g_autoptr (GString) whole = g_string_new (sql);
  g_autofree char *id = g_strdup_printf ("'%s'", f->id), *now = NULL;

  g_string_replace (whole, "$", id, 0);
  stage_settle (&f->stage);
  now = rig_ask (&f->stage.rig, whole->str);
  g_assert_cmpstr (now, ==, words);
}

/* Each field by its name; what was typed there lies in its own place. */
static void
test_typing (Fixture       *f,
             gconstpointer  data)
{
  stage_xdotool (&f->stage, "type --delay 12 'Breuken'");
  expect (f, ASK_HEAD ("title"), "Breuken");
  type_in (f, "Class", "1hv");
  expect (f, ASK_HEAD ("class"), "1hv");
  type_in (f, "Subject", "wiskunde");
  expect (f, ASK_HEAD ("subject"), "wiskunde");
  type_in (f, "Lesson hour", "3e");
  expect (f, ASK_HEAD ("hour"), "3e");
  type_in (f, "Goal", "doel");
  expect (f, ASK_BLOCK ("words", "goal"), "doel");
  type_in (f, "Check of prior knowledge", "bordje");
  expect (f, ASK_BLOCK ("words", "prior"), "bordje");
  type_in (f, "Expected misconception", "fout");
  expect (f, ASK_BLOCK ("words", "misconception"), "fout");
  type_in (f, "If it goes off track", "terug");
  expect (f, ASK_BLOCK ("words", "off-track"), "terug");
  type_in (f, "What pupils do in “Twee”", "leggen");
  expect (f, "SELECT pupils FROM phase WHERE design = $ AND title = 'Twee'", "leggen");
  type_in (f, "Model pupil B: Expected", "twijfelt");
  expect (f, "SELECT expected FROM model_pupil WHERE design = $ AND letter = 'B'", "twijfelt");
}

/* What is taken back on the screen leaves the cursor where it was, between what stayed. */
static void
test_undo (Fixture       *f,
           gconstpointer  data)
{
  GtkWidget *goal = find (f, GTK_TYPE_TEXT_VIEW, "Goal");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (goal));
  g_autofree char *before = NULL, *after = NULL;
  int cursor = 0;

  type_in (f, "Goal", "een twee");
  g_assert_true (lk_design_detail_set_line (f->detail, LK_DESIGN_TITLE, "T", NULL));
  g_assert_true (lk_design_detail_set_block (f->detail, LK_BLOCK_GOAL, LK_PART_WORDS, "een twee drie", NULL));
  stage_xdotool (&f->stage, "key ctrl+Home Right Right");
  before = get_text (goal);
  g_assert_cmpstr (before, ==, "een twee drie");
  g_assert_true (lk_store_undo (f->stage.rig.store, NULL));
  stage_settle (&f->stage);
  after = get_text (goal);
  g_assert_cmpstr (after, ==, "een twee");
  g_object_get (buffer, "cursor-position", &cursor, NULL);
  g_assert_cmpint (cursor, ==, 2);
  g_assert_true (lk_store_redo (f->stage.rig.store, NULL));
  expect (f, ASK_BLOCK ("words", "goal"), "een twee drie");
  g_object_get (buffer, "cursor-position", &cursor, NULL);
  g_assert_cmpint (cursor, ==, 2);
}

static gboolean
is_complaining (GtkWidget *view)
{
  GtkWidget *field = gtk_widget_get_ancestor (view, LK_TYPE_LINE_ENTRY);

  return gtk_widget_get_mapped (gtk_widget_get_last_child (gtk_widget_get_first_child (field)));
}

/* What is refused stays as it was typed, with the reason; once it fits it is saved. */
static void
test_refused (Fixture       *f,
              gconstpointer  data)
{
  GtkWidget *title = find (f, GTK_TYPE_TEXT_VIEW, "Title");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (title));
  g_autofree char *long_text = g_strnfill (LK_DESIGN_MAX_LINE + 1, 'x'), *now = NULL;
  GtkTextIter end, start;

  gtk_text_buffer_insert_at_cursor (buffer, long_text, -1);
  expect (f, ASK_HEAD ("title"), "");
  now = get_text (title);
  g_assert_cmpuint (strlen (now), ==, LK_DESIGN_MAX_LINE + 1);
  g_assert_true (is_complaining (title));
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, LK_DESIGN_MAX_LINE);
  gtk_text_buffer_delete (buffer, &start, &end);
  long_text[LK_DESIGN_MAX_LINE] = '\0';
  expect (f, ASK_HEAD ("title"), long_text);
  g_assert_false (is_complaining (title));
}

static GtkWidget *
find_phase (Fixture    *f,
            const char *title)
{
  g_autofree char *minutes = g_strdup_printf ("Minutes of “%s”", title);

  return gtk_widget_get_ancestor (find (f, GTK_TYPE_SPIN_BUTTON, minutes), LK_TYPE_PHASE_ROW);
}

static GtkWidget *
find_handle (GtkWidget *from)
{
  GtkWidget *found = gtk_widget_has_css_class (from, "handle") ? from : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_handle (child);
  return found;
}

/* Keys move it and keep the focus, Enter makes the next one, and what is taken away can be put back. */
static void
test_phases (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *first = NULL;

  gtk_widget_grab_focus (find_phase (f, "Een"));
  stage_xdotool (&f->stage, "key alt+Down");
  expect (f, ASK_PHASES, "Twee Een Drie");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->stage.window)), find_phase (f, "Een")));
  g_assert_nonnull (strstr (f->stage.toasts->str, "Een, 2 of 3, 5 minutes"));
  stage_xdotool (&f->stage, "key alt+Down alt+Down");
  expect (f, ASK_PHASES, "Twee Drie Een");
  stage_xdotool (&f->stage, "key alt+Up");
  expect (f, ASK_PHASES, "Twee Een Drie");
  stage_xdotool (&f->stage, "key Return");
  stage_xdotool (&f->stage, "type --delay 12 'Nieuw'");
  expect (f, ASK_PHASES, "Twee Een Nieuw Drie");
  first = find_phase (f, "Een");
  gtk_widget_activate_action (first, "phases.remove", "s", lk_record_get_id (LK_RECORD (lk_phase_row_get_phase (LK_PHASE_ROW (first)))));
  expect (f, ASK_PHASES, "Twee Nieuw Drie");
  g_assert_nonnull (strstr (f->stage.toasts->str, "Removed: Een"));
  g_assert_true (lk_store_undo (f->stage.rig.store, NULL));
  expect (f, ASK_PHASES, "Twee Een Nieuw Drie");
}

static void
scroll_to (Fixture   *f,
           GtkWidget *widget)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW)));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, f->stage.widget, &bounds));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y - 120);
  stage_settle (&f->stage);
}

static void
test_drag (Fixture       *f,
           gconstpointer  data)
{
  scroll_to (f, find_phase (f, "Een"));
  stage_drag (&f->stage, find_handle (find_phase (f, "Drie")), find_handle (find_phase (f, "Een")));
  expect (f, ASK_PHASES, "Drie Een Twee");
  g_assert_true (lk_store_undo (f->stage.rig.store, NULL));
  expect (f, ASK_PHASES, "Een Twee Drie");
}

/* The lengths of the phases and of the lesson; the bar asks for them too. */
static void
test_minutes (Fixture       *f,
              gconstpointer  data)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find (f, GTK_TYPE_SPIN_BUTTON, "Minutes of “Twee”")), 40);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find (f, GTK_TYPE_SPIN_BUTTON, "Length of the lesson, in minutes")), 60);
  expect (f, "SELECT minutes FROM phase WHERE design = $ AND title = 'Twee'", "40");
  expect (f, ASK_HEAD ("minutes"), "60");
  g_assert_cmpuint (lk_design_detail_get_total (f->detail), ==, 55);
  g_signal_emit_by_name (find (f, LK_TYPE_TIME_BAR_VIEW, NULL), "minutes-wanted", 0, 10);
  expect (f, "SELECT minutes FROM phase WHERE design = $ AND title = 'Een'", "10");
  gtk_widget_activate_action (find_phase (f, "Twee"), "phase.grouping", "s", "pairs");
  expect (f, "SELECT grouping FROM phase WHERE design = $ AND title = 'Twee'", "pairs");
}

/* From when it was taught each block has what was seen and what to change beside it; a revised version can only be read. */
static void
test_taught (Fixture       *f,
             gconstpointer  data)
{
  g_assert_null (find_named (f->stage.widget, GTK_TYPE_TEXT_VIEW, "Goal: What was seen"));
  gtk_widget_activate_action (f->stage.widget, "lesson.taught", NULL);
  expect (f, ASK_HEAD ("status"), "taught");
  type_in (f, "Goal: What was seen", "bijna");
  type_in (f, "Interim check: What to change", "eerder");
  expect (f, ASK_BLOCK ("seen", "goal"), "bijna");
  expect (f, ASK_BLOCK ("change", "interim"), "eerder");
  gtk_widget_activate_action (f->stage.widget, "lesson.evaluated", NULL);
  expect (f, ASK_HEAD ("status"), "evaluated");
  gtk_widget_activate_action (f->stage.widget, "lesson.revise", NULL);
  expect (f, ASK_HEAD ("status"), "revised");
  expect (f, "SELECT count(*) FROM design WHERE previous = $", "1");
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (find (f, GTK_TYPE_TEXT_VIEW, "Goal"))));
  type_in (f, "Goal", "x");
  expect (f, ASK_BLOCK ("words", "goal"), "");
}

/* Ctrl+Shift+Enter goes through the blocks in the order of reading, and no text takes it for a new line. */
static void
test_next_block (Fixture       *f,
                 gconstpointer  data)
{
  stage_xdotool (&f->stage, "key ctrl+shift+Return");
  stage_xdotool (&f->stage, "type --delay 12 'a'");
  expect (f, ASK_BLOCK ("words", "goal"), "a");
  stage_xdotool (&f->stage, "key ctrl+shift+Return ctrl+shift+Return");
  stage_xdotool (&f->stage, "type --delay 12 'b'");
  expect (f, ASK_BLOCK ("words", "misconception"), "b");
  expect (f, ASK_BLOCK ("words", "goal"), "a");
}

static void
find_bounds (Fixture         *f,
             graphene_rect_t *goal,
             graphene_rect_t *bar)
{
  g_assert_true (gtk_widget_compute_bounds (find (f, GTK_TYPE_TEXT_VIEW, "Goal"), f->stage.widget, goal));
  g_assert_true (gtk_widget_compute_bounds (find (f, LK_TYPE_TIME_BAR_VIEW, NULL), f->stage.widget, bar));
}

/* The bar stands beside and stays in sight however far the page is scrolled. */
static void
test_wide (Fixture       *f,
           gconstpointer  data)
{
  graphene_rect_t goal, bar;

  find_bounds (f, &goal, &bar);
  g_assert_cmpfloat (bar.origin.x, >, goal.origin.x + goal.size.width);
  for (guint i = 0; i < 20; i++)
    lk_design_detail_add_phase (f->detail, "Meer", 1, NULL, NULL);
  stage_settle (&f->stage);
  scroll_to (f, find (f, GTK_TYPE_TEXT_VIEW, "End check"));
  find_bounds (f, &goal, &bar);
  g_assert_cmpfloat (goal.origin.y + goal.size.height, <, 0);
  g_assert_cmpfloat (bar.origin.y, >=, 0);
  g_assert_cmpfloat (bar.origin.y + bar.size.height, <=, HEIGHT);
}

static void
test_narrow (Fixture       *f,
             gconstpointer  data)
{
  graphene_rect_t goal, bar;

  g_assert_cmpint (gtk_widget_get_width (f->stage.widget), <=, NARROW);
  find_bounds (f, &goal, &bar);
  g_assert_cmpfloat (bar.origin.y, >, goal.origin.y + goal.size.height);
}

static gboolean
takes_focus (GtkWidget *widget)
{
  return GTK_IS_TEXT_VIEW (widget) || GTK_IS_ENTRY (widget) || GTK_IS_SPIN_BUTTON (widget) || GTK_IS_DROP_DOWN (widget) ||
         GTK_IS_MENU_BUTTON (widget) || GTK_IS_BUTTON (widget);
}

static void
assert_named (GtkWidget *widget)
{
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (takes_focus (widget) && label == NULL && !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    g_error ("A %s has no name", G_OBJECT_TYPE_NAME (widget));
  /* What these hold is theirs. */
  if (takes_focus (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_named (child);
}

static void
test_names (Fixture       *f,
            gconstpointer  data)
{
  lk_design_detail_add_link (f->detail, "Site", "https://example.org/a", NULL);
  gtk_widget_activate_action (f->stage.widget, "lesson.taught", NULL);
  stage_settle (&f->stage);
  assert_named (f->stage.widget);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  /* There may be no program here that opens it. */
  lk_attachment_copies_open_finish (LK_ATTACHMENT_COPIES (source), result, NULL);
  *(gboolean *) user_data = TRUE;
}

static void
expect_mode (const char *path,
             guint       mode)
{
  GStatBuf about;

  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpuint (about.st_mode & 0777, ==, mode);
}

/* A copy that is opened lies where nobody else can read it, and goes when the page does. */
static void
test_copies (Fixture       *f,
             gconstpointer  data)
{
  LkAttachmentCopies *copies = lk_attachment_copies_new ();
  g_autoptr (GBytes) bytes = g_bytes_new ("inhoud", 6);
  LkAttachment *attachment = lk_design_detail_add_file (f->detail, "../../werk blad.txt", bytes, NULL);
  g_autofree char *folder = NULL, *own = NULL, *path = NULL, *text = NULL;
  gboolean opened = FALSE;
  g_autoptr (GDir) dir = NULL;

  g_assert_nonnull (attachment);
  own = g_strdup (lk_record_get_id (LK_RECORD (attachment)));
  stage_settle (&f->stage);
  attachment = lk_record_list_find (lk_design_detail_get_attachments (f->detail), own);
  lk_attachment_copies_open_async (copies, f->detail, attachment, NULL, opened_cb, &opened);
  while (!opened)
    g_main_context_iteration (NULL, TRUE);
  folder = g_strdup (lk_attachment_copies_get_folder (copies));
  expect_mode (folder, 0700);
  path = g_build_filename (folder, own, NULL);
  dir = g_dir_open (path, 0, NULL);
  g_free (path);
  path = g_build_filename (folder, own, g_dir_read_name (dir), NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "inhoud");
  expect_mode (path, 0600);
  g_assert_finalize_object (copies);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = lk_attachment_read_finish (result, &name, user_data);

  g_assert_null (bytes);
}

/* A link is added by its address; what is no address, or too large, is told in words and adds nothing. */
static void
test_attachments (Fixture       *f,
                  gconstpointer  data)
{
  GtkWidget *entry = find (f, GTK_TYPE_ENTRY, "Address of a link to add");
  g_autofree char *path = g_build_filename (f->stage.rig.folder, "groot.bin", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  gtk_editable_set_text (GTK_EDITABLE (entry), "geen adres");
  g_signal_emit_by_name (entry, "activate");
  expect (f, "SELECT count(*) FROM attachment WHERE design = $", "0");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "geen adres");
  gtk_editable_set_text (GTK_EDITABLE (entry), " https://example.org/werk ");
  g_signal_emit_by_name (entry, "activate");
  expect (f, "SELECT address FROM attachment WHERE design = $", "https://example.org/werk");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  type_in (f, "Name of the link", "!");
  expect (f, "SELECT instr (title, '!') > 0 FROM attachment WHERE design = $", "1");

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_cmpint (truncate (path, LK_ATTACHMENT_MAX_SIZE + 1), ==, 0);
  lk_attachment_read_async (file, NULL, read_cb, &error);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG);
  g_assert_nonnull (strstr (error->message, "groot.bin"));
}

static void
settle_draft (Fixture *f)
{
  lk_store_flush (f->own);
  stage_settle (&f->stage);
}

/* What is done in a private draft is undone there, and nothing of it reaches the school's file. */
static void
test_draft (Fixture       *f,
            gconstpointer  data)
{
  GtkWidget *row = find_phase (f, "Twee");
  g_autofree char *undo_label = g_strdup (lk_store_get_undo_label (f->stage.rig.store)), *count = NULL;

  type_in (f, "Title", "Geheim");
  settle_draft (f);
  g_assert_cmpstr (lk_design_get_title (lk_design_detail_get_design (f->detail)), ==, "Geheim");
  gtk_widget_activate_action (row, "phases.remove", "s", lk_record_get_id (LK_RECORD (lk_phase_row_get_phase (LK_PHASE_ROW (row)))));
  settle_draft (f);
  g_assert_cmpuint (lk_record_list_get_size (lk_design_detail_get_phases (f->detail)), ==, 2);
  g_assert_cmpstr (f->stage.toasts->str, ==, "");
  gtk_widget_grab_focus (find (f, GTK_TYPE_SPIN_BUTTON, "Minutes of “Drie”"));
  stage_xdotool (&f->stage, "key ctrl+z");
  settle_draft (f);
  g_assert_cmpuint (lk_record_list_get_size (lk_design_detail_get_phases (f->detail)), ==, 3);
  stage_xdotool (&f->stage, "key ctrl+shift+z");
  settle_draft (f);
  g_assert_cmpuint (lk_record_list_get_size (lk_design_detail_get_phases (f->detail)), ==, 2);
  g_assert_cmpstr (lk_store_get_undo_label (f->stage.rig.store), ==, undo_label);
  count = rig_ask (&f->stage.rig, "SELECT (SELECT count(*) FROM design) + (SELECT count(*) FROM phase)");
  g_assert_cmpstr (count, ==, "0");
}

#define ADD(name, width) \
  g_test_add ("/lessons/form/" #name, Fixture, GINT_TO_POINTER (width), set_up, test_ ## name, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (typing, WIDTH);
  ADD (undo, WIDTH);
  ADD (refused, WIDTH);
  ADD (phases, WIDTH);
  ADD (drag, WIDTH);
  ADD (minutes, WIDTH);
  ADD (taught, WIDTH);
  ADD (next_block, WIDTH);
  ADD (wide, WIDTH);
  ADD (narrow, NARROW);
  ADD (names, WIDTH);
  ADD (copies, WIDTH);
  ADD (attachments, WIDTH);
  g_test_add ("/lessons/form/draft", Fixture, GINT_TO_POINTER (WIDTH), set_up_draft, test_draft, tear_down_draft);
  return g_test_run ();
}
