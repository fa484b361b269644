#include "rig.h"

#include "model/lk-record-list-private.h"
#include "model/lk-record-private.h"

static LkAction *
new_action (const char *id,
            const char *rank)
{
  LkRecord *action = lk_record_new (LK_TYPE_ACTION, id);

  lk_record_set_text (action, "title", id);
  lk_record_set_text (action, "rank", rank);
  return LK_ACTION (action);
}

static void
assert_log (Mirror     *mirror,
            const char *log)
{
  g_assert_cmpstr (mirror->log->str, ==, log);
  g_string_truncate (mirror->log, 0);
}

static void
test_put (void)
{
  LkRecordList *list = lk_record_list_new (LK_TYPE_ACTION);
  Mirror *mirror = mirror_new (list);
  LkAction *a = new_action ("a", "B");
  LkAction *b = new_action ("b", "A");
  LkAction *c = new_action ("c", "C");
  g_autofree char *titles = NULL;

  lk_record_list_put (list, a);
  lk_record_list_put (list, b);
  lk_record_list_put (list, c);
  assert_log (mirror, "0-0+1 0-0+1 2-0+1 ");

  /* Nothing to tell when it stands where it should. */
  lk_record_list_put (list, a);
  lk_record_set_text (LK_RECORD (a), "rank", "B5");
  lk_record_list_put (list, a);
  assert_log (mirror, "");

  /* A move is a removal, then an insertion. */
  lk_record_set_text (LK_RECORD (b), "rank", "D");
  lk_record_list_put (list, b);
  assert_log (mirror, "0-1+0 2-0+1 ");
  titles = rig_titles (G_LIST_MODEL (list));
  g_assert_cmpstr (titles, ==, "a c b");

  g_assert_true (lk_record_list_find (list, "c") == c);
  g_assert_null (lk_record_list_find (list, "d"));
  g_assert_null (lk_record_list_find (list, NULL));
  g_assert_cmpint (lk_record_list_index (list, b), ==, 2);
  g_assert_true (lk_record_list_peek (list, 1) == c);
  g_assert_null (lk_record_list_peek (list, 3));
  g_assert_null (lk_record_list_peek (list, G_MAXUINT));

  g_assert_true (lk_record_list_remove (list, c));
  g_assert_false (lk_record_list_remove (list, c));
  assert_log (mirror, "1-1+0 ");
  g_assert_cmpint (lk_record_list_index (list, c), ==, -1);

  mirror_free (mirror);
  g_assert_finalize_object (list);
  g_assert_finalize_object (a);
  g_assert_finalize_object (b);
  g_assert_finalize_object (c);
}

/* Of equal ranks the id decides, so that two PCs show the same order. */
static void
test_equal (void)
{
  g_autoptr(LkRecordList) list = lk_record_list_new (LK_TYPE_ACTION);
  g_autoptr(LkAction) b = new_action ("b", "V");
  g_autoptr(LkAction) a = new_action ("a", "V");
  g_autofree char *titles = NULL;

  lk_record_list_put (list, b);
  lk_record_list_put (list, a);
  titles = rig_titles (G_LIST_MODEL (list));
  g_assert_cmpstr (titles, ==, "a b");
}

static void
test_fill (void)
{
  g_autoptr(LkRecordList) list = lk_record_list_new (LK_TYPE_ACTION);
  g_autoptr(Mirror) mirror = mirror_new (list);
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 9; i >= 0; i--)
    {
      g_autofree char *rank = g_strdup_printf ("%d5", i);

      g_ptr_array_add (records, new_action (rank, rank));
    }
  lk_record_list_fill (list, records);
  assert_log (mirror, "0-0+10 ");
  lk_record_list_fill (list, records);
  assert_log (mirror, "");

  /* The smallest span: from the first that changed to the last. */
  lk_record_list_freeze (list);
  lk_record_list_remove (list, g_ptr_array_index (records, 6));
  lk_record_list_remove (list, g_ptr_array_index (records, 4));
  lk_record_list_thaw (list);
  assert_log (mirror, "3-3+1 ");
}

