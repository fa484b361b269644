#include "records/lk-arena-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/lk-check.h"

gboolean
lk_arena_set_text (LkArena      *self,
                   LkArenaText   which,
                   const char   *text,
                   GError      **error)
{
  g_return_val_if_fail (LK_IS_ARENA (self), FALSE);
  g_return_val_if_fail (which < LK_N_ARENA_TEXTS, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  return lk_sealed_record_set_text (self, which, text, error);
}

gboolean
lk_arena_set_day (LkArena  *self,
                  LkDay     day,
                  GError  **error)
{
  g_return_val_if_fail (LK_IS_ARENA (self), FALSE);

  return lk_sealed_record_set_day (self, LK_ARENA_DAY, day, error);
}

gboolean
lk_arena_set_told (LkArena  *self,
                   LkDay     day,
                   GError  **error)
{
  g_return_val_if_fail (LK_IS_ARENA (self), FALSE);

  return lk_sealed_record_set_day (self, LK_ARENA_TOLD, day, error);
}

gboolean
lk_arena_set_team (LkArena     *self,
                   const char  *team_id,
                   GError     **error)
{
  g_return_val_if_fail (LK_IS_ARENA (self), FALSE);

  return lk_sealed_record_set_link (self, LK_ARENA_TEAM, team_id, error);
}

gboolean
lk_arena_set_n_seats (LkArena  *self,
                      guint     n_seats,
                      GError  **error)
{
  GListModel *notes = NULL;

  g_return_val_if_fail (LK_IS_ARENA (self), FALSE);

  if (!lk_sealed_record_check_writable (self, error))
    return FALSE;
  if (n_seats < LK_ARENA_MIN_SEATS || n_seats > LK_ARENA_MAX_SEATS)
    return lk_check_refuse (error, _("An arena is with five to seven pupils."));
  notes = G_LIST_MODEL (self->lists[LK_ARENA_NOTES]);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (LkArenaLine) line = g_list_model_get_item (notes, i);

      if (lk_arena_line_get_seat (line) > n_seats)
        return lk_check_refuse (error, _("There are notes of a seat that would go."));
    }
  return lk_sealed_record_note (self, lk_arena_put_n_seats (self, n_seats));
}

static LkArenaLine *
add (LkArena      *self,
     LkArenaList   list,
     LkArenaLine  *line,
     guint         position,
     GError      **error)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lists[list]));

  if (n >= LK_ARENA_MAX_LINES)
    {
      lk_check_refuse (error, _("The list is full."));
      return NULL;
    }
  g_list_store_insert (self->lists[list], MIN (position, n), line);
  lk_sealed_record_note (self, TRUE);
  return line;
}

