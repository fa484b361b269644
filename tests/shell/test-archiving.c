/* Who leaves the school: archived at once without a private part; with one it is asked what becomes of that, and so it is done. */

#include <adwaita.h>
#include <string.h>

#include "model/lk-keeper.h"
#include "shell/lk-archiving.h"
#include "stage/stage.h"

#define PATIENCE_S 60

typedef struct
{
  gboolean  done;
  gboolean  archived;
  GError   *error;
} Outcome;

static void
wait_for (gboolean *done)
{
  const gint64 until = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;

  while (!*done)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Outcome *outcome = user_data;
  char *key = NULL;

  outcome->archived = lk_keeper_finish (LK_KEEPER (source), result, &key, NULL, &outcome->error);
  outcome->done = TRUE;
  lk_secret_free_text (key);
}

static void
set_password (Stage *stage)
{
  const char words[] = "een lange zin";
  g_autoptr (LkSecret) password = lk_secret_new_copy (words, strlen (words));
  g_autoptr (LkKeeper) keeper = lk_keeper_new (stage->rig.store);
  Outcome outcome = { 0 };

  lk_keeper_create_async (keeper, lk_record_get_id (LK_RECORD (stage->rig.anna)), password, created_cb, &outcome);
  wait_for (&outcome.done);
  g_assert_no_error (outcome.error);
}

static void
archived_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->archived = lk_archiving_run_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static GtkWidget *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}

static gboolean
answer_with (GtkWidget  *from,
             const char *label)
{
  if (GTK_IS_BUTTON (from) && gtk_widget_get_mapped (from) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (from)), label) == 0)
    {
      g_signal_emit_by_name (from, "clicked");
      return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (answer_with (child, label))
      return TRUE;
  return FALSE;
}

/* @answer: the label of a button; NULL where nothing may be asked. */
static gboolean
leave (Stage      *stage,
       const char *answer)
{
  const gint64 until = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;
  GtkWidget *question = NULL;
  Outcome outcome = { 0 };

  lk_archiving_run_async (GTK_WINDOW (gtk_widget_get_root (stage->widget)), stage->rig.school, stage->rig.anna, archived_cb, &outcome);
  while (answer != NULL && (question = find_question ()) == NULL)
    {
      g_assert_false (outcome.done);
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, FALSE);
    }
  if (question != NULL)
    {
      g_assert_nonnull (strstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (question)), "Anna de Vries"));
      g_assert_true (answer_with (question, answer));
    }
  wait_for (&outcome.done);
  g_assert_no_error (outcome.error);
  g_assert_true (answer != NULL || find_question () == NULL);
  lk_store_flush (stage->rig.store);
  return outcome.archived;
}

static void
expect (Stage      *stage,
        const char *archived,
        const char *accounts)
{
  g_autofree char *people = rig_ask (&stage->rig, "SELECT count(*) FROM person WHERE archived IS NOT NULL");
  g_autofree char *kept = rig_ask (&stage->rig, "SELECT count(*) FROM account");

  g_assert_cmpstr (people, ==, archived);
  g_assert_cmpstr (kept, ==, accounts);
}

static void
set_up (Stage         *stage,
        gconstpointer  data)
{
  rig_set_up (&stage->rig, NULL);
  stage_open (stage, gtk_label_new ("People"), 600, 400);
}

static void
tear_down (Stage         *stage,
           gconstpointer  data)
{
  stage_close (stage);
  rig_tear_down (&stage->rig, NULL);
}

static void
test_nothing_private (Stage         *stage,
                      gconstpointer  data)
{
  g_assert_true (leave (stage, NULL));
  expect (stage, "1", "0");
}

static void
test_kept (Stage         *stage,
           gconstpointer  data)
{
  set_password (stage);
  g_assert_false (leave (stage, "_Cancel"));
  expect (stage, "0", "1");
  g_assert_true (leave (stage, "_Keep It Sealed"));
  expect (stage, "1", "1");
}

static void
test_erased (Stage         *stage,
             gconstpointer  data)
{
  set_password (stage);
  g_assert_true (leave (stage, "_Erase for Good"));
  expect (stage, "1", "0");
}

#define ADD(name, func) g_test_add ("/archiving/" name, Stage, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("nothing-private", test_nothing_private);
  ADD ("kept", test_kept);
  ADD ("erased", test_erased);
  return g_test_run ();
}
