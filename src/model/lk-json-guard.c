#include "model/lk-json-guard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A board of ten years is some tens of megabytes, without the files of its lesson designs, of which each is a text of up to 14. */
#define MAX_BYTES (1024 * 1024 * 1024)
#define MAX_TEXT (16 * 1024 * 1024)
#define MAX_DEPTH 64

static gboolean
refuse (GError          **error,
        LkExchangeError   code,
        const char       *message)
{
  g_set_error_literal (error, LK_EXCHANGE_ERROR, code, message);

  return FALSE;
}

static gboolean
refuse_cut (GError **error)
{
  return refuse (error, LK_EXCHANGE_ERROR_UNREADABLE, _("This file is cut off or is no JSON."));
}

/* Moves @at behind the text that begins at it. */
static gboolean
skip_text (const char **at,
           const char  *end,
           GError     **error)
{
  const char *start = ++*at;

  while (*at < end && **at != '"')
    {
      if (end - *at >= 6 && memcmp (*at, "\\u0000", 6) == 0)
        return refuse (error, LK_EXCHANGE_ERROR_HOSTILE, _("This file holds a character that no text can have."));
      *at += **at == '\\' ? 2 : 1;
    }
  if (*at >= end)
    return refuse_cut (error);
  if (*at - start > MAX_TEXT)
    return refuse (error, LK_EXCHANGE_ERROR_HOSTILE, _("This file holds a text that is far too long."));
  ++*at;

  return TRUE;
}

/* One value, and nothing behind it: json-glib 1.10 ends the program over a second one. */
static gboolean
check_nesting (const char  *data,
               gsize        length,
               GError     **error)
{
  const char *end = data + length;
  const char *at = data;
  guint depth = 0;
  gboolean begun = FALSE;

  while (at < end)
    {
      if (depth == 0 && begun && !g_ascii_isspace (*at))
        return refuse_cut (error);
      begun = begun || !g_ascii_isspace (*at);
      if (*at == '"')
        {
          if (!skip_text (&at, end, error))
            return FALSE;
          continue;
        }
      if (*at == '{' || *at == '[')
        depth++;
      else if ((*at == '}' || *at == ']') && depth-- == 0)
        return refuse_cut (error);
      if (depth > MAX_DEPTH)
        return refuse (error, LK_EXCHANGE_ERROR_HOSTILE, _("This file is nested far too deep."));
      at++;
    }

  return depth == 0 || refuse_cut (error);
}

gboolean
lk_json_guard_check (const char  *data,
                     gsize        length,
                     GError     **error)
{
  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  if (length > MAX_BYTES)
    return refuse (error, LK_EXCHANGE_ERROR_HOSTILE, _("This file is far too large."));
  if (!g_utf8_validate_len (data, length, NULL))
    return refuse (error, LK_EXCHANGE_ERROR_UNREADABLE, _("This file is not in UTF-8 and cannot be read."));

  return check_nesting (data, length, error);
}

static JsonParser *
parse (const char  *data,
       gsize        length,
       GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root;

  if (!json_parser_load_from_data (parser, data, (gssize) length, NULL) || json_parser_get_root (parser) == NULL)
    {
      refuse_cut (error);
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (JSON_NODE_HOLDS_OBJECT (root))
    return g_steal_pointer (&parser);

  refuse (error, LK_EXCHANGE_ERROR_FOREIGN, _("This file holds something else than was expected."));

  return NULL;
}

static gboolean
is_too_large (GFile        *file,
              GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, NULL);

  return info != NULL && g_file_info_get_size (info) > MAX_BYTES;
}

JsonParser *
lk_json_guard_load (GFile         *file,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autofree char *data = NULL;
  gsize length;
  gsize mark = 0;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (is_too_large (file, cancellable))
    {
      refuse (error, LK_EXCHANGE_ERROR_HOSTILE, _("This file is far too large."));
      return NULL;
    }
  if (!g_file_load_contents (file, cancellable, &data, &length, NULL, error))
    return NULL;
  if (length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    mark = 3;
  if (!lk_json_guard_check (data + mark, length - mark, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return parse (data + mark, length - mark, error);
}
