/* Preloaded: every fsync and fdatasync takes SLOW_FSYNC_MS longer, as on a network drive or a worn disk. */

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

typedef int (*Sync) (int fd);

static int
sync_slowly (const char *name,
             int         fd)
{
  const char *wait = getenv ("SLOW_FSYNC_MS");
  const char *out = getenv ("WATCH_FD");
  Sync sync_fd = (Sync) dlsym (RTLD_NEXT, name);

  if (out != NULL)
    dprintf (atoi (out), "sync\n");
  if (wait != NULL)
    usleep ((useconds_t) atoi (wait) * 1000);
  return sync_fd (fd);
}

int
fsync (int fd)
{
  return sync_slowly ("fsync", fd);
}

int
fdatasync (int fd)
{
  return sync_slowly ("fdatasync", fd);
}
