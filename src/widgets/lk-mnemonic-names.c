#include "widgets/lk-mnemonic-names.h"

/* Its words stay its name, as the label in it, whose key it has, names it too. */
static void
mend_name (GtkWidget *button)
{
  gboolean marked = FALSE;

  g_object_get (button, "use-underline", &marked, NULL);
  if (marked)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static gboolean
realized_cb (GSignalInvocationHint *hint,
             guint                  n_values,
             const GValue          *values,
             gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (values);

  if (!GTK_IS_BUTTON (widget) && !GTK_IS_CHECK_BUTTON (widget))
    return TRUE;
  g_signal_handlers_disconnect_by_func (widget, mend_name, NULL);
  g_signal_connect (widget, "notify::label", G_CALLBACK (mend_name), NULL);
  mend_name (widget);
  return TRUE;
}

void
lk_mnemonic_names_mend (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("realize", GTK_TYPE_WIDGET), 0, realized_cb, NULL, NULL);
}
