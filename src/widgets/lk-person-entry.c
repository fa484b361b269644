/* Quicker than opening a list: the names that fit come to the typing hand. */

#include "widgets/lk-person-entry.h"

#include <glib/gi18n.h>

#include "model/lk-quick-parse.h"
#include "widgets/lk-avatar.h"

#define MOST_NAMES 6
#define AVATAR_SIZE 24

struct _LkPersonEntry
{
  GtkWidget   parent_instance;

  GtkWidget  *entry;
  GtkWidget  *suggestions;    /* popover */
  GtkWidget  *names;          /* its list box */

  GListModel *people;
  LkPerson   *person;
  gboolean    showing;        /* the text comes from the person */
  gboolean    by_choice_only;
};

typedef enum
{
  PROP_PERSON = 1,
  N_PROPS,
} LkPersonEntryProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LkPersonEntry, lk_person_entry, GTK_TYPE_WIDGET)

static void
take (LkPersonEntry *self,
      LkPerson      *person)
{
  if (g_set_object (&self->person, person))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PERSON]);
}

static void
show_person (LkPersonEntry *self)
{
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->person != NULL ? lk_person_get_name (self->person) : "");
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->showing = FALSE;
}

static GtkWidget *
new_row (LkPerson *person)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *avatar = lk_avatar_new (AVATAR_SIZE), *label = gtk_label_new (lk_person_get_name (person));

  lk_avatar_set_person (LK_AVATAR (avatar), person);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), avatar);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, lk_person_get_name (person), -1);
  g_object_set_data_full (G_OBJECT (row), "person", g_object_ref (person), g_object_unref);
  return row;
}

static gboolean
is_open (LkPersonEntry *self)
{
  return gtk_widget_get_visible (self->suggestions);
}

static void
suggest (LkPersonEntry *self)
{
  g_autoptr (GPtrArray) found = lk_quick_parse_find_people (self->people, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->names)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->names), child);
  for (guint i = 0; i < MIN (found->len, MOST_NAMES); i++)
    gtk_list_box_append (GTK_LIST_BOX (self->names), new_row (found->pdata[i]));
  gtk_list_box_select_row (GTK_LIST_BOX (self->names), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->names), 0));
  if (found->len > 0)
    gtk_popover_popup (GTK_POPOVER (self->suggestions));
  else
    gtk_popover_popdown (GTK_POPOVER (self->suggestions));
}

static void
accept_row (LkPersonEntry *self,
            GtkListBoxRow *row)
{
  gtk_popover_popdown (GTK_POPOVER (self->suggestions));
  take (self, row != NULL ? g_object_get_data (G_OBJECT (row), "person") : NULL);
  show_person (self);
}

static void
row_activated_cb (LkPersonEntry *self,
                  GtkListBoxRow *row)
{
  accept_row (self, row);
  gtk_widget_grab_focus (self->entry);
}

static void
changed_cb (LkPersonEntry *self)
{
  if (self->showing)
    return;
  take (self, NULL);
  if (gtk_editable_get_text (GTK_EDITABLE (self->entry))[0] != '\0')
    suggest (self);
  else
    gtk_popover_popdown (GTK_POPOVER (self->suggestions));
}

static void
step_row (LkPersonEntry *self,
          int            step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->names));

  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->names), MAX ((row != NULL ? gtk_list_box_row_get_index (row) : 0) + step, 0));
  if (row != NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (self->names), row);
}

static gboolean
key_cb (LkPersonEntry   *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->names));

  if (key == GDK_KEY_Down || key == GDK_KEY_Up)
    {
      if (is_open (self))
        step_row (self, key == GDK_KEY_Down ? 1 : -1);
      else
        suggest (self);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Escape && is_open (self))
    {
      gtk_popover_popdown (GTK_POPOVER (self->suggestions));
      return GDK_EVENT_STOP;
    }
  if (((key == GDK_KEY_Tab && !self->by_choice_only) || key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && is_open (self))
    accept_row (self, row);
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  if (self->person != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

/* A name that was typed whole, or far enough, needs no Enter. */
static void
leave_cb (LkPersonEntry *self)
{
  g_autoptr (GPtrArray) found = NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  gtk_popover_popdown (GTK_POPOVER (self->suggestions));
  if (self->by_choice_only || self->person != NULL || text[0] == '\0')
    return;
  found = lk_quick_parse_find_people (self->people, text);
  if (found->len != 1)
    return;
  take (self, found->pdata[0]);
  show_person (self);
}

static gboolean
lk_person_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_PERSON_ENTRY (widget)->entry);
}

static void
lk_person_entry_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((LkPersonEntryProperty) id)
    {
    case PROP_PERSON:
      g_value_set_object (value, LK_PERSON_ENTRY (object)->person);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lk_person_entry_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((LkPersonEntryProperty) id)
    {
    case PROP_PERSON:
      lk_person_entry_set_person (LK_PERSON_ENTRY (object), g_value_get_object (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lk_person_entry_dispose (GObject *object)
{
  LkPersonEntry *self = LK_PERSON_ENTRY (object);

  g_clear_pointer (&self->suggestions, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_object (&self->people);
  g_clear_object (&self->person);
  G_OBJECT_CLASS (lk_person_entry_parent_class)->dispose (object);
}

static void
lk_person_entry_class_init (LkPersonEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lk_person_entry_get_property;
  object_class->set_property = lk_person_entry_set_property;
  object_class->dispose = lk_person_entry_dispose;
  widget_class->grab_focus = lk_person_entry_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkpersonentry");

  props[PROP_PERSON] = g_param_spec_object ("person", NULL, NULL, LK_TYPE_PERSON,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
build_suggestions (LkPersonEntry *self)
{
  self->suggestions = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->suggestions), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->suggestions), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->suggestions), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->suggestions, GTK_ALIGN_START);
  gtk_widget_set_can_focus (self->suggestions, FALSE);
  self->names = gtk_list_box_new ();
  gtk_widget_add_css_class (self->names, "suggestions");
  g_signal_connect_object (self->names, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (self->suggestions), self->names);
  gtk_widget_set_parent (self->suggestions, GTK_WIDGET (self));
}

static void
lk_person_entry_init (LkPersonEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_PRIMARY, "avatar-default-symbolic");
  gtk_entry_set_icon_activatable (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_PRIMARY, FALSE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Name"));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  build_suggestions (self);
}

GtkWidget *
lk_person_entry_new (GListModel *people,
                     const char *name)
{
  LkPersonEntry *self = g_object_new (LK_TYPE_PERSON_ENTRY, NULL);

  self->people = g_object_ref (people);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

LkPerson *
lk_person_entry_get_person (LkPersonEntry *self)
{
  g_return_val_if_fail (LK_IS_PERSON_ENTRY (self), NULL);

  return self->person;
}

void
lk_person_entry_set_person (LkPersonEntry *self,
                            LkPerson      *person)
{
  g_return_if_fail (LK_IS_PERSON_ENTRY (self));

  take (self, person);
  show_person (self);
}

void
lk_person_entry_set_by_choice_only (LkPersonEntry *self,
                                    gboolean       by_choice_only)
{
  g_return_if_fail (LK_IS_PERSON_ENTRY (self));

  self->by_choice_only = by_choice_only;
}
