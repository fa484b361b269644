#include "visits/lk-visit-log.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "privacy/lk-secret.h"
#include "visits/lk-log-draft.h"
#include "visits/lk-text-box.h"
#include "widgets/lk-day-picker.h"
#include "widgets/lk-person-entry.h"
#include "widgets/lk-private-toast.h"

#define WIDTH 460

struct _LkVisitLog
{
  AdwWindow   parent_instance;

  GtkWidget  *mine;       /* toggle: I visit */
  GtkWidget  *who;
  GtkWidget  *when;       /* GtkMenuButton */
  GtkWidget  *when_label;
  GtkWidget  *picker;
  GtkWidget  *focus;
  GtkWidget  *sentence;
  GtkWidget  *message;
  GtkWidget  *save;
  GtkWidget  *open;

  GtkWidget  *from;       /* weak */
  LkPrivate  *own;
  LkLogDraft *draft;
  GtkWidget  *planned;    /* GtkCheckButton: it is that of another day of the week */
  gboolean    focus_typed;
};

enum
{
  LOGGED,
  OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkVisitLog, lk_visit_log, ADW_TYPE_WINDOW)

static void
complain (LkVisitLog *self,
          const char *words)
{
  gtk_label_set_text (GTK_LABEL (self->message), words != NULL ? words : "");
  gtk_widget_set_visible (self->message, words != NULL);
}

/* (transfer full) (nullable): not what was offered. */
static char *
dup_focus (LkVisitLog *self)
{
  return self->focus_typed ? lk_text_box_dup_text (LK_TEXT_BOX (self->focus)) : NULL;
}

static void
keep (LkVisitLog *self)
{
  char *focus = dup_focus (self), *sentence = lk_text_box_dup_text (LK_TEXT_BOX (self->sentence));
  g_autoptr (GError) error = NULL;

  lk_log_draft_keep (self->draft, focus, sentence, &error);
  lk_secret_free_text (focus);
  lk_secret_free_text (sentence);
  complain (self, error != NULL ? error->message : NULL);
}

static void
offer_planned (LkVisitLog *self)
{
  LkPlanning *near = lk_log_draft_get_near (self->draft);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->planned), lk_log_draft_get_is_near (self->draft));
  gtk_widget_set_visible (self->planned, near != NULL);
  if (near != NULL)
    {
      g_autofree char *day = lk_day_format_short (lk_planning_get_day (near), lk_day_today ());
      g_autofree char *words = g_strdup_printf (_("It is the visit planned for %s"), day);

      gtk_check_button_set_label (GTK_CHECK_BUTTON (self->planned), words);
    }
}

static void
offer_focus (LkVisitLog *self)
{
  if (!self->focus_typed)
    lk_text_box_set_text (LK_TEXT_BOX (self->focus), lk_log_draft_get_next_focus (self->draft));
}

static void
who_cb (LkVisitLog *self)
{
  LkPerson *other = lk_person_entry_get_person (LK_PERSON_ENTRY (self->who));

  lk_log_draft_set_who (self->draft, other, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->mine)));
  gtk_widget_set_sensitive (self->save, other != NULL);
  gtk_widget_set_sensitive (self->open, other != NULL);
  offer_planned (self);
  offer_focus (self);
  keep (self);
}

static void
planned_cb (LkVisitLog *self)
{
  lk_log_draft_set_is_near (self->draft, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->planned)));
  offer_focus (self);
  keep (self);
}

static void
focus_typed_cb (LkVisitLog *self)
{
  self->focus_typed = TRUE;
  keep (self);
}

