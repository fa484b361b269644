/* The slider moves through the days: the cards shown are those of that evening, by pointer, key and by itself. */

#include "exchange/lk-sample-school.h"
#include "session/lk-replay-page.h"
#include "session/lk-replay-slider.h"
#include "session/lk-sheet-stack.h"

typedef struct
{
  char      *folder;
  LkStore   *store;
  LkSchool  *school;
  LkBoard   *board;
  LkReplay  *replay;
  GtkWidget *window;
  GtkWidget *stack;
  GtkWidget *page;
} Fixture;

static void
settle (void)
{
  gint64 until = g_get_monotonic_time () + 150 * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(LkReplay **) data = lk_replay_read_finish (result, &error);
  g_assert_no_error (error);
}

/* @data: whether the school is the sample, with a past; otherwise it has one team, whose board is empty. */
static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  LkTeam *team = NULL;

  f->folder = g_dir_make_tmp ("board-XXXXXX", &error);
  path = g_build_filename (f->folder, "board.db", NULL);
  f->store = lk_store_open (path, NULL, &error);
  g_assert_no_error (error);
  if (data != NULL)
    g_assert_true (lk_sample_school_fill_in (f->store, lk_day_today (), "nl", &error));
  g_assert_no_error (error);
  f->school = lk_school_new (f->store);
  lk_store_flush (f->store);
  team = data != NULL ? lk_record_list_peek (lk_school_get_teams (f->school), 0)
                      : lk_school_add_team (f->school, "Onderbouw", &error);
  lk_store_flush (f->store);
  f->board = lk_board_new (f->school, team);
  lk_store_flush (f->store);

  lk_replay_read_async (f->board, LK_DAY_NONE, NULL, read_cb, &f->replay);
  lk_store_flush (f->store);
  f->window = gtk_window_new ();
  f->page = lk_replay_page_new (f->board);
  f->stack = lk_sheet_stack_new (f->page);
  gtk_window_set_child (GTK_WINDOW (f->window), f->stack);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1600, 1100);
  gtk_window_present (GTK_WINDOW (f->window));
  lk_store_flush (f->store);
  settle ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *quoted = g_shell_quote (f->folder);
  g_autofree char *command = g_strconcat ("rm -rf ", quoted, NULL);

  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  lk_replay_unref (f->replay);
  g_assert_finalize_object (g_steal_pointer (&f->board));
  g_clear_object (&f->school);
  lk_store_close (f->store);
  g_clear_object (&f->store);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (f->folder);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static LkReplaySlider *
get_slider (Fixture *f)
{
  return LK_REPLAY_SLIDER (find (f->page, LK_TYPE_REPLAY_SLIDER));
}

/* Every card's id, whether or not there is room for it, each with whether it is marked. */
static void
collect_cards (GtkWidget  *widget,
               GHashTable *cards)
{
  if (gtk_widget_has_css_class (widget, "card"))
    g_hash_table_insert (cards, g_object_get_data (G_OBJECT (widget), "id"), widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_cards (child, cards);
}

static void
expect_row (LkReplayRow *row,
            GHashTable  *cards,
            guint       *n)
{
  for (guint stage = 0; stage < LK_N_STAGES; stage++)
    for (guint i = 0; i < row->cards[stage]->len; i++)
      {
        const LkReplayCard *card = &g_array_index (row->cards[stage], LkReplayCard, i);
        GtkWidget *widget = g_hash_table_lookup (cards, card->id);

        g_assert_nonnull (widget);
        g_assert_cmpint (gtk_widget_has_css_class (widget, "marked"), ==, card->mark != LK_REPLAY_SAME);
        (*n)++;
      }
}

/* Returns: how many cards stand there. */
static guint
expect_day (Fixture *f,
            LkDay    day)
{
  g_autoptr (LkReplayView) view = lk_replay_at (f->replay, day, lk_replay_get_since (f->replay, day));
  g_autoptr (GHashTable) cards = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  g_assert_cmpint (lk_replay_slider_get_day (get_slider (f)), ==, day);
  collect_cards (f->page, cards);
  for (guint i = 0; i < view->rows->len; i++)
    expect_row (view->rows->pdata[i], cards, &n);
  g_assert_cmpuint (g_hash_table_size (cards), ==, n);
  return n;
}

static void
press (Fixture *f,
       guint    key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (f->page);
  g_autoptr (GtkEventController) keys = g_list_model_get_item (controllers, 0);
  gboolean handled = FALSE;

  g_assert_true (GTK_IS_EVENT_CONTROLLER_KEY (keys));
  g_signal_emit_by_name (keys, "key-pressed", key, 0, 0, &handled);
  g_assert_true (handled);
}

static void
test_slider (Fixture       *f,
             gconstpointer  data)
{
  const LkDay first = lk_replay_get_first (f->replay), last = lk_replay_get_last (f->replay);
  GtkRange *range = GTK_RANGE (find (f->page, GTK_TYPE_RANGE));
  guint most = 0, least = G_MAXUINT;

  g_assert_cmpint (last - first, >=, 30);
  for (LkDay day = last; day >= first; day -= 5)
    {
      guint n;

      gtk_range_set_value (range, day);
      n = expect_day (f, day);
      most = MAX (most, n);
      least = MIN (least, n);
    }
  g_assert_cmpuint (most, >, least);
}

/* What stood there before is left alone. */
static void
test_differs (Fixture       *f,
              gconstpointer  data)
{
  GArray *days = lk_replay_get_days (f->replay);
  const LkDay change = g_array_index (days, LkDay, days->len - 1);
  GtkRange *range = GTK_RANGE (find (f->page, GTK_TYPE_RANGE));
  g_autoptr (GHashTable) before = g_hash_table_new (g_str_hash, g_str_equal), after = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id, widget;
  guint n_kept = 0;

  gtk_range_set_value (range, change - 1);
  collect_cards (f->page, before);
  gtk_range_set_value (range, change);
  collect_cards (f->page, after);
  expect_day (f, change);
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &id, &widget))
    n_kept += g_hash_table_lookup (before, id) == widget;
  g_assert_cmpuint (n_kept, >, 0);
}

