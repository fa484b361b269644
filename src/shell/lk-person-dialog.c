#include "shell/lk-person-dialog.h"

#include <glib/gi18n.h>

#include "shell/lk-archiving.h"
#include "shell/lk-picture.h"
#include "shell/lk-team-role-row.h"
#include "shell/lk-toast.h"
#include "widgets/lk-avatar.h"
#include "widgets/lk-file-picker.h"
#include "widgets/lk-hours-grid.h"
#include "widgets/lk-work-days.h"

#define SWATCH_SIZE 28
#define PICTURE_SIZE 40

struct _LkPersonDialog
{
  AdwWindow parent_instance;

  GtkWidget *overlay;
  GtkWidget *save_button;
  GtkWidget *name_row;
  GtkWidget *initials_row;
  GtkWidget *email_row;
  GtkWidget *colours;
  GtkWidget *picture_row;
  GtkWidget *remove_picture_button;
  GtkWidget *work_days;
  GtkWidget *hours_row;
  GtkWidget *hours_grid;
  GtkWidget *teams_group;
  GtkWidget *archive_group;
  GtkWidget *archive_button;
  GtkWidget *avatar;
  GtkWidget *swatches[LK_N_PERSON_COLOURS];

  LkSchool *school;
  LkPerson *person;  /* NULL for a new one */
  GPtrArray *teams;  /* of LkTeamRoleRow */
  GBytes *picture;
  GCancellable *loading;
  LkWeekHours hours;   /* as they were read */
};

G_DEFINE_FINAL_TYPE (LkPersonDialog, lk_person_dialog, ADW_TYPE_WINDOW)

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static guint
get_colour (LkPersonDialog *self)
{
  for (guint i = 0; i < LK_N_PERSON_COLOURS; i++)
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->swatches[i])))
        return i;
    }

  return 0;
}

static void
complain (LkPersonDialog *self,
          const GError   *error)
{
  lk_toast_tell (self->overlay, error->message, FALSE);
}

static LkPerson *
imagine (LkPersonDialog *self,
         guint           colour,
         GBytes         *picture)
{
  const char *initials = get_text (self->initials_row);

  return lk_person_imagine (get_text (self->name_row), *initials != '\0' ? initials : NULL, colour, picture);
}

/* The discs as they would be with what is typed so far. */
static void
update_discs (LkPersonDialog *self)
{
  g_autoptr (LkPerson) chosen = imagine (self, get_colour (self), self->picture);

  for (guint i = 0; i < LK_N_PERSON_COLOURS; i++)
    {
      g_autoptr (LkPerson) other = imagine (self, i, NULL);

      lk_avatar_set_person (LK_AVATAR (gtk_button_get_child (GTK_BUTTON (self->swatches[i]))), other);
    }

  lk_avatar_set_person (LK_AVATAR (self->avatar), chosen);
  gtk_widget_set_visible (self->remove_picture_button, self->picture != NULL);
}

static void
name_changed_cb (LkPersonDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (get_text (self->name_row)));

  gtk_widget_set_sensitive (self->save_button, *name != '\0');
  update_discs (self);
}

static void
take_picture (LkPersonDialog *self,
              GBytes         *picture)
{
  g_clear_pointer (&self->picture, g_bytes_unref);
  self->picture = picture;
  update_discs (self);
}

static void
remove_picture_cb (LkPersonDialog *self)
{
  take_picture (self, NULL);
}

static void
picture_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (LkPersonDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GBytes *picture = lk_picture_load_finish (result, &error);

  if (g_cancellable_is_cancelled (self->loading))
    g_clear_pointer (&picture, g_bytes_unref);
  else if (picture != NULL)
    take_picture (self, picture);
  else
    complain (self, error);
}

static void
picture_picked_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (LkPersonDialog) self = user_data;
  g_autoptr (GFile) file = lk_file_picker_finish (result, NULL);

  if (file != NULL)
    lk_picture_load_async (file, self->loading, picture_loaded_cb, g_object_ref (self));
}

static void
choose_picture_cb (LkPersonDialog *self)
{
  const LkFileKind kinds[] = { { _("Pictures"), "*.png *.jpg *.jpeg *.PNG *.JPG *.JPEG" } };

  lk_file_picker_open_async (GTK_WINDOW (self), _("Choose a Picture"), kinds, G_N_ELEMENTS (kinds), self->loading,
                             picture_picked_cb, g_object_ref (self));
}

static gboolean
is_same_picture (GBytes *a,
                 GBytes *b)
{
  return a == b || (a != NULL && b != NULL && g_bytes_equal (a, b));
}

static LkPerson *
save_new (LkPersonDialog  *self,
          GError         **error)
{
  LkPerson *person = lk_school_add_person (self->school, get_text (self->name_row), get_text (self->email_row), NULL,
                                           LK_ROLE_TEACHER, error);

  if (person != NULL)
    self->person = g_object_ref (person);

  return person;
}

