/* Two designers at two computers, each a program of its own on one database: what both write is kept, and both see it. */

#include "design-rig.h"

#include <gio/gio.h>

#define N_ROUNDS 20

static void
write_round (LkDesignDetail *detail,
             LkDesignBlock   block,
             const char     *who,
             guint           round)
{
  g_autofree char *text = g_strdup_printf ("%s schrijft %u", who, round);

  g_assert_true (lk_design_detail_set_block (detail, block, LK_PART_WORDS, text, NULL));
  lk_store_flush (lk_design_detail_get_store (detail));
}

/* What the other program runs: the same binary with the file and the design. */
static int
be_other (const char *path,
          const char *id)
{
  g_autoptr(LkStore) store = lk_store_open (path, NULL, NULL);
  g_autoptr(LkSchool) school = lk_school_new (store);
  g_autoptr(LkDesignDetail) detail = NULL;

  lk_store_flush (store);
  detail = lk_design_detail_new (school, store, id);
  wait_detail (detail);
  for (guint i = 0; i < N_ROUNDS; i++)
    write_round (detail, LK_BLOCK_END, "Bram", i);
  g_assert_nonnull (lk_design_detail_add_phase (detail, "Van Bram", 9, NULL, NULL));
  lk_store_flush (store);
  return 0;
}

static void
test_two_writers (void)
{
  Rig rig = { 0 };
  g_autoptr(LkDesignContent) content = make_design (3, FALSE);
  g_autofree char *id = NULL;
  g_autoptr(LkDesignDetail) detail = NULL;
  g_autoptr(GSubprocess) other = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(LkDesigns) designs = NULL;
  g_autofree char *found = NULL;
  guint n_phases = 0;

  rig_set_up (&rig, NULL);
  id = share_design (&rig, content);
  detail = lk_design_detail_new (rig.school, rig.store, id);
  wait_detail (detail);
  n_phases = lk_record_list_get_size (lk_design_detail_get_phases (detail));

  other = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "/proc/self/exe", "--other", rig.path, id, NULL);
  g_assert_no_error (error);
  for (guint i = 0; i < N_ROUNDS; i++)
    write_round (detail, LK_BLOCK_GOAL, "Anna", i);
  g_assert_nonnull (lk_design_detail_add_phase (detail, "Van Anna", 8, NULL, NULL));
  lk_store_flush (rig.store);
  g_assert_true (g_subprocess_wait_check (other, NULL, &error));
  g_assert_no_error (error);

  lk_store_refresh (rig.store);
  lk_store_flush (rig.store);
  g_assert_cmpstr (lk_design_detail_get_block (detail, LK_BLOCK_GOAL, LK_PART_WORDS), ==, "Anna schrijft 19");
  g_assert_cmpstr (lk_design_detail_get_block (detail, LK_BLOCK_END, LK_PART_WORDS), ==, "Bram schrijft 19");
  g_assert_cmpuint (lk_record_list_get_size (lk_design_detail_get_phases (detail)), ==, n_phases + 2);

  designs = open_library (&rig);
  found = search (designs, "bram schrijft anna", NULL);
  g_assert_cmpstr (found, !=, "");

  /* Mine is undone; the other's stays. */
  g_assert_true (lk_store_undo (rig.store, &error));
  g_assert_no_error (error);
  lk_store_flush (rig.store);
  g_assert_cmpstr (lk_design_detail_get_block (detail, LK_BLOCK_END, LK_PART_WORDS), ==, "Bram schrijft 19");
  {
    g_autoptr(GPtrArray) problems = lk_store_check (rig.store, NULL);

    g_assert_cmpuint (problems->len, ==, 0);
  }
  g_assert_finalize_object (g_steal_pointer (&designs));
  g_assert_finalize_object (g_steal_pointer (&detail));
  rig_tear_down (&rig, NULL);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--other"))
    {
      g_setenv ("LK_HOST", "the other computer", TRUE);
      return be_other (argv[2], argv[3]);
    }

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/two-writers/blocks", test_two_writers);
  return g_test_run ();
}
