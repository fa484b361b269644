#include "shell/lk-people-entry.h"

#include <glib/gi18n.h>

#include "widgets/lk-file-picker.h"

/* So many names are told; the count says how many there are. */
#define N_TOLD 8

struct _LkPeopleEntry
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *text;
  GtkWidget *found;

  GPtrArray *rows;
  GCancellable *loading;
};

typedef enum
{
  PROP_N_PEOPLE = 1,
  N_PROPS,
} LkPeopleEntryProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LkPeopleEntry, lk_people_entry, GTK_TYPE_WIDGET)

static GPtrArray *
parse (LkPeopleEntry  *self,
       GError        **error)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_strstrip (text);
  if (*text == '\0')
    return g_ptr_array_new_with_free_func ((GDestroyNotify) lk_people_row_free);

  bytes = g_bytes_new (text, strlen (text));

  return lk_people_csv_parse (bytes, error);
}

static char *
describe_rows (GPtrArray *rows)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (rows->len == 0)
    return g_strdup (_("One name a line. More can be added later."));

  for (guint i = 0; i < MIN (rows->len, N_TOLD); i++)
    {
      const LkPeopleRow *row = rows->pdata[i];

      g_string_append (names, i > 0 ? ", " : "");
      g_string_append (names, row->name);
    }
  if (rows->len > N_TOLD)
    g_string_append (names, "…");

  /* Translators: %s are the names of some of them. */
  return g_strdup_printf (ngettext ("%u person: %s", "%u people: %s", rows->len), rows->len, names->str);
}

static void
update (LkPeopleEntry *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = parse (self, &error);
  g_autofree char *words = rows != NULL ? describe_rows (rows) : NULL;

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = rows != NULL ? g_steal_pointer (&rows) : g_ptr_array_new_with_free_func ((GDestroyNotify) lk_people_row_free);
  gtk_label_set_label (GTK_LABEL (self->found), words != NULL ? words : error->message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PEOPLE]);
}

/* What the file held, in the shape that is read back the same: names alone, or a table with headings. */
static char *
write_rows (GPtrArray *rows)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean plain = TRUE;

  for (guint i = 0; i < rows->len; i++)
    {
      const LkPeopleRow *row = rows->pdata[i];

      plain = plain && *row->email == '\0' && *row->team == '\0';
    }

  if (!plain)
    lk_csv_append (out, (const char *[]) { "name", "email", "team", NULL });
  for (guint i = 0; i < rows->len; i++)
    {
      const LkPeopleRow *row = rows->pdata[i];

      if (plain)
        g_string_append_printf (out, "%s\n", row->name);
      else
        lk_csv_append (out, (const char *[]) { row->name, row->email, row->team, NULL });
    }

  return g_strdelimit (g_string_free (g_steal_pointer (&out), FALSE), "\r", ' ');
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LkPeopleEntry) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autoptr (GPtrArray) rows = bytes != NULL ? lk_people_csv_parse (bytes, &error) : NULL;

  if (rows != NULL)
    {
      g_autofree char *text = write_rows (rows);

      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), text, -1);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_label_set_label (GTK_LABEL (self->found), error->message);
}

static void
picked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LkPeopleEntry) self = user_data;
  g_autoptr (GFile) file = lk_file_picker_finish (result, NULL);

  if (file != NULL)
    lk_people_entry_load (self, file);
}

static void
from_list_cb (LkPeopleEntry *self)
{
  const LkFileKind kinds[] = {
    { _("Lists of people"), "*.csv *.txt" },
    { _("All files"), "*" },
  };

  lk_file_picker_open_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("A List of People"), kinds,
                             G_N_ELEMENTS (kinds), self->loading, picked_cb, g_object_ref (self));
}

static void
lk_people_entry_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LkPeopleEntry *self = LK_PEOPLE_ENTRY (object);

  switch ((LkPeopleEntryProperty) prop_id)
    {
    case PROP_N_PEOPLE:
      g_value_set_uint (value, self->rows->len);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
lk_people_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_PEOPLE_ENTRY (widget)->text);
}

static void
lk_people_entry_dispose (GObject *object)
{
  LkPeopleEntry *self = LK_PEOPLE_ENTRY (object);

  g_cancellable_cancel (self->loading);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_people_entry_parent_class)->dispose (object);
}

static void
lk_people_entry_finalize (GObject *object)
{
  LkPeopleEntry *self = LK_PEOPLE_ENTRY (object);

  g_clear_object (&self->loading);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (lk_people_entry_parent_class)->finalize (object);
}

static void
lk_people_entry_class_init (LkPeopleEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lk_people_entry_get_property;
  object_class->dispose = lk_people_entry_dispose;
  object_class->finalize = lk_people_entry_finalize;
  widget_class->grab_focus = lk_people_entry_grab_focus;

  properties[PROP_N_PEOPLE] = g_param_spec_uint ("n-people", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-people-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, LkPeopleEntry, box);
  gtk_widget_class_bind_template_child (widget_class, LkPeopleEntry, text);
  gtk_widget_class_bind_template_child (widget_class, LkPeopleEntry, found);
  gtk_widget_class_bind_template_callback (widget_class, from_list_cb);
}

static void
lk_people_entry_init (LkPeopleEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->loading = g_cancellable_new ();
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

GtkWidget *
lk_people_entry_new (void)
{
  return g_object_new (LK_TYPE_PEOPLE_ENTRY, NULL);
}

GPtrArray *
lk_people_entry_get_rows (LkPeopleEntry *self)
{
  g_return_val_if_fail (LK_IS_PEOPLE_ENTRY (self), NULL);

  return self->rows;
}

guint
lk_people_entry_get_n_people (LkPeopleEntry *self)
{
  g_return_val_if_fail (LK_IS_PEOPLE_ENTRY (self), 0);

  return self->rows->len;
}

void
lk_people_entry_load (LkPeopleEntry *self,
                      GFile         *file)
{
  g_return_if_fail (LK_IS_PEOPLE_ENTRY (self));
  g_return_if_fail (G_IS_FILE (file));

  g_file_load_bytes_async (file, self->loading, loaded_cb, g_object_ref (self));
}

