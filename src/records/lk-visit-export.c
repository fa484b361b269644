#include "records/lk-visit-export.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "records/lk-visit-private.h"

#define KIND "leerkracht-board-visit"

static void
set_person (JsonObject *object,
            const char *name,
            LkSchool   *school,
            const char *id)
{
  LkPerson *person = lk_school_find_person (school, id);

  if (person != NULL)
    json_object_set_string_member (object, name, lk_person_get_name (person));
}

char *
lk_visit_export_json (LkVisit  *visit,
                      LkSchool *school)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *file = json_object_new ();
  LkTeam *team = NULL;

  g_return_val_if_fail (LK_IS_VISIT (visit), NULL);
  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  json_object_set_string_member (file, "kind", KIND);
  json_object_set_int_member (file, "version", 1);
  if (lk_school_get_name (school) != NULL)
    json_object_set_string_member (file, "school", lk_school_get_name (school));
  team = lk_visit_get_team_id (visit) != NULL ? lk_record_list_find (lk_school_get_teams (school), lk_visit_get_team_id (visit)) : NULL;
  if (team != NULL)
    json_object_set_string_member (file, "team", lk_team_get_name (team));
  set_person (file, "visitor", school, lk_visit_get_visitor_id (visit));
  set_person (file, "visited", school, lk_visit_get_visited_id (visit));
  json_object_set_object_member (file, "visit", lk_sealed_record_to_object (LK_SEALED_RECORD (visit)));
  json_node_take_object (node, file);
  return json_to_string (node, TRUE);
}

static gboolean
fail (GError     **error,
      int          number)
{
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (number), g_strerror (number));
  return FALSE;
}

static gboolean
write_all (int          fd,
           const char  *data,
           gsize        size)
{
  while (size > 0)
    {
      const gssize n = write (fd, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      size -= (gsize) n;
    }
  return fsync (fd) == 0;
}

/* g_file_replace() would keep the rights of a file that is there already, which others may read. */
gboolean
lk_visit_export_write (GFile       *file,
                       const void  *data,
                       gsize        size,
                       GError     **error)
{
  const char *path = NULL;
  g_autofree char *unfinished = NULL;
  gboolean written;
  int fd, number;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = g_file_peek_path (file);
  if (path == NULL)
    return fail (error, ENOTSUP);
  unfinished = g_strconcat (path, ".XXXXXX", NULL);
  fd = g_mkstemp_full (unfinished, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail (error, errno);
  written = write_all (fd, data, size);
  number = errno;
  if (close (fd) != 0 && written)
    {
      written = FALSE;
      number = errno;
    }
  if (written && g_rename (unfinished, path) == 0)
    return TRUE;
  if (written)
    number = errno;
  g_unlink (unfinished);
  return fail (error, number);
}
