#include "week/lk-new-password.h"

#include <glib/gi18n.h>

#include "privacy/lk-account.h"
#include "widgets/lk-caps-warning.h"
#include "widgets/lk-password-row.h"

#define GAP 6

struct _LkNewPassword
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *first;
  GtkWidget *again;
  GtkWidget *words;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkNewPassword, lk_new_password, GTK_TYPE_WIDGET)

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

gboolean
lk_new_password_is_sound (LkNewPassword *self)
{
  g_return_val_if_fail (LK_IS_NEW_PASSWORD (self), FALSE);

  return lk_password_row_count (self->first) >= LK_PASSWORD_MIN && g_str_equal (get_text (self->first), get_text (self->again));
}

/* Said while it is typed, but only what is surely so: a word that is still being repeated is not wrong yet. */
static char *
dup_words (LkNewPassword *self)
{
  const guint n = lk_password_row_count (self->first);

  if (n == 0)
    return g_strdup (_("A sentence that only you would think of is easy to remember and hard to guess. Take no password of "
                       "something else."));
  if (n < LK_PASSWORD_MIN)
    return g_strdup_printf (ngettext ("%u more character", "%u more characters", LK_PASSWORD_MIN - n), LK_PASSWORD_MIN - n);
  if (lk_new_password_is_sound (self))
    return g_strdup (_("Good: twice the same."));
  if (!g_str_has_prefix (get_text (self->first), get_text (self->again)))
    return g_strdup (_("The two are not the same."));
  return g_strdup (_("Long enough. Type it once more."));
}

static void
changed_cb (LkNewPassword *self)
{
  g_autofree char *words = dup_words (self);

  gtk_label_set_text (GTK_LABEL (self->words), words);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
first_activated_cb (LkNewPassword *self)
{
  gtk_widget_grab_focus (self->again);
}

static void
again_activated_cb (LkNewPassword *self)
{
  if (lk_new_password_is_sound (self))
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

void
lk_new_password_clear (LkNewPassword *self)
{
  g_return_if_fail (LK_IS_NEW_PASSWORD (self));

  lk_password_row_clear (self->first);
  lk_password_row_clear (self->again);
}

static gboolean
lk_new_password_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_NEW_PASSWORD (widget)->first);
}

static void
lk_new_password_dispose (GObject *object)
{
  LkNewPassword *self = LK_NEW_PASSWORD (object);

  if (self->box != NULL)
    lk_new_password_clear (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_new_password_parent_class)->dispose (object);
}

static void
lk_new_password_class_init (LkNewPasswordClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_new_password_dispose;
  widget_class->grab_focus = lk_new_password_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LK_TYPE_NEW_PASSWORD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", LK_TYPE_NEW_PASSWORD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_new_password_init (LkNewPassword *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->first = lk_password_row_new (_("New password, at least 8 characters"));
  self->again = lk_password_row_new (_("Once more"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->first);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->again);
  g_signal_connect_object (self->first, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->again, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->first, "entry-activated", G_CALLBACK (first_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->again, "entry-activated", G_CALLBACK (again_activated_cb), self, G_CONNECT_SWAPPED);

  self->words = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->words), 0);
  gtk_widget_add_css_class (self->words, "dim-label");

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_box_append (GTK_BOX (self->box), group);
  gtk_box_append (GTK_BOX (self->box), lk_caps_warning_new ());
  gtk_box_append (GTK_BOX (self->box), self->words);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  changed_cb (self);
}

GtkWidget *
lk_new_password_new (void)
{
  return g_object_new (LK_TYPE_NEW_PASSWORD, NULL);
}

LkSecret *
lk_new_password_dup_secret (LkNewPassword *self)
{
  g_return_val_if_fail (LK_IS_NEW_PASSWORD (self), NULL);

  return lk_password_row_dup_secret (self->first);
}

void
lk_new_password_set_editable (LkNewPassword *self,
                              gboolean       editable)
{
  g_return_if_fail (LK_IS_NEW_PASSWORD (self));

  gtk_editable_set_editable (GTK_EDITABLE (self->first), editable);
  gtk_editable_set_editable (GTK_EDITABLE (self->again), editable);
}
