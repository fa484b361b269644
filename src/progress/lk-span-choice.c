#include "progress/lk-span-choice.h"

#include <glib/gi18n.h>

#include "calendar/lk-school-year.h"

struct _LkSpanChoice
{
  GtkWidget  parent_instance;

  GtkWidget *drop_down;
  LkSchool  *school;
  GPtrArray *keys;      /* of the entries, as `chosen` has them */
  char      *chosen;
  gboolean   filling;
};

enum
{
  PROP_0,
  PROP_CHOSEN,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkSpanChoice, lk_span_choice, GTK_TYPE_WIDGET)

static int
get_year (void)
{
  return lk_school_year_get (lk_day_today ());
}

static void
add (LkSpanChoice  *self,
     GtkStringList *names,
     const char    *key,
     const char    *name)
{
  g_ptr_array_add (self->keys, g_strdup (key));
  gtk_string_list_append (names, name);
}

/* The periods that have begun; what has not can have no figures. */
static void
add_periods (LkSpanChoice  *self,
             GtkStringList *names)
{
  g_autoptr (GArray) periods = lk_holidays_get_periods (lk_school_get_holidays (self->school), get_year ());

  for (guint i = 0; periods->len > 1 && i < periods->len; i++)
    {
      const LkPeriod *period = &g_array_index (periods, LkPeriod, i);
      g_autofree char *key = g_strdup_printf ("%d", period->number), *name = g_strdup_printf (_("Period %d"), period->number);

      if (period->from <= lk_day_today ())
        add (self, names, key, name);
    }
}

/* What was chosen in another school year may be no choice any more: the year is chosen then. */
static void
select_chosen (LkSpanChoice *self)
{
  guint place = 0;

  for (guint i = 0; i < self->keys->len; i++)
    if (g_str_equal (self->keys->pdata[i], self->chosen))
      place = i;
  g_free (self->chosen);
  self->chosen = g_strdup (self->keys->pdata[place]);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), place);
}

static void
fill (LkSpanChoice *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *this_year = lk_school_year_to_text (get_year ()), *last_year = lk_school_year_to_text (get_year () - 1);

  self->filling = TRUE;
  g_ptr_array_set_size (self->keys, 0);
  add (self, names, "year", this_year);
  add_periods (self, names);
  add (self, names, "last-year", last_year);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (names));
  select_chosen (self);
  self->filling = FALSE;
}

static void
calendar_changed_cb (LkSpanChoice *self)
{
  fill (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_chosen (LkSpanChoice *self,
            const char   *chosen)
{
  if (g_strcmp0 (self->chosen, chosen) == 0)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (chosen);
  if (self->school != NULL)
    {
      self->filling = TRUE;
      select_chosen (self);
      self->filling = FALSE;
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
selected_cb (LkSpanChoice *self)
{
  const guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (!self->filling && place < self->keys->len)
    set_chosen (self, self->keys->pdata[place]);
}

static void
lk_span_choice_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (property_id == PROP_CHOSEN)
    g_value_set_string (value, LK_SPAN_CHOICE (object)->chosen);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_span_choice_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (property_id == PROP_CHOSEN)
    set_chosen (LK_SPAN_CHOICE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_span_choice_dispose (GObject *object)
{
  LkSpanChoice *self = LK_SPAN_CHOICE (object);

  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_span_choice_parent_class)->dispose (object);
}

static void
lk_span_choice_finalize (GObject *object)
{
  LkSpanChoice *self = LK_SPAN_CHOICE (object);

  g_ptr_array_unref (self->keys);
  g_free (self->chosen);

  G_OBJECT_CLASS (lk_span_choice_parent_class)->finalize (object);
}

static void
lk_span_choice_class_init (LkSpanChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lk_span_choice_get_property;
  object_class->set_property = lk_span_choice_set_property;
  object_class->dispose = lk_span_choice_dispose;
  object_class->finalize = lk_span_choice_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  properties[PROP_CHOSEN] = g_param_spec_string ("chosen", NULL, NULL, "year",
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", LK_TYPE_SPAN_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_span_choice_init (LkSpanChoice *self)
{
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->chosen = g_strdup ("year");
  self->drop_down = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  gtk_widget_set_tooltip_text (self->drop_down, _("Over which days"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Over which days"), -1);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
}

GtkWidget *
lk_span_choice_new (LkSchool *school)
{
  LkSpanChoice *self = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_SPAN_CHOICE, NULL);
  self->school = g_object_ref (school);
  g_signal_connect_object (school, "calendar-changed", G_CALLBACK (calendar_changed_cb), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}

LkReportPeriod *
lk_span_choice_dup_period (LkSpanChoice *self)
{
  const int year = g_str_equal (self->chosen, "last-year") ? get_year () - 1 : get_year ();

  g_return_val_if_fail (LK_IS_SPAN_CHOICE (self), NULL);

  return lk_report_period_new (lk_school_get_holidays (self->school), year, (guint) g_ascii_strtoull (self->chosen, NULL, 10), lk_day_today ());
}
