#include "model/lk-school-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"
#include "model/lk-rank.h"
#include "model/lk-record-private.h"

#define MAX_INITIALS 3
#define MAX_PICTURE  (256 * 1024)

static const char delete_membership[] = "DELETE FROM membership WHERE id = ?1";

LkMembership *
lk_school_find_membership (LkSchool *self,
                           LkPerson *person,
                           LkTeam   *team)
{
  const char *person_id = lk_record_get_id (LK_RECORD (person));
  const char *team_id = lk_record_get_id (LK_RECORD (team));

  for (guint i = 0; i < lk_record_list_get_size (self->memberships); i++)
    {
      LkMembership *membership = lk_record_list_peek (self->memberships, i);

      if (g_str_equal (lk_membership_get_person_id (membership), person_id) &&
          g_str_equal (lk_membership_get_team_id (membership), team_id))
        return membership;
    }
  return NULL;
}

gboolean
lk_school_knows (LkSchool *self,
                 LkPerson *person)
{
  return person == NULL || lk_record_list_index (self->people, person) >= 0;
}

/* The colour that the fewest people have. */
static guint
pick_colour (LkSchool *self)
{
  guint n_people[LK_N_PERSON_COLOURS] = { 0 };
  guint colour = 0;

  for (guint i = 0; i < lk_record_list_get_size (self->people); i++)
    n_people[lk_person_get_colour (lk_record_list_peek (self->people, i)) % LK_N_PERSON_COLOURS]++;
  for (guint i = 1; i < LK_N_PERSON_COLOURS; i++)
    if (n_people[i] < n_people[colour])
      colour = i;
  return colour;
}

static LkPerson *
make_person (LkSchool   *self,
             LkEdit     *edit,
             const char *name,
             const char *email)
{
  g_autofree char *id = lk_store_new_id ();
  g_autoptr(LkRecord) person = lk_record_new (LK_TYPE_PERSON, id);

  lk_record_set_text (person, "name", name);
  lk_record_set_text (person, "email", email);
  lk_record_set_int (person, "colour", pick_colour (self));
  lk_edit_insert (edit, person);
  lk_live_put (LK_LIVE (self), person);
  return LK_PERSON (person);
}

static void
make_membership (LkSchool *self,
                 LkEdit   *edit,
                 LkPerson *person,
                 LkTeam   *team,
                 LkRole    role)
{
  LkMembership *last = lk_record_list_peek (self->memberships, lk_record_list_get_size (self->memberships) - 1);
  g_autofree char *rank = lk_rank_between (last != NULL ? lk_membership_get_rank (last) : NULL, NULL);
  g_autofree char *id = lk_store_new_id ();
  g_autoptr(LkRecord) membership = lk_record_new (LK_TYPE_MEMBERSHIP, id);

  lk_record_set_text (membership, "team-id", lk_record_get_id (LK_RECORD (team)));
  lk_record_set_text (membership, "person-id", lk_record_get_id (LK_RECORD (person)));
  lk_record_set_text (membership, "rank", rank);
  lk_record_set_int (membership, "role", role);
  lk_edit_insert (edit, membership);
  lk_live_put (LK_LIVE (self), membership);
}

LkPerson *
lk_school_add_person (LkSchool    *self,
                      const char  *name,
                      const char  *email,
                      LkTeam      *team,
                      LkRole       role,
                      GError     **error)
{
  g_autofree char *line = NULL;
  g_autofree char *address = NULL;
  g_autoptr(LkEdit) edit = NULL;
  LkPerson *person = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), NULL);
  g_return_val_if_fail (team == NULL || LK_IS_TEAM (team), NULL);

  line = lk_check_line (name, LK_MAX_NAME, _("A person needs a name."), error);
  if (line == NULL)
    return NULL;
  address = lk_check_email (email, error);
  if (address == NULL)
    return NULL;

  edit = lk_edit_new (LK_LIVE (self), N_("Add Person"));
  person = make_person (self, edit, line, address);
  if (team != NULL)
    make_membership (self, edit, person, team, role);
  lk_edit_commit (g_steal_pointer (&edit));
  return person;
}

static char *
fold_name (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal, -1);
}

/* The one person at school with this name; NULL when there is none, or more than one. */
static LkPerson *
find_by_name (LkSchool   *self,
              const char *name)
{
  g_autofree char *folded = fold_name (name);
  LkPerson *found = NULL;

  for (guint i = 0; i < lk_record_list_get_size (self->people); i++)
    {
      LkPerson *person = lk_record_list_peek (self->people, i);
      g_autofree char *other = fold_name (lk_person_get_name (person));

      if (lk_person_get_archived (person) != 0 || !g_str_equal (folded, other))
        continue;
      if (found != NULL)
        return NULL;
      found = person;
    }
  return found;
}

static GHashTable *
fold_member_names (LkSchool *self,
                   LkTeam   *team)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lk_record_list_get_size (self->memberships); i++)
    {
      LkMembership *membership = lk_record_list_peek (self->memberships, i);
      LkPerson *person = lk_school_find_person (self, lk_membership_get_person_id (membership));

      if (person != NULL &&
          g_str_equal (lk_membership_get_team_id (membership), lk_record_get_id (LK_RECORD (team))))
        g_hash_table_add (names, fold_name (lk_person_get_name (person)));
    }
  return names;
}

