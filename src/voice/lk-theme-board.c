#include "voice/lk-theme-board.h"

#include <glib/gi18n.h>

#include "voice/lk-theme-column.h"
#include "voice/lk-theme-removal.h"
#include "voice/lk-voice-bits.h"
#include "widgets/lk-flow.h"

#define GAP 9
#define NAME_WIDTH 360
#define NOWHERE G_MAXUINT

struct _LkThemeBoard
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *place;     /* of the columns */
  GtkWidget *flow;      /* the columns; made anew when something was laid elsewhere */
  GtkWidget *adder;

  LkPrivate *own;
  LkSurvey  *survey;
  char      *question_id;
  guint      rebuild;   /* source */
  guint      focus;     /* position of the answer that gets it then */
};

G_DEFINE_FINAL_TYPE (LkThemeBoard, lk_theme_board, GTK_TYPE_WIDGET)

static void
add_target (GMenu      *menu,
            const char *label,
            guint       position,
            const char *theme_id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "themes.lay", "(us)", position, theme_id);
  g_menu_append_item (menu, item);
}

static char *
escape_mnemonic (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

static GtkWidget *
new_card (LkThemeBoard       *self,
          guint               position,
          const LkOpenAnswer *answer,
          GPtrArray          *themes)
{
  g_autoptr (GMenu) menu = g_menu_new (), targets = g_menu_new ();

  for (guint i = 0; themes != NULL && i < themes->len; i++)
    {
      const LkSurveyLine *theme = themes->pdata[i];
      g_autofree char *label = escape_mnemonic (theme->text);

      if (g_strcmp0 (theme->id, answer->theme) != 0)
        add_target (targets, label, position, theme->id);
    }
  if (answer->theme != NULL)
    add_target (targets, _("No theme"), position, "");
  if (g_menu_model_get_n_items (G_MENU_MODEL (targets)) == 0)
    {
      g_autoptr (GMenuItem) none = g_menu_item_new (_("Name a theme first"), "themes.none");

      g_menu_append_item (targets, none);
    }
  g_menu_append_section (menu, _("Move to theme"), G_MENU_MODEL (targets));
  return lk_answer_card_new (position, answer->text, G_MENU_MODEL (menu));
}

static void
lay (LkThemeBoard *self,
     guint         position,
     const char   *theme_id)
{
  GError *error = NULL;

  self->focus = position;
  lk_survey_lay_answer (self->survey, self->question_id, position, theme_id, &error);
  lk_voice_complain (GTK_WIDGET (self), error);
}

static void
lay_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  const char *theme_id;
  guint position;

  g_variant_get (parameter, "(u&s)", &position, &theme_id);
  lay (LK_THEME_BOARD (widget), position, theme_id[0] != '\0' ? theme_id : NULL);
}

/* From another question's board it is not here. */
static void
dropped_cb (LkThemeBoard  *self,
            LkAnswerCard  *card,
            LkThemeColumn *column)
{
  if (gtk_widget_is_ancestor (GTK_WIDGET (card), GTK_WIDGET (self)))
    lay (self, lk_answer_card_get_position (card), lk_theme_column_get_id (column));
}

static const LkSurveyLine *
find_theme (LkThemeBoard *self,
            const char   *id)
{
  GPtrArray *themes = lk_survey_get_themes (self->survey, self->question_id);

  for (guint i = 0; themes != NULL && i < themes->len; i++)
    if (g_strcmp0 (((const LkSurveyLine *) themes->pdata[i])->id, id) == 0)
      return themes->pdata[i];
  return NULL;
}

static void
add_cb (LkThemeBoard *self)
{
  GError *error = NULL;

  if (gtk_entry_get_text_length (GTK_ENTRY (self->adder)) == 0)
    return;
  if (lk_survey_add_theme (self->survey, self->question_id, gtk_editable_get_text (GTK_EDITABLE (self->adder)), &error) != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->adder), "");
  lk_voice_complain (GTK_WIDGET (self), error);
}

static void
renamed_cb (GtkWindow *dialog)
{
  LkThemeBoard *self = g_object_get_data (G_OBJECT (dialog), "board");
  GtkEditable *entry = g_object_get_data (G_OBJECT (dialog), "entry");
  GError *error = NULL;

  if (!lk_private_get_locked (self->own))
    lk_survey_rename_theme (self->survey, g_object_get_data (G_OBJECT (dialog), "theme"), gtk_editable_get_text (entry), &error);
  lk_voice_complain (GTK_WIDGET (self), error);
  gtk_window_close (dialog);
}

