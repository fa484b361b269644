/* Each verb on a design: done, undone, done again, and read anew; in the school's file and in memory alike. */

#include "design-rig.h"

#include "model/lk-model-error.h"

typedef struct
{
  Rig             rig;
  LkStore        *store;       /* the school's, or one in memory */
  char           *id;
  LkDesignDetail *detail;
  guint           n_failed;
} Desk;

static void
failed_cb (Desk *desk)
{
  desk->n_failed++;
}

static gboolean
write_draft (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  return lk_design_write_content (db, ((gpointer *) data)[0], ((gpointer *) data)[1], error);
}

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  g_autoptr(LkDesignContent) content = make_design (3, FALSE);

  rig_set_up (&desk->rig, NULL);
  lk_design_content_set (&content->title, "Breuken vergelijken");
  lk_design_content_add_designer (content, "Anna de Vries", lk_record_get_id (LK_RECORD (desk->rig.anna)));
  if (GPOINTER_TO_INT (data))
    {
      g_autoptr(GError) error = NULL;
      gpointer draft[2];

      desk->store = lk_store_open_memory (&error);
      g_assert_no_error (error);
      desk->id = lk_store_new_id ();
      draft[0] = content;
      draft[1] = desk->id;
      g_assert_true (lk_store_write (desk->store, NULL, write_draft, draft, NULL));
    }
  else
    {
      desk->store = g_object_ref (desk->rig.store);
      desk->id = share_design (&desk->rig, content);
    }
  desk->detail = lk_design_detail_new (desk->rig.school, desk->store, desk->id);
  g_signal_connect_swapped (desk->detail, "failed", G_CALLBACK (failed_cb), desk);
  wait_detail (desk->detail);
  lk_store_flush (desk->rig.store);
  g_assert_nonnull (lk_design_detail_get_design (desk->detail));
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_autoptr(GPtrArray) problems = NULL;

  lk_store_flush (desk->store);
  lk_store_flush (desk->rig.store);
  g_assert_cmpuint (desk->n_failed, ==, 0);
  problems = lk_store_check (desk->rig.store, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
  g_signal_handlers_disconnect_by_data (desk->detail, desk);
  g_assert_finalize_object (desk->detail);
  g_object_unref (desk->store);
  g_free (desk->id);
  rig_tear_down (&desk->rig, NULL);
}

static gboolean
set_title (Desk *desk)
{
  return lk_design_detail_set_line (desk->detail, LK_DESIGN_TITLE, "  Breuken op een lijn ", NULL);
}

static gboolean
set_hour (Desk *desk)
{
  return lk_design_detail_set_line (desk->detail, LK_DESIGN_HOUR, "3e uur", NULL);
}

static gboolean
set_day (Desk *desk)
{
  return lk_design_detail_set_day (desk->detail, lk_day_new (2026, 12, 4), NULL);
}

static gboolean
set_minutes (Desk *desk)
{
  return lk_design_detail_set_minutes (desk->detail, 599, NULL);
}

static gboolean
set_goal (Desk *desk)
{
  return lk_design_detail_set_goal (desk->detail, lk_record_get_id (LK_RECORD (desk->rig.reading_goal)),
                                    lk_record_get_id (LK_RECORD (desk->rig.team)), NULL);
}

static gboolean
set_planning (Desk *desk)
{
  return lk_design_detail_set_planning (desk->detail, lk_record_get_id (LK_RECORD (desk->rig.planning)), NULL);
}

static gboolean
add_designer (Desk *desk)
{
  return lk_design_detail_add_designer (desk->detail, desk->rig.bram, NULL);
}

static gboolean
set_block (Desk *desk)
{
  g_autoptr(GString) text = g_string_new ("עברית 🙂 ");

  while (g_utf8_strlen (text->str, -1) < 10000)
    g_string_append (text, "naïef");
  return lk_design_detail_set_block (desk->detail, LK_BLOCK_OFF_TRACK, LK_PART_WORDS, text->str, NULL);
}

static gboolean
set_seen (Desk *desk)
{
  return lk_design_detail_set_block (desk->detail, LK_BLOCK_GOAL, LK_PART_SEEN, "De helft **wel**", NULL) &&
         lk_design_detail_set_block (desk->detail, LK_BLOCK_GOAL, LK_PART_SEEN, "De helft **wel**\n- en ik", NULL);
}

static gboolean
set_pupil (Desk *desk)
{
  return lk_design_detail_set_pupil (desk->detail, 2, FALSE, "Telt op de vingers", NULL);
}

