#include "voice/lk-sets-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "surveys/lk-survey-starters.h"
#include "voice/lk-voice-bits.h"

#define GAP 12
#define WIDTH 720

struct _LkSetsPage
{
  GtkWidget        parent_instance;

  GtkWidget       *scroller;
  GtkWidget       *list;
  GtkWidget       *nothing;
  GtkWidget       *starters;

  LkStatementSets *sets;
  GPtrArray       *ready;      /* (element-type LkSurveyStarter) */
};

static guint edit_signal;

G_DEFINE_FINAL_TYPE (LkSetsPage, lk_sets_page, GTK_TYPE_WIDGET)

static void
activated_cb (LkSetsPage    *self,
              GtkListBoxRow *row)
{
  LkStatementSet *set = lk_record_list_peek (lk_statement_sets_get_list (self->sets), (guint) gtk_list_box_row_get_index (row));

  if (set != NULL)
    g_signal_emit (self, edit_signal, 0, set);
}

static void
take_cb (LkSetsPage    *self,
         GtkListBoxRow *row)
{
  const LkSurveyStarter *starter = self->ready->pdata[gtk_list_box_row_get_index (row)];
  GError *error = NULL;
  LkStatementSet *set = lk_statement_sets_add (self->sets, starter->name, starter->key, starter->form, &error);

  lk_voice_complain (GTK_WIDGET (self), error);
  if (set != NULL)
    g_signal_emit (self, edit_signal, 0, set);
}

static void
show_name (LkStatementSet *set,
           GParamSpec     *pspec,
           GtkWidget      *row)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lk_statement_set_get_name (set));
}

static void
show_form (LkStatementSet *set,
           GParamSpec     *pspec,
           GtkWidget      *row)
{
  LkSurveyForm *form = lk_statement_set_get_form (set);
  const guint n = lk_survey_form_get_n (form, LK_SURVEY_STATEMENTS) + lk_survey_form_get_n (form, LK_SURVEY_QUESTIONS);
  g_autofree char *words = g_strdup_printf (ngettext ("%u line", "%u lines", n), n);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
}

static GtkWidget *
new_row (const char *icon_name)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon_name));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  GtkWidget *row = new_row ("go-next-symbolic");

  g_signal_connect_object (item, "notify::name", G_CALLBACK (show_name), row, 0);
  g_signal_connect_object (item, "notify::form", G_CALLBACK (show_form), row, 0);
  show_name (item, NULL, row);
  show_form (item, NULL, row);
  return row;
}

static void
changed_cb (LkSetsPage *self)
{
  const gboolean any = lk_record_list_get_size (lk_statement_sets_get_list (self->sets)) > 0;

  gtk_widget_set_visible (self->list, any);
  gtk_widget_set_visible (self->nothing, !any);
}

static gboolean
lk_sets_page_grab_focus (GtkWidget *widget)
{
  LkSetsPage *self = LK_SETS_PAGE (widget);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  return gtk_widget_grab_focus (GTK_WIDGET (first != NULL ? first : gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->starters), 0)));
}

static void
lk_sets_page_dispose (GObject *object)
{
  LkSetsPage *self = LK_SETS_PAGE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->ready, g_ptr_array_unref);
  g_clear_object (&self->sets);

  G_OBJECT_CLASS (lk_sets_page_parent_class)->dispose (object);
}

static void
lk_sets_page_class_init (LkSetsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_sets_page_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lk_sets_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "lksetspage");
  edit_signal = g_signal_new ("edit", LK_TYPE_SETS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LK_TYPE_STATEMENT_SET);
}

static void
lk_sets_page_init (LkSetsPage *self)
{
}

static GtkWidget *
new_own (LkSetsPage *self)
{
  GtkWidget *section = lk_voice_section (_("Sets of the school"));

  self->list = lk_voice_list (_("Sets of the school"));
  self->nothing = lk_voice_label (_("No sets yet. Take one that is ready to use and make it your own, or save the questions of a survey as a set."), NULL);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (lk_statement_sets_get_list (self->sets)), create_row_cb, self, NULL);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (section), self->nothing);
  gtk_box_append (GTK_BOX (section), self->list);
  return section;
}

static GtkWidget *
new_starters (LkSetsPage *self)
{
  GtkWidget *section = lk_voice_section (_("Make one of these your own"));

  self->starters = lk_voice_list (_("Make one of these your own"));
  for (guint i = 0; i < self->ready->len; i++)
    {
      const LkSurveyStarter *starter = self->ready->pdata[i];
      GtkWidget *row = new_row ("list-add-symbolic");

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), starter->name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), starter->about);
      gtk_list_box_append (GTK_LIST_BOX (self->starters), row);
    }
  g_signal_connect_object (self->starters, "row-activated", G_CALLBACK (take_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (section), self->starters);
  return section;
}

GtkWidget *
lk_sets_page_new (LkStatementSets *sets)
{
  LkSetsPage *self = NULL;
  GtkWidget *box = NULL;

  g_return_val_if_fail (LK_IS_STATEMENT_SETS (sets), NULL);

  self = g_object_new (LK_TYPE_SETS_PAGE, NULL);
  self->sets = g_object_ref (sets);
  self->ready = lk_survey_starters_new_here ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2 * GAP);
  gtk_box_append (GTK_BOX (box), new_own (self));
  gtk_box_append (GTK_BOX (box), new_starters (self));
  self->scroller = lk_voice_scroller (box, WIDTH);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect_object (lk_statement_sets_get_list (sets), "items-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}
