#include "visits/lk-visit-row.h"

#include <glib/gi18n.h>

#include "visits/lk-visit-words.h"
#include "widgets/lk-avatar.h"

#define AVATAR_SIZE 32
#define N_LINES 2
#define MOST_CHARS 180

struct _LkVisitRow
{
  GtkWidget     parent_instance;

  GtkWidget    *box;
  GtkWidget    *avatar;
  GtkWidget    *title;
  GtkWidget    *when;
  GtkWidget    *lines[N_LINES];
  GtkWidget    *state;

  LkPrivate    *own;
  LkVisit      *visit;
  LkVisitLens   lens;
  GSignalGroup *signals;
};

G_DEFINE_FINAL_TYPE (LkVisitRow, lk_visit_row, GTK_TYPE_WIDGET)

/* A label that both wraps and ends in dots measures wrongly (GTK 4.8). */
static char *
shorten (const char *text)
{
  g_autofree char *first = NULL;

  if (g_utf8_strlen (text, -1) <= MOST_CHARS)
    return g_strdup (text);
  first = g_utf8_substring (text, 0, MOST_CHARS);
  return g_strconcat (first, "…", NULL);
}

/* "Top: she waits until all are quiet", or nothing. */
static char *
dup_line (LkVisit     *visit,
          const char  *name,
          LkVisitText  which)
{
  g_autofree char *text = shorten (lk_visit_get_text (visit, which));

  return text[0] != '\0' ? g_strdup_printf ("%s: %s", name, text) : g_strdup ("");
}

static void
dup_lines (LkVisitRow *self,
           char       *lines[N_LINES])
{
  LkVisit *visit = self->visit;

  switch (self->lens)
    {
    case LK_LENS_TOP_TIP:
      lines[0] = dup_line (visit, _("Top"), LK_VISIT_TOP);
      lines[1] = dup_line (visit, _("Tip"), LK_VISIT_TIP);
      break;
    case LK_LENS_AGREEMENT:
      lines[0] = shorten (lk_visit_get_text (visit, LK_VISIT_AGREEMENT));
      lines[1] = dup_line (visit, _("What came of it"), LK_VISIT_CAME_OF_IT);
      break;
    case LK_LENS_VISIT:
    default:
      lines[0] = shorten (lk_visit_get_text (visit, LK_VISIT_FOCUS));
      lines[1] = shorten (lk_visit_get_text (visit, LK_VISIT_NOTICED));
    }
}

static const char *
describe_state (LkVisitRow *self)
{
  if (self->lens == LK_LENS_AGREEMENT)
    return lk_visit_agreement_stage_words (lk_visit_get_agreement_stage (self->visit));
  if (lk_visit_get_conflict_of_id (self->visit) != NULL)
    return _("Written on two PCs at once");
  switch (lk_visit_get_state (self->visit))
    {
    case LK_VISIT_PLANNED:
      return _("Planned");
    case LK_VISIT_DRAFT:
      return _("Draft");
    case LK_VISIT_HANDED_OVER:
    default:
      return lk_visit_get_released (self->visit) ? _("Scores released") : "";
    }
}

static void
show_words (GtkWidget  *label,
            const char *words)
{
  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_widget_set_visible (label, words[0] != '\0');
}

static void
update (LkVisitRow *self)
{
  const gboolean visiting = self->visit != NULL &&
                            g_strcmp0 (lk_visit_get_visitor_id (self->visit), lk_private_get_person_id (self->own)) == 0;
  g_autofree char *title = NULL, *when = NULL;
  char *lines[N_LINES] = { NULL, NULL };

  if (self->visit == NULL)
    return;
  title = lk_visit_dup_title (self->own, self->visit);
  when = lk_visit_dup_when (self->visit);
  dup_lines (self, lines);
  lk_avatar_set_person (LK_AVATAR (self->avatar), lk_school_find_person (lk_private_get_school (self->own),
                        visiting ? lk_visit_get_visited_id (self->visit) : lk_visit_get_visitor_id (self->visit)));
  show_words (self->title, title);
  show_words (self->when, when);
  show_words (self->state, describe_state (self));
  for (int i = 0; i < N_LINES; i++)
    {
      show_words (self->lines[i], lines[i]);
      g_free (lines[i]);
    }
}

static void
lk_visit_row_dispose (GObject *object)
{
  LkVisitRow *self = LK_VISIT_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->signals);
  g_clear_object (&self->visit);
  g_clear_object (&self->own);
  G_OBJECT_CLASS (lk_visit_row_parent_class)->dispose (object);
}

static void
lk_visit_row_class_init (LkVisitRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_visit_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "lkvisitrow");
}

static GtkWidget *
new_label (const char *class,
           gboolean    wraps)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), wraps ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), wraps);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, class);
  return label;
}

static GtkWidget *
build_words (LkVisitRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->title = new_label ("visit-title", FALSE);
  self->when = new_label ("text-hint", FALSE);
  self->state = new_label ("visit-state", FALSE);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (top), self->title);
  gtk_box_append (GTK_BOX (top), self->state);
  gtk_box_append (GTK_BOX (words), top);
  gtk_box_append (GTK_BOX (words), self->when);
  for (int i = 0; i < N_LINES; i++)
    {
      self->lines[i] = new_label ("visit-line", TRUE);
      gtk_box_append (GTK_BOX (words), self->lines[i]);
    }
  gtk_widget_set_hexpand (words, TRUE);
  return words;
}

static void
lk_visit_row_init (LkVisitRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->avatar = lk_avatar_new (AVATAR_SIZE);
  gtk_widget_set_valign (self->avatar, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->box), self->avatar);
  gtk_box_append (GTK_BOX (self->box), build_words (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->signals = g_signal_group_new (LK_TYPE_VISIT);
  g_signal_group_connect_object (self->signals, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lk_visit_row_new (LkPrivate *own)
{
  LkVisitRow *self = g_object_new (LK_TYPE_VISIT_ROW, NULL);

  self->own = g_object_ref (own);
  return GTK_WIDGET (self);
}

void
lk_visit_row_set_visit (LkVisitRow  *self,
                        LkVisit     *visit,
                        LkVisitLens  lens)
{
  g_return_if_fail (LK_IS_VISIT_ROW (self));

  g_set_object (&self->visit, visit);
  self->lens = lens;
  g_signal_group_set_target (self->signals, visit);
  update (self);
}

char *
lk_visit_row_dup_words (LkVisitRow *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  GtkWidget *labels[] = { NULL, NULL, NULL, NULL, NULL };

  g_return_val_if_fail (LK_IS_VISIT_ROW (self), NULL);

  labels[0] = self->title;
  labels[1] = self->when;
  labels[2] = self->state;
  labels[3] = self->lines[0];
  labels[4] = self->lines[1];
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (gtk_widget_get_visible (labels[i]))
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", gtk_label_get_text (GTK_LABEL (labels[i])));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

gboolean
lk_visit_is_in_lens (LkVisit     *visit,
                     LkVisitLens  lens)
{
  g_return_val_if_fail (LK_IS_VISIT (visit), FALSE);

  switch (lens)
    {
    case LK_LENS_TOP_TIP:
      return lk_visit_get_owned (visit) && (lk_visit_get_text (visit, LK_VISIT_TOP)[0] != '\0' || lk_visit_get_text (visit, LK_VISIT_TIP)[0] != '\0');
    case LK_LENS_AGREEMENT:
      return lk_visit_get_owned (visit) && lk_visit_get_text (visit, LK_VISIT_AGREEMENT)[0] != '\0';
    case LK_LENS_VISIT:
    default:
      return TRUE;
    }
}