static gboolean
add_phase (Desk *desk)
{
  LkPhase *first = lk_record_list_peek (lk_design_detail_get_phases (desk->detail), 0);
  LkPhase *phase = lk_design_detail_add_phase (desk->detail, "Start", 7, first, NULL);

  return phase != NULL && lk_record_list_peek (lk_design_detail_get_phases (desk->detail), 0) == phase;
}

static gboolean
edit_phase (Desk *desk)
{
  return lk_design_detail_set_phase_text (desk->detail, lk_record_list_peek (lk_design_detail_get_phases (desk->detail), 1), LK_PHASE_PUPILS,
                                          "vergelijken hun stroken", NULL);
}

static gboolean
time_phase (Desk *desk)
{
  LkPhase *phase = lk_record_list_peek (lk_design_detail_get_phases (desk->detail), 0);
  guint before = lk_design_detail_get_total (desk->detail), minutes = lk_phase_get_minutes (phase);

  return lk_design_detail_set_phase_minutes (desk->detail, phase, 1, NULL) &&
         lk_design_detail_set_phase_minutes (desk->detail, phase, minutes == 12 ? 13 : 12, NULL) &&
         lk_design_detail_get_total (desk->detail) == before - minutes + (minutes == 12 ? 13 : 12);
}

static gboolean
group_phase (Desk *desk)
{
  LkPhase *phase = lk_record_list_peek (lk_design_detail_get_phases (desk->detail), 0);

  return lk_design_detail_set_phase_grouping (desk->detail, phase, lk_phase_get_grouping (phase) == LK_GROUPING_PAIRS ? LK_GROUPING_ALONE : LK_GROUPING_PAIRS,
                                              NULL);
}

static gboolean
move_phase (Desk *desk)
{
  LkRecordList *phases = lk_design_detail_get_phases (desk->detail);
  LkPhase *last = lk_record_list_peek (phases, lk_record_list_get_size (phases) - 1);

  return lk_design_detail_move_phase (desk->detail, last, lk_record_list_peek (phases, 0), NULL) && lk_record_list_peek (phases, 0) == last;
}

static gboolean
remove_phase (Desk *desk)
{
  return lk_design_detail_remove_phase (desk->detail, lk_record_list_peek (lk_design_detail_get_phases (desk->detail), 0), NULL);
}

static gboolean
add_link (Desk *desk)
{
  LkAttachment *link = lk_design_detail_add_link (desk->detail, "", "voorbeeld.nl/les", NULL);

  return link != NULL && g_str_equal (lk_attachment_get_address (link), "https://voorbeeld.nl/les") &&
         g_str_equal (lk_attachment_get_title (link), "https://voorbeeld.nl/les");
}

static gboolean
add_file (Desk *desk)
{
  g_autoptr(GBytes) bytes = g_bytes_new ("een werkblad", 12);

  return lk_design_detail_add_file (desk->detail, "werkblad.odt", bytes, NULL) != NULL;
}

static gboolean
rename_attachment (Desk *desk)
{
  return lk_design_detail_rename_attachment (desk->detail, lk_record_list_peek (lk_design_detail_get_attachments (desk->detail), 0), "Anders", NULL);
}

static gboolean
remove_attachment (Desk *desk)
{
  return lk_design_detail_remove_attachment (desk->detail, lk_record_list_peek (lk_design_detail_get_attachments (desk->detail), 0), NULL);
}

static gboolean
set_status (Desk *desk)
{
  LkDesignStatus now = lk_design_get_status (lk_design_detail_get_design (desk->detail));

  return lk_design_detail_set_status (desk->detail, now == LK_DESIGN_TAUGHT ? LK_DESIGN_EVALUATED : LK_DESIGN_TAUGHT, NULL);
}

static gboolean
add_start (Desk *desk)
{
  return lk_design_detail_add_start (desk->detail, NULL) != NULL;
}

static gboolean
revise (Desk *desk)
{
  g_autofree char *next = lk_design_detail_revise (desk->detail, NULL);

  return next != NULL;
}

static const struct
{
  const char *name;
  gboolean  (*run) (Desk *desk);
} verbs[] = {
  { "title", set_title }, { "hour", set_hour }, { "day", set_day }, { "minutes", set_minutes }, { "goal", set_goal },
  { "planning", set_planning }, { "add-designer", add_designer }, { "block", set_block }, { "seen", set_seen }, { "pupil", set_pupil },
  { "add-phase", add_phase }, { "edit-phase", edit_phase }, { "time-phase", time_phase }, { "group-phase", group_phase },
  { "move-phase", move_phase }, { "remove-phase", remove_phase }, { "add-link", add_link }, { "add-file", add_file },
  { "rename-attachment", rename_attachment }, { "remove-attachment", remove_attachment }, { "add-start", add_start },
  { "status", set_status }, { "revise", revise },
};

