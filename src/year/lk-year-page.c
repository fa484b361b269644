#include "year/lk-year-page.h"

#include <glib/gi18n.h>

#include "calendar/lk-holidays.h"
#include "calendar/lk-school-year.h"
#include "widgets/lk-icon-button.h"
#include "year/lk-year-board.h"

#define GAP 12
#define FIRST_YEAR 2000
#define LAST_YEAR 2099

struct _LkYearPage
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *year;       /* GtkLabel: "2026–2027" */
  GtkWidget *before;
  GtkWidget *after;
  GtkWidget *region;     /* GtkBox: which region? */
  GtkWidget *unknown;    /* GtkBox: the holidays of this year can be filled in */
  GtkWidget *entry;
  GtkWidget *year_board;

  LkBoard   *board;
};

G_DEFINE_FINAL_TYPE (LkYearPage, lk_year_page, GTK_TYPE_WIDGET)

static void
tell (LkYearPage *self,
      GError     *error)
{
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
add_idea_cb (LkYearPage *self)
{
  g_autoptr (GError) error = NULL;

  if (gtk_entry_get_text_length (GTK_ENTRY (self->entry)) == 0)
    return;
  if (lk_board_add_goal (self->board, gtk_editable_get_text (GTK_EDITABLE (self->entry)), lk_day_today (), LK_GOAL_IDEA, &error) != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  tell (self, error);
}

/* Without a region nothing is known of the holidays; with one they may not be for this year. */
static void
show_calendar (LkYearPage *self)
{
  LkSchool *school = lk_board_get_school (self->board);
  const int year = lk_year_board_get_school_year (LK_YEAR_BOARD (self->year_board));
  g_autoptr (GArray) periods = lk_holidays_get_periods (lk_school_get_holidays (school), year);
  const gboolean chosen = lk_school_get_region (school) != NULL;

  gtk_widget_set_visible (self->region, !chosen);
  gtk_widget_set_visible (self->unknown, chosen && periods->len < 2);
}

static void
show_year (LkYearPage *self)
{
  const int year = lk_year_board_get_school_year (LK_YEAR_BOARD (self->year_board));
  g_autofree char *words = lk_school_year_to_text (year);

  gtk_label_set_text (GTK_LABEL (self->year), words);
  gtk_widget_set_sensitive (self->before, year > FIRST_YEAR);
  gtk_widget_set_sensitive (self->after, year < LAST_YEAR);
  show_calendar (self);
}

static void
region_cb (LkYearPage *self,
           GtkWidget  *button)
{
  g_autoptr (GError) error = NULL;

  lk_school_set_region (lk_board_get_school (self->board), g_object_get_data (G_OBJECT (button), "region"), &error);
  tell (self, error);
}

static void
turn_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkYearPage *self = LK_YEAR_PAGE (widget);
  const int year = lk_year_board_get_school_year (LK_YEAR_BOARD (self->year_board)) + g_variant_get_int32 (parameter);

  lk_year_board_set_school_year (LK_YEAR_BOARD (self->year_board), CLAMP (year, FIRST_YEAR, LAST_YEAR));
}

static gboolean
lk_year_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_YEAR_PAGE (widget)->year_board);
}

static void
lk_year_page_dispose (GObject *object)
{
  LkYearPage *self = LK_YEAR_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_year_page_parent_class)->dispose (object);
}

static void
lk_year_page_class_init (LkYearPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_year_page_dispose;
  widget_class->grab_focus = lk_year_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "year.turn", "i", turn_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "year.turn", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "year.turn", "i", 1);
}

static GtkWidget *
new_region_question (LkYearPage *self)
{
  GtkWidget *words = gtk_label_new (_("In which region is your school? Then the holidays are known."));

  self->region = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP / 2);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (self->region, "ask-region");
  gtk_box_append (GTK_BOX (self->region), words);
  for (guint i = 0; i < lk_region_get_n (); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (lk_region_get_name (lk_region_get_id (i)));

      g_object_set_data (G_OBJECT (button), "region", (gpointer) lk_region_get_id (i));
      g_signal_connect_object (button, "clicked", G_CALLBACK (region_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->region), button);
    }
  return self->region;
}

static GtkWidget *
new_unknown (LkYearPage *self)
{
  GtkWidget *words = gtk_label_new (_("The holidays of this school year are not known yet.")), *button = gtk_button_new_with_label (_("Fill In the Holidays"));

  self->unknown = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP / 2);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "win.preferences::school");
  gtk_widget_add_css_class (self->unknown, "ask-region");
  gtk_box_append (GTK_BOX (self->unknown), words);
  gtk_box_append (GTK_BOX (self->unknown), button);
  return self->unknown;
}

static void
lk_year_page_init (LkYearPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP / 2);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->year = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->year, "school-year");
  gtk_widget_add_css_class (self->year, "numeric");
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("A new idea"));
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("A new idea"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (add_idea_cb), self);
  self->before = lk_icon_button_new_turn ("go-previous-symbolic", _("The school year before"), "year.turn", -1);
  self->after = lk_icon_button_new_turn ("go-next-symbolic", _("The next school year"), "year.turn", 1);
  gtk_box_append (GTK_BOX (bar), self->before);
  gtk_box_append (GTK_BOX (bar), self->year);
  gtk_box_append (GTK_BOX (bar), self->after);
  gtk_box_append (GTK_BOX (bar), self->entry);
  gtk_box_append (GTK_BOX (self->box), bar);
  gtk_box_append (GTK_BOX (self->box), new_region_question (self));
  gtk_box_append (GTK_BOX (self->box), new_unknown (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_year_page_new (LkBoard *board)
{
  LkYearPage *self = NULL;
  GtkWidget *overlay = NULL, *scroller = NULL;

  g_return_val_if_fail (LK_IS_BOARD (board), NULL);

  self = g_object_new (LK_TYPE_YEAR_PAGE, NULL);
  self->board = g_object_ref (board);
  self->year_board = lk_year_board_new (board);
  /* What a finger drags is drawn over it. */
  overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->year_board);
  /* With the largest text it is higher than a small screen. */
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), overlay);
  gtk_box_append (GTK_BOX (self->box), scroller);
  g_signal_connect_object (self->year_board, "notify::school-year", G_CALLBACK (show_year), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_board_get_school (board), "calendar-changed", G_CALLBACK (show_calendar), self, G_CONNECT_SWAPPED);
  show_year (self);
  return GTK_WIDGET (self);
}

LkBoard *
lk_year_page_get_board (LkYearPage *self)
{
  g_return_val_if_fail (LK_IS_YEAR_PAGE (self), NULL);

  return self->board;
}

int
lk_year_page_get_school_year (LkYearPage *self)
{
  g_return_val_if_fail (LK_IS_YEAR_PAGE (self), 0);

  return lk_year_board_get_school_year (LK_YEAR_BOARD (self->year_board));
}