int
lk_school_add_people (LkSchool            *self,
                      const char * const  *names,
                      LkTeam              *team,
                      GError             **error)
{
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(GHashTable) members = NULL;
  g_autoptr(LkEdit) edit = NULL;
  int n_added = 0;

  g_return_val_if_fail (LK_IS_SCHOOL (self), -1);
  g_return_val_if_fail (LK_IS_TEAM (team), -1);

  lines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      char *line = lk_check_line (names[i], LK_MAX_NAME, NULL, error);

      if (line == NULL)
        return -1;
      g_ptr_array_add (lines, line);
    }

  members = fold_member_names (self, team);
  edit = lk_edit_new (LK_LIVE (self), N_("Add People"));
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      LkPerson *person = NULL;

      if (*line == '\0' || !g_hash_table_add (members, fold_name (line)))
        continue;
      person = find_by_name (self, line);
      if (person == NULL)
        person = make_person (self, edit, line, "");
      make_membership (self, edit, person, team, LK_ROLE_TEACHER);
      n_added++;
    }
  lk_edit_commit (g_steal_pointer (&edit));
  return n_added;
}

gboolean
lk_school_edit_person (LkSchool    *self,
                       LkPerson    *person,
                       const char  *name,
                       const char  *initials,
                       const char  *email,
                       guint        colour,
                       GError     **error)
{
  g_autofree char *line = NULL;
  g_autofree char *letters = NULL;
  g_autofree char *address = NULL;
  g_autofree char *made = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), FALSE);
  g_return_val_if_fail (LK_IS_PERSON (person), FALSE);
  g_return_val_if_fail (colour < LK_N_PERSON_COLOURS, FALSE);

  line = lk_check_line (name, LK_MAX_NAME, _("A person needs a name."), error);
  if (line == NULL)
    return FALSE;
  letters = lk_check_line (initials, MAX_INITIALS, NULL, error);
  if (letters == NULL)
    return FALSE;
  address = lk_check_email (email, error);
  if (address == NULL)
    return FALSE;

  /* What would be made from the name anyway is not kept, so that it follows the name. */
  made = lk_person_make_initials (line);
  edit = lk_edit_new (LK_LIVE (self), N_("Edit Person"));
  g_object_freeze_notify (G_OBJECT (person));
  lk_edit_text (edit, person, "initials", g_str_equal (letters, made) ? "" : letters);
  lk_edit_text (edit, person, "name", line);
  lk_edit_text (edit, person, "email", address);
  lk_edit_int (edit, person, "colour", colour);
  lk_live_put (LK_LIVE (self), LK_RECORD (person));
  g_object_thaw_notify (G_OBJECT (person));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

static gboolean
is_picture (GBytes *bytes)
{
  const guint8 png[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  const guint8 jpeg[] = { 0xff, 0xd8, 0xff };
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  return (size > sizeof png && memcmp (data, png, sizeof png) == 0) ||
         (size > sizeof jpeg && memcmp (data, jpeg, sizeof jpeg) == 0);
}

gboolean
lk_school_set_person_picture (LkSchool  *self,
                              LkPerson  *person,
                              GBytes    *picture,
                              GError   **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), FALSE);
  g_return_val_if_fail (LK_IS_PERSON (person), FALSE);

  if (picture != NULL && g_bytes_get_size (picture) > MAX_PICTURE)
    {
      g_set_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG,
                   _("This picture is too large: at most %d KB."), MAX_PICTURE / 1024);
      return FALSE;
    }
  if (picture != NULL && !is_picture (picture))
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("A picture is a PNG or JPEG file."));
      return FALSE;
    }

  edit = lk_edit_new (LK_LIVE (self), picture != NULL ? N_("Change Picture") : N_("Remove Picture"));
  lk_edit_bytes (edit, person, "picture", picture);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_school_archive_person (LkSchool  *self,
                          LkPerson  *person,
                          gboolean   archive,
                          GError   **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), FALSE);
  g_return_val_if_fail (LK_IS_PERSON (person), FALSE);

  if (archive == (lk_person_get_archived (person) != 0))
    return TRUE;

  edit = lk_edit_new (LK_LIVE (self), archive ? N_("Archive Person") : N_("Bring Back Person"));
  lk_edit_int (edit, person, "archived", archive ? lk_now_ms () : 0);
  lk_live_put (LK_LIVE (self), LK_RECORD (person));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_school_join_team (LkSchool  *self,
                     LkPerson  *person,
                     LkTeam    *team,
                     LkRole     role,
                     GError   **error)
{
  LkMembership *membership = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), FALSE);
  g_return_val_if_fail (LK_IS_PERSON (person), FALSE);
  g_return_val_if_fail (LK_IS_TEAM (team), FALSE);

  if (!lk_school_knows (self, person))
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This person is not at this school."));
      return FALSE;
    }

  membership = lk_school_find_membership (self, person, team);
  edit = lk_edit_new (LK_LIVE (self), membership != NULL ? N_("Change Role") : N_("Join Team"));
  if (membership != NULL)
    lk_edit_int (edit, membership, "role", role);
  else
    make_membership (self, edit, person, team, role);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_school_leave_team (LkSchool  *self,
                      LkPerson  *person,
                      LkTeam    *team,
                      GError   **error)
{
  g_autoptr(LkEdit) edit = NULL;
  LkMembership *membership = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), FALSE);
  g_return_val_if_fail (LK_IS_PERSON (person), FALSE);
  g_return_val_if_fail (LK_IS_TEAM (team), FALSE);

  /* After a merge of two PCs there may be two. */
  edit = lk_edit_new (LK_LIVE (self), N_("Leave Team"));
  while ((membership = lk_school_find_membership (self, person, team)) != NULL)
    {
      lk_edit_touch (edit, membership);
      lk_edit_exec (edit, delete_membership, 0, 1, lk_record_get_id (LK_RECORD (membership)));
      lk_live_drop (LK_LIVE (self), LK_RECORD (membership));
    }
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}
