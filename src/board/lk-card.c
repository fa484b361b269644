/*
 * A card shows only what is there: a title alone is one quiet line. Colour never speaks alone: late has an icon and a word.
 */

#include "board/lk-card.h"

#include <glib/gi18n.h>

#include "board/lk-fact-row.h"
#include "calendar/lk-day-words.h"
#include "model/lk-bidi.h"
#include "widgets/lk-avatar.h"
#include "widgets/lk-tip.h"

#define OWNER_SIZE 24
#define WITH_SIZE 18
#define MOST_WITH 3

/* What a narrow card leaves out comes first; the due day it keeps. */
enum { WEIGHT_LABELS, WEIGHT_MARK, WEIGHT_SINCE, WEIGHT_WITH, WEIGHT_CHECKLIST, WEIGHT_DUE_ICON, WEIGHT_DUE };

struct _LkCard
{
  GtkWidget       parent_instance;

  GtkWidget      *title;
  GtkWidget      *owner;
  GtkWidget      *with;        /* box of small avatars */
  GtkWidget      *facts;       /* the lower line */
  GtkWidget      *due_icon;
  GtkWidget      *due;
  GtkWidget      *since;
  GtkWidget      *checklist;
  GtkWidget      *notes;
  GtkWidget      *comments;
  GtkWidget      *kata;
  GtkWidget      *labels;

  LkBoardContext *context;
  LkAction       *action;
  gulong          action_handler;
  guint           place;
  guint           n;
};

G_DEFINE_FINAL_TYPE (LkCard, lk_card, GTK_TYPE_WIDGET)

static LkPerson *
find_person (LkCard     *self,
             const char *id)
{
  return lk_school_find_person (lk_board_get_school (lk_board_context_get_board (self->context)), id);
}

static void
toggle_class (GtkWidget  *widget,
              const char *name,
              gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_due (LkCard *self)
{
  LkDay today = lk_day_today ();
  LkDay due = lk_action_get_due_day (self->action);
  gboolean done = lk_action_get_stage (self->action) == LK_STAGE_DONE;
  gboolean late = lk_action_is_late (self->action, today);
  g_autofree char *text = NULL;
  g_autofree char *full = NULL;

  gtk_widget_set_visible (self->due, due != LK_DAY_NONE);
  gtk_widget_set_visible (self->due_icon, due != LK_DAY_NONE);
  if (due == LK_DAY_NONE)
    return;
  text = done ? lk_day_format_short (due, today) : lk_day_format_due (due, today);
  full = lk_day_format_long (due);
  gtk_label_set_text (GTK_LABEL (self->due), text);
  lk_tip_set (self->due, full);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->due_icon), late ? "dialog-warning-symbolic" : "x-office-calendar-symbolic");
  toggle_class (self->due, "late", late);
  toggle_class (self->due_icon, "late", late);
  toggle_class (self->due, "soon", !late && !done && due - today <= 1);
}

static void
show_since (LkCard *self)
{
  int days = lk_day_today () - lk_day_from_time (lk_action_get_stage_since (self->action));
  g_autofree char *span = lk_days_format_span (MAX (days, 0));
  g_autofree char *tip = g_strdup_printf (_("In %s: %s"), lk_stage_get_name (lk_action_get_stage (self->action)), span);

  gtk_label_set_text (GTK_LABEL (self->since), span);
  lk_tip_set (self->since, tip);
  gtk_widget_set_visible (self->since, days > 0);
}

static void
show_with (LkCard *self)
{
  const char * const *ids = lk_action_get_with_ids (self->action);
  guint n = ids ? g_strv_length ((char **) ids) : 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->with)))
    gtk_box_remove (GTK_BOX (self->with), child);
  for (guint i = 0; i < MIN (n, MOST_WITH); i++)
    {
      child = lk_avatar_new (WITH_SIZE);
      lk_avatar_set_person (LK_AVATAR (child), find_person (self, ids[i]));
      gtk_box_append (GTK_BOX (self->with), child);
    }
  if (n > MOST_WITH)
    {
      g_autofree char *more = g_strdup_printf ("+%u", n - MOST_WITH);

      child = gtk_label_new (more);
      gtk_widget_add_css_class (child, "fact");
      gtk_box_append (GTK_BOX (self->with), child);
    }
  gtk_widget_set_visible (self->with, n > 0);
}

