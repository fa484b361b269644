#include "model/lk-school-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"
#include "model/lk-rank.h"
#include "model/lk-record-list-private.h"
#include "model/lk-record-private.h"

enum
{
  PROP_0,
  PROP_NAME,
  N_PROPS,
};

enum
{
  STAFF_CHANGED,
  CALENDAR_CHANGED,
  DAY_TURNED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkSchool, lk_school, LK_TYPE_LIVE)

static LkRecordList *
get_list (LkSchool *self,
          GType     type)
{
  if (type == LK_TYPE_TEAM)
    return self->teams;
  if (type == LK_TYPE_PERSON)
    return self->people;
  if (type == LK_TYPE_SCHOOL_HOLIDAY)
    return self->own_holidays;
  return self->memberships;
}

static void
tell_staff (LkSchool *self,
            GType     type)
{
  if (!self->quiet && (type == LK_TYPE_PERSON || type == LK_TYPE_MEMBERSHIP))
    g_signal_emit (self, signals[STAFF_CHANGED], 0);
}

void
lk_school_tell_calendar (LkSchool *self)
{
  g_clear_pointer (&self->holidays, lk_holidays_unref);
  if (!self->quiet)
    g_signal_emit (self, signals[CALENDAR_CHANGED], 0);
}

static void
row_renamed_cb (LkSchool *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

static void
set_row (LkSchool    *self,
         LkSchoolRow *row)
{
  if (row == self->row)
    return;

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_set_object (&self->row, row);
  if (row != NULL)
    {
      g_signal_connect_object (row, "notify::name", G_CALLBACK (row_renamed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "notify::region", G_CALLBACK (lk_school_tell_calendar), self, G_CONNECT_SWAPPED);
    }
  row_renamed_cb (self);
  lk_school_tell_calendar (self);
}

static LkRecord *
lk_school_find (LkLive     *live,
                GType       type,
                const char *id)
{
  LkSchool *self = LK_SCHOOL (live);

  if (type != LK_TYPE_SCHOOL_ROW)
    return lk_record_list_find (get_list (self, type), id);
  if (self->row != NULL && g_str_equal (lk_record_get_id (LK_RECORD (self->row)), id))
    return LK_RECORD (self->row);
  return NULL;
}

static void
lk_school_put (LkLive   *live,
               LkRecord *record)
{
  LkSchool *self = LK_SCHOOL (live);

  if (LK_IS_SCHOOL_ROW (record))
    {
      /* Two PCs may have named the school before they met: the elder row counts. */
      if (self->row == NULL || lk_record_compare (record, LK_RECORD (self->row)) < 0)
        set_row (self, LK_SCHOOL_ROW (record));
    }
  else if (LK_IS_TEAM (record) && lk_team_get_archived (LK_TEAM (record)) != 0)
    lk_record_list_remove (self->teams, record);
  else
    lk_record_list_put (get_list (self, G_OBJECT_TYPE (record)), record);

  tell_staff (self, G_OBJECT_TYPE (record));
  if (LK_IS_SCHOOL_HOLIDAY (record))
    lk_school_tell_calendar (self);
}

static void
lk_school_drop (LkLive   *live,
                LkRecord *record)
{
  LkSchool *self = LK_SCHOOL (live);

  if (record == (LkRecord *) self->row)
    set_row (self, NULL);
  else if (!LK_IS_SCHOOL_ROW (record))
    lk_record_list_remove (get_list (self, G_OBJECT_TYPE (record)), record);

  tell_staff (self, G_OBJECT_TYPE (record));
  if (LK_IS_SCHOOL_HOLIDAY (record))
    lk_school_tell_calendar (self);
}

static void
lk_school_freeze (LkLive *live)
{
  LkSchool *self = LK_SCHOOL (live);

  self->quiet = TRUE;
  lk_record_list_freeze (self->teams);
  lk_record_list_freeze (self->people);
  lk_record_list_freeze (self->memberships);
}

static void
lk_school_thaw (LkLive *live)
{
  LkSchool *self = LK_SCHOOL (live);

  lk_record_list_thaw (self->teams);
  lk_record_list_thaw (self->people);
  lk_record_list_thaw (self->memberships);
  self->quiet = FALSE;
  tell_staff (self, LK_TYPE_PERSON);
  lk_school_tell_calendar (self);
}

static void
lk_school_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  if (property_id == PROP_NAME)
    g_value_set_string (value, lk_school_get_name (LK_SCHOOL (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_school_dispose (GObject *object)
{
  LkSchool *self = LK_SCHOOL (object);

  g_clear_object (&self->row);
  g_clear_object (&self->teams);
  g_clear_object (&self->people);
  g_clear_object (&self->memberships);
  g_clear_object (&self->own_holidays);
  g_clear_pointer (&self->holidays, lk_holidays_unref);

  G_OBJECT_CLASS (lk_school_parent_class)->dispose (object);
}

static void
lk_school_class_init (LkSchoolClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LkLiveClass *live_class = LK_LIVE_CLASS (klass);

  object_class->get_property = lk_school_get_property;
  object_class->dispose = lk_school_dispose;
  live_class->find = lk_school_find;
  live_class->put = lk_school_put;
  live_class->drop = lk_school_drop;
  live_class->freeze = lk_school_freeze;
  live_class->thaw = lk_school_thaw;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[STAFF_CHANGED] = g_signal_new ("staff-changed", LK_TYPE_SCHOOL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[CALENDAR_CHANGED] = g_signal_new ("calendar-changed", LK_TYPE_SCHOOL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);
  signals[DAY_TURNED] = g_signal_new ("day-turned", LK_TYPE_SCHOOL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_school_init (LkSchool *self)
{
  self->teams = lk_record_list_new (LK_TYPE_TEAM);
  self->people = lk_record_list_new (LK_TYPE_PERSON);
  self->memberships = lk_record_list_new (LK_TYPE_MEMBERSHIP);
  self->own_holidays = lk_record_list_new (LK_TYPE_SCHOOL_HOLIDAY);
  self->day = lk_day_today ();
}

LkSchool *
lk_school_new (LkStore *store)
{
  LkSchool *self = NULL;
  g_autoptr(LkDeeds) deeds = lk_deeds_new ();

  g_return_val_if_fail (LK_IS_STORE (store), NULL);

  self = g_object_new (LK_TYPE_SCHOOL, NULL);
  lk_live_start (LK_LIVE (self), store, deeds);
  lk_live_follow (LK_LIVE (self), LK_TYPE_SCHOOL_ROW);
  lk_live_follow (LK_LIVE (self), LK_TYPE_PERSON);
  lk_live_follow (LK_LIVE (self), LK_TYPE_MEMBERSHIP);
  lk_live_follow (LK_LIVE (self), LK_TYPE_TEAM);
  lk_live_follow (LK_LIVE (self), LK_TYPE_SCHOOL_HOLIDAY);
  lk_live_load (LK_LIVE (self), NULL, LK_DAY_NONE);
  return self;
}

LkStore *
lk_school_get_store (LkSchool *self)
{
  g_return_val_if_fail (LK_IS_SCHOOL (self), NULL);

  return lk_live_get_store (LK_LIVE (self));
}

gboolean
lk_school_get_loaded (LkSchool *self)
{
  return lk_live_get_loaded (LK_LIVE (self));
}

const char *
lk_school_get_name (LkSchool *self)
{
  g_return_val_if_fail (LK_IS_SCHOOL (self), NULL);

  return self->row != NULL ? lk_school_row_get_name (self->row) : NULL;
}

LkRecordList *
lk_school_get_teams (LkSchool *self)
{
  g_return_val_if_fail (LK_IS_SCHOOL (self), NULL);

  return self->teams;
}

LkRecordList *
lk_school_get_people (LkSchool *self)
{
  g_return_val_if_fail (LK_IS_SCHOOL (self), NULL);

  return self->people;
}

LkRecordList *
lk_school_get_memberships (LkSchool *self)
{
  g_return_val_if_fail (LK_IS_SCHOOL (self), NULL);

  return self->memberships;
}

LkPerson *
lk_school_find_person (LkSchool   *self,
                       const char *id)
{
  g_return_val_if_fail (LK_IS_SCHOOL (self), NULL);

  return lk_record_list_find (self->people, id);
}

gboolean
lk_school_set_name (LkSchool    *self,
                    const char  *name,
                    GError     **error)
{
  g_autofree char *line = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), FALSE);

  line = lk_check_line (name, LK_MAX_NAME, _("A school needs a name."), error);
  if (line == NULL)
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Name School"));
  if (self->row != NULL)
    {
      lk_edit_merge (edit, LK_RECORD (self->row), "name");
      lk_edit_text (edit, self->row, "name", line);
    }
  else
    {
      g_autofree char *id = lk_store_new_id ();
      g_autoptr(LkRecord) row = lk_record_new (LK_TYPE_SCHOOL_ROW, id);

      lk_record_set_text (row, "name", line);
      lk_edit_insert (edit, row);
      lk_live_put (LK_LIVE (self), row);
    }
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

static char *
rank_at_end (LkRecordList *teams)
{
  LkTeam *last = lk_record_list_peek (teams, lk_record_list_get_size (teams) - 1);

  return lk_rank_between (last != NULL ? lk_team_get_rank (last) : NULL, NULL);
}

LkTeam *
lk_school_add_team (LkSchool    *self,
                    const char  *name,
                    GError     **error)
{
  g_autofree char *line = NULL;
  g_autofree char *id = NULL;
  g_autofree char *rank = NULL;
  g_autoptr(LkRecord) team = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), NULL);

  line = lk_check_line (name, LK_MAX_NAME, _("A team needs a name."), error);
  if (line == NULL)
    return NULL;

  id = lk_store_new_id ();
  rank = rank_at_end (self->teams);
  team = lk_record_new (LK_TYPE_TEAM, id);
  lk_record_set_text (team, "name", line);
  lk_record_set_text (team, "rank", rank);

  edit = lk_edit_new (LK_LIVE (self), N_("Add Team"));
  lk_edit_insert (edit, team);
  lk_live_put (LK_LIVE (self), team);
  lk_edit_commit (g_steal_pointer (&edit));
  return LK_TEAM (team);
}

gboolean
lk_school_rename_team (LkSchool    *self,
                       LkTeam      *team,
                       const char  *name,
                       GError     **error)
{
  g_autofree char *line = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), FALSE);
  g_return_val_if_fail (LK_IS_TEAM (team), FALSE);

  line = lk_check_line (name, LK_MAX_NAME, _("A team needs a name."), error);
  if (line == NULL)
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Rename Team"));
  lk_edit_merge (edit, LK_RECORD (team), "name");
  lk_edit_text (edit, team, "name", line);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_school_archive_team (LkSchool  *self,
                        LkTeam    *team,
                        gboolean   archive,
                        GError   **error)
{
  g_autoptr(LkTeam) kept = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), FALSE);
  g_return_val_if_fail (LK_IS_TEAM (team), FALSE);

  if (archive == (lk_team_get_archived (team) != 0))
    return TRUE;

  kept = g_object_ref (team);
  edit = lk_edit_new (LK_LIVE (self), archive ? N_("Archive Team") : N_("Bring Back Team"));
  lk_edit_int (edit, team, "archived", archive ? lk_now_ms () : 0);
  lk_live_put (LK_LIVE (self), LK_RECORD (team));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}
