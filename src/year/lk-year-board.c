#include "year/lk-year-board-private.h"

#include <glib/gi18n.h>

#include "calendar/lk-school-year.h"
#include "model/lk-year-words.h"
#include "year/lk-year-card.h"
#include "year/lk-year-column.h"

#define GAP 9

enum
{
  PROP_0,
  PROP_SCHOOL_YEAR,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LkYearBoard, lk_year_board, GTK_TYPE_WIDGET)

static GtkWidget *
get_card (LkYearBoard *self,
          LkRecord    *record)
{
  GtkWidget *card = g_hash_table_lookup (self->cards, record);

  if (card == NULL)
    {
      card = lk_year_card_new (record);
      g_hash_table_insert (self->cards, record, g_object_ref_sink (card));
    }
  return card;
}

/* The cards of @records, which then know where they stand; each is taken from @leaving. */
static GPtrArray *
get_cards (LkYearBoard *self,
           GPtrArray   *records,
           const char  *place,
           GHashTable  *leaving)
{
  GPtrArray *cards = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      GtkWidget *card = get_card (self, records->pdata[i]);

      lk_year_card_set_place (LK_YEAR_CARD (card), place);
      g_hash_table_remove (leaving, records->pdata[i]);
      g_ptr_array_add (cards, card);
    }
  return cards;
}

static void
show_columns (LkYearBoard *self,
              GHashTable  *leaving)
{
  LkHolidays *holidays = lk_school_get_holidays (lk_board_get_school (self->board));
  GtkWidget *column = gtk_widget_get_first_child (self->columns);

  for (guint i = 0; i < self->year->periods->len; i++)
    {
      LkYearPeriod *period = lk_year_get_period (self->year, i);
      g_autofree char *place = lk_period_dup_name (self->year, i);
      g_autoptr (GPtrArray) themes = get_cards (self, period->themes, place, leaving);
      g_autoptr (GPtrArray) goals = get_cards (self, period->goals, place, leaving);

      if (column == NULL)
        {
          column = lk_year_column_new (i);
          gtk_box_append (GTK_BOX (self->columns), column);
        }
      lk_year_column_show (LK_YEAR_COLUMN (column), self->year, holidays, themes, goals);
      column = gtk_widget_get_next_sibling (column);
    }
}

static void
drop_columns (LkYearBoard *self)
{
  GtkWidget *last = NULL;
  guint n = 0;

  for (GtkWidget *column = gtk_widget_get_first_child (self->columns); column != NULL; column = gtk_widget_get_next_sibling (column))
    n++;
  for (; n > self->year->periods->len; n--)
    {
      last = gtk_widget_get_last_child (self->columns);
      gtk_box_remove (GTK_BOX (self->columns), last);
    }
}

void
lk_year_board_focus (LkYearBoard *self,
                     LkRecord    *record)
{
  GtkWidget *card = record != NULL ? g_hash_table_lookup (self->cards, record) : NULL;

  if (card != NULL && !gtk_widget_is_focus (card))
    gtk_widget_grab_focus (card);
}

static void queue_fill (LkYearBoard *self);

static void
follow (LkYearBoard  *self,
        LkRecordList *list)
{
  for (guint i = 0; i < lk_record_list_get_size (list); i++)
    {
      g_signal_handlers_disconnect_by_func (lk_record_list_peek (list, i), queue_fill, self);
      g_signal_connect_object (lk_record_list_peek (list, i), "notify", G_CALLBACK (queue_fill), self, G_CONNECT_SWAPPED);
    }
}

static void
forget (gpointer record,
        gpointer card,
        gpointer user_data)
{
  LkYearBoard *self = user_data;
  GtkWidget *parent = gtk_widget_get_parent (card);

  if (parent != NULL)
    gtk_box_remove (GTK_BOX (parent), card);
  g_hash_table_remove (self->cards, record);
}

/* A card goes along with its record, so that it keeps its focus. */
static void
fill (LkYearBoard *self)
{
  g_autoptr (GHashTable) leaving = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) unplanned = NULL;
  GHashTableIter iter;
  gpointer record, card;

  follow (self, lk_board_get_goals (self->board));
  follow (self, lk_board_get_themes (self->board));
  g_clear_pointer (&self->year, lk_year_free);
  self->year = lk_year_new (self->board, self->school_year);
  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &record, &card))
    g_hash_table_insert (leaving, record, card);

  show_columns (self, leaving);
  unplanned = get_cards (self, self->year->unplanned, _("Not planned yet"), leaving);
  lk_year_cards_put (GTK_BOX (self->unplanned), unplanned);
  gtk_widget_set_visible (self->nothing, unplanned->len == 0);
  drop_columns (self);
  g_hash_table_foreach (leaving, forget, self);
}

static gboolean
fill_cb (gpointer user_data)
{
  LkYearBoard *self = user_data;

  self->fill_source = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

/* Before the next frame, but when all has been told: a move in a list is first a removal. */
static void
queue_fill (LkYearBoard *self)
{
  if (self->fill_source == 0)
    self->fill_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fill_cb, self, NULL);
}

static gboolean
drop_cb (LkYearBoard  *self,
         const GValue *value)
{
  LkRecord *record = g_value_get_object (value);

  if (!LK_IS_GOAL (record))
    return FALSE;
  lk_year_board_move (self, record, -1);
  return TRUE;
}

