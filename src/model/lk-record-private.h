#pragma once

#include "calendar/lk-day.h"
#include "model/lk-record.h"

G_BEGIN_DECLS

/** LkFieldKind: how a field is kept in its record's struct, and how it stands in the database. */
typedef enum
{
  LK_FIELD_TEXT,    /* char *, never NULL to the outside ("" is kept as NULL) */
  LK_FIELD_LINK,    /* char *, NULL for none: an id */
  LK_FIELD_LINES,   /* GStrv, NULL for none: text with a line for each */
  LK_FIELD_DAY,     /* LkDay: text, NULL for none */
  LK_FIELD_TIME,    /* gint64: unix milliseconds, NULL for 0 */
  LK_FIELD_COUNT,   /* guint */
  LK_FIELD_FLAG,    /* gboolean: 0 or 1 */
  LK_FIELD_NUMBER,  /* double: NULL for NaN */
  LK_FIELD_CHOICE,  /* int, an enum's value: its nick */
  LK_FIELD_BYTES,   /* GBytes *, NULL for none */
} LkFieldKind;

/**
 * LkField: a property that is a column.
 * @update: (nullable): writes the value ?2 in the row ?1; NULL for what is counted from other tables
 * @choice: the enum's type, for a choice
 */
struct _LkField
{
  const char  *name;
  LkFieldKind  kind;
  gsize        offset;
  const char  *update;
  GType      (*choice) (void);
};

/** lk_record_class_set_fields: makes the properties; they are numbered from 1 in the order of @fields. */
void           lk_record_class_set_fields  (LkRecordClass *klass,
                                            const LkField *fields,
                                            guint          n_fields);
/** lk_record_get_field_property: the class's get_property, for one that has properties of its own beside the fields. */
void           lk_record_get_field_property (GObject      *object,
                                             guint         property_id,
                                             GValue       *value,
                                             GParamSpec   *pspec);

LkRecord      *lk_record_new               (GType          type,
                                            const char    *id);
/** lk_record_new_from_row: (transfer full): reads the current row of one of the class's selects; any thread. */
LkRecord      *lk_record_new_from_row      (GType          type,
                                            LkStmt        *stmt);
/** lk_record_copy: (transfer full): a record of its own with the same values, for the store's thread. */
LkRecord      *lk_record_copy              (LkRecord      *self);
/** lk_record_take: gives @self the values of @fresh, notifying those that differ. */
void           lk_record_take              (LkRecord      *self,
                                            LkRecord      *fresh);
gboolean       lk_record_insert            (LkRecord      *self,
                                            LkDb          *db,
                                            GError       **error);
int            lk_record_compare           (LkRecord      *a,
                                            LkRecord      *b);

const LkField *lk_record_get_field         (LkRecord      *self,
                                            const char    *name);
/** lk_record_peek_text: (transfer none) (nullable): a text or link by its field's name. */
const char    *lk_record_peek_text         (LkRecord      *self,
                                            const char    *name);
/** Setters: TRUE when the value changed, which has then been notified. */
gboolean       lk_record_set_text          (LkRecord      *self,
                                            const char    *name,
                                            const char    *value);
gboolean       lk_record_set_lines         (LkRecord      *self,
                                            const char    *name,
                                            const char * const *value);
gboolean       lk_record_set_int           (LkRecord      *self,
                                            const char    *name,
                                            gint64         value);
gboolean       lk_record_set_number        (LkRecord      *self,
                                            const char    *name,
                                            double         value);
gboolean       lk_record_set_bytes         (LkRecord      *self,
                                            const char    *name,
                                            GBytes        *value);

/** lk_record_hold: an edit of it goes on its way to the disk; lk_record_release(): it has arrived, or could not. */
void           lk_record_hold              (LkRecord      *self);
void           lk_record_release           (LkRecord      *self);

/** A number as it is compared and kept: NaN equals NaN. */
gboolean       lk_number_equal             (double         a,
                                            double         b);

G_END_DECLS
