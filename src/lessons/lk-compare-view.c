#include "lessons/lk-compare-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "calendar/lk-day-words.h"
#include "lessons/lk-compare-row.h"
#include "lessons/lk-phase-match.h"
#include "widgets/lk-chart-tone.h"
#include "widgets/lk-sides.h"
#include "widgets/lk-time-bar-view.h"

#define WIDE 620
#define GAP 12
#define APART 24

struct _LkCompareView
{
  GtkWidget        parent_instance;

  GtkWidget       *summary;
  GtkWidget       *only;      /* the switch */
  GtkWidget       *list;

  LkDesignContent *before;
  LkDesignContent *after;
  LkChartTone      tone;
  guint            n_blocks;  /* that changed */
  guint            n_phases;
  guint            n_others;
};

G_DEFINE_FINAL_TYPE (LkCompareView, lk_compare_view, GTK_TYPE_WIDGET)

static gboolean
is_wanted_cb (GtkListBoxRow *row,
              gpointer       user_data)
{
  LkCompareView *self = user_data;

  return !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->only)) || lk_compare_row_is_changed (LK_COMPARE_ROW (row));
}

/* What changed is counted as @count. */
static void
add_row (LkCompareView *self,
         GtkWidget     *row,
         guint         *count)
{
  if (lk_compare_row_is_empty (LK_COMPARE_ROW (row)))
    {
      g_object_ref_sink (row);
      g_object_unref (row);
      return;
    }
  lk_compare_row_finish (LK_COMPARE_ROW (row));
  *count += lk_compare_row_is_changed (LK_COMPARE_ROW (row));
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static char *
dup_facts (const LkDesignContent *content)
{
  g_autofree char *minutes = g_strdup_printf (ngettext ("%u minute", "%u minutes", content->minutes), content->minutes);
  const char *parts[] = { content->title, content->class_name, content->subject, content->goal, minutes };
  g_autoptr (GString) facts = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (facts, "%s%s", facts->len > 0 ? "\n" : "", parts[i]);
  return g_strdup (facts->str);
}

static void
add_lesson (LkCompareView *self)
{
  g_autofree char *before = dup_facts (self->before), *after = dup_facts (self->after);
  GtkWidget *row = lk_compare_row_new (_("Lesson"), NULL, self->tone);

  lk_compare_row_add_text (LK_COMPARE_ROW (row), NULL, before, after);
  add_row (self, row, &self->n_others);
}

static void
add_block (LkCompareView *self,
           LkDesignBlock  block)
{
  const LkBlockContent *before = &self->before->blocks[block], *after = &self->after->blocks[block];
  GtkWidget *row = lk_compare_row_new (lk_design_block_get_title (block), NULL, self->tone);

  lk_compare_row_add_text (LK_COMPARE_ROW (row), NULL, before->words, after->words);
  lk_compare_row_add_remark (LK_COMPARE_ROW (row), _("What was seen"), before->seen);
  lk_compare_row_add_remark (LK_COMPARE_ROW (row), _("What to change"), before->change);
  add_row (self, row, &self->n_blocks);
}

static void
append_note (GString    *note,
             const char *words)
{
  g_string_append_printf (note, "%s%s", note->len > 0 ? " · " : "", words);
}

/* What became of a phase, in a few words; NULL for nothing. */
static char *
dup_phase_note (const LkPhasePair    *pair,
                const LkPhaseContent *before,
                const LkPhaseContent *after)
{
  g_autoptr (GString) note = g_string_new (NULL);

  if (before == NULL)
    append_note (note, C_("phase of a lesson", "New"));
  else if (after == NULL)
    append_note (note, C_("phase of a lesson", "Taken away"));
  else
    {
      if (pair->moved)
        append_note (note, C_("phase of a lesson", "Moved"));
      if (before->minutes != after->minutes)
        {
          g_autofree char *minutes = g_strdup_printf (ngettext ("%u → %u minute", "%u → %u minutes", after->minutes), before->minutes, after->minutes);

          append_note (note, minutes);
        }
      if (before->grouping != after->grouping)
        {
          g_autofree char *grouping = g_strdup_printf ("%s → %s", lk_grouping_get_name (before->grouping), lk_grouping_get_name (after->grouping));

          append_note (note, grouping);
        }
    }
  return note->len > 0 ? g_strdup (note->str) : NULL;
}

static void
add_phase (LkCompareView     *self,
           const LkPhasePair *pair)
{
  const LkPhaseContent none = { (char *) "", 0, LK_GROUPING_CLASS, (char *) "", (char *) "", (char *) "" };
  const LkPhaseContent *before = pair->before >= 0 ? g_ptr_array_index (self->before->phases, pair->before) : NULL;
  const LkPhaseContent *after = pair->after >= 0 ? g_ptr_array_index (self->after->phases, pair->after) : NULL;
  const LkPhaseContent *old = before != NULL ? before : &none, *new = after != NULL ? after : &none;
  const LkPhaseContent *shown = after != NULL ? after : before;
  g_autofree char *note = dup_phase_note (pair, before, after);
  /* Translators: which phase of a lesson it is and its title */
  g_autofree char *title = g_strdup_printf (_("Phase %u: %s"), (guint) (after != NULL ? pair->after : pair->before) + 1, shown->title);
  GtkWidget *row = lk_compare_row_new (title, note, self->tone);

  if (strcmp (old->title, new->title) != 0 && before != NULL && after != NULL)
    lk_compare_row_add_text (LK_COMPARE_ROW (row), _("Title"), old->title, new->title);
  lk_compare_row_add_text (LK_COMPARE_ROW (row), _("Teacher"), old->teacher, new->teacher);
  lk_compare_row_add_text (LK_COMPARE_ROW (row), _("Pupils"), old->pupils, new->pupils);
  lk_compare_row_add_text (LK_COMPARE_ROW (row), _("Materials"), old->materials, new->materials);
  add_row (self, row, &self->n_phases);
}

static void
add_phases (LkCompareView *self)
{
  g_autoptr (GArray) pairs = lk_phase_match (self->before->phases, self->after->phases);

  for (guint i = 0; i < pairs->len; i++)
    add_phase (self, &g_array_index (pairs, LkPhasePair, i));
}

static void
add_pupils (LkCompareView *self)
{
  static const char letters[] = "ABC";

  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    {
      /* Translators: %c is A, B or C */
      g_autofree char *title = g_strdup_printf (_("Model pupil %c"), letters[i]);
      GtkWidget *row = lk_compare_row_new (title, NULL, self->tone);

      lk_compare_row_add_text (LK_COMPARE_ROW (row), NULL, self->before->pupils[i].expected, self->after->pupils[i].expected);
      lk_compare_row_add_remark (LK_COMPARE_ROW (row), _("What was seen"), self->before->pupils[i].seen);
      add_row (self, row, &self->n_others);
    }
}

static char *
dup_attachments (const LkDesignContent *content)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < content->attachments->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "\n" : "", ((LkAttachmentContent *) g_ptr_array_index (content->attachments, i))->title);
  return g_strdup (list->str);
}

