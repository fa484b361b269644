#include "voice/lk-line-list.h"

#include <glib/gi18n.h>

#include "voice/lk-line-row.h"
#include "widgets/lk-drop-place.h"

#define GAP 6

struct _LkLineList
{
  GtkWidget     parent_instance;

  GtkWidget    *box;
  GtkWidget    *rows;
  GtkWidget    *adder;
  GtkWidget    *aimed;   /* weak: before what a drag would land */

  LkSurveyPart  part;
  LkFormTake    take;
  gpointer      owner;
  LkSurveyForm *form;
};

static guint removed_signal;

G_DEFINE_FINAL_TYPE (LkLineList, lk_line_list, GTK_TYPE_WIDGET)

static GtkWidget *
find_row (LkLineList *self,
          const char *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (lk_line_row_get_id (LK_LINE_ROW (row)), id) == 0)
      return row;
  return NULL;
}

/* Takes @made, which may be NULL with @error saying why. */
static gboolean
take (LkLineList   *self,
      LkSurveyForm *made,
      const char   *label,
      GError       *error)
{
  g_autoptr (LkSurveyForm) taken = made;
  g_autoptr (GError) reason = error;
  const gboolean done = taken != NULL && self->take (self->owner, taken, label, NULL, &reason);

  if (reason != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.complain", "s", reason->message);
  return done;
}

/* What is gone already takes its text with it. */
static gboolean
save_cb (gpointer     owner,
         const char  *id,
         const char  *text,
         GError     **error)
{
  LkLineList *self = owner;
  const int position = lk_survey_form_find (self->form, self->part, id);
  g_autoptr (LkSurveyForm) made = NULL;

  if (position < 0)
    return TRUE;
  made = lk_survey_form_set_text (self->form, self->part, (guint) position, text, error);
  return made != NULL && self->take (self->owner, made, self->part == LK_SURVEY_STATEMENTS ? N_("Edit Statement") : N_("Edit Question"), id, error);
}

static void
add_cb (LkLineList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->adder));
  GError *error = NULL;
  LkSurveyForm *made = NULL;

  if (text[0] == '\0')
    return;
  lk_line_list_flush (self);
  made = lk_survey_form_add (self->form, self->part, text, &error);
  if (take (self, made, self->part == LK_SURVEY_STATEMENTS ? N_("Add Statement") : N_("Add Question"), error))
    gtk_editable_set_text (GTK_EDITABLE (self->adder), "");
}

static void
move (LkLineList *self,
      const char *id,
      int         to)
{
  const int from = lk_survey_form_find (self->form, self->part, id);
  GtkWidget *row = NULL;

  if (from < 0)
    return;
  if (to < 0 || to >= (int) lk_survey_form_get_n (self->form, self->part))
    gtk_widget_error_bell (GTK_WIDGET (self));
  else if (to != from)
    take (self, lk_survey_form_move (self->form, self->part, (guint) from, (guint) to),
          self->part == LK_SURVEY_STATEMENTS ? N_("Move Statement") : N_("Move Question"), NULL);
  row = find_row (self, id);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
step_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkLineList *self = LK_LINE_LIST (widget);
  const char *id;
  int by;

  lk_line_list_flush (self);
  g_variant_get (parameter, "(&si)", &id, &by);
  move (self, id, lk_survey_form_find (self->form, self->part, id) + by);
}

static void
remove_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  LkLineList *self = LK_LINE_LIST (widget);
  g_autoptr (LkSurveyForm) before = NULL;
  GtkWidget *row = NULL;
  int position;

  lk_line_list_flush (self);
  before = lk_survey_form_ref (self->form);
  position = lk_survey_form_find (before, self->part, g_variant_get_string (parameter, NULL));
  if (position < 0 || !take (self, lk_survey_form_remove (before, self->part, (guint) position),
                             self->part == LK_SURVEY_STATEMENTS ? N_("Remove Statement") : N_("Remove Question"), NULL))
    return;
  row = gtk_widget_get_first_child (self->rows);
  for (int i = 0; i < position && row != NULL && gtk_widget_get_next_sibling (row) != NULL; i++)
    row = gtk_widget_get_next_sibling (row);
  gtk_widget_grab_focus (row != NULL ? row : self->adder);
  g_signal_emit (self, removed_signal, 0, before, position);
}

static void
aim_at (LkLineList *self,
        GtkWidget  *row)
{
  if (self->aimed == row)
    return;
  if (self->aimed != NULL)
    gtk_widget_remove_css_class (self->aimed, "aimed");
  g_set_weak_pointer (&self->aimed, row);
  if (row != NULL)
    gtk_widget_add_css_class (row, "aimed");
}

static guint
find_gap (LkLineList *self,
          double      y)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (LkDropSpan));

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      graphene_rect_t bounds;
      LkDropSpan span = { 0, 0 };

      if (gtk_widget_compute_bounds (row, self->rows, &bounds))
        span = (LkDropSpan) { bounds.origin.y, bounds.size.height };
      g_array_append_val (spans, span);
    }
  return lk_drop_place_find ((LkDropSpan *) spans->data, spans->len, y);
}

