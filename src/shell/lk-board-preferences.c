#include "shell/lk-board-preferences.h"

struct _LkBoardPreferences
{
  AdwPreferencesPage parent_instance;

  GtkWidget *layout_row;
  GtkWidget *flat_switch;
  GtkWidget *colour_row;
};

G_DEFINE_FINAL_TYPE (LkBoardPreferences, lk_board_preferences, ADW_TYPE_PREFERENCES_PAGE)

/* The choices in the order of the rows' models. */
static const char *layouts[] = { "right", "below", NULL };
static const char *schemes[] = { "system", "light", "dark", NULL };

static gboolean
choice_to_index (GValue   *value,
                 GVariant *variant,
                 gpointer  choices)
{
  const char *chosen = g_variant_get_string (variant, NULL);
  const char * const *names = choices;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], chosen))
        {
          g_value_set_uint (value, i);
          return TRUE;
        }
    }

  return FALSE;
}

static GVariant *
index_to_choice (const GValue       *value,
                 const GVariantType *type,
                 gpointer            choices)
{
  const guint i = g_value_get_uint (value);
  const char * const *names = choices;

  return i < g_strv_length ((char **) names) ? g_variant_new_string (names[i]) : NULL;
}

static void
lk_board_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LK_TYPE_BOARD_PREFERENCES);

  G_OBJECT_CLASS (lk_board_preferences_parent_class)->dispose (object);
}

static void
lk_board_preferences_class_init (LkBoardPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_board_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-board-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, LkBoardPreferences, layout_row);
  gtk_widget_class_bind_template_child (widget_class, LkBoardPreferences, flat_switch);
  gtk_widget_class_bind_template_child (widget_class, LkBoardPreferences, colour_row);
}

static void
lk_board_preferences_init (LkBoardPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lk_board_preferences_new (GSettings *settings)
{
  LkBoardPreferences *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (LK_TYPE_BOARD_PREFERENCES, NULL);
  g_settings_bind_with_mapping (settings, "board-layout", self->layout_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                choice_to_index, index_to_choice, layouts, NULL);
  g_settings_bind_with_mapping (settings, "colour-scheme", self->colour_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                choice_to_index, index_to_choice, schemes, NULL);
  g_settings_bind (settings, "flat", self->flat_switch, "active", G_SETTINGS_BIND_DEFAULT);

  return GTK_WIDGET (self);
}
