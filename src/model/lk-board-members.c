/* Who is in the team of a board. */

#include "model/lk-board-private.h"

#include "model/lk-record-private.h"

static int
compare_memberships (gconstpointer a,
                     gconstpointer b)
{
  return lk_record_compare (*(LkRecord **) a, *(LkRecord **) b);
}

/* The people of the team in its order, each once. */
static GPtrArray *
gather_members (LkBoard *self)
{
  LkRecordList *memberships = lk_school_get_memberships (self->school);
  g_autoptr(GPtrArray) ours = g_ptr_array_new ();
  GPtrArray *members = g_ptr_array_new ();

  for (guint i = 0; i < lk_record_list_get_size (memberships); i++)
    {
      LkMembership *membership = lk_record_list_peek (memberships, i);

      if (g_strcmp0 (lk_membership_get_team_id (membership), lk_record_get_id (LK_RECORD (self->team))) == 0)
        g_ptr_array_add (ours, membership);
    }
  g_ptr_array_sort (ours, compare_memberships);

  for (guint i = 0; i < ours->len; i++)
    {
      LkMembership *membership = g_ptr_array_index (ours, i);
      LkPerson *person = lk_school_find_person (self->school, lk_membership_get_person_id (membership));

      if (person != NULL && lk_person_get_archived (person) == 0 && !g_ptr_array_find (members, person, NULL))
        g_ptr_array_add (members, person);
    }
  return members;
}

static gboolean
is_member_at (LkBoard  *self,
              guint     position,
              gpointer  person)
{
  g_autoptr(LkPerson) member = g_list_model_get_item (G_LIST_MODEL (self->members), position);

  return member == person;
}

void
lk_board_renew_members (LkBoard *self)
{
  g_autoptr(GPtrArray) members = gather_members (self);
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->members));
  guint n_after = members->len;
  guint head = 0, tail = 0;

  while (head < n_before && head < n_after && is_member_at (self, head, g_ptr_array_index (members, head)))
    head++;
  while (tail < n_before - head && tail < n_after - head &&
         is_member_at (self, n_before - tail - 1, g_ptr_array_index (members, n_after - tail - 1)))
    tail++;
  if (head + tail < n_before || head + tail < n_after)
    g_list_store_splice (self->members, head, n_before - head - tail,
                         members->pdata != NULL ? members->pdata + head : NULL, n_after - head - tail);
}
