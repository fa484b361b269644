#include "week/lk-recovery-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "privacy/lk-secret.h"
#include "week/lk-door-frame.h"
#include "week/lk-recovery-sheet.h"
#include "widgets/lk-keeper-words.h"
#include "widgets/lk-printing.h"

#define GAP 6
#define COLUMNS 4

struct _LkRecoveryPage
{
  GtkWidget  parent_instance;

  GtkWidget *frame;
  GtkWidget *back;    /* where one group is typed back */
  GtkWidget *kept;
  GtkWidget *words;
  GtkWidget *done;
  GtkWidget *later;

  LkKeeper  *keeper;
  LkPerson  *person;
  char      *key;
  char     **groups;
  guint      asked;   /* which of the groups */
  gboolean   busy;
};

static guint done_signal;

G_DEFINE_FINAL_TYPE (LkRecoveryPage, lk_recovery_page, GTK_TYPE_WIDGET)

/* What a hand writes for what stands there: small letters, and the letters that look like digits. */
static gboolean
is_same_group (const char *typed,
               const char *group)
{
  guint n = 0;

  for (; *typed != '\0'; typed++)
    {
      char c = g_ascii_toupper (*typed);

      if (c == ' ' || c == '-')
        continue;
      c = c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
      if (c != group[n])
        return FALSE;
      n++;
    }
  return group[n] == '\0';
}

static void
update (LkRecoveryPage *self)
{
  const gboolean same = is_same_group (gtk_editable_get_text (GTK_EDITABLE (self->back)), self->groups[self->asked]);

  gtk_widget_set_visible (self->kept, same);
  gtk_widget_set_sensitive (self->done, same && !self->busy);
  gtk_widget_set_sensitive (self->later, !self->busy);
  gtk_editable_set_editable (GTK_EDITABLE (self->back), !self->busy);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (LkRecoveryPage) self = user_data;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  const gboolean kept = lk_keeper_finish (LK_KEEPER (source), result, NULL, NULL, &error);

  self->busy = FALSE;
  if (self->frame == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (kept)
    {
      g_signal_emit (self, done_signal, 0, TRUE);
      return;
    }
  words = lk_keeper_words (error, 0);
  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_widget_set_visible (self->words, TRUE);
  update (self);
}

static void
done_cb (LkRecoveryPage *self)
{
  if (!gtk_widget_get_sensitive (self->done))
    return;
  self->busy = TRUE;
  gtk_widget_set_visible (self->words, FALSE);
  update (self);
  lk_keeper_keep_key_async (self->keeper, kept_cb, g_object_ref (self));
}

static void
later_cb (LkRecoveryPage *self)
{
  g_signal_emit (self, done_signal, 0, FALSE);
}

static void
print_cb (LkRecoveryPage *self)
{
  const LkPrinting printing = {
    .name = _("Recovery Key"),
    .paper = GTK_PAPER_NAME_A4,
    .orientation = GTK_PAGE_ORIENTATION_PORTRAIT,
    .draw = lk_recovery_sheet_draw,
    .what = lk_recovery_sheet_new (lk_person_get_name (self->person), self->key),
    .free_what = lk_recovery_sheet_free,
  };

  lk_printing_run (&printing, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

static GtkWidget *
new_group (LkRecoveryPage *self,
           guint           index)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *number = NULL, *words = gtk_label_new (self->groups[index]);
  g_autofree char *text = g_strdup_printf ("%u", index + 1);

  number = gtk_label_new (text);
  gtk_widget_add_css_class (number, "caption");
  gtk_widget_add_css_class (number, "dim-label");
  gtk_widget_add_css_class (words, "key-group");
  gtk_label_set_selectable (GTK_LABEL (words), FALSE);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), words);
  return box;
}