static void
show_when (LkVisitLog *self)
{
  const LkDay today = lk_day_today (), shown = lk_log_draft_get_day (self->draft);
  g_autofree char *day = shown == today ? g_strdup (_("Today")) : lk_day_format_short (shown, today);
  g_autofree char *words = shown == today ? g_strdup_printf ("%s, %s", day, lk_log_draft_get_hour (self->draft)) : g_strdup (day);

  gtk_label_set_text (GTK_LABEL (self->when_label), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->when), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
day_picked_cb (LkVisitLog *self,
               int         day)
{
  if (day == LK_DAY_NONE)
    return;
  lk_log_draft_set_day (self->draft, day);
  show_when (self);
  offer_planned (self);
  keep (self);
}

static void
finish (LkVisitLog *self,
        guint       signal)
{
  g_autoptr (LkVisitLog) alive = g_object_ref (self);
  LkPerson *other = lk_log_draft_get_other (self->draft);
  char *focus = NULL, *sentence = NULL;
  g_autoptr (LkVisit) visit = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (other == NULL)
    {
      complain (self, _("Who was it? A few letters of the name are enough."));
      gtk_widget_grab_focus (self->who);
      return;
    }
  words = g_strdup_printf (_("Visit logged: %s"), lk_person_get_name (other));
  focus = dup_focus (self);
  sentence = lk_text_box_dup_text (LK_TEXT_BOX (self->sentence));
  visit = lk_log_draft_finish (self->draft, focus, sentence, &error);
  lk_secret_free_text (focus);
  lk_secret_free_text (sentence);
  if (visit == NULL)
    {
      complain (self, error->message);
      return;
    }
  if (self->from != NULL)
    gtk_widget_activate_action (self->from, "win.toast", "s", words);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (alive, signals[signal], 0, visit);
}

static void
save_cb (LkVisitLog *self)
{
  finish (self, LOGGED);
}

static void
open_cb (LkVisitLog *self)
{
  finish (self, OPEN);
}

static void
cancel_cb (LkVisitLog *self)
{
  g_autoptr (LkVisit) erased = self->from != NULL ? lk_log_draft_cancel (self->draft) : NULL;

  if (erased != NULL)
    lk_private_toast_erased (self->from, self->own, _("Not kept"), erased);
  gtk_window_close (GTK_WINDOW (self));
}

static void
focus_entered_cb (LkVisitLog *self)
{
  gtk_widget_grab_focus (self->sentence);
}

static void
cancel_action_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  cancel_cb (LK_VISIT_LOG (widget));
}

static void
save_action_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  save_cb (LK_VISIT_LOG (widget));
}

static void
lk_visit_log_dispose (GObject *object)
{
  LkVisitLog *self = LK_VISIT_LOG (object);

  g_clear_weak_pointer (&self->from);
  g_clear_pointer (&self->draft, lk_log_draft_free);
  g_clear_object (&self->own);
  G_OBJECT_CLASS (lk_visit_log_parent_class)->dispose (object);
}

static void
lk_visit_log_class_init (LkVisitLogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lk_visit_log_dispose;
  gtk_widget_class_install_action (widget_class, "log.cancel", NULL, cancel_action_cb);
  gtk_widget_class_install_action (widget_class, "log.save", NULL, save_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "log.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "log.save", NULL);
  signals[LOGGED] = g_signal_new ("logged", LK_TYPE_VISIT_LOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LK_TYPE_VISIT);
  signals[OPEN] = g_signal_new ("open", LK_TYPE_VISIT_LOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LK_TYPE_VISIT);
}

static GtkWidget *
add_field (GtkWidget  *box,
           const char *heading,
           GtkWidget  *field)
{
  GtkWidget *label = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "note-heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), field);
  return field;
}

static gboolean
is_other_cb (gpointer item,
             gpointer user_data)
{
  return lk_person_get_archived (item) == 0 && g_strcmp0 (lk_record_get_id (item), user_data) != 0;
}

static GtkWidget *
build_who (LkVisitLog *self)
{
  LkRecordList *people = lk_school_get_people (lk_private_get_school (self->own));
  GtkFilter *others = GTK_FILTER (gtk_custom_filter_new (is_other_cb, g_strdup (lk_private_get_person_id (self->own)), g_free));
  g_autoptr (GListModel) list = G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (people)), others));

  self->who = lk_person_entry_new (list, _("Who?"));
  g_signal_connect_object (self->who, "notify::person", G_CALLBACK (who_cb), self, G_CONNECT_SWAPPED);
  return self->who;
}

