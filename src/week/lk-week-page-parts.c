/* What stands on My Week, and how each part of it is filled. */

#include "week/lk-week-page-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "designs/lk-design-content.h"
#include "week/lk-week-rhythm.h"
#include "week/lk-week-section.h"
#include "week/lk-week-voice.h"
#include "week/lk-week-words.h"
#include "widgets/lk-columns.h"

#define GAP 12
#define SECTION_GAP 24
#define MARGIN 24
#define WIDTH 1040
#define COLUMN 360

static GtkWidget *
new_label (const char *words,
           const char *style_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return label;
}

static GtkWidget *
new_button (const char *icon_name,
            const char *label,
            const char *action_name)
{
  GtkWidget *button = gtk_button_new (), *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), icon_name);
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  adw_button_content_set_use_underline (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_widget_set_halign (content, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  return button;
}

static GtkWidget *
new_buttons (LkWeekPage *self)
{
  GtkWidget *both = NULL;

  self->log = new_button ("list-add-symbolic", _("_Log a Visit"), "visits.log");
  gtk_widget_add_css_class (self->log, "suggested-action");
  both = lk_columns_new (self->log, new_button ("document-open-recent-symbolic", _("My _Visits"), "visits.history"), GAP, 0);
  gtk_widget_set_margin_top (both, GAP / 2);
  return both;
}

static GtkWidget *
new_head (LkWeekPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2);

  self->greeting = new_label (NULL, "title-1");
  self->due = new_label (NULL, "week-due");
  self->span = new_label (NULL, "dim-label");
  self->refused = new_label (NULL, "warning");
  gtk_box_append (GTK_BOX (box), self->greeting);
  gtk_box_append (GTK_BOX (box), self->due);
  gtk_box_append (GTK_BOX (box), self->span);
  gtk_box_append (GTK_BOX (box), self->refused);
  gtk_box_append (GTK_BOX (box), new_buttons (self));
  return box;
}

static GtkWidget *
new_columns (LkWeekPage *self)
{
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_VERTICAL, SECTION_GAP), *second = gtk_box_new (GTK_ORIENTATION_VERTICAL, SECTION_GAP);

  self->planned = lk_week_section_new (_("Coming Up"), _("Nothing is planned for you. Ask a colleague to watch a lesson, or plan a "
                                                          "visit on the board."));
  self->drafts = lk_week_section_new (_("To Finish"), _("Nothing waits for you to finish it."));
  self->agreement = lk_week_section_new (_("My Last Agreement"), _("What you agree on after a visit stands here, so that you see it "
                                                                    "every week."));
  self->actions = lk_week_section_new (_("My Actions"), _("You have no open actions. Those that you take on a board stand here."));
  gtk_box_append (GTK_BOX (first), self->planned);
  gtk_box_append (GTK_BOX (first), new_button ("system-users-symbolic", _("Who _Visits Whom?"), "win.show-pairs"));
  gtk_box_append (GTK_BOX (first), self->drafts);
  gtk_box_append (GTK_BOX (first), self->agreement);
  self->designs = lk_week_section_new (_("My Lesson Designs"), _("No private drafts. A lesson that you design here stays with its designers until "
                                                                 "you share it with the team."));
  lk_week_section_set_button (LK_WEEK_SECTION (self->designs), "list-add-symbolic", _("New Lesson Design"), "drafts.start");
  self->voice = lk_week_voice_new ();
  self->rhythm = lk_week_rhythm_new ();
  gtk_box_append (GTK_BOX (second), self->actions);
  gtk_box_append (GTK_BOX (second), self->designs);
  gtk_box_append (GTK_BOX (second), self->voice);
  gtk_box_append (GTK_BOX (second), self->rhythm);
  return lk_columns_new (first, second, SECTION_GAP, COLUMN);
}

static GtkWidget *
new_scroller (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), child);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  return scroller;
}

GtkWidget *
lk_week_page_new_week (LkWeekPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SECTION_GAP);

  gtk_box_append (GTK_BOX (box), new_head (self));
  gtk_box_append (GTK_BOX (box), new_columns (self));
  gtk_widget_set_margin_top (box, MARGIN / 2);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_widget_set_margin_start (box, MARGIN / 2);
  gtk_widget_set_margin_end (box, MARGIN / 2);
  return new_scroller (box);
}

GtkWidget *
lk_week_page_new_search (LkWeekPage *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Search in everything that is yours"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search in everything that is yours"), -1);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->search);
  gtk_widget_set_margin_top (clamp, GAP);
  gtk_widget_set_margin_start (clamp, MARGIN / 2);
  gtk_widget_set_margin_end (clamp, MARGIN / 2);
  return clamp;
}

/* A visit, or the lesson that is designed: what the team has of it, or one's own draft. */
static const char *
get_planning_action (LkPlanning *planning,
                     const char *design)
{
  switch (lk_planning_get_kind (planning))
    {
    case LK_PLANNING_VISIT:
      return "visits.open-planning";
    case LK_PLANNING_DESIGN:
      return design != NULL ? "win.open-design" : "drafts.open-planning";
    case LK_PLANNING_LEADER:
    case LK_PLANNING_ARENA:
    case LK_PLANNING_OTHER:
    default:
      return NULL;
    }
}

static void
show_planned (LkWeekPage      *self,
              const LkOwnWeek *week,
              LkDay            today)
{
  LkWeekSection *section = LK_WEEK_SECTION (self->planned);

  lk_week_section_begin (section);
  for (guint i = 0; i < week->planned->len; i++)
    {
      LkPlanning *planning = week->planned->pdata[i];
      g_autofree char *title = lk_week_words_planning (self->of, planning), *when = lk_week_words_when (planning, today);
      const char *design = g_hash_table_lookup (week->designs, lk_record_get_id (LK_RECORD (planning)));
      const char *action = get_planning_action (planning, design);

      lk_week_section_add (section, title, when, "x-office-calendar-symbolic", action,
                           design != NULL && action != NULL ? design : action != NULL ? lk_record_get_id (LK_RECORD (planning)) : NULL);
    }
  lk_week_section_end (section);
}

