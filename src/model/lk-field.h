#pragma once

#include "model/lk-record-private.h"

G_BEGIN_DECLS

/*
 * One field in the struct of a record @self. None of these tells anybody.
 */

void        lk_field_load        (const LkField *field,
                                  gpointer       self,
                                  LkStmt        *stmt,
                                  int            column);
/** lk_field_take: whether @self changed. */
gboolean    lk_field_take        (const LkField *field,
                                  gpointer       self,
                                  gpointer       fresh);
void        lk_field_clear       (const LkField *field,
                                  gpointer       self);
/** lk_field_get_int, lk_field_put_int: a day, time, count, flag or choice. */
gint64      lk_field_get_int     (const LkField *field,
                                  gpointer       self);
void        lk_field_put_int     (const LkField *field,
                                  gpointer       self,
                                  gint64         value);
void        lk_field_get_value   (const LkField *field,
                                  gpointer       self,
                                  GValue        *value);
GParamSpec *lk_field_make_pspec  (const LkField *field);

/** lk_field_dup_text: (transfer full) (nullable): as texts are kept: NULL for "". */
char       *lk_field_dup_text    (const char    *text);
gboolean    lk_field_lines_equal (GStrv          a,
                                  GStrv          b);
gboolean    lk_field_bytes_equal (GBytes        *a,
                                  GBytes        *b);

G_END_DECLS