/* What it shows, what is read anew, and how many designs there are. */
static char *
describe_desk (Desk *desk)
{
  g_autofree char *anew = NULL, *planning = NULL;
  g_autoptr(LkDesignContent) content = NULL;
  g_autoptr(LkDesignDetail) other = NULL;
  g_autoptr(LkDesignContent) read = NULL;

  lk_store_flush (desk->store);
  lk_store_flush (desk->rig.store);
  content = lk_design_detail_dup_content (desk->detail);
  other = lk_design_detail_new (desk->rig.school, desk->store, desk->id);
  wait_detail (other);
  lk_store_flush (desk->rig.store);
  read = lk_design_detail_dup_content (other);
  g_assert_true (lk_design_content_equal (content, read));
  g_assert_cmpuint (lk_design_detail_get_total (other), ==, lk_design_detail_get_total (desk->detail));
  anew = describe (desk->rig.school, desk->store, desk->id);
  planning = g_strdup (lk_design_get_planning_id (lk_design_detail_get_design (other)));
  return g_strconcat (anew, planning, NULL);
}

static void
test_verbs (Desk          *desk,
            gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *before = describe_desk (desk);
      g_autofree char *after = NULL, *undone = NULL, *redone = NULL;
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", verbs[i].name);
      g_assert_true (verbs[i].run (desk));
      after = describe_desk (desk);
      g_assert_cmpstr (after, !=, before);
      g_assert_true (lk_store_undo (desk->store, &error));
      g_assert_no_error (error);
      undone = describe_desk (desk);
      g_assert_cmpstr (undone, ==, before);
      g_assert_true (lk_store_redo (desk->store, &error));
      g_assert_no_error (error);
      redone = describe_desk (desk);
      g_assert_cmpstr (redone, ==, after);
    }
}

static void
test_reopened (Desk          *desk,
               gconstpointer  data)
{
  g_autofree char *before = NULL, *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_assert_true (verbs[i].run (desk));
  before = describe_desk (desk);
  g_signal_handlers_disconnect_by_data (desk->detail, desk);
  g_assert_finalize_object (desk->detail);
  g_clear_object (&desk->store);
  rig_reopen (&desk->rig);
  desk->store = g_object_ref (desk->rig.store);
  desk->detail = lk_design_detail_new (desk->rig.school, desk->store, desk->id);
  wait_detail (desk->detail);
  after = describe_desk (desk);
  g_assert_cmpstr (after, ==, before);
}

static void
count_cb (guint *n)
{
  ++*n;
}

/* What is typed in one field is one step; another field begins a new one. */
static void
test_typing (Desk          *desk,
             gconstpointer  data)
{
  g_autofree char *before = describe_desk (desk);
  g_autofree char *undone = NULL;
  guint n_changed = 0;

  g_signal_connect_swapped (desk->detail, "block-changed", G_CALLBACK (count_cb), &n_changed);
  g_assert_true (lk_design_detail_set_block (desk->detail, LK_BLOCK_PRIOR, LK_PART_WORDS, "W", NULL));
  g_assert_true (lk_design_detail_set_block (desk->detail, LK_BLOCK_PRIOR, LK_PART_WORDS, "Wi", NULL));
  g_assert_true (lk_design_detail_set_block (desk->detail, LK_BLOCK_PRIOR, LK_PART_WORDS, "Wis", NULL));
  g_assert_cmpuint (n_changed, ==, 3);
  g_assert_true (lk_design_detail_set_block (desk->detail, LK_BLOCK_END, LK_PART_WORDS, "Eind", NULL));
  lk_store_flush (desk->store);
  g_assert_true (lk_store_undo (desk->store, NULL));
  lk_store_flush (desk->store);
  g_assert_cmpstr (lk_design_detail_get_block (desk->detail, LK_BLOCK_PRIOR, LK_PART_WORDS), ==, "Wis");
  g_assert_true (lk_store_undo (desk->store, NULL));
  undone = describe_desk (desk);
  g_assert_cmpstr (undone, ==, before);
  g_signal_handlers_disconnect_by_data (desk->detail, &n_changed);
}