static void
add_attachments (LkCompareView *self)
{
  g_autofree char *before = dup_attachments (self->before), *after = dup_attachments (self->after);
  GtkWidget *row = lk_compare_row_new (_("Links and files"), NULL, self->tone);

  lk_compare_row_add_text (LK_COMPARE_ROW (row), NULL, before, after);
  add_row (self, row, &self->n_others);
}

static char *
dup_summary (LkCompareView *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *blocks = g_strdup_printf (ngettext ("%u block changed", "%u blocks changed", self->n_blocks), self->n_blocks);
  g_autofree char *phases = g_strdup_printf (ngettext ("%u phase changed", "%u phases changed", self->n_phases), self->n_phases);
  g_autofree char *others = g_strdup_printf (ngettext ("%u other change", "%u other changes", self->n_others), self->n_others);
  const struct { guint n; const char *words; } parts[] = { { self->n_blocks, blocks }, { self->n_phases, phases }, { self->n_others, others } };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].n > 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", parts[i].words);
  return g_strdup (words->len > 0 ? words->str : _("The two versions are the same"));
}

static void
fill (LkCompareView *self)
{
  GtkWidget *child = NULL;
  g_autofree char *summary = NULL;

  self->tone = lk_chart_tone_of (GTK_WIDGET (self));
  self->n_blocks = self->n_phases = self->n_others = 0;
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  add_lesson (self);
  for (guint block = 0; block < LK_N_BLOCKS; block++)
    {
      add_block (self, block);
      if (block == LK_BLOCK_ACTIVITIES)
        add_phases (self);
    }
  add_pupils (self);
  add_attachments (self);
  summary = dup_summary (self);
  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary, -1);
  gtk_widget_set_sensitive (self->only, self->n_blocks + self->n_phases + self->n_others > 0);
}

