#include "lessons/lk-lesson-filters.h"

#include <glib/gi18n.h>

#include "widgets/lk-flow.h"

#define GAP 6
#define MOST_CHARS 20
#define SEARCHED 9  /* in a list that is longer one can search */

typedef enum
{
  BY_SUBJECT,
  BY_CLASS,
  BY_GOAL,
  BY_DESIGNER,
  BY_STATUS,
} By;
#define N_BY (BY_STATUS + 1)

struct _LkLessonFilters
{
  GtkWidget     parent_instance;

  GtkWidget    *flow;
  GtkWidget    *drops[N_BY];
  GtkWidget    *archived;
  GtkWidget    *clear;

  LkDesigns    *designs;
  GPtrArray    *ids[N_BY];     /* what each entry stands for; the first is NULL, for all */
  GCancellable *reading;
  guint         source;
  guint         quiet;         /* while it fills them itself */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (LkLessonFilters, lk_lesson_filters, GTK_TYPE_WIDGET)

static const char *
get_all_words (By by)
{
  switch (by)
    {
    case BY_SUBJECT:
      return _("All subjects");
    case BY_CLASS:
      return _("All classes");
    case BY_GOAL:
      return _("All goals");
    case BY_DESIGNER:
      return _("All designers");
    case BY_STATUS:
    default:
      return _("Every stage");
    }
}

static const char *
get_name (By by)
{
  switch (by)
    {
    case BY_SUBJECT:
      return _("Subject");
    case BY_CLASS:
      return _("Class");
    case BY_GOAL:
      return _("Goal of the team");
    case BY_DESIGNER:
      return _("Designer");
    case BY_STATUS:
    default:
      return _("Stage");
    }
}

static const char *
get_chosen (LkLessonFilters *self,
            By               by)
{
  const guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drops[by]));

  return place < self->ids[by]->len ? self->ids[by]->pdata[place] : NULL;
}

static void
show_clear (LkLessonFilters *self)
{
  gtk_widget_set_visible (self->clear, lk_lesson_filters_is_set (self));
}

static void
changed_cb (LkLessonFilters *self)
{
  show_clear (self);
  if (self->quiet == 0)
    g_signal_emit (self, changed_signal, 0);
}

static guint
find_place (GPtrArray  *ids,
            const char *id)
{
  for (guint i = 1; i < ids->len; i++)
    if (g_strcmp0 (ids->pdata[i], id) == 0)
      return i;
  return 0;
}

static gboolean
is_same (GPtrArray     *ids,
         GtkStringList *words,
         GPtrArray     *new_ids,
         GtkStringList *new_words)
{
  if (ids->len != new_ids->len)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (g_strcmp0 (ids->pdata[i], new_ids->pdata[i]) != 0 ||
        !g_str_equal (gtk_string_list_get_string (words, i), gtk_string_list_get_string (new_words, i)))
      return FALSE;
  return TRUE;
}

/* What was chosen stays so while it is there. Takes @ids and @words. */
static void
fill (LkLessonFilters *self,
      By               by,
      GPtrArray       *ids,
      GtkStringList   *words)
{
  GtkDropDown *drop = GTK_DROP_DOWN (self->drops[by]);
  g_autoptr (GPtrArray) former = self->ids[by];
  g_autoptr (GtkStringList) entries = words;
  g_autofree char *chosen = g_strdup (get_chosen (self, by));

  if (is_same (former, GTK_STRING_LIST (gtk_drop_down_get_model (drop)), ids, words))
    {
      g_ptr_array_unref (ids);
      former = NULL;
      return;
    }
  self->quiet++;
  self->ids[by] = ids;
  gtk_drop_down_set_model (drop, G_LIST_MODEL (words));
  gtk_drop_down_set_enable_search (drop, ids->len > SEARCHED);
  gtk_drop_down_set_selected (drop, find_place (ids, chosen));
  self->quiet--;
  if (g_strcmp0 (chosen, get_chosen (self, by)) != 0)
    changed_cb (self);
}

static void
begin (By              by,
       GPtrArray     **ids,
       GtkStringList **words)
{
  *ids = g_ptr_array_new_with_free_func (g_free);
  *words = gtk_string_list_new (NULL);
  g_ptr_array_add (*ids, NULL);
  gtk_string_list_append (*words, get_all_words (by));
}

static void
fill_values (LkLessonFilters *self,
             By               by,
             const char      *field)
{
  g_auto (GStrv) values = lk_designs_dup_values (self->designs, field);
  GPtrArray *ids = NULL;
  GtkStringList *words = NULL;

  begin (by, &ids, &words);
  for (guint i = 0; values[i] != NULL; i++)
    {
      if (values[i][0] == '\0')
        continue;
      g_ptr_array_add (ids, g_strdup (values[i]));
      gtk_string_list_append (words, values[i]);
    }
  fill (self, by, ids, words);
}

static void
fill_statuses (LkLessonFilters *self)
{
  GPtrArray *ids = NULL;
  GtkStringList *words = NULL;

  begin (BY_STATUS, &ids, &words);
  for (int status = LK_DESIGN_DESIGNED; status <= LK_DESIGN_REVISED; status++)
    {
      g_ptr_array_add (ids, g_strdup_printf ("%d", status));
      gtk_string_list_append (words, lk_design_status_get_name ((LkDesignStatus) status));
    }
  fill (self, BY_STATUS, ids, words);
}