static void
test_refused (Desk          *desk,
              gconstpointer  data)
{
  g_autofree char *before = describe_desk (desk);
  g_autofree char *after = NULL;
  g_autofree char *long_text = g_strnfill (LK_DESIGN_MAX_TEXT + 1, 'a');
  g_autoptr(GBytes) none = g_bytes_new (NULL, 0);
  g_autoptr(GBytes) large = g_bytes_new_take (g_malloc0 (LK_ATTACHMENT_MAX_SIZE + 1), LK_ATTACHMENT_MAX_SIZE + 1);
  g_autoptr(GError) error = NULL;
  LkPhase *phase = lk_record_list_peek (lk_design_detail_get_phases (desk->detail), 0);

#define REFUSED(call, code) \
  g_assert_false (call); \
  g_assert_error (error, LK_MODEL_ERROR, code); \
  g_clear_error (&error)
  REFUSED (lk_design_detail_set_line (desk->detail, LK_DESIGN_TITLE, "a\nb", &error), LK_MODEL_ERROR_INVALID);
  REFUSED (lk_design_detail_set_block (desk->detail, LK_BLOCK_GOAL, LK_PART_WORDS, long_text, &error), LK_MODEL_ERROR_TOO_LONG);
  REFUSED (lk_design_detail_set_day (desk->detail, 5, &error), LK_MODEL_ERROR_INVALID);
  REFUSED (lk_design_detail_set_minutes (desk->detail, 0, &error), LK_MODEL_ERROR_INVALID);
  REFUSED (lk_design_detail_set_minutes (desk->detail, 601, &error), LK_MODEL_ERROR_INVALID);
  REFUSED (lk_design_detail_set_phase_minutes (desk->detail, phase, 601, &error), LK_MODEL_ERROR_INVALID);
  REFUSED (lk_design_detail_add_link (desk->detail, "", "", &error), LK_MODEL_ERROR_EMPTY);
  REFUSED (lk_design_detail_add_link (desk->detail, "", "javascript:alert(1)", &error), LK_MODEL_ERROR_INVALID);
  REFUSED (lk_design_detail_add_link (desk->detail, "", "file:///etc/passwd.txt", &error), LK_MODEL_ERROR_INVALID);
  REFUSED (lk_design_detail_add_link (desk->detail, "", "twee woorden.nl", &error), LK_MODEL_ERROR_INVALID);
  REFUSED (lk_design_detail_add_file (desk->detail, "leeg.odt", none, &error), LK_MODEL_ERROR_EMPTY);
  REFUSED (lk_design_detail_add_file (desk->detail, "groot.odt", large, &error), LK_MODEL_ERROR_TOO_LONG);
  REFUSED (lk_design_detail_remove_designer (desk->detail, desk->rig.anna, &error), LK_MODEL_ERROR_UNFIT);
  after = describe_desk (desk);
  g_assert_cmpstr (after, ==, before);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GError) error = NULL;

  *(GBytes **) data = lk_design_detail_load_file_finish (LK_DESIGN_DETAIL (object), result, &error);
  g_assert_no_error (error);
}

/* The log never holds what is in it, and undo of taking it away finds it again. */
static void
test_file (Desk          *desk,
           gconstpointer  data)
{
  g_autofree char *text = g_strnfill (300000, 'x');
  g_autoptr(GBytes) bytes = g_bytes_new (text, 300000);
  g_autoptr(GBytes) back = NULL;
  LkAttachment *file = lk_design_detail_add_file (desk->detail, "werkblad.pdf", bytes, NULL);

  g_assert_nonnull (lk_design_detail_add_file (desk->detail, "nog eens.pdf", bytes, NULL));
  g_assert_true (lk_design_detail_remove_attachment (desk->detail, file, NULL));
  lk_store_flush (desk->store);
  g_assert_true (lk_store_undo (desk->store, NULL));
  lk_store_flush (desk->store);
  file = lk_record_list_peek (lk_design_detail_get_attachments (desk->detail),
                              lk_record_list_get_size (lk_design_detail_get_attachments (desk->detail)) - 2);
  g_assert_cmpstr (lk_attachment_get_title (file), ==, "werkblad.pdf");
  lk_design_detail_load_file_async (desk->detail, file, NULL, loaded_cb, &back);
  lk_store_flush (desk->store);
  g_assert_true (g_bytes_equal (back, bytes));
  if (desk->store == desk->rig.store)
    {
      g_autofree char *logged = rig_ask (&desk->rig, "SELECT max (length (changes)) < 100000 FROM change");
      g_autofree char *kept = rig_ask (&desk->rig, "SELECT count (*) FROM file_content WHERE length (bytes) = 300000");

      g_assert_cmpstr (logged, ==, "1");
      g_assert_cmpstr (kept, ==, "1");
    }
}

static void
gone_cb (gboolean *gone)
{
  *gone = TRUE;
}