static GtkWidget *
new_groups (LkRecoveryPage *self)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), COLUMNS);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (flow), 2);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), GAP);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), GAP);
  gtk_widget_add_css_class (flow, "recovery-key");
  gtk_accessible_update_property (GTK_ACCESSIBLE (flow), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Recovery key"), -1);
  for (guint i = 0; self->groups[i] != NULL; i++)
    {
      gtk_flow_box_append (GTK_FLOW_BOX (flow), new_group (self, i));
      gtk_widget_set_focusable (gtk_widget_get_last_child (flow), FALSE);
    }
  return flow;
}

static GtkWidget *
new_check (LkRecoveryPage *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *title = g_strdup_printf (_("Type group %u back from your paper"), self->asked + 1);

  self->back = g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, "input-hints", GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_PRIVATE, NULL);
  self->kept = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_widget_add_css_class (self->kept, "success");
  gtk_widget_set_visible (self->kept, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->kept), GTK_ACCESSIBLE_PROPERTY_LABEL, _("That is right."), -1);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->back), self->kept);
  g_signal_connect_object (self->back, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->back, "entry-activated", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->back);
  return group;
}

static gboolean
lk_recovery_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_RECOVERY_PAGE (widget)->back);
}

static void
lk_recovery_page_dispose (GObject *object)
{
  LkRecoveryPage *self = LK_RECOVERY_PAGE (object);

  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_object (&self->keeper);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (lk_recovery_page_parent_class)->dispose (object);
}

static void
lk_recovery_page_finalize (GObject *object)
{
  LkRecoveryPage *self = LK_RECOVERY_PAGE (object);

  for (guint i = 0; self->groups != NULL && self->groups[i] != NULL; i++)
    lk_secret_free_text (self->groups[i]);
  g_free (self->groups);
  lk_secret_free_text (self->key);

  G_OBJECT_CLASS (lk_recovery_page_parent_class)->finalize (object);
}

static void
lk_recovery_page_class_init (LkRecoveryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_recovery_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_recovery_page_finalize;
  widget_class->grab_focus = lk_recovery_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  done_signal = g_signal_new ("done", LK_TYPE_RECOVERY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                              G_TYPE_BOOLEAN);
}

static void
lk_recovery_page_init (LkRecoveryPage *self)
{
}

GtkWidget *
lk_recovery_page_new (LkKeeper   *keeper,
                      LkPerson   *person,
                      const char *key)
{
  LkRecoveryPage *self = NULL;
  LkDoorFrame *frame = NULL;
  GtkWidget *print = NULL;

  g_return_val_if_fail (LK_IS_KEEPER (keeper), NULL);
  g_return_val_if_fail (LK_IS_PERSON (person), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  self = g_object_new (LK_TYPE_RECOVERY_PAGE, NULL);
  self->keeper = g_object_ref (keeper);
  self->person = g_object_ref (person);
  self->key = g_strdup (key);
  self->groups = g_strsplit (key, " ", -1);
  self->asked = (guint) g_random_int_range (0, (gint32) g_strv_length (self->groups));
  self->frame = lk_door_frame_new ("dialog-password-symbolic", _("Keep This Recovery Key"),
                                   _("It opens what is yours when you have forgotten your password. Without the password and without "
                                     "this key it is lost for good: nobody can help then. The key is shown only now, and works once you "
                                     "have typed a group of it back."));
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));

  frame = LK_DOOR_FRAME (self->frame);
  lk_door_frame_append (frame, new_groups (self));
  print = lk_door_frame_add_button (frame, _("_Print…"), "outlined");
  lk_door_frame_append (frame, new_check (self));
  self->words = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_widget_set_visible (self->words, FALSE);
  lk_door_frame_append (frame, self->words);
  self->done = lk_door_frame_add_button (frame, _("_I Have Kept It"), "suggested-action");
  self->later = lk_door_frame_add_button (frame, _("_Later"), "flat");
  g_signal_connect_object (print, "clicked", G_CALLBACK (print_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->done, "clicked", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->later, "clicked", G_CALLBACK (later_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