static gboolean
save_work_days (LkPersonDialog  *self,
                GError         **error)
{
  g_autofree char *off = lk_work_days_dup_off (LK_WORK_DAYS (self->work_days));

  return g_str_equal (off, lk_person_get_days_off (self->person)) ||
         lk_school_set_person_days_off (self->school, self->person, off, error);
}

/* While the hours that stand have not been read, there is nothing to save. */
static gboolean
save_hours (LkPersonDialog  *self,
            GError         **error)
{
  const LkWeekHours hours = lk_hours_grid_get_hours (LK_HOURS_GRID (self->hours_grid));

  return !gtk_widget_get_sensitive (self->hours_row) || lk_week_hours_equal (&hours, &self->hours) ||
         lk_free_hours_write (self->school, self->person, &hours, error);
}

static gboolean
save (LkPersonDialog  *self,
      GError         **error)
{
  if (self->person == NULL && save_new (self, error) == NULL)
    return FALSE;
  if (!lk_school_edit_person (self->school, self->person, get_text (self->name_row), get_text (self->initials_row),
                              get_text (self->email_row), get_colour (self), error))
    return FALSE;
  if (!is_same_picture (self->picture, lk_person_get_picture (self->person)) &&
      !lk_school_set_person_picture (self->school, self->person, self->picture, error))
    return FALSE;
  if (!save_work_days (self, error) || !save_hours (self, error))
    return FALSE;

  for (guint i = 0; i < self->teams->len; i++)
    {
      if (!lk_team_role_row_apply (self->teams->pdata[i], self->person, error))
        return FALSE;
    }

  return TRUE;
}

static void
save_cb (LkPersonDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_widget_get_sensitive (self->save_button))
    return;

  if (save (self, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    complain (self, error);
}

static void
archived_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LkPersonDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  const gboolean archived = lk_archiving_run_finish (result, &error);

  if (g_cancellable_is_cancelled (self->loading))
    return;
  if (archived)
    gtk_window_close (GTK_WINDOW (self));
  else if (error != NULL)
    complain (self, error);
}

static void
archive_cb (LkPersonDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (lk_person_get_archived (self->person) == 0)
    lk_archiving_run_async (GTK_WINDOW (self), self->school, self->person, archived_cb, g_object_ref (self));
  else if (lk_school_archive_person (self->school, self->person, FALSE, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    complain (self, error);
}

static void
hours_changed_cb (LkPersonDialog *self)
{
  const guint n = lk_hours_grid_count (LK_HOURS_GRID (self->hours_grid));
  g_autofree char *words = n == 0 ? g_strdup (_("In which lesson hours can this person watch a colleague?"))
                                  : g_strdup_printf (ngettext ("%u hour a week to watch a colleague", "%u hours a week to watch a colleague", n), n);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->hours_row), words);
}

static void
hours_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (LkPersonDialog) self = user_data;

  if (self->school == NULL || !lk_free_hours_read_finish (self->school, result, &self->hours, NULL))
    return;
  lk_hours_grid_set_hours (LK_HOURS_GRID (self->hours_grid), &self->hours);
  gtk_widget_set_sensitive (self->hours_row, TRUE);
}

static void
add_swatches (LkPersonDialog *self)
{
  for (guint i = 0; i < LK_N_PERSON_COLOURS; i++)
    {
      GtkWidget *swatch = gtk_toggle_button_new ();
      g_autofree char *name = g_strdup_printf (_("Colour %u"), i + 1);

      gtk_button_set_child (GTK_BUTTON (swatch), lk_avatar_new (SWATCH_SIZE));
      gtk_widget_add_css_class (swatch, "flat");
      gtk_widget_add_css_class (swatch, "circular");
      gtk_widget_set_halign (swatch, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (swatch), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (swatch), GTK_TOGGLE_BUTTON (self->swatches[0]));
      g_signal_connect_object (swatch, "toggled", G_CALLBACK (update_discs), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      self->swatches[i] = swatch;
    }

  for (guint i = 0; i < LK_N_PERSON_COLOURS; i++)
    {
      gtk_flow_box_append (GTK_FLOW_BOX (self->colours), self->swatches[i]);
      gtk_widget_set_focusable (gtk_widget_get_parent (self->swatches[i]), FALSE);
    }
}

static void
add_teams (LkPersonDialog *self)
{
  LkRecordList *teams = lk_school_get_teams (self->school);

  for (guint i = 0; i < lk_record_list_get_size (teams); i++)
    {
      GtkWidget *row = lk_team_role_row_new (self->school, lk_record_list_peek (teams, i), self->person);

      g_ptr_array_add (self->teams, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->teams_group), row);
    }
  gtk_widget_set_visible (self->teams_group, self->teams->len > 0);
}

