#include "voice/lk-voice-bits.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"

#define GAP 6
#define MARGIN 18

GtkWidget *
lk_voice_label (const char *words,
                const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
lk_voice_button (const char *label,
                 const char *action_name)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

GtkWidget *
lk_voice_section (const char *heading)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);

  gtk_box_append (GTK_BOX (section), lk_voice_label (heading, "voice-heading"));
  return section;
}

/* Of names that go on and on the page still shows what it is about. */
static void
shorten (GtkWidget *label)
{
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
}

GtkWidget *
lk_voice_head (GtkWidget **title,
               GtkWidget **facts,
               GtkWidget  *switcher,
               GtkWidget  *menu,
               int         gap)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, gap), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  *title = lk_voice_label (NULL, "voice-title");
  *facts = lk_voice_label (NULL, "voice-hint");
  shorten (*title);
  shorten (*facts);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (switcher, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), *title);
  gtk_box_append (GTK_BOX (words), *facts);
  gtk_box_append (GTK_BOX (head), words);
  gtk_box_append (GTK_BOX (head), switcher);
  gtk_box_append (GTK_BOX (head), menu);
  return head;
}

GtkWidget *
lk_voice_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return list;
}

GtkWidget *
lk_voice_scroller (GtkWidget *child,
                   int        width)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), width);
  adw_clamp_set_child (ADW_CLAMP (clamp), child);
  gtk_widget_add_css_class (clamp, "voice-scrolled");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

GtkWindow *
lk_voice_dialog (GtkWidget  *from,
                 const char *title,
                 int         width,
                 GtkWidget  *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *dialog = NULL;
  GtkEventController *keys = gtk_shortcut_controller_new ();

  dialog = g_object_new (ADW_TYPE_WINDOW, "transient-for", gtk_widget_get_root (from), "modal", TRUE, "title", title,
                         "default-width", width, "resizable", FALSE, NULL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (dialog, keys);
  gtk_widget_set_margin_top (child, MARGIN / 3);
  gtk_widget_set_margin_bottom (child, MARGIN);
  gtk_widget_set_margin_start (child, MARGIN);
  gtk_widget_set_margin_end (child, MARGIN);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), child);
  adw_window_set_content (ADW_WINDOW (dialog), box);
  return GTK_WINDOW (dialog);
}

void
lk_voice_complain (GtkWidget *widget,
                   GError    *error)
{
  g_autoptr (GError) reason = error;

  if (reason != NULL)
    gtk_widget_activate_action (widget, "win.complain", "s", reason->message);
}

void
lk_voice_toast (GtkWidget  *widget,
                const char *words)
{
  gtk_widget_activate_action (widget, "win.toast", "s", words);
}

void
lk_voice_name_day (GtkWidget  *button,
                   const char *name,
                   LkDay       day,
                   const char *none)
{
  g_autofree char *words = day != LK_DAY_NONE ? lk_day_format_short (day, lk_day_today ()) : g_strdup (none);
  /* Translators: what a day is of, and the day: "Day: Fri 28 Nov" */
  g_autofree char *told = g_strdup_printf (_("%s: %s"), name, words);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, told, -1);
}
