#include "pairs/lk-pairs-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "exchange/lk-tables.h"
#include "pairs/lk-pairs-days.h"
#include "pairs/lk-pairs-empty.h"
#include "pairs/lk-pairs-teams.h"
#include "widgets/lk-file-picker.h"
#include "widgets/lk-icon-button.h"

#define GAP 9
#define LAST_DAY 11 /* the Friday of the second week, from the first Monday on */

struct _LkPairsPage
{
  GtkWidget      parent_instance;

  GtkWidget     *overlay;    /* AdwToastOverlay, so that "Put Back" finds its action here */
  GtkWidget     *box;
  GtkWidget     *teams;      /* GtkMenuButton */
  GtkWidget     *weeks;      /* GtkLabel */
  GtkWidget     *spinner;
  GtkWidget     *stack;
  GtkWidget     *days;
  GtkWidget     *empty;
  GtkWidget     *summary;
  GtkWidget     *news;       /* what was moved last */

  LkPairingDesk *desk;
  AdwToast      *toast;      /* NULL but while it offers to put back */
  gboolean       shown;      /* there has been something to see */
};

G_DEFINE_FINAL_TYPE (LkPairsPage, lk_pairs_page, GTK_TYPE_WIDGET)

static void
tell (LkPairsPage *self,
      const char  *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
}

static void
forget_toast (LkPairsPage *self)
{
  AdwToast *toast = g_steal_pointer (&self->toast);

  if (toast != NULL)
    adw_toast_dismiss (toast);
  g_clear_object (&toast);
}

static void
toast_gone_cb (LkPairsPage *self,
               AdwToast    *toast)
{
  if (self->toast == toast)
    g_clear_object (&self->toast);
}

/* One at a time: only the last step can be taken back. */
static void
offer_to_put_back (LkPairsPage *self,
                   const char  *words)
{
  g_autofree char *markup = g_markup_escape_text (words, -1);

  forget_toast (self);
  if (!lk_pairing_desk_can_put_back (self->desk))
    return;
  self->toast = adw_toast_new (markup);
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (toast_gone_cb), self, G_CONNECT_SWAPPED);
  adw_toast_set_button_label (self->toast, _("Put Back"));
  adw_toast_set_action_name (self->toast, "pairs.put-back");
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->overlay), g_object_ref (self->toast));
}

static void
show_teams (LkPairsPage *self)
{
  g_autofree char *words = lk_pairs_teams_dup_words (self->desk);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->teams), words);
}

static void
working_cb (LkPairsPage *self)
{
  const gboolean working = lk_pairing_desk_get_working (self->desk);

  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pairs.another", !working && lk_pairing_desk_get_state (self->desk) == LK_PAIRING_STATE_PROPOSED);
}

static void
show (LkPairsPage *self)
{
  const LkPairingState state = lk_pairing_desk_get_state (self->desk);
  const gboolean standing = g_list_model_get_n_items (lk_pairing_desk_get_standing (self->desk)) > 0;
  const gboolean any = g_list_model_get_n_items (lk_pairing_desk_get_visits (self->desk)) > 0;
  const LkDay from = lk_pairing_desk_get_from (self->desk);
  g_autofree char *summary = lk_pairing_desk_dup_summary (self->desk), *weeks = lk_day_format_range (from, from + LAST_DAY, lk_day_today ());

  if (!lk_pairing_desk_can_put_back (self->desk))
    forget_toast (self);
  gtk_label_set_text (GTK_LABEL (self->weeks), weeks);
  gtk_label_set_text (GTK_LABEL (self->summary), state == LK_PAIRING_STATE_PROPOSED ? summary : state == LK_PAIRING_STATE_PLANNED && standing ? lk_pairs_empty_get_all_planned () : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pairs.send", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pairs.save", any);
  show_teams (self);
  working_cb (self);
  if (state == LK_PAIRING_STATE_PROPOSED || (state == LK_PAIRING_STATE_PLANNED && standing))
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "days");
  else if (state == LK_PAIRING_STATE_WORKING)
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "working");
  else
    {
      lk_pairs_empty_set_state (LK_PAIRS_EMPTY (self->empty), state);
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "empty");
    }
  if (!self->shown && state == LK_PAIRING_STATE_PROPOSED)
    {
      self->shown = TRUE;
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
}

