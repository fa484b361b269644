#include "model/lk-board-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-record-list-private.h"
#include "model/lk-record-private.h"

#define MAX_PEOPLE 1000

static const char delete_check_in[] = "DELETE FROM check_in WHERE id = ?1";

/* Two PCs may each have a row of the same day: what is shown of a day is their sum, under the day as its id. */
static GHashTable *
total_days (LkBoard *self)
{
  GHashTable *days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  for (guint i = 0; i < lk_record_list_get_size (self->check_in_rows); i++)
    {
      LkCheckIn *row = lk_record_list_peek (self->check_in_rows, i);
      g_autofree char *day = lk_day_to_text (lk_check_in_get_day (row));
      LkRecord *total = NULL;

      if (day == NULL)
        continue;
      total = g_hash_table_lookup (days, day);
      if (total == NULL)
        {
          total = lk_record_new (LK_TYPE_CHECK_IN, day);
          lk_record_set_text (total, "team-id", lk_record_peek_text (LK_RECORD (row), "team-id"));
          lk_record_set_int (total, "day", lk_check_in_get_day (row));
          g_hash_table_insert (days, g_steal_pointer (&day), total);
        }
      lk_record_set_int (total, "well", lk_check_in_get_well (LK_CHECK_IN (total)) + lk_check_in_get_well (row));
      lk_record_set_int (total, "so-so", lk_check_in_get_so_so (LK_CHECK_IN (total)) + lk_check_in_get_so_so (row));
      lk_record_set_int (total, "unwell", lk_check_in_get_unwell (LK_CHECK_IN (total)) + lk_check_in_get_unwell (row));
    }
  return days;
}

void
lk_board_total_check_ins (LkBoard *self)
{
  g_autoptr(GHashTable) days = NULL;
  GHashTableIter iter;
  gpointer day, total;

  if (self->frozen)
    return;

  days = total_days (self);
  for (guint i = lk_record_list_get_size (self->check_ins); i > 0; i--)
    {
      LkRecord *shown = lk_record_list_peek (self->check_ins, i - 1);

      if (!g_hash_table_contains (days, lk_record_get_id (shown)))
        lk_record_list_remove (self->check_ins, shown);
    }

  g_hash_table_iter_init (&iter, days);
  while (g_hash_table_iter_next (&iter, &day, &total))
    {
      LkRecord *shown = lk_record_list_find (self->check_ins, day);

      if (shown != NULL)
        lk_record_take (shown, total);
      else
        lk_record_list_put (self->check_ins, total);
    }
}

static GPtrArray *
find_rows (LkBoard *self,
           LkDay    day)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lk_record_list_get_size (self->check_in_rows); i++)
    {
      LkCheckIn *row = lk_record_list_peek (self->check_in_rows, i);

      if (lk_check_in_get_day (row) == day)
        g_ptr_array_add (rows, g_object_ref (row));
    }
  return rows;
}

static void
remove_row (LkBoard  *self,
            LkEdit   *edit,
            LkRecord *row)
{
  lk_edit_touch (edit, row);
  lk_edit_exec (edit, delete_check_in, 0, 1, lk_record_get_id (row));
  lk_live_drop (LK_LIVE (self), row);
}

static gboolean
check_day (LkBoard  *self,
           LkDay     day,
           GError  **error)
{
  if (day >= self->check_ins_from && day <= lk_day_today ())
    return TRUE;

  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID,
                       _("A check-in is of a day of this school year, up to today."));
  return FALSE;
}

static gboolean
check_totals (guint    well,
              guint    so_so,
              guint    unwell,
              GError **error)
{
  if (well <= MAX_PEOPLE && so_so <= MAX_PEOPLE && unwell <= MAX_PEOPLE)
    return TRUE;

  g_set_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("A check-in counts at most %d people."), MAX_PEOPLE);
  return FALSE;
}

gboolean
lk_board_set_check_in (LkBoard  *self,
                       LkDay     day,
                       guint     well,
                       guint     so_so,
                       guint     unwell,
                       GError  **error)
{
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(LkRecord) fresh = NULL;
  g_autoptr(LkEdit) edit = NULL;
  LkRecord *row = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);

  if (!check_day (self, day, error) || !check_totals (well, so_so, unwell, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Check In"));
  rows = find_rows (self, day);
  if (rows->len == 0)
    {
      fresh = lk_board_new_record (self, LK_TYPE_CHECK_IN);
      lk_record_set_int (fresh, "day", day);
      lk_record_set_int (fresh, "well", well);
      lk_record_set_int (fresh, "so-so", so_so);
      lk_record_set_int (fresh, "unwell", unwell);
      lk_board_put_and_commit (self, fresh, g_steal_pointer (&edit));
      return TRUE;
    }

  row = g_ptr_array_index (rows, 0);
  lk_edit_int (edit, row, "well", well);
  lk_edit_int (edit, row, "so-so", so_so);
  lk_edit_int (edit, row, "unwell", unwell);
  for (guint i = 1; i < rows->len; i++)
    remove_row (self, edit, g_ptr_array_index (rows, i));
  lk_live_put (LK_LIVE (self), row);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_board_clear_check_in (LkBoard  *self,
                         LkDay     day,
                         GError  **error)
{
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_BOARD (self), FALSE);

  edit = lk_edit_new (LK_LIVE (self), N_("Clear Check-In"));
  rows = find_rows (self, day);
  for (guint i = 0; i < rows->len; i++)
    remove_row (self, edit, g_ptr_array_index (rows, i));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}