static GtkWidget *
get_nth (LkLineList *self,
         guint       n)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  while (row != NULL && n-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static GdkDragAction
motion_cb (LkLineList    *self,
           double         x,
           double         y,
           GtkDropTarget *target)
{
  aim_at (self, get_nth (self, find_gap (self, y)));
  return GDK_ACTION_MOVE;
}

static void
leave_cb (LkLineList *self)
{
  aim_at (self, NULL);
}

static gboolean
drop_cb (LkLineList   *self,
         const GValue *value,
         double        x,
         double        y)
{
  LkLineRow *moved = g_value_get_object (value);
  g_autofree char *id = NULL;
  int from, to;

  aim_at (self, NULL);
  /* From another list it is not there. */
  if (moved == NULL || gtk_widget_get_parent (GTK_WIDGET (moved)) != self->rows)
    return FALSE;
  lk_line_list_flush (self);
  id = g_strdup (lk_line_row_get_id (moved));
  from = lk_survey_form_find (self->form, self->part, id);
  to = (int) find_gap (self, y);
  move (self, id, to > from ? to - 1 : to);
  return TRUE;
}

static gboolean
lk_line_list_grab_focus (GtkWidget *widget)
{
  LkLineList *self = LK_LINE_LIST (widget);
  GtkWidget *first = gtk_widget_get_first_child (self->rows);

  return gtk_widget_grab_focus (first != NULL ? first : self->adder);
}

static void
lk_line_list_dispose (GObject *object)
{
  LkLineList *self = LK_LINE_LIST (object);

  g_clear_weak_pointer (&self->aimed);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->form, lk_survey_form_unref);

  G_OBJECT_CLASS (lk_line_list_parent_class)->dispose (object);
}

static void
lk_line_list_class_init (LkLineListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_line_list_dispose;
  widget_class->grab_focus = lk_line_list_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lklinelist");
  gtk_widget_class_install_action (widget_class, "lines.step", "(si)", step_cb);
  gtk_widget_class_install_action (widget_class, "lines.remove", "s", remove_cb);
  removed_signal = g_signal_new ("removed", LK_TYPE_LINE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, LK_TYPE_SURVEY_FORM, G_TYPE_UINT);
}

static void
lk_line_list_init (LkLineList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (LK_TYPE_LINE_ROW, GDK_ACTION_MOVE);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (self->rows, GTK_EVENT_CONTROLLER (target));
  gtk_box_append (GTK_BOX (self->box), self->rows);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_line_list_new (LkSurveyPart part,
                  LkFormTake   take_form,
                  gpointer     owner)
{
  LkLineList *self = g_object_new (LK_TYPE_LINE_LIST, NULL);
  const char *words = part == LK_SURVEY_STATEMENTS ? _("Add a statement") : _("Add an open question");

  self->part = part;
  self->take = take_form;
  self->owner = owner;
  self->adder = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->adder), words);
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->adder), GTK_ENTRY_ICON_PRIMARY, "list-add-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->adder), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  part == LK_SURVEY_STATEMENTS ? _("Statements") : _("Open questions"), -1);
  g_signal_connect_object (self->adder, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->adder);
  return GTK_WIDGET (self);
}

static void
drop_gone (LkLineList *self)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (lk_survey_form_find (self->form, self->part, lk_line_row_get_id (LK_LINE_ROW (row))) < 0)
        gtk_box_remove (GTK_BOX (self->rows), row);
      row = next;
    }
}

/* What stands already is only moved, so that who types there goes on typing. */
static void
put_rows (LkLineList *self)
{
  GtkWidget *before = NULL;

  for (guint i = 0; i < lk_survey_form_get_n (self->form, self->part); i++)
    {
      const LkSurveyLine *line = lk_survey_form_get (self->form, self->part, i);
      GtkWidget *row = find_row (self, line->id);

      if (row == NULL)
        {
          row = lk_line_row_new (line->id, self->part == LK_SURVEY_STATEMENTS ? _("Statement") : _("Open question"), save_cb, self);
          gtk_box_insert_child_after (GTK_BOX (self->rows), row, before);
        }
      else if (gtk_widget_get_prev_sibling (row) != before)
        gtk_box_reorder_child_after (GTK_BOX (self->rows), row, before);
      lk_line_row_set_text (LK_LINE_ROW (row), line->text);
      before = row;
    }
}

void
lk_line_list_set_form (LkLineList   *self,
                       LkSurveyForm *form)
{
  LkSurveyForm *old = NULL;

  g_return_if_fail (LK_IS_LINE_LIST (self));
  g_return_if_fail (form != NULL);

  old = self->form;
  self->form = lk_survey_form_ref (form);
  g_clear_pointer (&old, lk_survey_form_unref);
  drop_gone (self);
  put_rows (self);
  gtk_widget_set_visible (self->adder, self->part == LK_SURVEY_STATEMENTS || lk_survey_form_get_n (form, self->part) < LK_SURVEY_MAX_QUESTIONS);
}

void
lk_line_list_flush (LkLineList *self)
{
  GtkWidget *row = NULL;

  g_return_if_fail (LK_IS_LINE_LIST (self));

  row = gtk_widget_get_first_child (self->rows);
  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      lk_line_row_flush (LK_LINE_ROW (row));
      row = next;
    }
}
