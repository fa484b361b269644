#include "model/lk-membership.h"

#include <string.h>

#include "model/lk-record-private.h"

struct _LkMembership
{
  LkRecord parent_instance;

  char *team_id;
  char *person_id;
  char *rank;
  int  role;
};

G_DEFINE_FINAL_TYPE (LkMembership, lk_membership, LK_TYPE_RECORD)

#define SELECT \
  "SELECT t.id, t.team, t.person, t.rank, t.role " \
  "FROM membership t "

#define SET(column) "UPDATE membership SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "ORDER BY t.rank, t.id";

static const char insert_row[] =
  "INSERT INTO membership "
  "  (id, team, person, rank, role, created) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

static const LkField fields[] = {
  { "team-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkMembership, team_id), NULL },
  { "person-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkMembership, person_id), NULL },
  { "rank", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkMembership, rank), SET ("rank") },
  { "role", LK_FIELD_CHOICE, G_STRUCT_OFFSET (LkMembership, role), SET ("role"), lk_role_get_type },
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_membership_insert (LkRecord  *record,
                      LkDb      *db,
                      GError   **error)
{
  LkMembership *self = LK_MEMBERSHIP (record);

  return lk_db_exec (db, error, insert_row, "ttttti",
                     lk_record_get_id (record), self->team_id, self->person_id, text_or_empty (self->rank),
                     lk_enum_to_text (LK_TYPE_ROLE, self->role), lk_now_ms ());
}

static int
lk_membership_compare (LkRecord *a,
                       LkRecord *b)
{
  return strcmp (text_or_empty (LK_MEMBERSHIP (a)->rank), text_or_empty (LK_MEMBERSHIP (b)->rank));
}

static void
lk_membership_class_init (LkMembershipClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "membership";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->insert = lk_membership_insert;
  record_class->compare = lk_membership_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_membership_init (LkMembership *self)
{
}

const char *
lk_membership_get_team_id (LkMembership *self)
{
  g_return_val_if_fail (LK_IS_MEMBERSHIP (self), NULL);

  return self->team_id;
}

const char *
lk_membership_get_person_id (LkMembership *self)
{
  g_return_val_if_fail (LK_IS_MEMBERSHIP (self), NULL);

  return self->person_id;
}

const char *
lk_membership_get_rank (LkMembership *self)
{
  g_return_val_if_fail (LK_IS_MEMBERSHIP (self), NULL);

  return text_or_empty (self->rank);
}

LkRole
lk_membership_get_role (LkMembership *self)
{
  g_return_val_if_fail (LK_IS_MEMBERSHIP (self), LK_ROLE_TEACHER);

  return (LkRole) self->role;
}