static GtkWidget *
build_direction (LkVisitLog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *theirs = gtk_toggle_button_new_with_label (_("Someone visited me"));

  self->mine = gtk_toggle_button_new_with_label (_("I visited someone"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (theirs), GTK_TOGGLE_BUTTON (self->mine));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->mine), TRUE);
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), self->mine);
  gtk_box_append (GTK_BOX (box), theirs);
  g_signal_connect_object (self->mine, "toggled", G_CALLBACK (who_cb), self, G_CONNECT_SWAPPED);
  return box;
}

static GtkWidget *
build_when (LkVisitLog *self)
{
  self->picker = lk_day_picker_new ();
  lk_day_picker_set_needed (LK_DAY_PICKER (self->picker), TRUE);
  lk_day_picker_set_day (LK_DAY_PICKER (self->picker), lk_log_draft_get_day (self->draft));
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (day_picked_cb), self, G_CONNECT_SWAPPED);
  self->when = gtk_menu_button_new ();
  self->when_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->when_label), 0);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->when), self->when_label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->when), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->when), self->picker);
  show_when (self);
  return self->when;
}

static GtkWidget *
build_fields (LkVisitLog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->focus = lk_text_box_new (self->own, _("Focus question"), _("What was to be watched?"), 1);
  self->sentence = lk_text_box_new (self->own, _("In one sentence"), _("What did you see?"), 1);
  g_signal_connect_object (self->focus, "typed", G_CALLBACK (focus_typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->focus, "entered", G_CALLBACK (focus_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sentence, "typed", G_CALLBACK (keep), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sentence, "entered", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  self->planned = gtk_check_button_new ();
  gtk_widget_set_visible (self->planned, FALSE);
  g_signal_connect_object (self->planned, "toggled", G_CALLBACK (planned_cb), self, G_CONNECT_SWAPPED);
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_box_append (GTK_BOX (box), build_direction (self));
  add_field (box, _("Who?"), build_who (self));
  add_field (box, _("Focus question"), self->focus);
  add_field (box, _("In one sentence"), self->sentence);
  add_field (box, _("When?"), build_when (self));
  gtk_box_append (GTK_BOX (box), self->planned);
  gtk_box_append (GTK_BOX (box), self->message);
  gtk_widget_add_css_class (box, "visit-log");
  return box;
}

static GtkWidget *
build_header (LkVisitLog *self)
{
  GtkWidget *header = adw_header_bar_new (), *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  self->save = gtk_button_new_with_mnemonic (_("_Save"));
  self->open = gtk_button_new_with_mnemonic (_("Save and Write _More"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_widget_set_sensitive (self->save, FALSE);
  gtk_widget_set_sensitive (self->open, FALSE);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save);
  return header;
}

static void
build (LkVisitLog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *fields = NULL;

  gtk_box_append (GTK_BOX (box), build_header (self));
  fields = build_fields (self);
  gtk_widget_set_halign (self->open, GTK_ALIGN_END);
  gtk_widget_set_margin_top (self->open, 6);
  gtk_widget_add_css_class (self->open, "flat");
  gtk_box_append (GTK_BOX (fields), self->open);
  gtk_box_append (GTK_BOX (box), fields);
  adw_window_set_content (ADW_WINDOW (self), box);
}

static void
lk_visit_log_init (LkVisitLog *self)
{
}

LkVisitLog *
lk_visit_log_present (GtkWidget *from,
                      LkPrivate *own)
{
  LkVisitLog *self = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from), NULL);
  g_return_val_if_fail (LK_IS_PRIVATE (own), NULL);

  self = g_object_new (LK_TYPE_VISIT_LOG, "transient-for", gtk_widget_get_root (from), "modal", TRUE, "title", _("Log a Visit"),
                       "default-width", WIDTH, "resizable", FALSE, NULL);
  g_set_weak_pointer (&self->from, from);
  self->own = g_object_ref (own);
  self->draft = lk_log_draft_new (own);
  build (self);
  g_signal_connect_object (own, "locked-up", G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (self->who);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