static void
rename_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  LkThemeBoard *self = LK_THEME_BOARD (widget);
  const LkSurveyLine *theme = find_theme (self, g_variant_get_string (parameter, NULL));
  GtkWidget *entry = gtk_entry_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP), *done = gtk_button_new_with_mnemonic (_("_Rename"));
  GtkWindow *dialog = NULL;

  g_return_if_fail (theme != NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), theme->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the theme"), -1);
  gtk_widget_add_css_class (done, "suggested-action");
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), done);
  dialog = lk_voice_dialog (widget, _("Rename Theme"), NAME_WIDTH, box);
  g_object_set_data_full (G_OBJECT (dialog), "board", g_object_ref (self), g_object_unref);
  g_object_set_data_full (G_OBJECT (dialog), "theme", g_strdup (theme->id), g_free);
  g_object_set_data (G_OBJECT (dialog), "entry", entry);
  g_signal_connect_object (entry, "activate", G_CALLBACK (renamed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (done, "clicked", G_CALLBACK (renamed_cb), dialog, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
  gtk_widget_grab_focus (entry);
}

static void
remove_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  LkThemeBoard *self = LK_THEME_BOARD (widget);
  const LkSurveyLine *theme = find_theme (self, g_variant_get_string (parameter, NULL));

  g_return_if_fail (theme != NULL);

  lk_theme_remove (widget, self->own, self->survey, self->question_id, theme);
}

static GtkWidget *
add_column (LkThemeBoard       *self,
            const LkSurveyLine *theme)
{
  GtkWidget *column = lk_theme_column_new (theme);

  g_signal_connect_object (column, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  lk_flow_append (LK_FLOW (self->flow), column);
  return column;
}

static void
show_columns (LkThemeBoard *self)
{
  GPtrArray *answers = lk_survey_answers_get_open (lk_survey_get_answers (self->survey), self->question_id);
  GPtrArray *themes = lk_survey_get_themes (self->survey, self->question_id);
  g_autoptr (GHashTable) columns = g_hash_table_new (g_str_hash, g_str_equal);
  GtkWidget *loose = add_column (self, NULL), *focused = NULL;

  for (guint i = 0; themes != NULL && i < themes->len; i++)
    g_hash_table_insert (columns, (gpointer) ((const LkSurveyLine *) themes->pdata[i])->id, add_column (self, themes->pdata[i]));
  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      const LkOpenAnswer *answer = answers->pdata[i];
      GtkWidget *column = answer->theme != NULL ? g_hash_table_lookup (columns, answer->theme) : NULL;
      GtkWidget *card = new_card (self, i, answer, themes);

      lk_theme_column_add (LK_THEME_COLUMN (column != NULL ? column : loose), card);
      if (i == self->focus)
        focused = card;
    }
  for (GtkWidget *column = gtk_widget_get_first_child (self->flow); column != NULL; column = gtk_widget_get_next_sibling (column))
    lk_theme_column_settle (LK_THEME_COLUMN (column));
  self->focus = NOWHERE;
  if (focused != NULL)
    gtk_widget_grab_focus (focused);
}

static void
show (LkThemeBoard *self)
{
  if (self->flow != NULL)
    gtk_box_remove (GTK_BOX (self->place), self->flow);
  self->flow = lk_flow_new (GAP, GAP);
  gtk_box_append (GTK_BOX (self->place), self->flow);
  show_columns (self);
}

static gboolean
rebuild_cb (gpointer data)
{
  LkThemeBoard *self = data;

  self->rebuild = 0;
  show (self);
  return G_SOURCE_REMOVE;
}

/* Not at once: the card that was dropped is still in the hand. */
static void
changed_cb (LkThemeBoard *self)
{
  if (self->rebuild == 0)
    self->rebuild = g_idle_add (rebuild_cb, self);
}

static void
lk_theme_board_dispose (GObject *object)
{
  LkThemeBoard *self = LK_THEME_BOARD (object);

  g_clear_handle_id (&self->rebuild, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->survey);
  g_clear_object (&self->own);

  G_OBJECT_CLASS (lk_theme_board_parent_class)->dispose (object);
}

static void
lk_theme_board_finalize (GObject *object)
{
  g_free (LK_THEME_BOARD (object)->question_id);

  G_OBJECT_CLASS (lk_theme_board_parent_class)->finalize (object);
}

static void
lk_theme_board_class_init (LkThemeBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_theme_board_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_theme_board_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkthemeboard");
  gtk_widget_class_install_action (widget_class, "themes.lay", "(us)", lay_cb);
  gtk_widget_class_install_action (widget_class, "themes.rename", "s", rename_cb);
  gtk_widget_class_install_action (widget_class, "themes.remove", "s", remove_cb);
}

static void
lk_theme_board_init (LkThemeBoard *self)
{
  self->focus = NOWHERE;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
build (LkThemeBoard       *self,
       const LkSurveyLine *question)
{
  g_autofree char *name = g_strdup_printf (_("A new theme at “%s”"), question->text);

  self->place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->adder = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->adder), _("Name a theme"));
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->adder), GTK_ENTRY_ICON_PRIMARY, "list-add-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->adder), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_halign (self->adder, GTK_ALIGN_START);
  g_signal_connect_object (self->adder, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), lk_voice_label (question->text, "voice-heading"));
  gtk_box_append (GTK_BOX (self->box), self->place);
  gtk_box_append (GTK_BOX (self->box), self->adder);
}

GtkWidget *
lk_theme_board_new (LkPrivate          *own,
                    LkSurvey           *survey,
                    const LkSurveyLine *question)
{
  LkThemeBoard *self = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (own), NULL);
  g_return_val_if_fail (LK_IS_SURVEY (survey), NULL);
  g_return_val_if_fail (question != NULL, NULL);

  self = g_object_new (LK_TYPE_THEME_BOARD, NULL);
  self->own = g_object_ref (own);
  self->survey = g_object_ref (survey);
  self->question_id = g_strdup (question->id);
  build (self, question);
  show (self);
  g_signal_connect_object (survey, "answers-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (survey, "themes-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
