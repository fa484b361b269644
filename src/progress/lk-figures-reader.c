#include "progress/lk-figures-reader.h"

struct _LkFiguresReader
{
  GObject             parent_instance;

  const char * const *tables;
  GCancellable       *reading; /* (nullable): of what was due last */
  guint               source;
};

enum
{
  DUE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkFiguresReader, lk_figures_reader, G_TYPE_OBJECT)

static void
cancel (LkFiguresReader *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static gboolean
due_cb (gpointer user_data)
{
  LkFiguresReader *self = user_data;

  self->source = 0;
  cancel (self);
  self->reading = g_cancellable_new ();
  g_signal_emit (self, signals[DUE], 0, self->reading);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (LkFiguresReader *self,
            LkChanges       *changes)
{
  if (lk_changes_touches_any (changes, self->tables))
    lk_figures_reader_queue (self);
}

static void
lk_figures_reader_dispose (GObject *object)
{
  lk_figures_reader_stop (LK_FIGURES_READER (object));

  G_OBJECT_CLASS (lk_figures_reader_parent_class)->dispose (object);
}

static void
lk_figures_reader_class_init (LkFiguresReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_figures_reader_dispose;

  signals[DUE] = g_signal_new ("due", LK_TYPE_FIGURES_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_CANCELLABLE);
}

static void
lk_figures_reader_init (LkFiguresReader *self)
{
}

LkFiguresReader *
lk_figures_reader_new (LkStore            *store,
                       const char * const *tables)
{
  LkFiguresReader *self = NULL;

  g_return_val_if_fail (LK_IS_STORE (store), NULL);
  g_return_val_if_fail (tables != NULL, NULL);

  self = g_object_new (LK_TYPE_FIGURES_READER, NULL);
  self->tables = tables;
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
lk_figures_reader_queue (LkFiguresReader *self)
{
  g_return_if_fail (LK_IS_FIGURES_READER (self));

  if (self->source == 0)
    self->source = g_idle_add (due_cb, self);
}

void
lk_figures_reader_stop (LkFiguresReader *self)
{
  g_return_if_fail (LK_IS_FIGURES_READER (self));

  g_clear_handle_id (&self->source, g_source_remove);
  cancel (self);
}