static void
moved_cb (LkPairsPage     *self,
          LkProposedVisit *visit)
{
  const char *trouble = lk_proposed_visit_get_trouble (visit);
  g_autofree char *words = lk_proposed_visit_dup_words (visit), *news = NULL;

  if (lk_pairing_desk_is_taken_out (self->desk, visit))
    news = g_strdup_printf (_("Taken out: %s"), words);
  else
    news = g_strdup_printf ("%s%s%s", words, trouble != NULL ? ". " : "", trouble != NULL ? trouble : "");
  gtk_label_set_text (GTK_LABEL (self->news), news);
}

static void
failed_cb (LkPairsPage *self)
{
  tell (self, _("The school’s visits could not be read."));
}

static void
chosen_cb (LkPairsPage *self,
           const char  *words)
{
  show_teams (self);
  offer_to_put_back (self, words);
}

static void
turn_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkPairsPage *self = LK_PAIRS_PAGE (widget);
  const gboolean hands = lk_pairing_desk_has_hands (self->desk);

  if (!lk_pairing_desk_turn (self->desk, g_variant_get_int32 (parameter)))
    gtk_widget_error_bell (widget);
  else if (hands)
    offer_to_put_back (self, _("What you fixed stays with its own days."));
  else
    forget_toast (self);
  gtk_label_set_text (GTK_LABEL (self->news), "");
}

static void
another_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  LkPairsPage *self = LK_PAIRS_PAGE (widget);

  const gboolean hands = lk_pairing_desk_has_hands (self->desk);

  gtk_label_set_text (GTK_LABEL (self->news), "");
  lk_pairing_desk_propose_another (self->desk);
  offer_to_put_back (self, hands ? _("There is another proposal around what you fixed.") : _("There is another proposal."));
}

static void
put_back_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LkPairsPage *self = LK_PAIRS_PAGE (widget);

  lk_pairing_desk_put_back (self->desk);
  forget_toast (self);
}

static void
send_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkPairsPage *self = LK_PAIRS_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  const int n = lk_pairing_desk_send (self->desk, &error);

  if (n < 0)
    {
      tell (self, error->message);
      return;
    }
  gtk_label_set_text (GTK_LABEL (self->news), "");
  words = g_strdup_printf (ngettext ("%d visit stands on Planning.", "%d visits stand on Planning.", (gulong) n), n);
  gtk_widget_activate_action (widget, "win.toast-deed", "s", words);
  gtk_widget_grab_focus (widget);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LkPairsPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lk_pairing_export_ics_finish (result, &error))
    tell (self, _("The visits are saved as a calendar."));
  else
    tell (self, error->message);
}

void
lk_pairs_page_save (LkPairsPage *self,
                    GFile       *file)
{
  g_return_if_fail (LK_IS_PAIRS_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  lk_pairing_export_ics_async (self->desk, file, NULL, saved_cb, g_object_ref (self));
}

static void
picked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LkPairsPage) self = user_data;
  g_autoptr (GFile) file = lk_file_picker_finish (result, NULL);

  if (file != NULL && self->desk != NULL)
    lk_pairs_page_save (self, file);
}

static void
save_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *day = lk_day_to_text (lk_pairing_desk_get_from (LK_PAIRS_PAGE (widget)->desk)), *file = NULL;

  /* Translators: a file's name; %s is a day as 2026-11-30 */
  file = g_strdup_printf (_("visits-%s.ics"), day);
  lk_file_picker_save_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Save as a Calendar"), file, NULL, picked_cb, g_object_ref (widget));
}

static gboolean
lk_pairs_page_grab_focus (GtkWidget *widget)
{
  LkPairsPage *self = LK_PAIRS_PAGE (widget);
  const char *name = gtk_stack_get_visible_child_name (GTK_STACK (self->stack));

  if (g_strcmp0 (name, "empty") == 0)
    return gtk_widget_grab_focus (self->empty);
  return (g_strcmp0 (name, "days") == 0 && gtk_widget_grab_focus (self->days)) || gtk_widget_grab_focus (self->teams);
}