static void
fill_choices (LkLessonFilters *self,
              By               by,
              GAsyncResult    *result)
{
  g_autoptr (GPtrArray) choices = lk_designs_list_finish (self->designs, result, NULL);
  GPtrArray *ids = NULL;
  GtkStringList *words = NULL;

  if (choices == NULL)
    return;
  begin (by, &ids, &words);
  for (guint i = 0; i < choices->len; i++)
    {
      const LkDesignChoice *choice = choices->pdata[i];

      g_ptr_array_add (ids, g_strdup (choice->id));
      gtk_string_list_append (words, choice->words);
    }
  fill (self, by, ids, words);
}

static void
goals_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LkLessonFilters) self = user_data;

  if (self->designs != NULL)
    fill_choices (self, BY_GOAL, result);
}

static void
designers_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LkLessonFilters) self = user_data;

  if (self->designs != NULL)
    fill_choices (self, BY_DESIGNER, result);
}

static gboolean
read_cb (gpointer user_data)
{
  LkLessonFilters *self = user_data;

  self->source = 0;
  fill_values (self, BY_SUBJECT, "subject");
  fill_values (self, BY_CLASS, "class-name");
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  lk_designs_list_goals_async (self->designs, self->reading, goals_cb, g_object_ref (self));
  lk_designs_list_designers_async (self->designs, self->reading, designers_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* Many changes at once are read once, and after what is found. */
static void
read_again (LkLessonFilters *self)
{
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_LOW, read_cb, self, NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  most_chars)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (most_chars));
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkListItemFactory *
new_factory (int most_chars)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (most_chars));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}

static void
build_drop (LkLessonFilters *self,
            By               by)
{
  g_autoptr (GtkListItemFactory) factory = new_factory (MOST_CHARS), list_factory = new_factory (2 * MOST_CHARS);
  GtkExpression *words = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkStringList *list = NULL;

  begin (by, &self->ids[by], &list);
  self->drops[by] = gtk_drop_down_new (G_LIST_MODEL (list), words);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->drops[by]), factory);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (self->drops[by]), list_factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drops[by]), GTK_ACCESSIBLE_PROPERTY_LABEL, get_name (by), -1);
  lk_flow_append (LK_FLOW (self->flow), self->drops[by]);
  g_signal_connect_object (self->drops[by], "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
lk_lesson_filters_dispose (GObject *object)
{
  LkLessonFilters *self = LK_LESSON_FILTERS (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->flow, gtk_widget_unparent);
  g_clear_object (&self->designs);

  G_OBJECT_CLASS (lk_lesson_filters_parent_class)->dispose (object);
}

static void
lk_lesson_filters_finalize (GObject *object)
{
  for (int by = 0; by < N_BY; by++)
    g_ptr_array_unref (LK_LESSON_FILTERS (object)->ids[by]);

  G_OBJECT_CLASS (lk_lesson_filters_parent_class)->finalize (object);
}

static void
lk_lesson_filters_class_init (LkLessonFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_lesson_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_lesson_filters_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  changed_signal = g_signal_new ("changed", LK_TYPE_LESSON_FILTERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_lesson_filters_init (LkLessonFilters *self)
{
  self->flow = lk_flow_new (GAP, GAP);
  for (int by = 0; by < N_BY; by++)
    build_drop (self, (By) by);
  self->archived = gtk_toggle_button_new_with_label (_("Archived"));
  g_signal_connect_object (self->archived, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  lk_flow_append (LK_FLOW (self->flow), self->archived);
  self->clear = gtk_button_new_with_label (_("Clear Filters"));
  gtk_widget_add_css_class (self->clear, "flat");
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (lk_lesson_filters_clear), self, G_CONNECT_SWAPPED);
  lk_flow_append (LK_FLOW (self->flow), self->clear);
  show_clear (self);
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));
}

GtkWidget *
lk_lesson_filters_new (LkDesigns *designs)
{
  LkLessonFilters *self = NULL;

  g_return_val_if_fail (LK_IS_DESIGNS (designs), NULL);

  self = g_object_new (LK_TYPE_LESSON_FILTERS, NULL);
  self->designs = g_object_ref (designs);
  fill_statuses (self);
  g_signal_connect_object (designs, "changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (designs, "notify::loaded", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  read_again (self);
  return GTK_WIDGET (self);
}

void
lk_lesson_filters_get (LkLessonFilters *self,
                       LkDesignFilter  *filter)
{
  const char *status = NULL;

  g_return_if_fail (LK_IS_LESSON_FILTERS (self));
  g_return_if_fail (filter != NULL);

  status = get_chosen (self, BY_STATUS);
  *filter = (LkDesignFilter) {
    .subject = get_chosen (self, BY_SUBJECT),
    .class_name = get_chosen (self, BY_CLASS),
    .goal_id = get_chosen (self, BY_GOAL),
    .designer_id = get_chosen (self, BY_DESIGNER),
    .status = status != NULL ? atoi (status) : -1,
    .archived = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->archived)),
  };
}

gboolean
lk_lesson_filters_is_set (LkLessonFilters *self)
{
  g_return_val_if_fail (LK_IS_LESSON_FILTERS (self), FALSE);

  for (int by = 0; by < N_BY; by++)
    if (get_chosen (self, (By) by) != NULL)
      return TRUE;
  return FALSE;
}

void
lk_lesson_filters_clear (LkLessonFilters *self)
{
  g_return_if_fail (LK_IS_LESSON_FILTERS (self));

  if (!lk_lesson_filters_is_set (self))
    return;
  self->quiet++;
  for (int by = 0; by < N_BY; by++)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drops[by]), 0);
  self->quiet--;
  /* The button goes away, and with it the focus. */
  if (gtk_widget_has_focus (self->clear))
    gtk_widget_grab_focus (self->drops[0]);
  changed_cb (self);
}
