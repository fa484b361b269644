#include "stats/lk-signal.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "calendar/lk-day-words.h"

LkSignalMeaning
lk_signal_get_meaning (const LkSignal *signal,
                       gboolean        down)
{
  g_return_val_if_fail (signal != NULL, LK_MEANING_NEITHER);

  if (signal->direction == 0)
    return LK_MEANING_NEITHER;

  return (signal->direction < 0) == !!down ? LK_MEANING_IMPROVEMENT : LK_MEANING_CONCERN;
}

const char *
lk_signal_meaning_get_name (LkSignalMeaning meaning)
{
  switch (meaning)
    {
    case LK_MEANING_NEITHER:
      return _("real change");
    case LK_MEANING_IMPROVEMENT:
      return _("improvement");
    case LK_MEANING_CONCERN:
      return _("concern");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
lk_signal_kind_get_source (LkSignalKind kind)
{
  switch (kind)
    {
    case LK_SIGNAL_LONG_RUN:
    case LK_SIGNAL_FEW_CROSSINGS:
      return "Anhøj & Olesen (2014), PLoS ONE 9(11): e113825";
    case LK_SIGNAL_ONE_SIDE:
    case LK_SIGNAL_TREND:
    case LK_SIGNAL_OUTSIDE:
    case LK_SIGNAL_NEAR_LIMIT:
      return "NHS England, Making Data Count";
    default:
      g_return_val_if_reached ("");
    }
}

/* How a signal is told that holds the newest reading. */
static char *
tell_present (LkSignalKind kind,
              gboolean     up,
              guint        count)
{
  switch (kind)
    {
    case LK_SIGNAL_LONG_RUN:
    case LK_SIGNAL_ONE_SIDE:
      return g_strdup_printf (up ? _("The last %u readings lie above the middle: this is a real change.")
                                 : _("The last %u readings lie below the middle: this is a real change."), count);
    case LK_SIGNAL_TREND:
      return g_strdup_printf (up ? _("The last %u readings rise one after another: this is a real change.")
                                 : _("The last %u readings fall one after another: this is a real change."), count);
    case LK_SIGNAL_OUTSIDE:
      return g_strdup (up ? _("The last reading lies above what is usual.")
                          : _("The last reading lies below what is usual."));
    case LK_SIGNAL_NEAR_LIMIT:
      return g_strdup (up ? _("The last readings lie close to the upper edge of what is usual.")
                          : _("The last readings lie close to the lower edge of what is usual."));
    case LK_SIGNAL_FEW_CROSSINGS:
      return g_strdup (_("The readings cross the middle less often than by chance: this is a real change."));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* The same of one that newer readings follow. */
static char *
tell_past (LkSignalKind kind,
           gboolean     up,
           guint        count,
           const char  *day)
{
  switch (kind)
    {
    case LK_SIGNAL_LONG_RUN:
    case LK_SIGNAL_ONE_SIDE:
      /* Translators: %1$s is a short day ("fri 28 nov"), %2$u how many readings */
      return g_strdup_printf (up ? _("Until %1$s, %2$u readings in a row lay above the middle: that was a real change.")
                                 : _("Until %1$s, %2$u readings in a row lay below the middle: that was a real change."),
                              day, count);
    case LK_SIGNAL_TREND:
      return g_strdup_printf (up ? _("Until %1$s, %2$u readings in a row rose: that was a real change.")
                                 : _("Until %1$s, %2$u readings in a row fell: that was a real change."), day, count);
    case LK_SIGNAL_OUTSIDE:
      return g_strdup_printf (up ? _("The reading of %s lay above what is usual.")
                                 : _("The reading of %s lay below what is usual."), day);
    case LK_SIGNAL_NEAR_LIMIT:
      return g_strdup_printf (up ? _("The readings until %s lay close to the upper edge of what is usual.")
                                 : _("The readings until %s lay close to the lower edge of what is usual."), day);
    case LK_SIGNAL_FEW_CROSSINGS:
      return tell_present (kind, up, count);
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
holds_newest (const LkSignal     *signal,
              const LkDatedValue *readings,
              guint               n_readings)
{
  for (guint i = signal->last + 1; i < n_readings; i++)
    if (isfinite (readings[i].value))
      return FALSE;

  return TRUE;
}

char *
lk_signal_to_sentence (const LkSignal     *signal,
                       const LkDatedValue *readings,
                       guint               n_readings)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (signal != NULL, NULL);
  g_return_val_if_fail (readings != NULL && signal->last < n_readings, NULL);

  if (holds_newest (signal, readings, n_readings))
    return tell_present (signal->kind, signal->direction > 0, signal->count);

  /* With the year only where it is not the newest reading's. */
  day = lk_day_format_short (readings[signal->last].day, readings[n_readings - 1].day);

  return tell_past (signal->kind, signal->direction > 0, signal->count, day);
}

int
lk_signal_compare (double value,
                   double line,
                   double scale)
{
  double away = value - line;
  double slack = 1e-9 * scale;

  return (away > slack) - (away < -slack);
}

const char *
lk_signal_none_to_sentence (void)
{
  return _("The readings go up and down as usual: no real change.");
}

char *
lk_signal_wait_to_sentence (guint count,
                            guint wanted)
{
  /* Translators: how many readings there are, and how many are wanted */
  return g_strdup_printf (_("Too few readings to say more: %1$u of %2$u."), count, wanted);
}