static void
lk_year_board_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  LkYearBoard *self = LK_YEAR_BOARD (widget);
  int tray;

  gtk_widget_measure (self->tray, GTK_ORIENTATION_VERTICAL, width, NULL, &tray, NULL, NULL);
  gtk_widget_size_allocate (self->columns, &(GtkAllocation) { 0, 0, width, MAX (0, height - tray - GAP) }, -1);
  gtk_widget_size_allocate (self->tray, &(GtkAllocation) { 0, MAX (0, height - tray), width, tray }, -1);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
lk_year_board_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  LkYearBoard *self = LK_YEAR_BOARD (widget);
  int least_tray, natural_tray;

  gtk_widget_measure (self->columns, orientation, for_size, minimum, natural, NULL, NULL);
  gtk_widget_measure (self->tray, orientation, for_size, &least_tray, &natural_tray, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (*minimum, least_tray) : *minimum + least_tray + GAP;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (*natural, natural_tray) : *natural + natural_tray + GAP;
}

static GtkSizeRequestMode
lk_year_board_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
lk_year_board_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (LK_YEAR_BOARD (widget)->columns, GTK_DIR_TAB_FORWARD);
}

static void
lk_year_board_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (property_id == PROP_SCHOOL_YEAR)
    g_value_set_int (value, LK_YEAR_BOARD (object)->school_year);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_year_board_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (property_id == PROP_SCHOOL_YEAR)
    lk_year_board_set_school_year (LK_YEAR_BOARD (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_year_board_dispose (GObject *object)
{
  LkYearBoard *self = LK_YEAR_BOARD (object);

  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->columns, gtk_widget_unparent);
  g_clear_pointer (&self->tray, gtk_widget_unparent);
  g_hash_table_remove_all (self->cards);
  g_clear_pointer (&self->year, lk_year_free);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_year_board_parent_class)->dispose (object);
}

static void
lk_year_board_finalize (GObject *object)
{
  g_hash_table_unref (LK_YEAR_BOARD (object)->cards);

  G_OBJECT_CLASS (lk_year_board_parent_class)->finalize (object);
}

static void
lk_year_board_class_init (LkYearBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lk_year_board_get_property;
  object_class->set_property = lk_year_board_set_property;
  object_class->dispose = lk_year_board_dispose;
  object_class->finalize = lk_year_board_finalize;
  widget_class->measure = lk_year_board_measure;
  widget_class->get_request_mode = lk_year_board_get_request_mode;
  widget_class->size_allocate = lk_year_board_size_allocate;
  widget_class->grab_focus = lk_year_board_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "lkyearboard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  lk_year_board_install_actions (widget_class);

  properties[PROP_SCHOOL_YEAR] = g_param_spec_int ("school-year", NULL, NULL, 1, 9998, 2000,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
new_tray (LkYearBoard *self)
{
  GtkWidget *tray = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *name = gtk_label_new (_("Not planned yet"));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkDropTarget *target = gtk_drop_target_new (LK_TYPE_RECORD, GDK_ACTION_MOVE);

  self->unplanned = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_widget_add_css_class (self->unplanned, "unplanned");
  self->nothing = gtk_label_new (_("An idea that is not planned for a period comes here."));
  gtk_label_set_xalign (GTK_LABEL (self->nothing), 0);
  gtk_label_set_wrap (GTK_LABEL (self->nothing), TRUE);
  gtk_widget_add_css_class (self->nothing, "nothing");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->unplanned);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (name, "place-name");
  gtk_widget_add_css_class (tray, "tray");
  gtk_box_append (GTK_BOX (tray), name);
  gtk_box_append (GTK_BOX (tray), self->nothing);
  gtk_box_append (GTK_BOX (tray), scroller);
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (tray, GTK_EVENT_CONTROLLER (target));
  return tray;
}

static void
lk_year_board_init (LkYearBoard *self)
{
  self->cards = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->school_year = lk_school_year_get (lk_day_today ());
  self->columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_box_set_homogeneous (GTK_BOX (self->columns), TRUE);
  self->tray = new_tray (self);
  gtk_widget_set_parent (self->columns, GTK_WIDGET (self));
  gtk_widget_set_parent (self->tray, GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Year board"), -1);
}

GtkWidget *
lk_year_board_new (LkBoard *board)
{
  LkYearBoard *self = NULL;

  g_return_val_if_fail (LK_IS_BOARD (board), NULL);

  self = g_object_new (LK_TYPE_YEAR_BOARD, NULL);
  self->board = g_object_ref (board);
  g_signal_connect_object (lk_board_get_goals (board), "items-changed", G_CALLBACK (queue_fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_board_get_themes (board), "items-changed", G_CALLBACK (queue_fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_board_get_school (board), "calendar-changed", G_CALLBACK (queue_fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}

int
lk_year_board_get_school_year (LkYearBoard *self)
{
  g_return_val_if_fail (LK_IS_YEAR_BOARD (self), 0);

  return self->school_year;
}

void
lk_year_board_set_school_year (LkYearBoard *self,
                               int          school_year)
{
  g_return_if_fail (LK_IS_YEAR_BOARD (self));

  if (self->school_year == school_year)
    return;
  self->school_year = school_year;
  fill (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCHOOL_YEAR]);
}
