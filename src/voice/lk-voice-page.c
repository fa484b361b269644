#include "voice/lk-voice-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "voice/lk-shared-card.h"
#include "voice/lk-survey-words.h"
#include "voice/lk-voice-bits.h"
#include "widgets/lk-flow.h"
#include "widgets/lk-sides.h"

#define GAP 12
#define WIDE 940
#define SHARE 50
#define WIDTH 1240
#define STATE_CHARS 16

struct _LkVoicePage
{
  GtkWidget        parent_instance;

  GtkWidget       *scroller;
  GtkWidget       *locked;       /* what stands there while nobody is in */
  GtkWidget       *mine;
  GtkWidget       *list;         /* GtkListBox */
  GtkWidget       *nothing;
  GtkWidget       *cards;        /* of what the team shares */
  GtkWidget       *not_shared;

  LkSharedSurveys *shared;
  LkPrivate       *own;
  guint            refill;       /* source */
};

G_DEFINE_FINAL_TYPE (LkVoicePage, lk_voice_page, GTK_TYPE_WIDGET)

static LkDay
get_day (gpointer record)
{
  return LK_IS_SURVEY (record) ? lk_survey_get_day (record) : lk_arena_get_day (record);
}

/* Newest first; each list is so already. */
static GPtrArray *
gather (LkPrivate *own)
{
  GListModel *surveys = lk_private_get_surveys (own), *arenas = lk_private_get_arenas (own);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);
  guint s = 0, a = 0;

  while (s < g_list_model_get_n_items (surveys) || a < g_list_model_get_n_items (arenas))
    {
      g_autoptr (GObject) survey = g_list_model_get_item (surveys, s), arena = g_list_model_get_item (arenas, a);
      const gboolean first = arena == NULL || (survey != NULL && get_day (survey) >= get_day (arena));

      g_ptr_array_add (all, g_object_ref (first ? survey : arena));
      *(first ? &s : &a) += 1;
    }
  return all;
}

static GtkWidget *
new_row (gpointer record)
{
  const gboolean is_survey = LK_IS_SURVEY (record);
  GtkWidget *row = adw_action_row_new (), *state = NULL;
  g_autofree char *title = is_survey ? lk_survey_dup_title (record) : lk_arena_dup_title (record);
  g_autofree char *facts = is_survey ? lk_survey_dup_facts (record) : lk_arena_dup_facts (record);
  g_autofree char *words = is_survey ? lk_survey_dup_state (record) : lk_arena_dup_state (record);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (is_survey ? "view-list-symbolic" : "system-users-symbolic"));
  state = lk_voice_label (words, "voice-state");
  gtk_label_set_xalign (GTK_LABEL (state), 1);
  gtk_label_set_justify (GTK_LABEL (state), GTK_JUSTIFY_RIGHT);
  gtk_label_set_width_chars (GTK_LABEL (state), STATE_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (state), STATE_CHARS);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), state);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", is_survey ? lk_survey_get_id (record) : lk_arena_get_id (record));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), is_survey ? "win.open-survey" : "win.open-arena");
  return row;
}

static void
empty_list (LkVoicePage *self)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
}

static void
fill (LkVoicePage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  const gboolean focused = focus != NULL && gtk_widget_is_ancestor (focus, self->list);
  g_autoptr (GPtrArray) all = gather (self->own);
  int place = focused && GTK_IS_LIST_BOX_ROW (focus) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : 0;

  empty_list (self);
  for (guint i = 0; i < all->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), new_row (all->pdata[i]));
  gtk_widget_set_visible (self->list, all->len > 0);
  gtk_widget_set_visible (self->nothing, all->len == 0);
  place = MIN (place, (int) all->len - 1);
  if (focused && place >= 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), place)));
}

static gboolean
refill_cb (gpointer data)
{
  LkVoicePage *self = data;

  self->refill = 0;
  if (self->own != NULL && !lk_private_get_locked (self->own) && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    fill (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (LkVoicePage *self)
{
  if (self->refill == 0)
    self->refill = g_idle_add (refill_cb, self);
}

/* What is edited over it stands here anew when it is seen again. */
static void
lk_voice_page_map (GtkWidget *widget)
{
  LkVoicePage *self = LK_VOICE_PAGE (widget);

  if (self->own != NULL)
    fill (self);
  GTK_WIDGET_CLASS (lk_voice_page_parent_class)->map (widget);
}

static void
show_shared (LkVoicePage *self)
{
  LkRecordList *all = self->shared != NULL ? lk_shared_surveys_get_list (self->shared) : NULL;
  const guint n = all != NULL ? lk_record_list_get_size (all) : 0;
  GtkWidget *card = NULL;

  while ((card = gtk_widget_get_first_child (self->cards)) != NULL)
    gtk_box_remove (GTK_BOX (self->cards), card);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LkSurveyResults) results = lk_shared_surveys_dup_results (self->shared, lk_record_list_peek (all, i));

      gtk_box_append (GTK_BOX (self->cards), lk_shared_card_new (results));
    }
  gtk_widget_set_visible (self->not_shared, n == 0);
}

static gboolean
lk_voice_page_grab_focus (GtkWidget *widget)
{
  LkVoicePage *self = LK_VOICE_PAGE (widget);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  if (first != NULL && self->own != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (first));
  return gtk_widget_child_focus (self->own != NULL ? self->mine : self->locked, GTK_DIR_TAB_FORWARD);
}

static void
lk_voice_page_dispose (GObject *object)
{
  LkVoicePage *self = LK_VOICE_PAGE (object);

  g_clear_handle_id (&self->refill, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->shared);
  g_clear_object (&self->own);

  G_OBJECT_CLASS (lk_voice_page_parent_class)->dispose (object);
}

static void
lk_voice_page_class_init (LkVoicePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_voice_page_dispose;
  widget_class->map = lk_voice_page_map;
  widget_class->grab_focus = lk_voice_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkvoicepage");
}

static GtkWidget *
new_locked (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP), *unlock = lk_voice_button (_("_Unlock…"), "voice.unlock");

  gtk_widget_add_css_class (box, "voice-card");
  gtk_widget_add_css_class (unlock, "suggested-action");
  gtk_box_append (GTK_BOX (box), lk_voice_label (_("Your surveys, exit tickets and arenas are yours: they are sealed, and open with your password."), NULL));
  gtk_box_append (GTK_BOX (box), unlock);
  return box;
}

