#include "store/lk-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>

static int
lock (int           fd,
      int           command,
      struct flock *lock)
{
  struct flock own = *lock;
  int rc;

  own.l_pid = 0;
  rc = fcntl (fd, command == F_GETLK ? F_OFD_GETLK : F_OFD_SETLK, &own);
  /* A file system or kernel that has none of these. */
  if (rc != 0 && errno == EINVAL)
    return fcntl (fd, command, lock);
  if (rc == 0)
    *lock = own;
  return rc;
}

/* What SQLite calls for fcntl(): with a lock, a number or nothing. */
static int
control (int fd,
         int command,
         ...)
{
  va_list rest;
  int rc;

  va_start (rest, command);
  if (command == F_SETLK || command == F_GETLK)
    rc = lock (fd, command, va_arg (rest, struct flock *));
  else
    rc = fcntl (fd, command, va_arg (rest, int));
  va_end (rest);
  return rc;
}

void
lk_lock_keep (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      sqlite3_vfs *vfs = sqlite3_vfs_find ("unix");

      if (vfs != NULL && vfs->iVersion >= 3)
        vfs->xSetSystemCall (vfs, "fcntl", (sqlite3_syscall_ptr) control);
      g_once_init_leave (&once, 1);
    }
}