/* Initials that the model made from the name are left empty, so that they follow the name when it is mended. */
static void
fill (LkPersonDialog *self)
{
  g_autofree char *made = lk_person_make_initials (lk_person_get_name (self->person));
  const char *initials = lk_person_get_initials (self->person);
  GBytes *picture = lk_person_get_picture (self->person);
  const gboolean archived = lk_person_get_archived (self->person) != 0;

  self->picture = picture != NULL ? g_bytes_ref (picture) : NULL;
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), lk_person_get_name (self->person));
  gtk_editable_set_text (GTK_EDITABLE (self->initials_row), g_strcmp0 (initials, made) != 0 ? initials : "");
  gtk_editable_set_text (GTK_EDITABLE (self->email_row), lk_person_get_email (self->person));
  lk_work_days_set_off (LK_WORK_DAYS (self->work_days), lk_person_get_days_off (self->person));
  gtk_window_set_title (GTK_WINDOW (self), lk_person_get_name (self->person));
  gtk_button_set_label (GTK_BUTTON (self->archive_button), archived ? _("Bring Back") : _("Archive This Person"));
  gtk_widget_set_visible (self->archive_group, TRUE);
}

static void
lk_person_dialog_dispose (GObject *object)
{
  LkPersonDialog *self = LK_PERSON_DIALOG (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->person);
  g_clear_object (&self->school);
  gtk_widget_dispose_template (GTK_WIDGET (self), LK_TYPE_PERSON_DIALOG);

  G_OBJECT_CLASS (lk_person_dialog_parent_class)->dispose (object);
}

static void
lk_person_dialog_finalize (GObject *object)
{
  LkPersonDialog *self = LK_PERSON_DIALOG (object);

  g_clear_object (&self->loading);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_clear_pointer (&self->teams, g_ptr_array_unref);

  G_OBJECT_CLASS (lk_person_dialog_parent_class)->finalize (object);
}

static void
lk_person_dialog_class_init (LkPersonDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lk_person_dialog_dispose;
  object_class->finalize = lk_person_dialog_finalize;

  g_type_ensure (LK_TYPE_HOURS_GRID);
  g_type_ensure (LK_TYPE_WORK_DAYS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-person-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LkPersonDialog, overlay);
  gtk_widget_class_bind_template_child (widget_class, LkPersonDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LkPersonDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, LkPersonDialog, initials_row);
  gtk_widget_class_bind_template_child (widget_class, LkPersonDialog, email_row);
  gtk_widget_class_bind_template_child (widget_class, LkPersonDialog, colours);
  gtk_widget_class_bind_template_child (widget_class, LkPersonDialog, picture_row);
  gtk_widget_class_bind_template_child (widget_class, LkPersonDialog, remove_picture_button);
  gtk_widget_class_bind_template_child (widget_class, LkPersonDialog, work_days);
  gtk_widget_class_bind_template_child (widget_class, LkPersonDialog, hours_row);
  gtk_widget_class_bind_template_child (widget_class, LkPersonDialog, hours_grid);
  gtk_widget_class_bind_template_child (widget_class, LkPersonDialog, teams_group);
  gtk_widget_class_bind_template_child (widget_class, LkPersonDialog, archive_group);
  gtk_widget_class_bind_template_child (widget_class, LkPersonDialog, archive_button);
  gtk_widget_class_bind_template_callback (widget_class, archive_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_picture_cb);
  gtk_widget_class_bind_template_callback (widget_class, hours_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_picture_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_discs);
}

static void
lk_person_dialog_init (LkPersonDialog *self)
{
  self->teams = g_ptr_array_new ();
  self->loading = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->avatar = lk_avatar_new (PICTURE_SIZE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self->picture_row), self->avatar);
  add_swatches (self);
}

void
lk_person_dialog_present (GtkWindow *parent,
                          LkSchool  *school,
                          LkPerson  *person)
{
  LkPersonDialog *self;
  guint colour;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (LK_IS_SCHOOL (school));
  g_return_if_fail (person == NULL || LK_IS_PERSON (person));

  self = g_object_new (LK_TYPE_PERSON_DIALOG, "transient-for", parent, NULL);
  self->school = g_object_ref (school);
  g_set_object (&self->person, person);
  hours_changed_cb (self);
  if (person != NULL)
    {
      fill (self);
      lk_free_hours_read_async (school, person, self->loading, hours_read_cb, g_object_ref (self));
    }
  else
    {
      gtk_window_set_title (GTK_WINDOW (self), _("New Person"));
      gtk_widget_set_sensitive (self->hours_row, TRUE);
    }

  colour = person != NULL ? lk_person_get_colour (person) : lk_record_list_get_size (lk_school_get_people (school));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->swatches[colour % LK_N_PERSON_COLOURS]), TRUE);
  add_teams (self);
  name_changed_cb (self);
  gtk_widget_grab_focus (self->name_row);
  gtk_window_present (GTK_WINDOW (self));
}