static gboolean
has_text (const char *text)
{
  return text && text[0] != '\0';
}

static void
show_labels (LkCard *self)
{
  const char *labels = lk_action_get_labels (self->action);
  g_autofree char *line = NULL;

  gtk_widget_set_visible (self->labels, has_text (labels));
  if (!has_text (labels))
    return;
  line = g_strdelimit (g_strdup (labels), "\n", ' ');
  gtk_label_set_text (GTK_LABEL (self->labels), line);
}

static void
show_facts (LkCard *self)
{
  guint total = lk_action_get_checklist_total (self->action);
  g_autofree char *checked = g_strdup_printf ("%u/%u", lk_action_get_checklist_done (self->action), total);
  GtkWidget *child;
  gboolean any = FALSE;

  show_due (self);
  show_since (self);
  show_with (self);
  show_labels (self);
  gtk_label_set_text (GTK_LABEL (self->checklist), checked);
  gtk_widget_set_visible (self->checklist, total > 0);
  gtk_widget_set_visible (self->notes, has_text (lk_action_get_notes (self->action)));
  gtk_widget_set_visible (self->comments, lk_action_get_n_comments (self->action) > 0);
  gtk_widget_set_visible (self->kata, has_text (lk_action_get_expected (self->action)) ||
                                      has_text (lk_action_get_happened (self->action)) ||
                                      has_text (lk_action_get_learned (self->action)));
  for (child = gtk_widget_get_first_child (self->facts); child; child = gtk_widget_get_next_sibling (child))
    any = any || gtk_widget_get_visible (child);
  gtk_widget_set_visible (self->facts, any);
}

