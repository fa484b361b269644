#include "model/lk-field.h"

#include <math.h>

#include "model/lk-enums.h"

#define SLOT(self, field, type) G_STRUCT_MEMBER (type, self, (field)->offset)

gboolean
lk_number_equal (double a,
                 double b)
{
  return (isnan (a) && isnan (b)) || (a <= b && a >= b);
}

gboolean
lk_field_lines_equal (GStrv a,
                      GStrv b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char * const *) a, (const char * const *) b);
}

gboolean
lk_field_bytes_equal (GBytes *a,
                      GBytes *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_bytes_equal (a, b);
}

char *
lk_field_dup_text (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

gint64
lk_field_get_int (const LkField *field,
                  gpointer       self)
{
  switch (field->kind)
    {
    case LK_FIELD_TIME:
      return SLOT (self, field, gint64);
    case LK_FIELD_COUNT:
      return SLOT (self, field, guint);
    case LK_FIELD_DAY:
    case LK_FIELD_FLAG:
    case LK_FIELD_CHOICE:
      return SLOT (self, field, int);
    case LK_FIELD_TEXT:
    case LK_FIELD_LINK:
    case LK_FIELD_LINES:
    case LK_FIELD_NUMBER:
    case LK_FIELD_BYTES:
    default:
      g_assert_not_reached ();
    }
}

void
lk_field_put_int (const LkField *field,
                  gpointer       self,
                  gint64         value)
{
  switch (field->kind)
    {
    case LK_FIELD_TIME:
      SLOT (self, field, gint64) = value;
      break;
    case LK_FIELD_COUNT:
      SLOT (self, field, guint) = (guint) CLAMP (value, 0, G_MAXUINT);
      break;
    case LK_FIELD_FLAG:
      SLOT (self, field, int) = value != 0;
      break;
    case LK_FIELD_DAY:
    case LK_FIELD_CHOICE:
      SLOT (self, field, int) = (int) value;
      break;
    case LK_FIELD_TEXT:
    case LK_FIELD_LINK:
    case LK_FIELD_LINES:
    case LK_FIELD_NUMBER:
    case LK_FIELD_BYTES:
    default:
      g_assert_not_reached ();
    }
}

void
lk_field_load (const LkField *field,
               gpointer       self,
               LkStmt        *stmt,
               int            column)
{
  switch (field->kind)
    {
    case LK_FIELD_TEXT:
    case LK_FIELD_LINK:
      SLOT (self, field, char *) = lk_field_dup_text (lk_stmt_get_text (stmt, column));
      break;
    case LK_FIELD_LINES:
      if (!lk_stmt_is_null (stmt, column))
        SLOT (self, field, GStrv) = g_strsplit (lk_stmt_get_text (stmt, column), "\n", -1);
      break;
    case LK_FIELD_DAY:
      SLOT (self, field, int) = lk_day_from_text (lk_stmt_get_text (stmt, column));
      break;
    case LK_FIELD_CHOICE:
      SLOT (self, field, int) = lk_enum_from_text (field->choice (), lk_stmt_get_text (stmt, column), 0);
      break;
    case LK_FIELD_NUMBER:
      SLOT (self, field, double) = lk_stmt_get_double (stmt, column);
      break;
    case LK_FIELD_BYTES:
      SLOT (self, field, GBytes *) = lk_stmt_dup_blob (stmt, column);
      break;
    case LK_FIELD_TIME:
    case LK_FIELD_COUNT:
    case LK_FIELD_FLAG:
      lk_field_put_int (field, self, lk_stmt_get_int (stmt, column));
      break;
    default:
      g_assert_not_reached ();
    }
}

gboolean
lk_field_take (const LkField *field,
               gpointer       self,
               gpointer       fresh)
{
  switch (field->kind)
    {
    case LK_FIELD_TEXT:
    case LK_FIELD_LINK:
      if (g_strcmp0 (SLOT (self, field, char *), SLOT (fresh, field, char *)) == 0)
        return FALSE;
      g_free (SLOT (self, field, char *));
      SLOT (self, field, char *) = g_strdup (SLOT (fresh, field, char *));
      return TRUE;
    case LK_FIELD_LINES:
      if (lk_field_lines_equal (SLOT (self, field, GStrv), SLOT (fresh, field, GStrv)))
        return FALSE;
      g_strfreev (SLOT (self, field, GStrv));
      SLOT (self, field, GStrv) = g_strdupv (SLOT (fresh, field, GStrv));
      return TRUE;
    case LK_FIELD_NUMBER:
      if (lk_number_equal (SLOT (self, field, double), SLOT (fresh, field, double)))
        return FALSE;
      SLOT (self, field, double) = SLOT (fresh, field, double);
      return TRUE;
    case LK_FIELD_BYTES:
      if (lk_field_bytes_equal (SLOT (self, field, GBytes *), SLOT (fresh, field, GBytes *)))
        return FALSE;
      g_clear_pointer (&SLOT (self, field, GBytes *), g_bytes_unref);
      if (SLOT (fresh, field, GBytes *) != NULL)
        SLOT (self, field, GBytes *) = g_bytes_ref (SLOT (fresh, field, GBytes *));
      return TRUE;
    case LK_FIELD_DAY:
    case LK_FIELD_TIME:
    case LK_FIELD_COUNT:
    case LK_FIELD_FLAG:
    case LK_FIELD_CHOICE:
      if (lk_field_get_int (field, self) == lk_field_get_int (field, fresh))
        return FALSE;
      lk_field_put_int (field, self, lk_field_get_int (field, fresh));
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}

void
lk_field_clear (const LkField *field,
                gpointer       self)
{
  switch (field->kind)
    {
    case LK_FIELD_TEXT:
    case LK_FIELD_LINK:
      g_clear_pointer (&SLOT (self, field, char *), g_free);
      break;
    case LK_FIELD_LINES:
      g_clear_pointer (&SLOT (self, field, GStrv), g_strfreev);
      break;
    case LK_FIELD_BYTES:
      g_clear_pointer (&SLOT (self, field, GBytes *), g_bytes_unref);
      break;
    case LK_FIELD_DAY:
    case LK_FIELD_TIME:
    case LK_FIELD_COUNT:
    case LK_FIELD_FLAG:
    case LK_FIELD_NUMBER:
    case LK_FIELD_CHOICE:
    default:
      break;
    }
}

GParamSpec *
lk_field_make_pspec (const LkField *field)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  switch (field->kind)
    {
    case LK_FIELD_TEXT:
    case LK_FIELD_LINK:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    case LK_FIELD_LINES:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_STRV, flags);
    case LK_FIELD_DAY:
      return g_param_spec_int (field->name, NULL, NULL, 0, G_MAXINT, LK_DAY_NONE, flags);
    case LK_FIELD_TIME:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    case LK_FIELD_COUNT:
      return g_param_spec_uint (field->name, NULL, NULL, 0, G_MAXUINT, 0, flags);
    case LK_FIELD_FLAG:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    case LK_FIELD_NUMBER:
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case LK_FIELD_CHOICE:
      return g_param_spec_enum (field->name, NULL, NULL, field->choice (), 0, flags);
    case LK_FIELD_BYTES:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_BYTES, flags);
    default:
      g_assert_not_reached ();
    }
}