static void
test_revised (Desk          *desk,
              gconstpointer  data)
{
  g_autofree char *next = NULL, *family = NULL;
  g_autoptr(LkDesignDetail) detail = NULL;
  g_autoptr(GError) error = NULL;
  gboolean gone = FALSE;
  LkDesign *design = lk_design_detail_get_design (desk->detail);

  g_assert_true (lk_design_detail_set_block (desk->detail, LK_BLOCK_END, LK_PART_CHANGE, "Korter", NULL));
  g_assert_true (lk_design_detail_set_block (desk->detail, LK_BLOCK_END, LK_PART_WORDS, "Exitkaart", NULL));
  g_assert_true (lk_design_detail_set_status (desk->detail, LK_DESIGN_EVALUATED, NULL));
  next = lk_design_detail_revise (desk->detail, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lk_design_get_status (design), ==, LK_DESIGN_REVISED);
  g_assert_false (set_title (desk));
  g_assert_false (set_block (desk));
  g_assert_null (lk_design_detail_add_start (desk->detail, NULL));
  g_assert_null (lk_design_detail_revise (desk->detail, &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
  g_clear_error (&error);

  detail = lk_design_detail_new (desk->rig.school, desk->store, next);
  wait_detail (detail);
  g_signal_connect_swapped (detail, "gone", G_CALLBACK (gone_cb), &gone);
  design = lk_design_detail_get_design (detail);
  g_assert_cmpuint (lk_design_get_number (design), ==, lk_design_get_number (lk_design_detail_get_design (desk->detail)) + 1);
  g_assert_cmpstr (lk_design_get_previous_id (design), ==, desk->id);
  g_assert_cmpstr (lk_design_get_family_id (design), ==, lk_design_get_family_id (lk_design_detail_get_design (desk->detail)));
  g_assert_cmpstr (lk_design_detail_get_block (detail, LK_BLOCK_END, LK_PART_CHANGE), ==, "");
  g_assert_cmpstr (lk_design_detail_get_block (detail, LK_BLOCK_END, LK_PART_WORDS), ==, "Exitkaart");
  g_assert_cmpstr (lk_design_detail_get_block (desk->detail, LK_BLOCK_END, LK_PART_CHANGE), ==, "Korter");

  g_assert_true (lk_store_undo (desk->store, &error));
  lk_store_flush (desk->store);
  g_assert_true (gone);
  g_assert_null (lk_design_detail_get_design (detail));
  g_assert_false (lk_design_detail_set_block (detail, LK_BLOCK_END, LK_PART_WORDS, "Te laat", &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
}

/* The goal lies in the school's store, wherever the design lies. */
static void
test_goal_title (Desk          *desk,
                 gconstpointer  data)
{
  g_assert_true (set_goal (desk));
  lk_store_flush (desk->store);
  lk_store_flush (desk->rig.store);
  g_assert_cmpstr (lk_design_detail_get_goal_title (desk->detail), ==, "Reading");
  rig_run (&desk->rig, "UPDATE goal SET title = 'Lezen' WHERE title = 'Reading'");
  lk_store_flush (desk->rig.store);
  g_assert_cmpstr (lk_design_detail_get_goal_title (desk->detail), ==, "Lezen");
}

static void
test_designers (Desk          *desk,
                gconstpointer  data)
{
  g_autoptr(GPtrArray) people = NULL;
  guint n_changed = 0;

  g_signal_connect_swapped (desk->detail, "designers-changed", G_CALLBACK (count_cb), &n_changed);
  g_assert_true (add_designer (desk));
  g_assert_true (add_designer (desk));
  g_assert_true (lk_design_detail_remove_designer (desk->detail, desk->rig.anna, NULL));
  people = lk_design_detail_dup_designers (desk->detail);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_true (people->pdata[0] == desk->rig.bram);
  g_assert_cmpuint (n_changed, ==, 2);
  lk_store_flush (desk->store);
  g_signal_handlers_disconnect_by_data (desk->detail, &n_changed);
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *name; void (*run) (Desk *, gconstpointer); gboolean file_only; } tests[] = {
    { "verbs", test_verbs, FALSE }, { "reopened", test_reopened, TRUE }, { "typing", test_typing, FALSE },
    { "refused", test_refused, FALSE }, { "file", test_file, FALSE }, { "revised", test_revised, FALSE },
    { "goal-title", test_goal_title, FALSE }, { "designers", test_designers, FALSE },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (int memory = 0; memory <= (tests[i].file_only ? 0 : 1); memory++)
      {
        g_autofree char *path = g_strconcat ("/detail/", memory ? "memory/" : "file/", tests[i].name, NULL);

        g_test_add (path, Desk, GINT_TO_POINTER (memory), set_up, tests[i].run, tear_down);
      }
  return g_test_run ();
}