/* One sentence that says what the card shows, in the order a listener wants it. */
static void
name_card (LkCard *self)
{
  LkPerson *owner = find_person (self, lk_action_get_owner_id (self->action));
  g_autofree char *title = lk_bidi_isolate (lk_action_get_title (self->action));
  g_autofree char *who = lk_bidi_isolate (owner ? lk_person_get_name (owner) : _("no owner yet"));
  g_autoptr (GString) name = g_string_new (title);
  LkDay due = lk_action_get_due_day (self->action);

  g_string_append (name, ", ");
  g_string_append (name, who);
  if (due != LK_DAY_NONE)
    {
      g_autofree char *when = lk_day_format_due (due, lk_day_today ());

      g_string_append (name, ", ");
      g_string_append (name, when);
    }
  g_string_append (name, ", ");
  g_string_append (name, lk_stage_get_name (lk_action_get_stage (self->action)));
  if (self->n > 0)
    {
      g_string_append (name, ", ");
      g_string_append_printf (name, _("%u of %u"), self->place, self->n);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

static void
update (LkCard *self)
{
  const char *title = lk_action_get_title (self->action);

  gtk_label_set_text (GTK_LABEL (self->title), title);
  lk_tip_set (self->title, g_utf8_strlen (title, -1) > 60 ? title : NULL);
  lk_avatar_set_person (LK_AVATAR (self->owner), find_person (self, lk_action_get_owner_id (self->action)));
  show_facts (self);
  toggle_class (GTK_WIDGET (self), "done", lk_action_get_stage (self->action) == LK_STAGE_DONE);
  name_card (self);
}

static void
action_changed_cb (LkCard *self)
{
  update (self);
}

static void
day_turned_cb (LkCard *self)
{
  if (self->action)
    update (self);
}

static void
filter_changed_cb (LkCard *self)
{
  if (self->action)
    toggle_class (GTK_WIDGET (self), "faded", !lk_board_context_matches (self->context, self->action));
}

static void
selection_changed_cb (LkCard *self)
{
  gboolean selected = self->action && lk_board_context_is_selected (self->context, self->action);

  toggle_class (GTK_WIDGET (self), "selected", selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

static GtkWidget *
new_fact (LkCard     *self,
          const char *icon,
          const char *tip,
          guint       weight)
{
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_widget_add_css_class (image, "fact");
  lk_tip_set (image, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  lk_fact_row_add (LK_FACT_ROW (self->facts), image, weight);
  return image;
}

static GtkWidget *
new_word (LkCard *self,
          guint   weight)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "fact");
  lk_fact_row_add (LK_FACT_ROW (self->facts), label, weight);
  return label;
}

static void
build_facts (LkCard *self)
{
  self->facts = lk_fact_row_new ();
  gtk_widget_add_css_class (self->facts, "facts");
  self->due_icon = new_fact (self, "x-office-calendar-symbolic", _("Due day"), WEIGHT_DUE_ICON);
  self->due = new_word (self, WEIGHT_DUE);
  self->since = new_word (self, WEIGHT_SINCE);
  self->checklist = new_word (self, WEIGHT_CHECKLIST);
  gtk_widget_add_css_class (self->checklist, "checklist");
  lk_tip_set (self->checklist, _("Checklist"));
  self->notes = new_fact (self, "text-x-generic-symbolic", _("Has notes"), WEIGHT_MARK);
  self->comments = new_fact (self, "user-available-symbolic", _("Has comments"), WEIGHT_MARK);
  self->kata = new_fact (self, "view-continuous-symbolic", _("Has expectations or lessons learned"), WEIGHT_MARK);
  self->labels = new_word (self, WEIGHT_LABELS);
  self->with = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  gtk_widget_set_halign (self->with, GTK_ALIGN_END);
  lk_fact_row_add (LK_FACT_ROW (self->facts), self->with, WEIGHT_WITH);
}

static void
lk_card_dispose (GObject *object)
{
  LkCard *self = LK_CARD (object);
  GtkWidget *child;

  if (self->action)
    lk_card_set_action (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (lk_card_parent_class)->dispose (object);
}

static void
lk_card_class_init (LkCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_card_dispose;
  gtk_widget_class_set_css_name (widget_class, "lkcard");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
lk_card_init (LkCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);

  self->title = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (self->title), 3);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "title");
  self->owner = lk_avatar_new (OWNER_SIZE);
  gtk_widget_set_valign (self->owner, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->owner);
  gtk_widget_set_parent (head, GTK_WIDGET (self));

  build_facts (self);
  gtk_widget_set_parent (self->facts, GTK_WIDGET (self));
}

GtkWidget *
lk_card_new (LkBoardContext *context)
{
  LkCard *self = g_object_new (LK_TYPE_CARD, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (lk_board_get_school (lk_board_context_get_board (context)), "day-turned", G_CALLBACK (day_turned_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "filter-changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

LkAction *
lk_card_get_action (LkCard *self)
{
  return self->action;
}

void
lk_card_set_action (LkCard   *self,
                    LkAction *action)
{
  if (self->action == action)
    return;
  if (self->action)
    g_clear_signal_handler (&self->action_handler, self->action);
  g_set_object (&self->action, action);
  if (action == NULL)
    return;
  self->action_handler = g_signal_connect_object (action, "notify", G_CALLBACK (action_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  filter_changed_cb (self);
  selection_changed_cb (self);
}

void
lk_card_set_place (LkCard *self,
                   guint   place,
                   guint   n)
{
  if (self->place == place && self->n == n)
    return;
  self->place = place;
  self->n = n;
  if (self->action)
    name_card (self);
}

void
lk_card_set_lifted (LkCard   *self,
                    gboolean  lifted)
{
  toggle_class (GTK_WIDGET (self), "lifted", lifted);
}