static void
lk_pairs_page_dispose (GObject *object)
{
  LkPairsPage *self = LK_PAIRS_PAGE (object);

  g_clear_object (&self->toast);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (lk_pairs_page_parent_class)->dispose (object);
}

static void
lk_pairs_page_class_init (LkPairsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_pairs_page_dispose;
  widget_class->grab_focus = lk_pairs_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkpairspage");
  gtk_widget_class_install_action (widget_class, "pairs.turn", "i", turn_cb);
  gtk_widget_class_install_action (widget_class, "pairs.another", NULL, another_cb);
  gtk_widget_class_install_action (widget_class, "pairs.put-back", NULL, put_back_cb);
  gtk_widget_class_install_action (widget_class, "pairs.send", NULL, send_cb);
  gtk_widget_class_install_action (widget_class, "pairs.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK, "pairs.turn", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, "pairs.turn", "i", 1);
}

static GtkWidget *
new_bar (LkPairsPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP / 2);

  self->weeks = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->weeks, "pairs-weeks");
  self->spinner = gtk_spinner_new ();
  self->teams = gtk_menu_button_new ();
  gtk_widget_set_tooltip_text (self->teams, _("Whose people take part"));
  gtk_box_append (GTK_BOX (bar), self->teams);
  gtk_box_append (GTK_BOX (bar), lk_icon_button_new_turn ("go-previous-symbolic", _("A week earlier"), "pairs.turn", -1));
  gtk_box_append (GTK_BOX (bar), self->weeks);
  gtk_box_append (GTK_BOX (bar), lk_icon_button_new_turn ("go-next-symbolic", _("A week later"), "pairs.turn", 1));
  gtk_box_append (GTK_BOX (bar), self->spinner);
  return bar;
}

static GtkWidget *
new_button (const char *words,
            const char *action,
            const char *css_class)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (words);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
new_words (const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.0, "wrap", TRUE,
                                   "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_foot (LkPairsPage *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->summary = new_words (NULL);
  self->news = new_words ("pairs-news");
  gtk_box_append (GTK_BOX (words), self->summary);
  gtk_box_append (GTK_BOX (words), self->news);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (foot), words);
  gtk_box_append (GTK_BOX (foot), new_button (_("_Another Proposal"), "pairs.another", NULL));
  gtk_box_append (GTK_BOX (foot), new_button (_("Save as a _Calendar…"), "pairs.save", NULL));
  gtk_box_append (GTK_BOX (foot), new_button (_("_Send to Planning"), "pairs.send", "suggested-action"));
  return foot;
}

static void
lk_pairs_page_init (LkPairsPage *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), adw_bin_new (), "working");
  self->empty = lk_pairs_empty_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), self->empty, "empty");
  gtk_widget_set_vexpand (self->stack, TRUE);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_box_append (GTK_BOX (self->box), new_bar (self));
  /* A toast lies over the days, not over the buttons. */
  self->overlay = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->overlay), self->stack);
  gtk_box_append (GTK_BOX (self->box), self->overlay);
  gtk_box_append (GTK_BOX (self->box), new_foot (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_pairs_page_new (LkPairingDesk *desk)
{
  LkPairsPage *self = NULL;
  GtkWidget *overlay = gtk_overlay_new (), *teams = NULL;

  g_return_val_if_fail (LK_IS_PAIRING_DESK (desk), NULL);

  self = g_object_new (LK_TYPE_PAIRS_PAGE, NULL);
  self->desk = g_object_ref (desk);
  self->days = lk_pairs_days_new (desk);
  /* What a finger drags is drawn over it. */
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->days);
  gtk_stack_add_named (GTK_STACK (self->stack), overlay, "days");
  teams = lk_pairs_teams_new (desk);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->teams), teams);
  g_signal_connect_object (teams, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->days, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::working", G_CALLBACK (working_cb), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
