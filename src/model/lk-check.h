#pragma once

#include "calendar/lk-day.h"
#include "model/lk-model-error.h"

G_BEGIN_DECLS

/*
 * What people type, before it goes anywhere. Each gives the text as it will be kept, trimmed, or NULL (FALSE) with a
 * LK_MODEL_ERROR whose message is for the screen.
 */

/** lk_check_line: (transfer full): one line, at most @max characters, less what turns its direction; without text it fails with @empty, or with
 *  @empty NULL gives "". */
char     *lk_check_line  (const char  *text,
                          glong        max,
                          const char  *empty,
                          GError     **error);
/** lk_check_text: (transfer full): any number of lines, at most @max characters; "" for NULL. */
char     *lk_check_text  (const char  *text,
                          glong        max,
                          GError     **error);
/** lk_check_email: (transfer full): "" for NULL. */
char     *lk_check_email (const char  *text,
                          GError     **error);
/** lk_check_day: a day of this century; LK_DAY_NONE passes when it @may_be_none. */
gboolean  lk_check_day   (LkDay        day,
                          gboolean     may_be_none,
                          GError     **error);
/** lk_check_refuse: fails with UNFIT and @why, a translated message in the user's words. */
gboolean  lk_check_refuse (GError     **error,
                           const char  *why);
/** lk_check_value: a number that can be drawn; NaN passes when it @may_be_none. */
gboolean  lk_check_value (double       value,
                          gboolean     may_be_none,
                          GError     **error);

G_END_DECLS