/* The marks' colours are of the ground that they lie on. */
static void
tone_cb (LkCompareView *self)
{
  if (self->before != NULL && self->tone != lk_chart_tone_of (GTK_WIDGET (self)))
    fill (self);
}

static void
lk_compare_view_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lk_compare_view_parent_class)->css_changed (widget, change);
  tone_cb (LK_COMPARE_VIEW (widget));
}

static void
lk_compare_view_dispose (GObject *object)
{
  LkCompareView *self = LK_COMPARE_VIEW (object);
  GtkWidget *child = NULL;

  g_clear_pointer (&self->before, lk_design_content_unref);
  g_clear_pointer (&self->after, lk_design_content_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lk_compare_view_parent_class)->dispose (object);
}

static void
lk_compare_view_class_init (LkCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_compare_view_dispose;
  widget_class->css_changed = lk_compare_view_css_changed;
  gtk_widget_class_set_css_name (widget_class, "lkcompareview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_head (LkDesignContent *content)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *version = g_strdup_printf (_("Version %u · %s"), content->number, lk_design_status_get_name (content->status));
  g_autofree char *name = lk_design_content_dup_name (content), *day = content->day != LK_DAY_NONE ? lk_day_format_short (content->day, lk_day_today ()) : NULL;
  g_autofree char *line = day != NULL ? g_strdup_printf ("%s · %s", name, day) : g_strdup (name);

  gtk_box_append (GTK_BOX (box), make_label (version, "compare-version"));
  gtk_box_append (GTK_BOX (box), make_label (line, "compare-name"));
  gtk_box_append (GTK_BOX (box), lk_time_bar_view_new_for_content (content));
  return box;
}

static GtkWidget *
make_top (LkCompareView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->summary = make_label (NULL, "compare-summary");
  gtk_widget_set_hexpand (self->summary, TRUE);
  self->only = gtk_toggle_button_new_with_label (_("Only Changes"));
  gtk_widget_set_valign (self->only, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->summary);
  gtk_box_append (GTK_BOX (box), self->only);
  g_signal_connect_swapped (self->only, "toggled", G_CALLBACK (gtk_list_box_invalidate_filter), self->list);
  return box;
}

static void
lk_compare_view_init (LkCompareView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), GAP);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "compare-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Differences"), -1);
}

GtkWidget *
lk_compare_view_new (LkDesignContent *before,
                     LkDesignContent *after)
{
  LkCompareView *self = NULL;
  GtkWidget *scrolled = NULL, *box = NULL;

  g_return_val_if_fail (before != NULL, NULL);
  g_return_val_if_fail (after != NULL, NULL);

  self = g_object_new (LK_TYPE_COMPARE_VIEW, NULL);
  self->before = lk_design_content_ref (before);
  self->after = lk_design_content_ref (after);
  gtk_widget_set_parent (make_top (self), GTK_WIDGET (self));
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_box_append (GTK_BOX (box), lk_sides_new (make_head (before), make_head (after), WIDE, 50, APART));
  gtk_box_append (GTK_BOX (box), self->list);
  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), is_wanted_cb, self, NULL);
  fill (self);
  return GTK_WIDGET (self);
}

const char *
lk_compare_view_get_summary (LkCompareView *self)
{
  g_return_val_if_fail (LK_IS_COMPARE_VIEW (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->summary));
}