/* Ten thousand random puts, moves and removals against a plain sorted array. */
static void
test_random (void)
{
  g_autoptr(LkRecordList) list = lk_record_list_new (LK_TYPE_ACTION);
  g_autoptr(Mirror) mirror = mirror_new (list);
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("%03u", i);

      g_ptr_array_add (records, new_action (id, "V"));
    }

  for (guint i = 0; i < 10000; i++)
    {
      LkRecord *record = g_ptr_array_index (records, g_rand_int_range (rand, 0, 100));
      gboolean frozen = g_rand_int_range (rand, 0, 10) == 0;

      if (frozen)
        lk_record_list_freeze (list);
      if (g_rand_boolean (rand))
        lk_record_list_remove (list, record);
      else
        {
          g_autofree char *rank = g_strdup_printf ("%d5", g_rand_int_range (rand, 0, 50));

          lk_record_set_text (record, "rank", rank);
          lk_record_list_put (list, record);
        }
      if (frozen)
        lk_record_list_thaw (list);
    }

  g_assert_cmpuint (lk_record_list_get_size (list), >, 20);
  for (guint i = 1; i < lk_record_list_get_size (list); i++)
    g_assert_cmpint (lk_record_compare (lk_record_list_peek (list, i - 1), lk_record_list_peek (list, i)), <, 0);
}

static void
note_cb (GObject    *object,
         GParamSpec *pspec,
         GString    *log)
{
  g_string_append_printf (log, "%s ", pspec->name);
}

/* What is taken is told only where it differs. */
static void
test_take (void)
{
  LkAction *action = new_action ("a", "V");
  g_autoptr(LkRecord) fresh = lk_record_copy (LK_RECORD (action));
  g_autoptr(GString) log = g_string_new (NULL);

  g_signal_connect (action, "notify", G_CALLBACK (note_cb), log);
  lk_record_take (LK_RECORD (action), fresh);
  g_assert_cmpstr (log->str, ==, "");

  lk_record_set_int (fresh, "due-day", 738000);
  lk_record_set_text (fresh, "notes", "Note");
  lk_record_take (LK_RECORD (action), fresh);
  g_assert_true (g_str_equal (log->str, "due-day notes ") || g_str_equal (log->str, "notes due-day "));
  g_assert_cmpstr (lk_action_get_notes (action), ==, "Note");
  g_assert_cmpint (lk_action_get_due_day (action), ==, 738000);
  g_assert_cmpstr (lk_action_get_learned (action), ==, "");
  g_assert_null (lk_action_get_owner_id (action));
  g_assert_finalize_object (action);
}

static void
test_initials (void)
{
  const char *cases[][2] = {
    { "Anne-Fleur de Vries", "AV" }, { "Anna", "A" },   { "  Jan   Smit ", "JS" }, { "élise ångström", "ÉÅ" },
    { "e\u0301lise", "E\u0301" },    { "", "" },        { "王 小明", "王小" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *initials = lk_person_make_initials (cases[i][0]);

      g_assert_cmpstr (initials, ==, cases[i][1]);
    }
}

static void
test_late (void)
{
  g_autoptr(LkAction) action = new_action ("a", "V");

  g_assert_false (lk_action_is_late (action, 738000));
  lk_record_set_int (LK_RECORD (action), "due-day", 738000);
  g_assert_false (lk_action_is_late (action, 738000));
  g_assert_true (lk_action_is_late (action, 738001));
  lk_record_set_int (LK_RECORD (action), "stage", LK_STAGE_DONE);
  g_assert_false (lk_action_is_late (action, 738001));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-list/put", test_put);
  g_test_add_func ("/record-list/equal", test_equal);
  g_test_add_func ("/record-list/fill", test_fill);
  g_test_add_func ("/record-list/random", test_random);
  g_test_add_func ("/record/take", test_take);
  g_test_add_func ("/record/initials", test_initials);
  g_test_add_func ("/record/late", test_late);

  return g_test_run ();
}