LkArenaLine *
lk_arena_add (LkArena      *self,
              LkArenaList   list,
              const char   *text,
              GError      **error)
{
  g_autoptr (LkArenaLine) line = NULL;

  g_return_val_if_fail (LK_IS_ARENA (self), NULL);
  g_return_val_if_fail (list < LK_N_ARENA_LISTS, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (!lk_sealed_record_check_text (self, text, LK_ARENA_MAX_TEXT, error))
    return NULL;
  line = lk_arena_line_new (NULL, text);
  return add (self, list, line, G_MAXUINT, error);
}

LkArenaLine *
lk_arena_add_note (LkArena      *self,
                   guint         seat,
                   LkArenaLine  *question,
                   const char   *text,
                   GError      **error)
{
  g_autoptr (LkArenaLine) line = NULL;

  g_return_val_if_fail (LK_IS_ARENA (self), NULL);
  g_return_val_if_fail (question == NULL || LK_IS_ARENA_LINE (question), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (!lk_sealed_record_check_text (self, text, LK_ARENA_MAX_TEXT, error))
    return NULL;
  if (seat > self->n_seats)
    {
      lk_check_refuse (error, _("There is no such seat."));
      return NULL;
    }
  line = lk_arena_line_new (NULL, text);
  lk_arena_line_set_seat (line, seat);
  lk_arena_line_set_question_id (line, question != NULL ? lk_arena_line_get_id (question) : NULL);
  return add (self, LK_ARENA_NOTES, line, G_MAXUINT, error);
}

static GListStore *
find_list (LkArena      *self,
           LkArenaLine  *line,
           guint        *position,
           GError      **error)
{
  for (guint i = 0; i < LK_N_ARENA_LISTS; i++)
    if (g_list_store_find (self->lists[i], line, position))
      return self->lists[i];
  lk_check_refuse (error, _("This was taken out of the list meanwhile."));
  return NULL;
}

gboolean
lk_arena_edit (LkArena      *self,
               LkArenaLine  *line,
               const char   *text,
               GError      **error)
{
  g_return_val_if_fail (LK_IS_ARENA (self), FALSE);
  g_return_val_if_fail (LK_IS_ARENA_LINE (line), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  return lk_sealed_record_check_text (self, text, LK_ARENA_MAX_TEXT, error) && find_list (self, line, NULL, error) != NULL &&
         lk_sealed_record_note (self, lk_arena_line_set_text (line, text));
}

gboolean
lk_arena_move (LkArena      *self,
               LkArenaLine  *line,
               guint         to,
               GError      **error)
{
  g_autoptr (LkArenaLine) held = NULL;
  GListStore *list = NULL;
  guint position;

  g_return_val_if_fail (LK_IS_ARENA (self), FALSE);
  g_return_val_if_fail (LK_IS_ARENA_LINE (line), FALSE);

  if (!lk_sealed_record_check_writable (self, error) || (list = find_list (self, line, &position, error)) == NULL)
    return FALSE;
  to = MIN (to, g_list_model_get_n_items (G_LIST_MODEL (list)) - 1);
  if (to == position)
    return TRUE;
  held = g_object_ref (line);
  g_list_store_remove (list, position);
  g_list_store_insert (list, to, held);
  return lk_sealed_record_note (self, TRUE);
}

gboolean
lk_arena_remove (LkArena      *self,
                 LkArenaLine  *line,
                 GError      **error)
{
  GListStore *list = NULL;
  guint position;

  g_return_val_if_fail (LK_IS_ARENA (self), FALSE);
  g_return_val_if_fail (LK_IS_ARENA_LINE (line), FALSE);

  if (!lk_sealed_record_check_writable (self, error))
    return FALSE;
  list = find_list (self, line, &position, NULL);
  if (list == NULL)
    return TRUE;
  g_list_store_remove (list, position);
  return lk_sealed_record_note (self, TRUE);
}

gboolean
lk_arena_put_back (LkArena      *self,
                   LkArenaList   list,
                   LkArenaLine  *line,
                   guint         position,
                   GError      **error)
{
  g_return_val_if_fail (LK_IS_ARENA (self), FALSE);
  g_return_val_if_fail (list < LK_N_ARENA_LISTS, FALSE);
  g_return_val_if_fail (LK_IS_ARENA_LINE (line), FALSE);

  if (!lk_sealed_record_check_writable (self, error))
    return FALSE;
  return lk_arena_find_line (self, list, lk_arena_line_get_id (line)) != NULL || add (self, list, line, position, error) != NULL;
}

gboolean
lk_arena_set_asked (LkArena      *self,
                    LkArenaLine  *question,
                    gboolean      asked,
                    GError      **error)
{
  g_return_val_if_fail (LK_IS_ARENA (self), FALSE);
  g_return_val_if_fail (LK_IS_ARENA_LINE (question), FALSE);

  return lk_sealed_record_check_writable (self, error) && find_list (self, question, NULL, error) != NULL &&
         lk_sealed_record_note (self, lk_arena_line_set_asked (question, asked));
}

gboolean
lk_arena_place_idea (LkArena      *self,
                     LkArenaLine  *idea,
                     double        feasibility,
                     double        effect,
                     GError      **error)
{
  g_return_val_if_fail (LK_IS_ARENA (self), FALSE);
  g_return_val_if_fail (LK_IS_ARENA_LINE (idea), FALSE);

  if (!lk_sealed_record_check_writable (self, error) || find_list (self, idea, NULL, error) == NULL)
    return FALSE;
  if (isnan (feasibility) || isnan (effect))
    return lk_sealed_record_note (self, lk_arena_line_set_place (idea, NAN, NAN));
  return lk_sealed_record_note (self, lk_arena_line_set_place (idea, CLAMP (feasibility, 0, 1), CLAMP (effect, 0, 1)));
}
