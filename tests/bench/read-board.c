/* read-board FILE: prints how many seconds the model needs to read the board of the first team. */

#include <stdlib.h>

#include "model/lk-board.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkStore) store = argc == 2 ? lk_store_open (argv[1], NULL, &error) : NULL;
  g_autoptr (LkSchool) school = store != NULL ? lk_school_new (store) : NULL;
  LkTeam *team = NULL;

  if (school == NULL)
    return EXIT_FAILURE;
  lk_store_flush (store);
  team = lk_record_list_peek (lk_school_get_teams (school), 0);

  /* The first only warms. */
  for (int i = 0; i < 2; i++)
    {
      const gint64 began = g_get_monotonic_time ();
      g_autoptr (LkBoard) board = lk_board_new (school, team);

      while (!lk_board_get_loaded (board))
        g_main_context_iteration (NULL, TRUE);
      if (i == 1)
        g_print ("%f %u\n", (double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC,
                 lk_record_list_get_size (lk_board_get_actions (board)));
    }
  lk_store_close (store);
  return EXIT_SUCCESS;
}