void
lk_field_get_value (const LkField *field,
                    gpointer       self,
                    GValue        *value)
{
  switch (field->kind)
    {
    case LK_FIELD_TEXT:
      g_value_set_string (value, SLOT (self, field, char *) != NULL ? SLOT (self, field, char *) : "");
      break;
    case LK_FIELD_LINK:
      g_value_set_string (value, SLOT (self, field, char *));
      break;
    case LK_FIELD_LINES:
      g_value_set_boxed (value, SLOT (self, field, GStrv));
      break;
    case LK_FIELD_DAY:
      g_value_set_int (value, SLOT (self, field, int));
      break;
    case LK_FIELD_TIME:
      g_value_set_int64 (value, SLOT (self, field, gint64));
      break;
    case LK_FIELD_COUNT:
      g_value_set_uint (value, SLOT (self, field, guint));
      break;
    case LK_FIELD_FLAG:
      g_value_set_boolean (value, SLOT (self, field, int));
      break;
    case LK_FIELD_NUMBER:
      g_value_set_double (value, SLOT (self, field, double));
      break;
    case LK_FIELD_CHOICE:
      g_value_set_enum (value, SLOT (self, field, int));
      break;
    case LK_FIELD_BYTES:
      g_value_set_boxed (value, SLOT (self, field, GBytes *));
      break;
    default:
      g_assert_not_reached ();
    }
}
