#include "visits/lk-score-row.h"

#include <glib/gi18n.h>

#include "widgets/lk-sides.h"
#include "widgets/lk-tip.h"

#define WIDE 300
#define GAP 8
#define N_BUTTONS (LK_GUIDE_HIGHEST + 1)   /* 1 to 4, and n/a */

struct _LkScoreRow
{
  GtkListBoxRow  parent_instance;

  GtkWidget     *text;
  GtkWidget     *buttons[N_BUTTONS];

  char          *item_id;
  char          *domain;
  char          *one;
  char          *four;
  int            score;
  gboolean       locked;
  gboolean       showing;
};

typedef enum
{
  PROP_SCORE = 1,
  N_PROPS,
} LkScoreRowProperty;

static GParamSpec *props[N_PROPS];
static guint scored_signal;

G_DEFINE_FINAL_TYPE (LkScoreRow, lk_score_row, GTK_TYPE_LIST_BOX_ROW)

/* The last button is n/a. */
static int
get_score_of (int button)
{
  return button < LK_GUIDE_HIGHEST ? button + LK_GUIDE_LOWEST : LK_SCORE_NOT_APPLICABLE;
}

static void
show_score (LkScoreRow *self)
{
  g_autofree char *words = lk_score_dup_words (self->score);
  g_autofree char *name = g_strdup_printf ("%s: %s", gtk_label_get_text (GTK_LABEL (self->text)), words);

  self->showing = TRUE;
  for (int i = 0; i < N_BUTTONS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), self->score == get_score_of (i));
  self->showing = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
give (LkScoreRow *self,
      int         score)
{
  if (self->locked)
    return;
  lk_score_row_set_score (self, score);
  g_signal_emit (self, scored_signal, 0, score);
}

static void
toggled_cb (LkScoreRow *self,
            GtkWidget  *button)
{
  if (self->showing)
    return;
  for (int i = 0; i < N_BUTTONS; i++)
    if (self->buttons[i] == button)
      give (self, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)) ? get_score_of (i) : LK_SCORE_NOT_SEEN);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
key_cb (LkScoreRow      *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  if (self->locked || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key >= GDK_KEY_1 && key <= GDK_KEY_4)
    give (self, (int) (key - GDK_KEY_0));
  else if (key >= GDK_KEY_KP_1 && key <= GDK_KEY_KP_4)
    give (self, (int) (key - GDK_KEY_KP_0));
  else if (key == GDK_KEY_n || key == GDK_KEY_N || key == GDK_KEY_0 || key == GDK_KEY_KP_0)
    give (self, LK_SCORE_NOT_APPLICABLE);
  else if (key == GDK_KEY_BackSpace || key == GDK_KEY_Delete)
    give (self, LK_SCORE_NOT_SEEN);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
lk_score_row_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch ((LkScoreRowProperty) id)
    {
    case PROP_SCORE:
      g_value_set_int (value, LK_SCORE_ROW (object)->score);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lk_score_row_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch ((LkScoreRowProperty) id)
    {
    case PROP_SCORE:
      lk_score_row_set_score (LK_SCORE_ROW (object), g_value_get_int (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lk_score_row_finalize (GObject *object)
{
  LkScoreRow *self = LK_SCORE_ROW (object);

  g_free (self->item_id);
  g_free (self->domain);
  g_free (self->one);
  g_free (self->four);
  G_OBJECT_CLASS (lk_score_row_parent_class)->finalize (object);
}

static void
lk_score_row_class_init (LkScoreRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lk_score_row_get_property;
  object_class->set_property = lk_score_row_set_property;
  object_class->finalize = lk_score_row_finalize;

  props[PROP_SCORE] = g_param_spec_int ("score", NULL, NULL, LK_SCORE_NOT_SEEN, LK_SCORE_NOT_APPLICABLE, LK_SCORE_NOT_SEEN,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  scored_signal = g_signal_new ("scored", LK_TYPE_SCORE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

/* The row has the keys, so the buttons are for the pointer alone. */
static GtkWidget *
build_buttons (LkScoreRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  for (int i = 0; i < N_BUTTONS; i++)
    {
      g_autofree char *words = lk_score_dup_words (get_score_of (i));

      self->buttons[i] = gtk_toggle_button_new_with_label (words);
      gtk_widget_set_focusable (self->buttons[i], FALSE);
      gtk_widget_set_focus_on_click (self->buttons[i], FALSE);
      gtk_widget_add_css_class (self->buttons[i], "score");
      g_signal_connect_object (self->buttons[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), self->buttons[i]);
    }
  lk_tip_set (self->buttons[N_BUTTONS - 1], _("Does not apply to this lesson"));
  return box;
}

static void
lk_score_row_init (LkScoreRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->score = LK_SCORE_NOT_SEEN;
  self->text = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->text), 0);
  gtk_label_set_wrap (GTK_LABEL (self->text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->text), PANGO_WRAP_WORD_CHAR);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), lk_sides_new (self->text, build_buttons (self), WIDE, 0, GAP));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "score-row");
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
lk_score_row_new (const LkGuideItem *item,
                  const char        *domain)
{
  LkScoreRow *self = g_object_new (LK_TYPE_SCORE_ROW, NULL);

  self->item_id = g_strdup (item->id);
  self->domain = g_strdup (domain);
  self->one = g_strdup (item->one);
  self->four = g_strdup (item->four);
  gtk_label_set_text (GTK_LABEL (self->text), item->text);
  show_score (self);
  return GTK_WIDGET (self);
}

const char *
lk_score_row_get_item_id (LkScoreRow *self)
{
  g_return_val_if_fail (LK_IS_SCORE_ROW (self), NULL);

  return self->item_id;
}

const char *
lk_score_row_get_domain (LkScoreRow *self)
{
  g_return_val_if_fail (LK_IS_SCORE_ROW (self), NULL);

  return self->domain;
}

char *
lk_score_row_dup_ends (LkScoreRow *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (LK_IS_SCORE_ROW (self), NULL);

  if (self->one[0] != '\0')
    g_string_append_printf (words, "1: %s", self->one);
  if (self->four[0] != '\0')
    g_string_append_printf (words, "%s4: %s", words->len > 0 ? "\n" : "", self->four);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

int
lk_score_row_get_score (LkScoreRow *self)
{
  g_return_val_if_fail (LK_IS_SCORE_ROW (self), LK_SCORE_NOT_SEEN);

  return self->score;
}

void
lk_score_row_set_score (LkScoreRow *self,
                        int         score)
{
  g_return_if_fail (LK_IS_SCORE_ROW (self));
  g_return_if_fail (score >= LK_SCORE_NOT_SEEN && score <= LK_SCORE_NOT_APPLICABLE);

  if (self->score != score)
    {
      self->score = score;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SCORE]);
    }
  show_score (self);
}

void
lk_score_row_set_locked (LkScoreRow *self,
                         gboolean    locked)
{
  g_return_if_fail (LK_IS_SCORE_ROW (self));

  self->locked = locked;
  for (int i = 0; i < N_BUTTONS; i++)
    gtk_widget_set_sensitive (self->buttons[i], !locked);
}

char *
lk_score_dup_words (int score)
{
  if (score == LK_SCORE_NOT_SEEN)
    return g_strdup (_("not seen"));
  /* Translators: does not apply, as short as can be */
  return score == LK_SCORE_NOT_APPLICABLE ? g_strdup (C_("score", "n/a")) : g_strdup_printf ("%d", score);
}