static void
show_actions (LkWeekPage      *self,
              const LkOwnWeek *week,
              LkDay            today)
{
  LkWeekSection *section = LK_WEEK_SECTION (self->actions);

  lk_week_section_begin (section);
  for (guint i = 0; i < week->actions->len; i++)
    {
      const LkOwnAction *action = week->actions->pdata[i];
      g_autofree char *words = lk_week_words_action (self->of, action, today);
      const gboolean late = action->due_day != LK_DAY_NONE && action->due_day < today;

      lk_week_section_add (section, action->title, words, late ? "alarm-symbolic" : NULL, "win.show-team", action->team_id);
    }
  lk_week_section_end (section);
}

static void
show_drafts (LkWeekPage *self,
             LkDay       today)
{
  LkWeekSection *section = LK_WEEK_SECTION (self->drafts);
  g_autoptr (GPtrArray) drafts = lk_private_dup_drafts (self->of);

  lk_week_section_begin (section);
  for (guint i = 0; i < drafts->len; i++)
    {
      g_autofree char *title = lk_week_words_visit (self->of, drafts->pdata[i]), *about = lk_week_words_about (drafts->pdata[i], today);

      lk_week_section_add (section, title, about, "document-edit-symbolic", "visits.open", lk_visit_get_id (drafts->pdata[i]));
    }
  lk_week_section_end (section);
}

static void
show_designs (LkWeekPage *self,
              LkDay       today)
{
  LkWeekSection *section = LK_WEEK_SECTION (self->designs);
  GListModel *drafts = lk_private_get_drafts (self->of);

  lk_week_section_begin (section);
  for (guint i = 0; i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr (LkDraft) draft = g_list_model_get_item (drafts, i);
      g_autofree char *about = lk_week_words_draft (draft, today);

      lk_week_section_add (section, lk_draft_get_name (draft), about, "system-lock-screen-symbolic", "drafts.open", lk_draft_get_id (draft));
    }
  lk_week_section_end (section);
}

static void
show_agreement (LkWeekPage *self,
                LkDay       today)
{
  LkWeekSection *section = LK_WEEK_SECTION (self->agreement);
  LkVisit *visit = lk_private_get_last_agreement (self->of);

  lk_week_section_begin (section);
  if (visit != NULL)
    {
      g_autofree char *title = lk_week_words_visit (self->of, visit), *day = lk_day_format_short (lk_visit_get_day (visit), today);
      g_autofree char *words = g_strdup_printf ("%s · %s", title, day);

      lk_week_section_add (section, lk_visit_get_text (visit, LK_VISIT_AGREEMENT), words, "emblem-ok-symbolic", "visits.open",
                           lk_visit_get_id (visit));
    }
  lk_week_section_end (section);
}

/* Those with the same reason from @first on, in one line that says each of their days once. */
static void
tell_reason (GString    *words,
             GListModel *refused,
             guint       first)
{
  g_autoptr (LkRefused) one = g_list_model_get_item (refused, first);
  const char *why = lk_refused_get_explanation (one);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) said = g_hash_table_new (NULL, NULL);
  g_autofree char *line = NULL;
  g_auto (GStrv) days = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (refused); i++)
    {
      g_autoptr (LkRefused) other = g_list_model_get_item (refused, i);
      const LkDay on = lk_refused_get_day (other);
      g_autofree char *day = NULL;

      if (!g_str_equal (lk_refused_get_explanation (other), why))
        continue;
      if (i < first)
        return;
      if (!g_hash_table_add (said, GINT_TO_POINTER (on)))
        continue;
      day = on != LK_DAY_NONE ? lk_day_format_short (on, lk_day_today ()) : g_strdup (_("no day"));
      g_strv_builder_add (builder, day);
    }
  days = g_strv_builder_end (builder);
  line = g_strjoinv (", ", days);
  g_string_append_printf (words, "\n%s: %s", line, why);
}

static void
show_refused (LkWeekPage *self)
{
  GListModel *refused = lk_private_get_refused (self->of);
  const guint n = g_list_model_get_n_items (refused);
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_printf (words, ngettext ("%u record cannot be opened, and stays as it is.", "%u records cannot be opened, and stay as they are.", n), n);
  for (guint i = 0; i < n; i++)
    tell_reason (words, refused, i);
  gtk_label_set_text (GTK_LABEL (self->refused), words->str);
  gtk_widget_set_visible (self->refused, n > 0);
}

void
lk_week_page_show_parts (LkWeekPage      *self,
                         const LkOwnWeek *week)
{
  const LkDay today = lk_day_today ();
  g_autofree char *due = lk_week_words_due (self->of, week, today), *span = lk_week_words_span (week, today);

  gtk_label_set_text (GTK_LABEL (self->due), due);
  gtk_label_set_text (GTK_LABEL (self->span), span != NULL ? span : "");
  gtk_widget_set_visible (self->span, span != NULL);
  show_planned (self, week, today);
  show_actions (self, week, today);
  show_drafts (self, today);
  show_designs (self, today);
  lk_week_voice_show (LK_WEEK_VOICE (self->voice), self->of, today);
  show_agreement (self, today);
  show_refused (self);
  lk_week_rhythm_show (LK_WEEK_RHYTHM (self->rhythm), week);
}
