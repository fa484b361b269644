#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LkAway:
 *
 * Notices that whoever sits here goes: the PC is about to sleep, the login session is locked, or its screen saver comes. It asks
 * logind and the desktop over D-Bus, and notices nothing where these are not there.
 *
 * Signals: `gone ()`.
 */
#define LK_TYPE_AWAY (lk_away_get_type ())
G_DECLARE_FINAL_TYPE (LkAway, lk_away, LK, AWAY, GObject)

LkAway *lk_away_new        (void);
/** lk_away_set_holding: while @holding the PC sleeps only after `gone` has been emitted. */
void    lk_away_set_holding (LkAway   *self,
                             gboolean  holding);

G_END_DECLS