static GtkWidget *
new_buttons (void)
{
  GtkWidget *flow = lk_flow_new (GAP / 2, GAP / 2), *survey = lk_voice_button (_("New _Survey…"), "voice.new-survey");

  gtk_widget_add_css_class (survey, "suggested-action");
  lk_flow_append (LK_FLOW (flow), survey);
  lk_flow_append (LK_FLOW (flow), lk_voice_button (_("New Exit _Ticket…"), "voice.new-ticket"));
  lk_flow_append (LK_FLOW (flow), lk_voice_button (_("New _Arena…"), "voice.new-arena"));
  return flow;
}

static GtkWidget *
new_mine (LkVoicePage *self)
{
  GtkWidget *section = lk_voice_section (_("Mine"));

  self->locked = new_locked ();
  self->mine = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->list = lk_voice_list (_("My surveys, exit tickets and arenas"));
  self->nothing = lk_voice_label (_("Here come the surveys, exit tickets and arenas of your classes. Begin with an exit ticket of one question: "
                                    "it takes the last two minutes of a lesson."), NULL);
  gtk_widget_set_visible (self->mine, FALSE);
  gtk_box_append (GTK_BOX (self->mine), new_buttons ());
  gtk_box_append (GTK_BOX (self->mine), self->nothing);
  gtk_box_append (GTK_BOX (self->mine), self->list);
  gtk_box_append (GTK_BOX (section), self->locked);
  gtk_box_append (GTK_BOX (section), self->mine);
  return section;
}

static GtkWidget *
new_team (LkVoicePage *self)
{
  GtkWidget *section = lk_voice_section (_("Shared with the team")), *sets = lk_voice_button (_("Statement _Sets…"), "voice.sets");

  self->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->not_shared = lk_voice_label (_("Nothing is shared yet. From the results of a survey you can share with the team how often each answer was given; "
                                       "what pupils wrote stays yours."), "voice-card");
  /* Before the cards, of which there can be many. */
  gtk_widget_set_margin_bottom (sets, GAP / 2);
  gtk_box_append (GTK_BOX (section), sets);
  gtk_box_append (GTK_BOX (section), self->not_shared);
  gtk_box_append (GTK_BOX (section), self->cards);
  return section;
}

static void
lk_voice_page_init (LkVoicePage *self)
{
  self->scroller = lk_voice_scroller (lk_sides_new (new_mine (self), new_team (self), WIDE, SHARE, 2 * GAP), WIDTH);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
lk_voice_page_new (void)
{
  return g_object_new (LK_TYPE_VOICE_PAGE, NULL);
}

void
lk_voice_page_set_shared (LkVoicePage     *self,
                          LkSharedSurveys *shared)
{
  g_return_if_fail (LK_IS_VOICE_PAGE (self));
  g_return_if_fail (shared == NULL || LK_IS_SHARED_SURVEYS (shared));

  if (self->shared != NULL)
    g_signal_handlers_disconnect_by_data (lk_shared_surveys_get_list (self->shared), self);
  g_set_object (&self->shared, shared);
  if (shared != NULL)
    g_signal_connect_object (lk_shared_surveys_get_list (shared), "items-changed", G_CALLBACK (show_shared), self, G_CONNECT_SWAPPED);
  show_shared (self);
}

static void
follow (LkVoicePage *self,
        GListModel  *list)
{
  g_signal_connect_object (list, "items-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

void
lk_voice_page_set_private (LkVoicePage *self,
                           LkPrivate   *own)
{
  g_return_if_fail (LK_IS_VOICE_PAGE (self));
  g_return_if_fail (own == NULL || LK_IS_PRIVATE (own));

  if (self->own == own)
    return;
  if (self->own != NULL)
    {
      g_signal_handlers_disconnect_by_data (lk_private_get_surveys (self->own), self);
      g_signal_handlers_disconnect_by_data (lk_private_get_arenas (self->own), self);
    }
  g_set_object (&self->own, own);
  empty_list (self);
  gtk_widget_set_visible (self->locked, own == NULL);
  gtk_widget_set_visible (self->mine, own != NULL);
  if (own == NULL)
    return;
  follow (self, lk_private_get_surveys (own));
  follow (self, lk_private_get_arenas (own));
  changed_cb (self);
}