static void
test_keys (Fixture       *f,
           gconstpointer  data)
{
  const LkDay first = lk_replay_get_first (f->replay), last = lk_replay_get_last (f->replay);
  GArray *days = lk_replay_get_days (f->replay), *sessions = lk_replay_get_sessions (f->replay);
  LkDay day = last;

  for (guint i = 0; i < 3; i++)
    {
      press (f, GDK_KEY_Left);
      day = lk_days_step (days, day, -1);
      expect_day (f, day);
    }
  press (f, GDK_KEY_Right);
  expect_day (f, lk_days_step (days, day, 1));
  press (f, GDK_KEY_Home);
  expect_day (f, first);
  press (f, GDK_KEY_Left);
  expect_day (f, first);
  press (f, GDK_KEY_Page_Down);
  expect_day (f, lk_days_step (sessions, first, 1));
  press (f, GDK_KEY_End);
  expect_day (f, last);
  press (f, GDK_KEY_Page_Up);
  expect_day (f, lk_days_step (sessions, last, -1));
}

static gboolean
is_playing (Fixture *f)
{
  gboolean playing = FALSE;

  g_object_get (get_slider (f), "playing", &playing, NULL);
  return playing;
}

/* From the end it begins anew, and goes on to the next change; a key stops it where it is. */
static void
test_play (Fixture       *f,
           gconstpointer  data)
{
  const LkDay first = lk_replay_get_first (f->replay);
  const LkDay next = lk_days_step (lk_replay_get_days (f->replay), first, 1);
  gint64 until = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  gboolean handled = FALSE;

  gtk_widget_grab_focus (f->page);
  press (f, GDK_KEY_space);
  g_assert_true (is_playing (f));
  expect_day (f, first);
  while (lk_replay_slider_get_day (get_slider (f)) == first && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  expect_day (f, next);
  press (f, GDK_KEY_space);
  g_assert_false (is_playing (f));
  press (f, GDK_KEY_space);
  expect_day (f, next);
  press (f, GDK_KEY_Right);
  g_assert_false (is_playing (f));

  press (f, GDK_KEY_space);
  g_assert_true (is_playing (f));
  g_signal_emit_by_name (find (f->page, GTK_TYPE_RANGE), "change-value", GTK_SCROLL_JUMP, (double) first + 20, &handled);
  g_assert_false (is_playing (f));
  expect_day (f, first + 20);
}

/* A card that is tapped tells its way, and stops what plays. */
static void
test_story (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (GHashTable) cards = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer widget = NULL;

  press (f, GDK_KEY_Left);
  press (f, GDK_KEY_Left);
  press (f, GDK_KEY_space);
  g_assert_true (is_playing (f));
  collect_cards (f->page, cards);
  g_hash_table_iter_init (&iter, cards);
  g_assert_true (g_hash_table_iter_next (&iter, NULL, &widget));
  g_signal_emit_by_name (widget, "clicked");
  g_assert_nonnull (lk_sheet_stack_get_front (LK_SHEET_STACK (f->stack)));
  g_assert_false (is_playing (f));
  lk_sheet_stack_clear (LK_SHEET_STACK (f->stack));
}

/* Without a past it says so, and has no slider to touch. */
static void
test_empty (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (find (f->page, GTK_TYPE_LABEL))), ==, "Nothing has stood on this board yet.");
  g_assert_null (get_slider (f));

  lk_board_add_action (f->board, NULL, LK_STAGE_TODO, "First", NULL, LK_DAY_NONE, &error);
  g_assert_no_error (error);
  f->page = lk_replay_page_new (f->board);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  lk_store_flush (f->store);
  settle ();
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (find (f->page, GTK_TYPE_LABEL))), ==,
                   "The board began today; from tomorrow on you can look back.");
  g_assert_null (get_slider (f));
}

/* It may be closed before the history is there. */
static void
test_closed (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *page = g_object_ref_sink (lk_replay_page_new (f->board));

  g_object_run_dispose (G_OBJECT (page));
  g_assert_finalize_object (page);
  lk_store_flush (f->store);
  settle ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add ("/replay-page/slider", Fixture, "sample", set_up, test_slider, tear_down);
  g_test_add ("/replay-page/differs", Fixture, "sample", set_up, test_differs, tear_down);
  g_test_add ("/replay-page/keys", Fixture, "sample", set_up, test_keys, tear_down);
  g_test_add ("/replay-page/play", Fixture, "sample", set_up, test_play, tear_down);
  g_test_add ("/replay-page/story", Fixture, "sample", set_up, test_story, tear_down);
  g_test_add ("/replay-page/closed", Fixture, "sample", set_up, test_closed, tear_down);
  g_test_add ("/replay-page/empty", Fixture, NULL, set_up, test_empty, tear_down);
  return g_test_run ();
}
